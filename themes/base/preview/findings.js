// The findings: below the paragraphs in which they were found, and in a list of all of them.
import { find, isMissing, list, make, missingFile } from "./page.js";

export const panel = make("details", { id: "SapaPanel" }, make("summary", {}, "…"), make("ol"));

// The block of this page in which a line of a file is written; what is wrong in the control data, above
// the text, belongs to the first.
const blockAt = (file, line) => {
  let best = null;
  for (const element of list("[data-place]")) {
    const split = element.dataset.place.lastIndexOf(":");
    if (element.dataset.place.slice(0, split) !== file) continue;
    if (!best || Number(element.dataset.place.slice(split + 1)) <= line) best = element;
  }
  return best;
};

const noteOf = (finding, words) => {
  const word = words[`check.${finding.severity}`];
  const note = make("div", { class: "note sapa-note", "data-severity": finding.severity },
    make("b", {}, `${word}: ${finding.headline}`), make("p", {}, finding.explanation));
  for (const fix of finding.fixes) note.append(make("p", {}, `${words["check.fix"]}: ${fix.label}`));
  note.append(make("code", {}, `${finding.file}:${finding.line}:${finding.column} · ${finding.rule}`));
  return note;
};

const mark = (block, finding, note) => {
  // The gravest comes first.
  if (!block.classList.contains("sapa-marked")) block.dataset.severityFound = finding.severity;
  block.classList.add("sapa-marked");
  if (/^(LI|TD|TH)$/.test(block.tagName)) return block.append(note);
  let last = block.tagName === "TR" ? block.closest("table") : block;
  while (last.nextElementSibling?.matches(".sapa-note")) last = last.nextElementSibling;
  return last.after(note);
};

const entryOf = (finding, index, words) => {
  const block = blockAt(finding.file, finding.line);
  if (block) {
    const note = noteOf(finding, words);
    note.id = `Finding-${index}`;
    mark(block, finding, note);
  }
  const headline = block ? make("a", { href: `#Finding-${index}` }, finding.headline)
    : make("b", {}, finding.headline);
  const entry = make("li", { "data-severity": finding.severity }, headline,
    make("code", {}, `${finding.file}:${finding.line}`));
  for (const fix of finding.fixes.slice(0, 1)) entry.append(make("small", {}, fix.label));
  return entry;
};

// What keeps a page from being shown stands in its place.
const explainMissing = (errors, words) => {
  panel.open = true;
  find("h1").textContent = words["preview.broken"];
  list("main p").filter((line) => !line.closest(".sapa-note") && !find("a", line))
    .forEach((line) => line.remove());
  find("h1").after(...errors.map((error) => noteOf(error, words)));
};

const order = ["error", "warning", "note"];

export const showFindings = ({ report, words }) => {
  const { summary } = report;
  // What stops a build comes first, wherever it is.
  const findings = [...report.findings]
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  for (const note of list(".sapa-note")) note.remove();
  for (const marked of list(".sapa-marked")) marked.classList.remove("sapa-marked");
  const entries = findings.map((finding, index) => entryOf(finding, index, words));
  panel.dataset.severity = summary.errors ? "error" : summary.warnings ? "warning" : "none";
  find("summary", panel).textContent = findings.length === 0 ? words["check.none"]
    : words["check.summary"].replace("{errors}", summary.errors)
      .replace("{warnings}", summary.warnings).replace("{notes}", summary.notes);
  find("ol", panel).replaceChildren(...entries.slice(0, 500));
  if (isMissing && summary.errors) {
    const errors = findings.filter(({ severity }) => severity === "error");
    const own = errors.filter(({ file }) => file === missingFile);
    explainMissing((own.length ? own : errors).slice(0, 20), words);
  }
};
