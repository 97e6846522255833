// What the words of a query may have meant: other letters, other keys, a letter mistyped.
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

// What an abbreviation or a number ends in behind a hyphen is no word: «СМЖ-нің», «074-ке».
const withoutEndings = (text) =>
  text.replace(/-(\p{Ll}+)(?!\p{L})/gu, (whole, tail) =>
    endsOf(foldWord(tail), 0).has(0) ? "" : whole,
  );

// What is being typed may go on: 7.1 in 7.1.3, but not in 7.10.
const beginningOf = (word) => (word.includes(".") ? `${word}.` : word);

// The stems that a word of the query stands for, each with how far it is trusted.
const matchesOf = async (index, word, isLast) => {
  const stem = stemOf(word);
  const terms = await termsFor(index, word);
  const exact = terms.filter((term) => term.stem === stem || term.forms.includes(word));
  // A stem may go on in a derived word: құжат, құжатталған.
  const beginnings = [...(isLast && word.length > 1 ? [beginningOf(word)] : []), ...(stem.length > 4 ? [stem] : [])];
  const begun = terms.filter(
    (term) => !exact.includes(term) && beginnings.some((beginning) => term.stem.startsWith(beginning)),
  );
  const trust = exact.length ? 0.3 : 0.7;
  return [...exact.map((term) => ({ term, trust: 1 })), ...begun.map((term) => ({ term, trust }))];
};

// How a stem may stand in its forms: kitap in kitabı, polici in policy.
const softened = (stem) =>
  stem.replace(/[ptki]$/, (letter) => ({ p: "b", t: "d", k: "g", i: "y" })[letter]);

// What a mistyped word may have as its stem, the longest first: теримн of «теримндер», for a wrong letter
// changes which endings `stemOf` takes off.
const stemsWithin = (word) =>
  [...endsOf(word, Math.max(4, word.length / 2))].map((end) => unvoiced(word.slice(0, end)));

const nearMatchesOf = async (index, word) => {
  const stem = stemOf(word);
  if (stem.length < 4 || /\d/.test(word)) return [];
  const terms = await termsFor(index, word);
  for (const meant of [stem, ...stemsWithin(word)]) {
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
    wordsOf(reading).map((word) => ({ word, matches: [], trust: 0 })),
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
