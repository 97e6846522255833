// The page that an editor is writing: shows every save without losing the place of reading, in the
// view that was chosen, with the findings where they stand. Served by `sapa preview` only.
import { changesOf, changesPanel, showChanges } from "./changes.js";
import { panel, showFindings } from "./findings.js";
import { isMissing, list, make, path } from "./page.js";
import { showPaper } from "./paper.js";
import { hasFrame, swap } from "./swap.js";

let version = 0;
let state = null;
let changes = null;
// text, changes or print; kept from page to page.
let view = sessionStorage.getItem("sapa-view") ?? "text";

const buttons = ["text", "changes", "print"].map((name) =>
  make("button", { type: "button", "data-view": name }));
// Shown once it has words.
const views = make("div", { role: "group", class: "sapa-views", hidden: "" }, ...buttons);
const lost = make("p", { id: "SapaLost", role: "status", hidden: "" });
document.body.append(make("aside", { "aria-label": "Sapa", class: "sapa-panels" },
  views, changesPanel, panel, lost));

const showState = () => {
  if (!state) return;
  views.hidden = false;
  views.setAttribute("aria-label", state.words["preview.view"]);
  for (const button of buttons) {
    button.textContent = state.words[`preview.${button.dataset.view}`];
    button.setAttribute("aria-pressed", button.dataset.view === view);
  }
  showChanges(changes, state.words);
  showFindings(state);
};

// Who has followed a link is not brought back by a save that comes meanwhile. What was followed may be
// a file, which leaves the page where it is: then the save is shown a little later.
let isLeaving = false;
let isOutdated = false;
const reload = () => {
  isOutdated = isLeaving;
  if (!isLeaving) location.reload();
};
addEventListener("beforeunload", () => {
  isLeaving = true;
  setTimeout(() => {
    isLeaving = false;
    if (isOutdated) reload();
  }, 5000);
});

const refresh = async () => {
  const address = view === "changes" ? `/_sapa/changes/${path}` : location.pathname;
  const answer = await fetch(address, { cache: "no-store" });
  if (!answer.ok) {
    // The page that stands in for it names what is wrong.
    if (!isMissing) reload();
    return;
  }
  if (isMissing) return reload();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!swap(page)) return reload();
  changes = changesOf(page);
  showState();
};

const load = async () => {
  const answer = await fetch("/_sapa/state.json", { cache: "no-store" });
  if (!answer.ok) return;
  state = await answer.json();
  showState();
  if (view === "print") showPaper(true, state.words);
};

views.addEventListener("click", async ({ target }) => {
  if (!target.dataset.view) return;
  view = target.dataset.view;
  sessionStorage.setItem("sapa-view", view);
  await refresh();
  showPaper(view === "print", state.words);
});

const restyle = () => {
  for (const link of list('link[rel="stylesheet"]')) {
    const next = link.cloneNode();
    const address = new URL(link.href);
    address.searchParams.set("v", version);
    next.href = address;
    next.onload = () => link.remove();
    link.after(next);
  }
};

const connect = () => {
  const events = new EventSource("/_sapa/events");
  const on = (kind, action) => events.addEventListener(kind, async (event) => {
    const message = JSON.parse(event.data);
    lost.hidden = true;
    const missed = kind === "hello" && version !== 0 && message.version !== version;
    version = message.version;
    try {
      await action(message, missed);
      if (kind !== "hello" && kind !== "findings" && view === "print" && state) {
        showPaper(true, state.words);
      }
    } catch {
      // The next event fetches again.
    }
  });
  on("hello", async (_, missed) => {
    if (missed || !hasFrame()) await refresh();
    await load();
  });
  on("text", async (message) => {
    if (message.pages.includes(path)) await refresh();
  });
  on("site", refresh);
  on("look", restyle);
  on("findings", async () => {
    await refresh();
    await load();
  });
  events.onerror = () => {
    lost.textContent = state?.words["preview.lost"] ?? "…";
    lost.hidden = false;
    events.close();
    setTimeout(connect, 1000);
  };
};
connect();
