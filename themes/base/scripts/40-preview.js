// Preview of a citation: on pointing and on focus, leaves with Esc, may itself be pointed at.
whenRead(() => {
  let card = null;
  let owner = null;
  let timer = 0;
  const hide = () => {
    if (!card) return;
    owner.removeAttribute("aria-describedby");
    card.remove();
    card = owner = null;
  };
  const show = (link) => {
    hide();
    const source = document.getElementById(link.dataset.preview);
    if (!source) return;
    owner = link;
    const content = source.content.cloneNode(true);
    card = element("div", { class: "preview", id: "Preview", role: "tooltip" }, content);
    one("main").append(card);
    const box = link.getBoundingClientRect();
    const isBelow = box.bottom + card.offsetHeight + 12 < innerHeight;
    const left = Math.min(box.left, root.clientWidth - card.offsetWidth - 16);
    const top = isBelow ? box.bottom + 6 : box.top - card.offsetHeight - 6;
    card.style.left = `${Math.max(16, left) + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
    link.setAttribute("aria-describedby", "Preview");
    card.onmouseenter = () => clearTimeout(timer);
    card.onmouseleave = hide;
  };
  all("[data-preview]").forEach((link) => {
    link.onmouseenter = () => {
      clearTimeout(timer);
      timer = setTimeout(show, 300, link);
    };
    link.onmouseleave = () => {
      clearTimeout(timer);
      timer = setTimeout(hide, 200);
    };
    link.onfocus = () => {
      if (link.matches(":focus-visible")) show(link);
    };
    link.onblur = hide;
    // A finger cannot point: its first touch of a term explains it, the second follows the link.
    if (link.classList.contains("term")) {
      link.onclick = (event) => {
        if (event.pointerType !== "touch" || owner === link) return;
        event.preventDefault();
        clearTimeout(timer);
        show(link);
      };
    }
  });
  addEventListener("pointerdown", (event) => {
    if (!event.target.closest?.(".preview, [data-preview]")) hide();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
});
