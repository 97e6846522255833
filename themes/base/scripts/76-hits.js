// How a hit is shown: its number and title, where it stands, its words with those found marked.
const element = (name, attributes, ...content) => {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => value && made.setAttribute(key, value));
  made.append(...content);
  return made;
};

const isFound = (index, { stems, words }, word) => {
  const [folded] = wordsOf(word, index.table);
  if (!folded) return false;
  const last = words.at(-1)?.word;
  if (stems.has(folded) || stems.has(stemOf(folded, index.table))) return true;
  return last?.length > 1 && folded.startsWith(last);
};

// The text as `write` shows it, each code in one piece: UE-HQTU-074-2014 stays on one line.
const withWholeCodes = (text, write = (piece) => piece) => {
  const made = document.createDocumentFragment();
  text.split(/([\p{Lu}\p{N}][\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)+)/u).forEach((piece, at) => {
    if (at % 2 && piece.length < 26) made.append(element("span", { class: "nb" }, write(piece)));
    else if (piece) made.append(write(piece));
  });
  return made;
};

// The text with the words that were found in <mark>.
const marked = (index, found, text) =>
  withWholeCodes(text, (piece) => {
    const made = document.createDocumentFragment();
    piece.split(/([\p{L}\p{N}\u00ad]+)/u).forEach((word, at) => {
      if (at % 2 && isFound(index, found, word)) made.append(element("mark", {}, word));
      else if (word) made.append(word);
    });
    return made;
  });

const piecesOf = (text) => text.split(/([\p{L}\p{N}\u00ad]+)/u);

// From which piece to which most of what was found stands together, in some 140 characters; nothing where
// the text has none of it.
const closest = (index, found, pieces) => {
  let length = 0;
  const places = pieces.flatMap((piece, at) => {
    const start = length;
    length += piece.length;
    if (at % 2 === 0 || !isFound(index, found, piece)) return [];
    return [{ at, start, end: length, stem: stemOf(wordsOf(piece, index.table)[0], index.table) }];
  });
  let best;
  places.forEach((first, number) => {
    const stems = new Set();
    for (const { at, end, stem } of places.slice(number)) {
      const length = end - first.start;
      if (length > 140) break;
      stems.add(stem);
      // One word of the query may stand there in several forms.
      const count = Math.min(stems.size, found.words.length);
      const isBetter = !best || count > best.count || (count === best.count && length < best.length);
      if (isBetter) best = { count, length, from: first.at, to: at };
    }
  });
  return best;
};

// About 140 characters around what was found.
const snippet = (pieces, place) => {
  const start = place ? Math.max(0, place.from - 12) : 0;
  const shown = pieces.slice(start).join("");
  const cut = shown.length > 140 ? `${shown.slice(0, 140).replace(/\s\S*$/, "")}…` : shown;
  return `${start > 0 ? "…" : ""}${cut.trimStart()}`;
};

// A section may be six screens long: the browser goes to the words themselves where it finds them, else to
// the section. They may stand elsewhere too, so the word before is told with them.
const toWords = (pieces, { from, to }) => {
  const written = (text) => encodeURIComponent(text.trimEnd()).replaceAll("-", "%2D");
  const before = pieces.slice(from - 2, from).join("");
  return from > 2 ? `:~:text=${written(before)}-,${written(pieces.slice(from, to + 1).join(""))}` : "";
};

const statusOf = (entry) => entry.status || entry.group.status;
const isObsolete = (entry) => ["superseded", "withdrawn"].includes(statusOf(entry));

// The words of an interface may part what is drawn alike: "effective", "effective external".
const statusMark = (index, status) =>
  status
    ? [" ", element("span", { class: "status", "data-status": status.split(" ")[0] }, index.words[status])]
    : [];

const hitElement = (index, found, { entry }, number) => {
  const shown = index.entries[entry];
  const { group, number: code, title, address, status } = shown;
  const trail = trailOf(index, shown);
  const name = code ? `${code} ${title}` : title;
  const link = element(
    "a",
    { role: "option", id: `Hit-${number}`, href: siteFolder + address, tabindex: "-1", "aria-selected": "false" },
    element("b", {}, marked(index, found, name)),
    ...(group.status ? [] : statusMark(index, status)),
  );
  if (trail) link.append(element("small", {}, withWholeCodes(trail)));
  const line = element("span", {});
  link.append(line);
  textOf(index, entry)
    .then((text) => {
      if (!text) return line.remove();
      const pieces = piecesOf(text);
      const place = closest(index, found, pieces);
      line.replaceChildren(marked(index, found, snippet(pieces, place)));
      const inTitle = closest(index, found, piecesOf(name))?.count ?? 0;
      if (place?.count > inTitle && address.includes("#")) link.href += toWords(pieces, place);
      return undefined;
    })
    .catch(() => line.remove());
  return link;
};

// In the order of the ranking, under a head wherever the document changes; one that comes again is
// named by its title alone.
const hitList = (index, found, hits) => {
  const met = new Set();
  let last;
  let list;
  return hits.flatMap((hit, number) => {
    const { group } = index.entries[hit.entry];
    const heads = [];
    if (group !== last) {
      const [note, status] = met.has(group) ? [] : [group.note, group.status];
      const names = [group.title, note].filter(Boolean).join(" ·\u00a0");
      const head = element("div", { class: "s-group", "aria-hidden": "true" },
        withWholeCodes(names), ...statusMark(index, status));
      const label = [names, index.words[status]].filter(Boolean).join(" · ");
      list = element("div", { role: "group", "aria-label": label });
      heads.push(head, list);
      met.add(group);
      last = group;
    }
    list.append(hitElement(index, found, hit, number));
    return heads;
  });
};

// "7 нәтиже табылды", in the plural of the language.
const countText = (index, count) => {
  const form = new Intl.PluralRules(root.lang).select(count);
  return (index.words[form] ?? index.words.other).replace("{n}", count);
};
