// The link of a heading copies its address; the printed page says when it was printed.
whenRead(() => {
  // For who does not see it: the name of the link stays what it does.
  const told = document.createElement("p");
  Object.assign(told, { className: "sr screen-only", role: "status" });
  document.body.append(told);
  all(".anchor").forEach((link) => {
    const sign = link.textContent;
    let back;
    const copied = () => {
      link.textContent = one("main").dataset.copied;
      told.textContent = link.textContent;
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
    const today = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const date = printed.dataset.pattern
      .replace("{d}", two(today.getDate()))
      .replace("{m}", two(today.getMonth() + 1))
      .replace("{y}", today.getFullYear());
    printed.textContent = `· ${printed.dataset.printed.replace("{date}", date)}`;
    // A site that was not told its address knows it where a server shows it.
    const current = one("[data-current]");
    const isTold = !current.dataset.current || /https?:/.test(current.textContent);
    if (isTold || !location.protocol.startsWith("http")) return;
    const address = location.origin + location.pathname;
    current.textContent = current.dataset.current.replace("{address}", address);
  });
});
