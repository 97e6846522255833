// The page that an editor is writing: shows every save without losing the place of reading, and
// the findings where they stand. Served by `sapa preview` only.
"use strict";
{
  const find = (selector, within = document) => within.querySelector(selector);
  const list = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const path = location.pathname.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");
  const isMissing = find('meta[name="sapa-missing"]') !== null;
  let version = 0;
  let state = null;
  // Menus as they were sent: scripts of the page change them once they are shown.
  let frame = null;

  // The page without what the preview has put into it, as it can be compared with the next one.
  const bare = (node) => {
    const copy = node.cloneNode(true);
    for (const note of list(".sapa-note", copy)) note.remove();
    for (const marked of [copy, ...list(".sapa-marked", copy)]) {
      marked.classList?.remove("sapa-marked");
      marked.removeAttribute?.("data-severity-found");
      if (marked.getAttribute?.("class") === "") marked.removeAttribute("class");
    }
    for (const placed of [copy, ...list("[data-place]", copy)]) placed.removeAttribute?.("data-place");
    return copy;
  };
  const key = (node) => (node.nodeType === 1 ? bare(node).outerHTML : node.nodeValue);

  // Swaps only what differs between the first and the last child that stayed the same.
  const swap = (old, fresh) => {
    for (const note of list(".sapa-note", old)) note.remove();
    const [was, is] = [[...old.childNodes], [...fresh.childNodes]];
    let start = 0;
    while (start < was.length && start < is.length && key(was[start]) === key(is[start])) start++;
    let end = 0;
    while (end < was.length - start && end < is.length - start &&
      key(was[was.length - 1 - end]) === key(is[is.length - 1 - end])) end++;
    for (const node of was.slice(start, was.length - end)) node.remove();
    const before = was[was.length - end] || null;
    for (const node of is.slice(start, is.length - end)) old.insertBefore(document.adoptNode(node), before);
    // Lines move when text comes in above: the places of what stayed are those of the new page.
    const places = list("[data-place]", new DOMParser().parseFromString(fresh.dataset.all, "text/html"));
    list("[data-place]", old).forEach((element, index) => {
      if (places[index]) element.dataset.place = places[index].dataset.place;
    });
  };

  // The block at the top of the window, and how far down it is.
  const reading = () => {
    const element = list(".text > *, .text li").find((e) => e.getBoundingClientRect().bottom > 80);
    return element && { element, top: element.getBoundingClientRect().top };
  };

  const frameOf = (page) =>
    list("header.site, .plate, #Chapters, footer.foot", page).map((e) => bare(e).outerHTML).join("");

  // The text of a page; pages with one column have no other region than their main one.
  const regionOf = (page) => find(".text", page) ?? find("main", page);

  const refresh = async () => {
    const answer = await fetch(location.pathname, { cache: "no-store" });
    if (!answer.ok) {
      // The page that stands in for it names what is wrong.
      if (!isMissing) location.reload();
      return;
    }
    if (isMissing) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const nextFrame = frameOf(page);
    if (frame !== null && frame !== nextFrame) return location.reload();
    frame = nextFrame;
    const [old, fresh] = [regionOf(document), regionOf(page)];
    if (!old || !fresh) return;
    const place = reading();
    fresh.dataset.all = fresh.innerHTML;
    swap(old, fresh);
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
    showFindings();
  };

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

  // The block of this page in which a line of a file is written.
  const blockAt = (file, line) => {
    let best = null;
    for (const element of list("[data-place]")) {
      const split = element.dataset.place.lastIndexOf(":");
      if (element.dataset.place.slice(0, split) !== file) continue;
      if (Number(element.dataset.place.slice(split + 1)) <= line) best = element;
    }
    return best;
  };

  const noteOf = (finding) => {
    const word = state.words[`check.${finding.severity}`];
    const note = make("div", { class: "note sapa-note", "data-severity": finding.severity },
      make("b", {}, `${word}: ${finding.headline}`), make("p", {}, finding.explanation));
    for (const fix of finding.fixes) note.append(make("p", {}, `${state.words["check.fix"]}: ${fix.label}`));
    note.append(make("code", {}, `${finding.file}:${finding.line}:${finding.column} · ${finding.rule}`));
    return note;
  };

  const showFindings = () => {
    if (!state) return;
    for (const note of list(".sapa-note")) note.remove();
    for (const marked of list(".sapa-marked")) marked.classList.remove("sapa-marked");
    const { findings, summary } = state.report;
    const entries = findings.map((finding, index) => {
      const block = blockAt(finding.file, finding.line);
      if (block) {
        const note = noteOf(finding);
        note.id = `Finding-${index}`;
        block.classList.add("sapa-marked");
        block.dataset.severityFound = finding.severity;
        if (/^(LI|TD|TH)$/.test(block.tagName)) block.append(note);
        else if (block.tagName === "TR") block.closest("table").after(note);
        else block.after(note);
      }
      const entry = make("li", { "data-severity": finding.severity });
      const place = `${finding.file}:${finding.line}`;
      const words = block ? make("a", { href: `#Finding-${index}` }, finding.headline)
        : make("b", {}, finding.headline);
      entry.append(words, make("code", {}, place));
      for (const fix of finding.fixes.slice(0, 1)) entry.append(make("small", {}, fix.label));
      return entry;
    });
    const text = findings.length === 0 ? state.words["check.none"] : state.words["check.summary"]
      .replace("{errors}", summary.errors).replace("{warnings}", summary.warnings)
      .replace("{notes}", summary.notes);
    panel.dataset.severity = summary.errors ? "error" : summary.warnings ? "warning" : "none";
    find("summary", panel).textContent = text;
    find("ol", panel).replaceChildren(...entries.slice(0, 500));
    if (isMissing && summary.errors) {
      panel.open = true;
      find("h1").textContent = state.words["preview.broken"];
    }
  };

  const load = async () => {
    const answer = await fetch("/_sapa/state.json", { cache: "no-store" });
    if (!answer.ok) return;
    state = await answer.json();
    showFindings();
  };

  const panel = make("details", { id: "SapaPanel" }, make("summary", {}, "…"), make("ol"));
  const lost = make("p", { id: "SapaLost", role: "status", hidden: "" });
  document.body.append(make("aside", { "aria-label": "Sapa" }, panel, lost));

  const connect = () => {
    const events = new EventSource("/_sapa/events");
    const on = (kind, action) => events.addEventListener(kind, async (event) => {
      const message = JSON.parse(event.data);
      lost.hidden = true;
      const missed = kind === "hello" && version !== 0 && message.version !== version;
      version = message.version;
      try {
        await action(message, missed);
      } catch {
        // The next event fetches again.
      }
    });
    on("hello", async (_, missed) => {
      if (missed || frame === null) await refresh();
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
}
