// On a narrow screen the menus become sheets; without script they stand in the page.
const hasSheets = "popover" in HTMLElement.prototype;
if (hasSheets) root.classList.add("sheets");

whenRead(() => {
  if (!hasSheets) return;
  all("[data-sheet]").forEach((sheet) => {
    const close = document.createElement("button");
    close.className = "close";
    close.textContent = sheet.dataset.sheet;
    close.onclick = () => sheet.hidePopover();
    sheet.prepend(close);
    sheet.popover = "auto";
    all(`a[href="#${sheet.id}"]`).forEach((link) => {
      link.onclick = (event) => {
        event.preventDefault();
        sheet.showPopover();
        close.focus();
      };
    });
    sheet.addEventListener("click", (event) => {
      if (event.target.closest("a") && sheet.matches(":popover-open")) sheet.hidePopover();
    });
  });
});
