// The link of a heading copies its address; the printed page says when it was printed.
whenRead(() => {
  // For who does not see it: the name of the link stays what it does.
  const told = element("p", { class: "sr screen-only", role: "status" });
  document.body.append(told);
  all(".anchor").forEach((link) => {
    const sign = link.textContent;
    let back;
    const copied = () => {
      told.textContent = link.textContent = one("main").dataset.copied;
      link.classList.add("copied");
      clearTimeout(back);
      back = setTimeout(() => {
        link.textContent = sign;
        told.textContent = "";
        link.classList.remove("copied");
      }, 1500);
    };
    // Where the browser refuses, the address of the page has the section all the same.
    link.onclick = () => {
      navigator.clipboard?.writeText(link.href).then(copied, () => {});
    };
  });
  const printed = one("[data-printed]");
  if (!printed) return;
  addEventListener("beforeprint", () => {
    // 05/03/2019, which every browser knows; the page has the form of its own language.
    const [day, month, year] = new Date().toLocaleDateString("en-GB").split("/");
    const date = printed.dataset.pattern.replace("{d}", day).replace("{m}", month).replace("{y}", year);
    printed.textContent = `· ${printed.dataset.printed.replace("{date}", date)}`;
    // A site that was not told its address knows it where a server shows it.
    const current = one("[data-current]");
    const pattern = current.dataset.current;
    if (!pattern || /https?:/.test(current.textContent) || location.protocol === "file:") return;
    current.textContent = pattern.replace("{address}", location.origin + location.pathname);
  });
});
