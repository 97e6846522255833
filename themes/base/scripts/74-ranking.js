// Ranking: BM25 over weighted fields; codes in part and section numbers answer first.
const kazakhKeys = new Map(
  [..."qwertyuiop[]asdfghjkl;'zxcvbnm,.2345890-="].map((key, at) => [
    key,
    "йцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ"[at],
  ]),
);
const latinKeys = new Map([...kazakhKeys].map(([key, letter]) => [letter, key]));
const romanPairs = { shch: "щ", sh: "ш", ch: "ч", zh: "ж", ya: "я", yu: "ю", yo: "е", ts: "ц" };
const romanLetters = new Map(
  [..."abcdefghijklmnopqrstuvwxyzçğşıöü"].map((letter, at) => [
    letter,
    "абкдефгхижклмнопкрстуввхызчгшыоу"[at],
  ]),
);
const changed = (letters) => (text) =>
  [...text.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join("");
const romanised = (text) =>
  changed(romanLetters)(
    text.toLowerCase().replace(/shch|sh|ch|zh|ya|yu|yo|ts/g, (pair) => romanPairs[pair]),
  );

// An abbreviation of Latin letters as it is heard: ит for IT, исо for ISO.
const latinLetters = new Map(
  [..."абвгдежзиклмнопрстуфхы"].map((letter, at) => [letter, "abvgdejziklmnoprstufhy"[at]]),
);

// How a query may have been meant, the likeliest first.
const readings = (text) =>
  /[a-z]/i.test(text)
    ? [(same) => same, likeCyrillic, romanised, changed(kazakhKeys)].map((read) =>
        read(text.toLowerCase()),
      )
    : [text, changed(latinKeys)(text)];

// Whether one letter added, left out, changed or swapped with its neighbour makes one the other.
const isNear = (left, right) => {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const [a, b] = [left.slice(start), right.slice(start)];
  return (
    a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
};

// The stems that a word of the query stands for, each with how far it is trusted.
const matchesOf = async (index, word, isLast) => {
  const stem = stemOf(word, index.table);
  const { terms, byForm } = await termsFor(index, word);
  const byStem = terms.filter((term) => term.stem === stem);
  const exact = new Set([...byStem, ...(byForm.get(word) ?? [])]);
  const found = [...exact].map((term) => ({ term, trust: 1 }));
  // What is being typed may go on; a stem may go on in a derived word: құжат, құжатталған.
  const beginnings = [...(isLast && word.length > 1 ? [word] : []), ...(stem.length > 4 ? [stem] : [])];
  const trust = found.length ? 0.3 : 0.7;
  terms.forEach((term) => {
    if (!exact.has(term) && beginnings.some((beginning) => term.stem.startsWith(beginning))) {
      found.push({ term, trust });
    }
  });
  return found;
};

// How a stem may stand in its forms: kitap in kitabı, polici in policy.
const softened = (stem) =>
  stem.replace(/[ptki]$/, (letter) => ({ p: "b", t: "d", k: "g", i: "y" })[letter]);

const nearMatchesOf = async (index, word) => {
  const stem = stemOf(word, index.table);
  if (stem.length < 4 || /\d/.test(word)) return [];
  const { terms } = await termsFor(index, word);
  const near = terms.filter((term) => isNear(term.stem, stem));
  if (near.length) return near.map((term) => ({ term, trust: 0.5 }));
  // A form that the index does not hold: the longest stem that it begins with, if that is most of it;
  // "коррупция" is not about "қор".
  const least = Math.min(6, stem.length * 0.6);
  const begins = (beginning) => beginning.length >= least && stem.startsWith(beginning);
  const within = terms
    .filter((term) => [term.stem, softened(term.stem)].some(begins))
    .sort((a, b) => b.stem.length - a.stem.length);
  if (within.length) return [{ term: within[0], trust: 0.5 }];
  const beginning = stem.slice(0, Math.max(4, Math.ceil(stem.length * 0.7)));
  return terms
    .filter((term) => term.stem.startsWith(beginning))
    .map((term) => ({ term, trust: 0.3 }));
};

// The reading of the query that most words of the index speak for.
const readQuery = async (index, query) => {
  let best = { words: [], known: -1 };
  for (const reading of readings(query)) {
    const words = [];
    const parts = wordsOf(reading, index.table);
    for (let at = 0; at < parts.length; at += 1) {
      const matches = await matchesOf(index, parts[at], at === parts.length - 1);
      words.push({ word: parts[at], matches });
    }
    const known = words.filter(({ matches }) => matches.length).length;
    if (known > best.known && words.length) best = { words, known };
    if (best.known === best.words.length && best.words.length) break;
  }
  for (const word of best.words) {
    const retries = [
      () => matchesOf(index, changed(latinLetters)(word.word)),
      () => nearMatchesOf(index, word.word),
    ];
    for (const retry of retries) if (!word.matches.length) word.matches = await retry();
  }
  return best.words;
};

const rarityOf = (index, count) =>
  Math.log(1 + (index.entries.length - count + 0.5) / (count + 0.5));

// How often a word stands in an entry, against how long the entry is; rarity is counted in later.
const bm25 = (index, weight, length) => {
  const size = 1.2 * (0.6 + (0.4 * Math.max(length, index.average / 4)) / index.average);
  return (weight * 2.2) / (weight + size);
};

// What stands around a number or a letter: "9.1.3 т.", "7-тарау", "А қосымшасы", "Ek A".
const unitWords =
  /^(тт?|пп?|тарау.*|тарма[кг].*|ба[бп].*|косымша.*|пункт.*|глав.*|раздел.*|приложени.*|madde.*|b[oö]l[uü]m.*|ek|section|chapter|clause|appendix)$/;

// Numbers of sections and codes, whole or in part, as they are typed: "9.1.3", "7 1 3", "074", "74",
// "ХҚТУ-074", "уехқту0742014"; letters of appendices with their word. Pairs of an entry and its score.
const identityScores = (index, query, words) => {
  const all = foldWord(query, index.table)
    .replace(/(\d),(?=\d)/g, "$1.")
    .replace(/\.+/g, ".")
    .replace(/(\d)-(?=\p{L})/gu, "$1 ")
    .split(/\s+/)
    .map((part) => part.replace(/\.$/, ""))
    .filter(Boolean);
  const own = all.filter((part) => !unitWords.test(part));
  const text = own.find((part) => /^\d+(\.\d+)+$/.test(part)) ?? own.join(" ");
  if (!/\d/.test(text) && (own.length !== 1 || own.length === all.length)) return [];
  const forms = [text, likeCyrillic(text), own.join(".")];
  const asked = [...forms.map((form) => wordsOf(form, index.table)), words.map(({ word }) => word)];
  const inPieces = (parts) => `-${parts.map((part) => part.replace(/^0+(?=\d)/, "")).join("-")}-`;
  const scoreOf = (number) => {
    const own = foldWord(number, index.table);
    if (forms.includes(own)) return 1000;
    if (/^[a-zа-я]*\d+(\.\d+)+$/.test(own) || ![own, text].every((one) => /\d{2}/.test(one))) return 0;
    const parts = wordsOf(own, index.table);
    const isIn = (wanted) => {
      const joined = wanted.join("");
      return (
        inPieces(parts).includes(inPieces(wanted)) ||
        (joined.length > 4 && parts.some((_, at) => parts.slice(at).join("").startsWith(joined)))
      );
    };
    return asked.some(isIn) ? 500 : 0;
  };
  return index.entries
    .map(({ number }, entry) => [entry, number ? scoreOf(number) : 0])
    .filter(([, score]) => score);
};

// What is asked for by its title answers before what speaks of it: how much of a title that has all
// the words of the query they are.
const titleShares = (index, words) => {
  const asked = words.map(
    ({ word, matches }) =>
      new Set([word, ...matches.flatMap(({ term }) => [term.stem, ...term.forms])]),
  );
  return (entry) => {
    const { table } = index;
    entry.own ??= wordsOf(entry.title, table).map((word) => [word, stemOf(word, table)]);
    const { own } = entry;
    const isIn = (forms, word) => word.some((form) => forms.has(form));
    const met = own.filter((word) => asked.some((forms) => isIn(forms, word)));
    const hasAll = asked.every((forms) => own.some((word) => isIn(forms, word)));
    return hasAll ? met.length / own.length : 0;
  };
};

// A text says more than a line about it: the manual, other documents, vocabularies, plain pages.
const scopeTrust = [1, 0.8, 0.6, 0.6];

// Entries with their scores, the best first, and the words that were understood.
const searchIndex = async (index, query) => {
  const words = await readQuery(index, query);
  const scores = new Map();
  const covered = new Map();
  let whole = 0;
  words.forEach(({ matches }) => {
    const own = new Map();
    matches.forEach(({ term, trust }) => {
      const postings = unpackPostings(term);
      const share = trust * rarityOf(index, postings.length);
      postings.forEach(([entry, weight]) => {
        const score = share * bm25(index, weight, index.lengths[entry]);
        own.set(entry, Math.max(score, own.get(entry) ?? 0));
      });
    });
    const rarity = rarityOf(index, own.size);
    whole += rarity;
    own.forEach((score, entry) => {
      scores.set(entry, (scores.get(entry) ?? 0) + score);
      covered.set(entry, (covered.get(entry) ?? 0) + rarity);
    });
  });
  // An entry that has all the words stands above one that has the rare one often.
  covered.forEach((share, entry) => {
    scores.set(entry, scores.get(entry) * (share / whole));
  });
  scores.forEach((score, entry) => {
    scores.set(entry, score * scopeTrust[index.entries[entry].group.scope]);
  });
  identityScores(index, query, words).forEach(([entry, score]) => {
    scores.set(entry, score + (scores.get(entry) ?? 0));
  });
  const stems = new Set(
    words.flatMap(({ matches }) => matches.flatMap(({ term }) => [term.stem, ...term.forms])),
  );
  const hits = [...scores].map(([entry, score]) => ({ entry, score }));
  // "iso9001" may have been meant as "ISO 9001".
  const parted = query.replace(/(\p{L})(?=\d{2})/gu, "$1 ");
  if (!hits.length && parted !== query) return searchIndex(index, parted);
  const best = (a, b) => b.score - a.score || a.entry - b.entry;
  const shareOf = titleShares(index, words);
  hits.sort(best).slice(0, 50).forEach((hit) => {
    const entry = index.entries[hit.entry];
    hit.score *= 1 + shareOf(entry) / scopeTrust[entry.group.scope];
  });
  // A document and the heading of its text are one page.
  const pages = new Set();
  const isNew = ({ entry: at }) => pages.size < pages.add(index.entries[at].address).size;
  const all = hits.sort(best).filter(isNew);
  // The home page names codes and numbers as examples: it answers to its title, and where nothing
  // else does.
  const isAnswer = ({ entry: at }) =>
    index.entries[at].address !== "index.html" || shareOf(index.entries[at]) > 0;
  const answers = all.filter(isAnswer);
  return { hits: answers.length ? answers : all, stems, words };
};
