// The register: filters, and sorting by the ranks that the page brings along, so that the order
// of the language is right in every browser.
whenRead(() => {
  const table = one(".register");
  const form = one(".filters");
  if (!table || !form) return;
  const rows = [...table.tBodies[0].rows];
  const shown = one("#Shown");
  const nothing = one("#Nothing");
  const search = nothing.querySelector("button");
  // Who has no Kazakh keyboard finds the same, and who leaves out hyphens: жатакхана, уехкту074.
  const plain = Object.fromEntries(form.dataset.letters.split(" ").map((pair) => [...pair]));
  const lower = (text) =>
    text.toLocaleLowerCase(root.lang).replace(/./g, (letter) => plain[letter] ?? letter)
      .replace(/[-\u00ad]/g, "");
  const texts = new Map(
    rows.map((row) => [row, lower(`${row.textContent} ${row.dataset.words ?? ""}`)]),
  );
  const choices = ["kind", "level", "status", "owner"];
  const opener = one(".filters-open");
  opener.onclick = () => opener.setAttribute("aria-expanded", opener.getAttribute("aria-expanded") === "false");
  // What is chosen is told where the choices are folded: "Түрі: УЕ · Мәртебесі: Қолданыста".
  const tell = () => {
    const chosen = choices.map((name) => form[name]).filter((choice) => choice.value);
    form.classList.toggle("is-chosen", chosen.length > 0);
    one("#Chosen").textContent = chosen
      .map((choice) => `${choice.labels[0].firstChild.textContent}: ${choice.selectedOptions[0].text}`)
      .join(" ·\u00a0");
  };
  // Endings are known once the search is: "жатақханаға" finds what "жатақхана" does.
  let endings;
  const learn = async () => {
    endings = (await loadIndex()).table;
    filter();
  };
  const isIn = (text, word) => text.includes(word) || (endings && text.includes(stemOf(word, endings)));
  const filter = () => {
    if (form.words.value && !endings && root.lang === "kk") learn().catch(() => {});
    const words = lower(form.words.value).split(/\s+/);
    rows.forEach((row) => {
      const fits = choices.every(
        (key) => !form[key].value || row.dataset[key] === form[key].value,
      );
      row.hidden = !fits || !words.every((word) => isIn(texts.get(row), word));
    });
    const count = rows.filter((row) => !row.hidden).length;
    shown.textContent = count;
    table.hidden = !count;
    nothing.hidden = count > 0;
    // The search knows more: other languages, other letters, the texts themselves.
    search.dataset.query = form.words.value;
    search.hidden = !form.words.value;
    tell();
  };
  // The choice stands in the address, so that a link to it can be passed on.
  const names = ["words", ...choices];
  const remember = () => {
    const chosen = new URLSearchParams();
    names.filter((name) => form[name].value).forEach((name) => chosen.set(name, form[name].value));
    const hash = chosen.toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  };
  const recall = () => {
    const chosen = new URLSearchParams(location.hash.slice(1));
    if (!names.some((name) => chosen.has(name))) return;
    names.forEach((name) => {
      form[name].value = chosen.get(name) || "";
    });
    filter();
  };
  form.oninput = () => {
    filter();
    remember();
  };
  form.onreset = () => setTimeout(form.oninput);
  addEventListener("hashchange", recall);
  recall();
  form.onsubmit = (event) => event.preventDefault();

  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = element("button", { title: head.dataset.sort }, head.textContent);
    button.onclick = () => {
      const isUp = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
      // What is not stated comes last either way.
      const place = ({ cells }) => {
        const { rank } = cells[column].dataset;
        return rank ? rank * (isUp ? 1 : -1) : Infinity;
      };
      rows.sort((a, b) => (place(a) > place(b)) - (place(a) < place(b)));
      table.tBodies[0].append(...rows);
    };
    head.replaceChildren(button);
  });
});
