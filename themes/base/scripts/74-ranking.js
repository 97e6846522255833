// Ranking: BM25 over weighted fields; codes in part and section numbers answer first.
const kazakhKeys = new Map(
  [..."qwertyuiop[]asdfghjkl;'zxcvbnm,.2345890-="].map((key, at) => [
    key,
    "йцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ"[at],
  ]),
);
const latinKeys = new Map([...kazakhKeys].map(([key, letter]) => [letter, key]));
const romanPairs = {
  shch: "щ", sh: "ш", ch: "ч", zh: "ж", kh: "х", ya: "я", yu: "ю", yo: "е", ts: "ц", c: "ц",
};
const romanLetters = new Map(
  [..."abcdefghijklmnopqrstuvwxyzçğşıöü"].map((letter, at) => [
    letter,
    "абкдефгхижклмнопкрстуввхызчгшыоу"[at],
  ]),
);
const changed = (letters) => (text) =>
  [...text.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join("");
// After a vowel a "y" or an "i" is short: dayyndyq and daiyndyq are дайындық, saiasat is саясат.
const romanised = (text) =>
  changed(romanLetters)(
    text
      .replace(/([aeouöü])i(?=[au])/g, "$1y")
      .replace(/shch|sh|ch|zh|kh|y[auo]|ts|c(?=[ei])/g, (pair) => romanPairs[pair])
      .replace(/([aeouöü])[yi]/g, "$1й"),
  );

// An abbreviation of Latin letters as it is heard: ит for IT, исо for ISO.
const latinLetters = new Map(
  [..."абвгдежзиклмнопрстуфхы"].map((letter, at) => [letter, "abvgdejziklmnoprstufhy"[at]]),
);

// What the keys mean in Kazakh; the keys of numbers are letters too, but 604 in ",9qhs0 604" is 604.
const byKeys = (text) => text.replace(/\S*[^\d\s]\S*/g, changed(kazakhKeys));

// How a query may have been meant, the likeliest first.
const readings = (text) =>
  /[a-z]/i.test(text)
    ? [(same) => same, likeCyrillic, romanised, byKeys].map((read) => read(text.toLowerCase()))
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

// What a mistyped word may have as its stem, the longest first: теримн of «теримндер», for a wrong letter
// changes which endings `stemOf` takes off. What follows is endings.
const stemsWithin = (word, table) => {
  const endings = table.layers.flat().map(({ ending }) => ending);
  const ends = new Set([word.length]);
  for (let at = word.length - 1; at >= Math.max(4, word.length / 2); at -= 1) {
    if (endings.some((ending) => word.startsWith(ending, at) && ends.has(at + ending.length))) ends.add(at);
  }
  return [...ends].map((end) => unvoiced(word.slice(0, end)));
};

const nearMatchesOf = async (index, word) => {
  const stem = stemOf(word, index.table);
  if (stem.length < 4 || /\d/.test(word)) return [];
  const { terms } = await termsFor(index, word);
  for (const meant of [stem, ...stemsWithin(word, index.table)]) {
    const near = terms.filter((term) => isNear(term.stem, meant));
    if (near.length) return near.map((term) => ({ term, trust: 0.5 }));
  }
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

// Words near one that the index does not have: an abbreviation as it is heard, then a mistyped word.
const guessesOf = async (index, word) => {
  const heard = await matchesOf(index, changed(latinLetters)(word));
  return heard.length ? heard : nearMatchesOf(index, word);
};

// The reading of the query of which the index knows the most letters: of "cbkkf,ec" it knows "ec", but
// силлабус in full. Where it knows none in full, each is guessed at: "silabus".
const readQuery = async (index, query) => {
  const all = readings(query).map((reading) =>
    wordsOf(reading, index.table).map((word) => ({ word, matches: [], trust: 0 })),
  );
  let best = [];
  let most = -1;
  for (const find of [matchesOf, guessesOf]) {
    for (const words of all) {
      for (const [at, one] of words.entries()) {
        if (one.trust) continue;
        one.matches = await find(index, one.word, at === words.length - 1);
        if (one.matches.length) one.trust = find === matchesOf ? 1 : one.matches[0].trust;
      }
      const letters = words.reduce((sum, { word }) => sum + word.length, 0);
      const share = words.reduce((sum, { word, trust }) => sum + trust * word.length, 0) / letters;
      if (share > most) [best, most] = [words, share];
      if (most === 1) return best;
    }
  }
  return best;
};

// «СББӨ деген кім», «что такое СМЖ», «соңғы өзгерістер»: what only says that something is asked or
// looked for.
const questionWords = new Set(
  (
    "калай кайда кайдан деген не ким кандай кай что такое кто как где what who how where " +
    "nedir kim nasil nerede табамын аламын керек тизими список сонгы"
  ).split(" "),
);

const rarityOf = (index, count) =>
  Math.log(1 + (index.entries.length - count + 0.5) / (count + 0.5));

// How often a word stands in an entry, against how long the entry is; rarity is counted in later.
const bm25 = (index, weight, length) => {
  const size = 1.2 * (0.6 + (0.4 * Math.max(length, index.average / 4)) / index.average);
  return (weight * 2.2) / (weight + size);
};

// What stands around a number or a letter: "9.1.3 т.", "7-тарау", "5-ші", "А қосымшасы", "Ek A", and the
// kind before a code: "ереже 74".
const unitWords =
  /^(тт?|пп?|тарау.*|тарма[кг].*|ба[бп].*|косымша.*|пункт.*|глав.*|раздел.*|приложени.*|madde.*|b[oö]l[uü]m.*|ek|section|chapter|clause|appendix|[иы]?н?ш[иы]|й|я|ереже.*|буйры.*|нускау.*|положени.*|приказ.*)$/;

// Numbers of sections and codes, whole or in part, as they are typed: "9.1.3", "7 1 3", "074", "74",
// "ХҚТУ-074", "УЕ 74", "уехқту0742014"; letters of appendices with their word. Pairs of an entry and its
// score.
const identityScores = (index, query, words) => {
  const typed = foldWord(query, index.table).replace(/[()№§]/g, " ");
  const all = typed
    .replace(/(\d),(?=\d)/g, "$1.")
    .replace(/\.+/g, ".")
    // "9.1т", "8.3.тармақ" and "5-ші" are numbers and a word, and so is "п.9.2".
    .replace(/(\d)[.-]?(?=\p{L})/gu, "$1 ")
    .replace(/(^|\s)(пп?)\.?(?=\d)/g, "$1$2 ")
    .split(/\s+/)
    .map((part) => part.replace(/\.$/, ""))
    .filter(Boolean);
  const own = all.filter((part) => !unitWords.test(part));
  const text = own.find((part) => /^\d+(\.\d+)+$/.test(part)) ?? own.join(" ");
  // A year is no number: «2018 бұйрық» is an order, and there are many documents of 2018.
  if (/^(19|20)\d\d$/.test(text) && own.length < all.length) return [];
  if (!/\d/.test(text) && (own.length !== 1 || own.length === all.length)) return [];
  const forms = [typed.trim(), text, likeCyrillic(text), own.join("."), text.replace(/[-/]/g, ".")];
  const asked = [...forms.map((form) => wordsOf(form, index.table)), words.map(({ word }) => word)]
    .map((wanted) => wanted.filter((part) => !unitWords.test(part)));
  const bare = (part) => part.replace(/^0+(?=\d)/, "");
  const scoreOf = (number) => {
    const own = foldWord(number, index.table);
    if (forms.includes(own)) return 1000;
    if (/^[a-zа-я]*\d+(\.\d+)+$/.test(own) || ![own, text].every((one) => /\d{2}/.test(one))) return 0;
    const parts = wordsOf(own, index.table);
    const isIn = (wanted) => {
      const joined = wanted.join("");
      // "уе 74" leaves out what stands between.
      let met = 0;
      parts.forEach((part) => {
        if (met < wanted.length && bare(part) === bare(wanted[met])) met += 1;
      });
      return (
        (met > 0 && met === wanted.length) ||
        (joined.length > 4 && parts.some((_, at) => parts.slice(at).join("").startsWith(joined)))
      );
    };
    return asked.some(isIn) ? 500 : 0;
  };
  return index.entries
    .map(({ number }, entry) => [entry, number ? scoreOf(number) : 0])
    .filter(([, score]) => score);
};

// The entries that a word speaks for, each with a score and with how much the word weighs in it.
const scoresOf = (index, { matches }) => {
  const own = new Map();
  matches.forEach(({ term, trust }) => {
    const postings = unpackPostings(term);
    const share = trust * rarityOf(index, postings.length);
    postings.forEach(([entry, weight]) => {
      const score = share * bm25(index, weight, index.lengths[entry]);
      if (score > (own.get(entry)?.score ?? 0)) own.set(entry, { score, weight });
    });
  });
  return own;
};

// How far a name counts that is not the title, by the scope of the entry: a section has none; keywords
// of documents are subjects more than names; an alias is a name; what a page that the site makes up is
// also called could be its title: «форма» is Нысандар.
const nameTrust = [0, 0.1, 0.5, 1];

// What is asked for by name answers before what speaks of it: how much of a title that has all the
// words of the query they are, or that another name has them. A word weighs three in each name.
const nameShares = (index, words) => {
  const asked = words.map(
    ({ word, matches }) =>
      new Set([word, ...matches.flatMap(({ term }) => [term.stem, ...term.forms])]),
  );
  const { table } = index;
  return (at) => {
    const entry = index.entries[at];
    entry.own ??= wordsOf(entry.title, table).map((word) => [word, stemOf(word, table)]);
    const { own } = entry;
    const isIn = (forms, word) => word.some((form) => forms.has(form));
    const met = own.filter((word) => asked.some((forms) => isIn(forms, word)));
    const counts = asked.map((forms) => own.filter((word) => isIn(forms, word)).length);
    const ofTitle = counts.every(Boolean) ? met.length / own.length : 0;
    const weightOf = (word) => words[word].scores.get(at)?.weight ?? 0;
    const hasName = counts.every((count, word) => weightOf(word) >= 3 * (count + 1));
    return Math.max(ofTitle, hasName ? nameTrust[entry.group.scope] : 0);
  };
};

// The words without those that only ask, unless a page is called by all of them: «кім жауапты».
const tellingWords = (index, words) => {
  const telling = words.filter(({ word }) => !questionWords.has(word));
  if (!telling.length || telling.length === words.length) return words;
  const shareOf = nameShares(index, words);
  const isCalled = (at) => words.every(({ scores }) => scores.has(at)) && shareOf(at) > 0;
  return [...words[0].scores.keys()].some(isCalled) ? words : telling;
};

// A text says more than a line about it: the manual, other documents, vocabularies, plain pages.
const scopeTrust = [1, 0.8, 0.6, 0.6];

// Entries with their scores, the best first, and the words that were understood.
const searchIndex = async (index, query) => {
  const all = await readQuery(index, query);
  all.forEach((word) => {
    word.scores = scoresOf(index, word);
  });
  const words = tellingWords(index, all);
  const scores = new Map();
  const covered = new Map();
  let whole = 0;
  words.forEach(({ scores: own }) => {
    const rarity = rarityOf(index, own.size);
    whole += rarity;
    own.forEach(({ score }, entry) => {
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
  const shareOf = nameShares(index, words);
  hits.sort(best).slice(0, 50).forEach((hit) => {
    const entry = index.entries[hit.entry];
    hit.score *= 1 + shareOf(hit.entry) / scopeTrust[entry.group.scope];
  });
  // A document and the heading of its text are one page.
  const pages = new Set();
  const isNew = ({ entry: at }) => pages.size < pages.add(index.entries[at].address).size;
  const pagesFound = hits.sort(best).filter(isNew);
  // The home page names codes and numbers as examples: it answers to its title, and where nothing
  // else does.
  const isAnswer = ({ entry: at }) =>
    index.entries[at].address !== "index.html" || shareOf(at) > 0;
  const answers = pagesFound.filter(isAnswer);
  return { hits: answers.length ? answers : pagesFound, stems, words };
};
