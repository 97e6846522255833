// The appearance that the reader chose, before the page is drawn.
const root = document.documentElement;
const memory = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A private window remembers nothing.
    }
  },
};
const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const whenRead = (action) => addEventListener("DOMContentLoaded", action);
const chosen = memory.get("sapa-look");
if (chosen) root.dataset.theme = chosen;
root.classList.add("js");

// Columns of a table find their widths with its last row: a page is shown once it is read up to what it
// names, where the browser can wait.
const { until } = document.currentScript.dataset;
if (until) {
  const link = document.createElement("link");
  document.head.append(Object.assign(link, { rel: "expect", href: `#${until}`, blocking: "render" }));
}

whenRead(() => {
  const look = one("#Look");
  if (!look) return;
  look.value = chosen || "";
  look.onchange = () => {
    root.dataset.theme = look.value;
    memory.set("sapa-look", look.value);
  };
});
