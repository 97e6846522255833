// The search dialog: "/" and Ctrl+K by the position of the key, arrows, Enter, Esc.
whenRead(() => {
  const dialog = one("#Search");
  if (!dialog) return;
  const form = dialog.querySelector("form");
  const query = one("#Query");
  const list = one("#Hits");
  const count = one("#Found");
  let chosen = -1;
  // Shows the next hits, where there are more than are listed.
  let showMore = () => {};
  let turn = 0;
  // Without the script they are plain boxes, and the checker of the markup wants them to be.
  become(query, { role: "combobox", "aria-controls": "Hits", "aria-expanded": "false", "aria-autocomplete": "list" });

  const options = () => [...list.querySelectorAll("[role=option]")];
  const choose = (at) => {
    if (at >= options().length) showMore();
    const all = options();
    all[chosen]?.setAttribute("aria-selected", "false");
    chosen = all.length ? (at + all.length) % all.length : -1;
    const option = all[chosen];
    query.setAttribute("aria-expanded", Boolean(option));
    if (!option) return query.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    return query.setAttribute("aria-activedescendant", option.id);
  };

  const clear = (text = "") => {
    showMore = () => {};
    list.replaceChildren();
    count.textContent = text;
    choose(-1);
  };

  // What the filter hides is told, and shown at one press.
  const offerObsolete = (hidden) => {
    const button = element("button", { type: "button" }, `${form.obsolete.labels[0].textContent}: ${hidden}`);
    button.onclick = () => {
      form.obsolete.click();
      query.focus();
    };
    if (hidden) count.append(" ", button);
  };

  const find = async () => {
    turn += 1;
    const own = turn;
    const text = query.value.trim();
    if (!text) return clear();
    const waiting = setTimeout(() => {
      if (own === turn) count.textContent = count.dataset.loading;
    }, 100);
    try {
      const index = await loadIndex();
      const found = await searchIndex(index, text);
      const { page, unknown } = await printoutOf(text);
      if (own !== turn) return undefined;
      const scope = form.scope.value;
      const isNamed = (hit) => found.named.has(hit);
      const wanted = found.hits.filter((hit) => isNamed(hit) || !scope || hit.group.scope === Number(scope));
      const hits = wanted.filter((hit) => isNamed(hit) || form.obsolete.checked || !isObsolete(hit));
      const hidden = wanted.length - hits.length;
      if (page) hits.unshift(page);
      clear(
        hits.length ? countText(index, hits.length) : unknown || index.words.none.replace("{query}", () => text),
      );
      offerObsolete(hidden);
      const listed = hitLister(index, found);
      showMore = () => list.append(...listed(hits.splice(0, 30)));
      choose(0);
    } catch {
      if (own === turn) clear(count.dataset.failed);
    } finally {
      clearTimeout(waiting);
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
  dialog.onscroll = () => {
    if (dialog.scrollTop + 2 * dialog.clientHeight > dialog.scrollHeight) showMore();
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
