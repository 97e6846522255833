// On a narrow screen the menus become sheets; without script they stand in the page.
if ("popover" in root) {
  root.classList.add("sheets");
  whenRead(() => {
    all("[data-sheet]").forEach((sheet) => {
      const close = element("button", { class: "close" }, sheet.dataset.sheet);
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
      const leave = () => sheet.matches(":popover-open") && sheet.hidePopover();
      sheet.addEventListener("click", (event) => event.target.closest("a") && leave());
      // What Tab comes to after the last link would stand behind the sheet.
      sheet.addEventListener("focusout", ({ relatedTarget: next }) => {
        if (next && !sheet.contains(next)) leave();
      });
    });
  });
}
