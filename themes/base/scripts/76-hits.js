// How a hit is shown: its number and title, where it stands, its words with those found marked.
const isFound = ({ stems, words }, word) => {
  const [folded = ""] = wordsOf(word);
  const last = words.at(-1)?.word;
  if (stems.has(folded) || stems.has(stemOf(folded))) return true;
  return last?.length > 1 && folded.startsWith(beginningOf(last));
};

// The text as `write` shows it, each code in one piece: UE-HQTU-074-2014 stays on one line.
const withWholeCodes = (text, write = (piece) => [piece]) =>
  text
    .split(/([\p{Lu}\p{N}][\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)+)/u)
    .flatMap((piece, at) =>
      at % 2 && piece.length < 26 ? element("span", { class: "nb" }, ...write(piece)) : write(piece),
    );

// The words of a text, each behind what is none.
const piecesOf = (text) => text.split(wordPattern);

// The text with the words that were found in <mark>.
const marked = (found, text) =>
  withWholeCodes(text, (piece) =>
    piecesOf(piece).map((word, at) =>
      at % 2 && isFound(found, word) ? element("mark", {}, word) : word,
    ),
  );

// From which piece to which most of what was found stands together, in some 140 characters; nothing where
// the text has none of it.
const closest = (found, pieces) => {
  let length = 0;
  const places = pieces.flatMap((piece, at) => {
    const start = length;
    length += piece.length;
    if (at % 2 === 0 || !isFound(found, piece)) return [];
    return [{ at, start, end: length, stem: stemOf(wordsOf(piece)[0]) }];
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
  const written = (some) => encodeURIComponent(some.join("").trimEnd()).replaceAll("-", "%2D");
  const [before, own] = [pieces.slice(from - 2, from), pieces.slice(from, to + 1)].map(written);
  return from > 2 && "fragmentDirective" in document ? `:~:text=${before}-,${own}` : "";
};

const statusOf = (entry) => entry.status || entry.group.status;
const isObsolete = (entry) => ["superseded", "withdrawn"].includes(statusOf(entry));

// The words of an interface may part what is drawn alike: "effective", "effective external".
const statusMark = (index, status) =>
  status
    ? [" ", element("span", { class: "status", "data-status": status.split(" ")[0] }, index.words[status])]
    : [];

const hitElement = (index, found, entry, number) => {
  const { group, number: code, title, address, status } = entry;
  const trail = trailOf(index, entry);
  const name = code ? `${code} ${title}` : title;
  const link = element(
    "a",
    { role: "option", id: `Hit-${number}`, href: siteFolder + address, tabindex: "-1", "aria-selected": "false" },
    element("b", {}, ...marked(found, name)),
    ...(group.status ? [] : statusMark(index, status)),
  );
  if (trail) link.append(element("small", {}, ...withWholeCodes(trail)));
  const line = element("span", {});
  link.append(line);
  textOf(index, entry)
    .then(([text, ...keywords]) => {
      const pieces = piecesOf(text);
      const place = closest(found, pieces);
      const countIn = (words) => closest(found, piecesOf(words))?.count ?? 0;
      const most = Math.max(countIn(name), place?.count ?? 0);
      const keyword = keywords.find((words) => countIn(words) > most);
      const words = keyword ? index.words.keyword.replace("{word}", () => keyword) : snippet(pieces, place);
      if (!words) line.remove();
      line.append(...marked(found, words));
      if (place?.count > countIn(name) && address.includes("#")) link.href += toWords(pieces, place);
    })
    .catch(() => line.remove());
  return link;
};

// What lists hits, the next ones behind the last: in the order of the ranking, under a head wherever the
// document changes; one that comes again is named by its title alone.
const hitLister = (index, found) => {
  const met = new Set();
  let number = 0;
  let last;
  let list;
  return (hits) => hits.flatMap((hit) => {
    const { group } = hit;
    const heads = [];
    if (group !== last) {
      const [note, status] = met.has(group) ? [] : [group.note, group.status];
      const names = [group.title, note].filter(Boolean).join(" ·\u00a0");
      const head = element("div", { class: "s-group", "aria-hidden": "true" },
        ...withWholeCodes(names), ...statusMark(index, status));
      list = element("div", { role: "group", "aria-label": head.textContent });
      heads.push(head, list);
      met.add(group);
      last = group;
    }
    list.append(hitElement(index, found, hit, number));
    number += 1;
    return heads;
  });
};

// "7 нәтиже табылды", in the plural of the language.
const countText = (index, count) => {
  const form = new Intl.PluralRules(root.lang).select(count);
  return (index.words[form] ?? index.words.other).replace("{n}", count);
};
