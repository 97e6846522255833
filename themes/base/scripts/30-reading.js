// The plate appears when the stamp has left the screen; the contents follow the reading.
whenRead(() => {
  const plate = one(".plate");
  const stamp = one(".stamp");
  if (plate && stamp) {
    new IntersectionObserver(([entry]) => {
      plate.classList.toggle("on", !entry.isIntersecting);
    }).observe(stamp);
  }

  // In a long list of chapters the place of the reader is in sight.
  const here = one(".side [aria-current]");
  const side = here?.closest(".side");
  if (side) side.scrollTop = here.offsetTop - side.clientHeight / 2;

  // The last heading above the upper third of the window is the one being read.
  const links = all(".contents a");
  const above = new Set();
  const reading = new IntersectionObserver(
    (entries) => {
      entries.forEach((entry) => above[entry.isIntersecting ? "add" : "delete"](entry.target.id));
      const current = links.filter((link) => above.has(decodeURIComponent(link.hash.slice(1)))).pop();
      links.forEach((link) => {
        if (link === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    },
    { rootMargin: "100000px 0px -70%" },
  );
  links.forEach((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) reading.observe(heading);
  });
});
