// The search index: scripts beside this one, loaded at the first need, since a page opened from a
// folder may not fetch. Each calls `sapaIndex` with its name and what it holds.
const indexFolder = document.currentScript.src.replace(/site\.[^/]*$/, "search/");
const siteFolder = indexFolder.replace(/assets\/search\/$/, "");
const indexParts = new Map();
// The names of the other parts, where they change with what the parts hold.
let indexNames = {};

globalThis.sapaIndex = (name, value) => indexParts.get(name)?.resolve(value);

const indexPart = (name) => {
  if (!indexParts.has(name)) {
    const part = {};
    part.value = new Promise((resolve, reject) => {
      part.resolve = resolve;
      const script = element("script", { src: `${indexFolder}${indexNames[name] ?? name}.js` });
      script.onerror = () => {
        indexParts.delete(name);
        reject(new Error(name));
      };
      document.head.append(script);
    });
    indexParts.set(name, part);
  }
  return indexParts.get(name).value;
};

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

// Lines of "what is shared with the stem before, the rest, a space, numbers", and the forms of the
// stem where no table of endings leads to it.
const unpackTerms = (text) => {
  let last = "";
  return text.trimEnd().split("\n").map((line) => {
    const [rest, packed, forms] = line.split(" ");
    last = last.slice(0, digits.indexOf(rest[0])) + rest.slice(1);
    const wholeForm = (form) =>
      last.slice(0, last.length - digits.indexOf(form[0])) + form.slice(1);
    return { stem: last, packed, forms: forms?.split(",").map(wholeForm) ?? [] };
  });
};

// Pairs of an entry and the weight of the stem in it.
const unpackPostings = (term) => {
  if (term.postings) return term.postings;
  const numbers = [];
  let number = 0;
  let place = 1;
  for (const sign of term.packed) {
    const value = digits.indexOf(sign);
    number += (value % 32) * place;
    place *= 32;
    if (value >= 32) continue;
    numbers.push(number);
    number = 0;
    place = 1;
  }
  term.postings = [];
  let entry = -1;
  for (let at = 0; at < numbers.length; at += 1) {
    entry += numbers[at] >> 1;
    let weight = 1;
    if (numbers[at] & 1) {
      at += 1;
      weight = numbers[at];
    }
    term.postings.push([entry, weight]);
  }
  return term.postings;
};

// What can be found, from the columns in which it travels; see `trailOf` for what is left out.
const unpackEntries = (index) => {
  const names = ["numbers", "titles", "addresses", "trails", "statuses"];
  const [numbers, titles, addresses, trails, statuses] = names.map((name) => index[name].split("\n"));
  let page = "";
  return index.groupOf.map((group, at) => {
    const own = addresses[at] || `#s-${numbers[at].replaceAll(".", "-")}`;
    const address = own[0] === "#" ? page + own : own;
    [page] = address.split("#");
    return {
      group: index.groups[group], number: numbers[at], title: titles[at], address,
      trail: trails[at], status: statuses[at], at,
    };
  });
};

// The titles above an entry: those of 9 and 9.1 for 9.1.3, unless it says otherwise.
const trailOf = (index, entry) => {
  if (entry.trail) return entry.trail.trim();
  const parts = entry.number.split(".").slice(0, -1);
  const above = parts.map((_, at) => parts.slice(0, at + 1).join("."));
  return above
    .map((number) => index.entries.find((one) => one.group === entry.group && one.number === number))
    .filter(Boolean)
    .map(({ title }) => title)
    .join(" › ");
};

const loadIndex = async () => {
  const index = await indexPart("index");
  if (!index.ready) {
    index.ready = true;
    indexNames = index.names ?? {};
    stemTable = prepared(index.table);
    index.terms = new Map();
    index.groups = index.groups.map(([title, note, status, scope]) => ({ title, note, status, scope }));
    index.entries = unpackEntries(index);
    index.average = index.lengths.reduce((sum, length) => sum + length, 0) / index.lengths.length;
  }
  return index;
};

// The stems that begin with the letter of a word, in their order.
const termsFor = async (index, word) => {
  const shard = index.shards.findIndex((letters) => letters.includes(word[0]));
  if (shard < 0) return [];
  if (!index.terms.has(shard)) {
    index.terms.set(shard, unpackTerms(await indexPart(`terms-${shard}`)));
  }
  return index.terms.get(shard);
};

// The text of an entry, and its keywords.
const textOf = async (index, { at }) => {
  const chunk = index.texts.findLastIndex((first) => first <= at);
  const lines = chunk < 0 ? "" : (await indexPart(`text-${chunk}`))[at - index.texts[chunk]];
  return lines.split("\n");
};
