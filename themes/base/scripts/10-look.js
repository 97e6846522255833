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
const become = (box, attributes) =>
  Object.entries(attributes).forEach(([name, value]) => value && box.setAttribute(name, value));
const element = (name, attributes, ...content) => {
  const made = document.createElement(name);
  become(made, attributes);
  made.append(...content);
  return made;
};
const whenRead = (action) => addEventListener("DOMContentLoaded", action);
const chosen = memory.get("sapa-look");
if (chosen) root.dataset.theme = chosen;
root.classList.add("js");

// Columns of a table find their widths with its last row: a page is shown once it is read up to what it
// names, where the browser can wait.
const { until } = document.currentScript.dataset;
if (until) {
  document.head.append(element("link", { rel: "expect", href: `#${until}`, blocking: "render" }));
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
