// Puts a newer form of the page in place of the one that is shown, without losing the place of
// reading: only what differs is swapped.
import { additions, find, list } from "./page.js";

// The page without what the preview has put into it, as it can be compared with the next one.
const bare = (node) => {
  const copy = node.cloneNode(true);
  for (const addition of list(additions, copy)) addition.remove();
  for (const marked of [copy, ...list(".sapa-marked", copy)]) {
    marked.classList?.remove("sapa-marked");
    marked.removeAttribute?.("data-severity-found");
    if (marked.getAttribute?.("class") === "") marked.removeAttribute("class");
  }
  for (const placed of [copy, ...list("[data-place]", copy)]) placed.removeAttribute?.("data-place");
  return copy;
};
const key = (node) => (node.nodeType === 1 ? bare(node).outerHTML : node.nodeValue);

// Swaps what stands between the first and the last child that stayed the same.
const swapChildren = (old, fresh) => {
  for (const addition of list(additions, old)) addition.remove();
  const [was, is] = [[...old.childNodes], [...fresh.childNodes]];
  const places = list("[data-place]", fresh).map((element) => element.dataset.place);
  let start = 0;
  while (start < was.length && start < is.length && key(was[start]) === key(is[start])) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start &&
    key(was[was.length - 1 - end]) === key(is[is.length - 1 - end])) end++;
  for (const node of was.slice(start, was.length - end)) node.remove();
  const before = was[was.length - end] || null;
  for (const node of is.slice(start, is.length - end)) old.insertBefore(document.adoptNode(node), before);
  // Lines move when text comes in above: the places of what stayed are those of the new page.
  list("[data-place]", old).forEach((element, index) => {
    if (places[index]) element.dataset.place = places[index];
  });
};

// The block at the top of the window, and how far down it is.
const reading = () => {
  const element = list(".text > *, .text li").find((e) => e.getBoundingClientRect().bottom > 80);
  return element && { element, top: element.getBoundingClientRect().top };
};

// Menus as they were sent: scripts of the page change them once they are shown. Those of the page itself
// are known only from a page of the same version.
let frame = null;
const versionOf = (page) => find('meta[name="sapa-version"]', page)?.content;
export const hasFrame = () => frame !== null;
const frameOf = (page) =>
  list("header.site, .plate, #Chapters, footer.foot", page).map((e) => bare(e).outerHTML).join("");

// The text of a page; pages with one column have no other region than their main one.
const regionOf = (page) => find(".text", page) ?? find("main", page);

// False where more than the text differs, so that the page is to be loaded anew.
export const swap = (page) => {
  const nextFrame = frameOf(page);
  if (frame === null ? versionOf(page) !== versionOf(document) : frame !== nextFrame) return false;
  frame = nextFrame;
  const [old, fresh] = [regionOf(document), regionOf(page)];
  if (!old || !fresh) return true;
  const place = reading();
  swapChildren(old, fresh);
  document.title = page.title;
  const [contents, newContents] = [find("#Contents"), find("#Contents", page)];
  if (contents && newContents && contents.innerHTML !== newContents.innerHTML) {
    contents.replaceChildren(...newContents.childNodes);
  }
  for (const template of list("template[id]")) template.remove();
  document.body.append(...list("template[id]", page));
  if (place?.element.isConnected) {
    scrollBy({ top: place.element.getBoundingClientRect().top - place.top, behavior: "instant" });
  }
  return true;
};
