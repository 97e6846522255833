// The search dialog: "/" and Ctrl+K by the position of the key, arrows, Enter, Esc.
whenRead(() => {
  const dialog = one("#Search");
  if (!dialog) return;
  const form = dialog.querySelector("form");
  const query = one("#Query");
  const list = one("#Hits");
  const count = one("#Found");
  const limit = 30;
  let chosen = -1;
  let turn = 0;
  // Without the script they are plain boxes, and the checker of the markup wants them to be.
  const become = (box, names) =>
    Object.entries(names).forEach(([name, value]) => box?.setAttribute(name, value));
  become(query, { role: "combobox", "aria-controls": "Hits", "aria-expanded": "false", "aria-autocomplete": "list" });

  const options = () => [...list.querySelectorAll("[role=option]")];
  const choose = (at) => {
    const all = options();
    all[chosen]?.setAttribute("aria-selected", "false");
    chosen = all.length ? (at + all.length) % all.length : -1;
    const option = all[chosen];
    if (!option) return query.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    return query.setAttribute("aria-activedescendant", option.id);
  };

  const clear = (text = "") => {
    list.replaceChildren();
    query.setAttribute("aria-expanded", "false");
    count.textContent = text;
    choose(-1);
  };

  const find = async () => {
    turn += 1;
    const own = turn;
    const text = query.value.trim();
    if (!text) return clear();
    if (!indexParts.has("index")) count.textContent = count.dataset.loading;
    try {
      const index = await loadIndex();
      const found = await searchIndex(index, text);
      if (own !== turn) return undefined;
      const scope = form.scope.value;
      const hits = found.hits.filter(
        ({ entry }) =>
          (!scope || index.entries[entry].group.scope === Number(scope)) &&
          (form.obsolete.checked || !isObsolete(index.entries[entry])),
      );
      if (!hits.length) return clear(index.words.none.replace("{query}", () => text));
      list.replaceChildren(...hitList(index, found, hits.slice(0, limit)));
      query.setAttribute("aria-expanded", "true");
      count.textContent = countText(index, hits.length);
      chosen = -1;
      choose(0);
    } catch {
      if (own === turn) clear(count.dataset.failed);
    }
    return undefined;
  };

  // With words of another box, which are looked for at once; those of the last time can be typed over.
  const open = (words) => {
    if (!dialog.open) dialog.showModal();
    query.focus();
    if (!words) {
      query.select();
      return loadIndex().catch(() => {});
    }
    query.value = words;
    return find();
  };

  form.oninput = find;
  form.onsubmit = (event) => {
    event.preventDefault();
    options()[chosen]?.click();
  };
  query.onkeydown = (event) => {
    // Without this the first Esc would only empty the box.
    if (event.key === "Escape") {
      event.preventDefault();
      dialog.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    choose(chosen + step);
  };
  // A link on the same page leaves the dialog.
  list.onclick = (event) => {
    if (event.target.closest("a")) dialog.close();
  };
  dialog.querySelector(".search-close").onclick = () => dialog.close();
  all(".search-open").forEach((button) => {
    button.onclick = () => open(button.dataset.query);
  });
  const ask = one("#Ask");
  if (ask) {
    become(ask, { role: "combobox", "aria-controls": "Search", "aria-expanded": "false", "aria-haspopup": "dialog" });
    const pass = () => {
      const words = ask.value;
      ask.value = "";
      open(words);
    };
    ask.onfocus = () => loadIndex().catch(() => {});
    ask.oninput = pass;
    ask.form.onsubmit = (event) => {
      event.preventDefault();
      pass();
    };
  }
  addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
    const isSlash = event.code === "Slash" && !isTyping && !event.ctrlKey && !event.altKey;
    const isCtrlK = event.code === "KeyK" && (event.ctrlKey || event.metaKey);
    if (!isSlash && !isCtrlK) return;
    event.preventDefault();
    open();
  });
});
