// Ranking: BM25 over weighted fields; codes in part and section numbers answer first.
// «СББӨ деген кім», «что такое СМЖ», «соңғы өзгерістер»: what only says that something is asked or
// looked for, and what only joins words.
const questionWords = new Set(
  (
    "калай кайда кайдан кашан деген не ким кандай кай что такое кто как где когда what who how where when " +
    "nedir kim nasil nerede табамын аламын керек тизими список сонгы туралы about " +
    "в о об на по для of the for in"
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
  /^(тт?|пп?|[йя]|[иы]?н?ш[иы]|ek|section|chapter|clause|appendix|(тарау|тарма[кг]|ба[бп]|косымша|пункт|глав|раздел|приложени|madde|bolum|ереже|буйры|нускау|положени|приказ).*)$/;

// Numbers of sections and codes, whole or in part, as they are typed: "9.1.3", "7 1 3", "074", "74",
// "ХҚТУ-074", "УЕ 74", "уехқту0742014"; letters of appendices with their word. Pairs of an entry and its
// score.
const identityScores = (index, query, words) => {
  const typed = foldWord(query).replace(/[()№§]/g, " ");
  const all = typed
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
  if (!/\d|\p{L}-./u.test(text) && (own.length !== 1 || own.length === all.length)) return [];
  const forms = [typed.trim(), text, likeCyrillic(text), own.join("."), text.replace(/[-/]/g, ".")];
  const asked = [...forms.map((form) => wordsOf(form)), words.map(({ word }) => word)]
    .map((wanted) => wanted.filter((part) => !unitWords.test(part)));
  // «УЕ-ХҚТУ» is the beginning of one.
  const isCode = /\d{2}|\p{L}-./u.test(text);
  const bare = (part) => part.replace(/^0+(?=\d)/, "");
  const scoreOf = (number) => {
    const own = foldWord(number);
    if (forms.includes(own)) return 1000;
    if (forms.some((form) => own.startsWith(`${form}.`))) return 750;
    if (!isCode || /^[a-zа-я]*\d+(\.\d+)+$/.test(own) || !/\d{2}/.test(own)) return 0;
    const parts = wordsOf(own);
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

// What the menu calls a page is a name of it as well: «Саясат» is the Quality Policy.
const menuNames = () => new Map(all(".top a").map((link) => [link.href, link.textContent]));

// A word of the query and all that it stands for.
const formsOf = ({ word, matches }) => [word, ...matches.flatMap(({ term }) => [term.stem, ...term.forms])];

// What is asked for by name answers before what speaks of it: how much of a title that has all the
// words of the query they are, or that another name has them. A word weighs three in each name.
const nameShares = (index, words) => {
  const asked = words.map((word) => new Set(formsOf(word)));
  const read = (text) => wordsOf(text).map((word) => [word, stemOf(word)]);
  return (at) => {
    const entry = index.entries[at];
    entry.names ??= [entry.title, menuNames().get(siteFolder + entry.address) ?? ""].map(read);
    const isIn = (forms, word) => word.some((form) => forms.has(form));
    const countsIn = (own) => asked.map((forms) => own.filter((word) => isIn(forms, word)).length);
    const shareOf = (own) => {
      const met = own.filter((word) => asked.some((forms) => isIn(forms, word)));
      return countsIn(own).every(Boolean) ? met.length / own.length : 0;
    };
    const counts = countsIn(entry.names[0]);
    const ofTitle = Math.max(...entry.names.map(shareOf));
    const weightOf = (word) => words[word].scores.get(at)?.weight ?? 0;
    const hasName = counts.every((count, word) => weightOf(word) >= 3 * (count + 1));
    return Math.max(ofTitle, hasName ? nameTrust[entry.group.scope] : 0);
  };
};

// The words without those that only ask, unless a page is called by all of them: «кім жауапты»; the number
// of a section without what stands around it.
const tellingWords = (index, words) => {
  const isNumbered = words.some(({ word }) => word.includes("."));
  const isTelling = ({ word }) => !questionWords.has(word) && !(isNumbered && unitWords.test(word));
  const telling = words.filter(isTelling);
  if (!telling.length || telling.length === words.length) return words;
  const shareOf = nameShares(index, words);
  const isCalled = (at) => words.every(({ scores }) => scores.has(at)) && shareOf(at) > 0;
  return [...words[0].scores.keys()].some(isCalled) ? words : telling;
};

// A text says more than a line about it: the manual, other documents, vocabularies, plain pages.
const scopeTrust = [1, 0.8, 0.6, 0.6];

// Entries, the best first, the documents that the query names by their codes, and the words that were understood.
const searchIndex = async (index, typed) => {
  // "9,1,3", "9.1..3" and "9. 1.3" are 9.1.3.
  const query = withoutEndings(typed).replace(/(\d)(?:,|\.+ ?)(?=\d)/g, "$1.");
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
    scores.set(entry, scores.get(entry) * (share / whole) * scopeTrust[index.entries[entry].group.scope]);
  });
  const named = new Set();
  identityScores(index, query, words).forEach(([entry, score]) => {
    scores.set(entry, score + (scores.get(entry) ?? 0));
    if (score === 1000 && index.entries[entry].status) named.add(index.entries[entry]);
  });
  // What is in force stands above what it came for.
  scores.forEach((score, entry) => {
    if (isObsolete(index.entries[entry])) scores.set(entry, score * 0.8);
  });
  const stems = new Set(words.flatMap(formsOf));
  const scored = [...scores].map(([entry, score]) => ({ entry, score }));
  // "iso9001" may have been meant as "ISO 9001".
  const parted = query.replace(/(\p{L})(?=\d{2})/gu, "$1 ");
  if (!scored.length && parted !== query) return searchIndex(index, parted);
  const best = (a, b) => b.score - a.score || a.entry - b.entry;
  const shareOf = nameShares(index, words);
  scored.sort(best).slice(0, 50).forEach((hit) => {
    const entry = index.entries[hit.entry];
    hit.score *= 1 + shareOf(hit.entry) / scopeTrust[entry.group.scope];
  });
  // A document and the heading of its text are one page.
  const pages = new Set();
  const isNew = ({ entry: at }) => pages.size < pages.add(index.entries[at].address).size;
  const pagesFound = scored.sort(best).filter(isNew);
  // The home page names codes and numbers as examples: it answers to its title, and where nothing
  // else does.
  const isAnswer = ({ entry: at }) =>
    index.entries[at].address !== "index.html" || shareOf(at) > 0;
  const answers = pagesFound.filter(isAnswer);
  const hits = (answers.length ? answers : pagesFound).map(({ entry }) => index.entries[entry]);
  return { hits, named, stems, words };
};
