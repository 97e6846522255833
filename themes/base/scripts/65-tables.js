// What is wider than its page scrolls and is a stop of the keyboard; what fits is none, and its heads
// stay in sight.
whenRead(() => {
  const measure = new ResizeObserver((entries) => {
    entries.forEach(({ target }) => {
      const fits = target.classList.toggle("fits", target.scrollWidth <= target.clientWidth);
      target.tabIndex = fits ? -1 : 0;
    });
  });
  all(".scroll").forEach((region) => measure.observe(region));
});
