// The link of a heading copies its address; the printed page says when it was printed.
whenRead(() => {
  all(".anchor").forEach((link) => {
    link.onclick = () => {
      const copying = navigator.clipboard?.writeText(link.href);
      if (!copying) return;
      copying.then(() => {
        const sign = link.textContent;
        link.textContent = one("main").dataset.copied;
        link.classList.add("copied");
        setTimeout(() => {
          link.textContent = sign;
          link.classList.remove("copied");
        }, 1500);
      });
    };
  });
  const printed = one("[data-printed]");
  if (!printed) return;
  addEventListener("beforeprint", () => {
    const today = new Intl.DateTimeFormat(root.lang, { dateStyle: "short" }).format(new Date());
    printed.textContent = printed.dataset.printed.replace("{date}", today);
  });
});
