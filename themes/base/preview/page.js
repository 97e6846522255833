// What every script of the preview needs: finding and making elements, the page that is shown.
export const find = (selector, within = document) => within.querySelector(selector);
export const list = (selector, within = document) => [...within.querySelectorAll(selector)];
export const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

// As the server names it: manual/7-1/index.html
export const path = location.pathname.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");
// Whether this page stands in for one that is not there.
export const isMissing = find('meta[name="sapa-missing"]') !== null;
// The file whose page it stands in for, where that is known.
export const missingFile = find('meta[name="sapa-missing"]')?.content;

// What the preview has put into the text, and the page does not have.
export const additions = ".sapa-note, .sapa-change";
