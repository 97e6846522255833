// The revision view: what the text has inserted and deleted stands in it; here the list of the
// sections that differ, and a line below each heading that says what became of it.
import { additions, find, list, make, path } from "./page.js";

export const changesPanel = make("details", { id: "SapaChanges", hidden: "" },
  make("summary", {}, "…"), make("ol"));

const numbers = ({ from, to }) => (from && to && from !== to ? `${from} → ${to}` : to ?? from ?? "");
const kinds = (row, words) => row.kinds.map((kind) => words[`change.${kind}`]).join(", ");

const entryOf = (row, words) => {
  const name = [numbers(row), row.title].filter(Boolean).join(" ");
  const shown = row.address ? make("a", { href: row.address }, name) : make("b", {}, name);
  return make("li", {}, shown, make("small", {}, kinds(row, words)));
};

const markHeading = (row, words) => {
  if (!row.address || row.address.split("#")[0].slice(1) !== path) return;
  const heading = row.anchor ? document.getElementById(row.anchor) : find("main h1");
  heading?.after(make("p", { class: "sapa-change" },
    [kinds(row, words), row.from !== row.to ? numbers(row) : ""].filter(Boolean).join(": ")));
};

// On a telephone the text has the room.
changesPanel.open = matchMedia("(min-width: 60em)").matches;

// The list that the server has put into the page; null in the other views.
export const changesOf = (page) => {
  const meta = find('meta[name="sapa-changes"]', page);
  return meta && JSON.parse(meta.content);
};

export const showChanges = (changes, words) => {
  for (const line of list(".sapa-change")) line.remove();
  changesPanel.hidden = !changes;
  if (!changes) return;
  const { against, rows, sheet } = changes;
  const title = against ? words["preview.against"].replace("{edition}", against)
    : words["preview.unbased"];
  find("summary", changesPanel).textContent = against && rows.length === 0
    ? `${title} – ${words["preview.same"]}` : title;
  find("ol", changesPanel).replaceChildren(...rows.map((row) => entryOf(row, words)));
  find("section", changesPanel)?.remove();
  if (sheet) {
    changesPanel.append(make("section", {}, make("b", {}, words["preview.rows"]),
      make("pre", { tabindex: "0" }, sheet)));
  }
  for (const row of rows) markHeading(row, words);
};
