// The print view: the PDF of the document, set anew beside everything else with every save.
import { find, make, path } from "./page.js";

const frame = make("iframe", { id: "SapaPaper", hidden: "" });
const note = make("p", { id: "SapaPaperNote", role: "status", hidden: "" });
document.body.append(frame, note);

let isBusy = false;
let isStale = false;
let isOpen = false;
let shown = 0;

// Where the reader is, as the PDF calls it: p4-s-7-1-3.
const place = () => {
  const part = find('meta[name="sapa-part"]')?.content;
  const sections = [...document.querySelectorAll("main [id^=s-]")];
  const above = sections.filter((e) => e.getBoundingClientRect().top < innerHeight / 3).pop();
  const section = above ?? sections[0];
  return part && section ? `#nameddest=p${part}-${section.id}` : "";
};

const say = (text) => {
  note.textContent = text;
  note.hidden = !text || !isOpen;
};

// Asks for the PDF of the last save; the pages that are shown stay until it is there.
const refresh = async (words) => {
  if (isBusy) {
    isStale = true;
    return;
  }
  isBusy = true;
  say(words["preview.printing"]);
  let answer = null;
  do {
    isStale = false;
    answer = await fetch(`/_sapa/print/${path}`, { method: "HEAD", cache: "no-store" }).catch(() => null);
  } while (isStale && isOpen);
  isBusy = false;
  if (!isOpen) return;
  if (answer?.ok) {
    shown += 1;
    frame.src = `/_sapa/print/${path}?v=${shown}${place()}`;
    frame.hidden = false;
    say("");
  } else {
    const reason = answer?.headers.get("Sapa-Reason");
    say(reason ? decodeURIComponent(reason) : words["preview.unprinted"]);
  }
};

export const showPaper = (isWanted, words) => {
  isOpen = isWanted;
  document.documentElement.classList.toggle("sapa-paper", isWanted);
  frame.title = words["preview.print"];
  if (isWanted) return refresh(words);
  frame.hidden = true;
  say("");
  return null;
};
