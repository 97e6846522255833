// Words as the search index has them: letters folded, endings taken off.
const vowels = "аеиоуыэюя";

// It comes with the index; the generator stems with the same one.
let stemTable;

const foldWord = (text) =>
  [...text.normalize("NFC").toLowerCase()]
    .filter((letter) => letter !== "\u00ad" && letter !== "\u0307")
    .map((letter) => stemTable.fold[letter] ?? letter)
    .join("");

const lookAlikes = new Map([..."aceopxykmthb"].map((letter, at) => [letter, "асеорхукмтнв"[at]]));
const likeCyrillic = (word) => [...word].map((letter) => lookAlikes.get(letter) ?? letter).join("");

// The number of a section is one word, 7.1.3; a date is three.
const wordPattern = /(\d{1,2}(?:\.\d{1,2})+(?!\.?\d)|[\p{L}\p{N}\u00ad]+)/gu;

// The words of a text, folded; a Latin letter inside a Cyrillic word is what it looks like.
const wordsOf = (text) =>
  (foldWord(text).match(wordPattern) ?? []).map((word) =>
    /[Ѐ-ӿ]/.test(word) && /[a-z]/.test(word) ? likeCyrillic(word) : word,
  );

const unvoiced = (word) =>
  word.replace(/[бг]$/, (letter) => (letter === "б" ? "п" : "к"));

const prepared = (table) => ({
  ...table,
  layers: table.layers.map((layer) =>
    layer.split(" ").map((text) => ({
      ending: text.slice(0, -1),
      condition: text.at(-1),
      vowel: [...text.slice(0, -1)].find((letter) => "аеыи".includes(letter)),
    })),
  ),
  protected: [...table.protected].sort((a, b) => b.length - a.length),
});

const conditions = {
  v: (last) => vowels.includes(last),
  c: (last) => !vowels.includes(last) || last === "у",
  b: (last) => !"пктсшфхцчщ".includes(last),
  t: (last) => "пктсшфхцчщбвгд".includes(last),
  n: (last) => vowels.includes(last) || last === "м" || last === "н",
  a: (last) => "ыимн".includes(last),
  p: (last) => last === "ы" || last === "и",
  s: (last, rest) =>
    vowels.includes(last) &&
    (!"ыи".includes(last) || rest.at(-2) === "ш" || stemTable.protected.includes(rest)),
  l: (last) => vowels.includes(last) || last === "р" || last === "й",
  i: () => true,
};

const fitsEnding = ({ ending, condition, vowel }, word, floor) => {
  const rest = word.slice(0, -ending.length);
  if (rest.length < floor || !word.endsWith(ending)) return false;
  const own = [...rest].filter((letter) => vowels.includes(letter)).pop();
  if (!own) return false;
  if (condition !== "i" && vowel) {
    const isFront = vowel === "е" || vowel === "и";
    if ((own === "ы" && isFront) || ("еэ".includes(own) && !isFront)) return false;
  }
  return conditions[condition](rest.at(-1), rest);
};

// Where a word can end so that what follows is endings, its own end first.
const endsOf = (word, least) => {
  const endings = stemTable.layers.flat().map(({ ending }) => ending);
  const ends = new Set([word.length]);
  for (let at = word.length - 1; at >= least; at -= 1) {
    if (endings.some((ending) => word.startsWith(ending, at) && ends.has(at + ending.length))) ends.add(at);
  }
  return ends;
};

const stemOf = (word) => {
  if (word.length <= 3 || /[^а-я]/.test(word)) return word;
  let before = "";
  let stem = word;
  while (stem !== before && stem.length > 3) {
    before = stem;
    const start = stem;
    const kept = stemTable.protected.find(
      (beginning) => unvoiced(start.slice(0, beginning.length)) === unvoiced(beginning),
    );
    const floor = Math.max(3, kept?.length ?? 0);
    stemTable.layers.forEach((layer) => {
      const found = layer.find((ending) => fitsEnding(ending, stem, floor));
      if (found) stem = stem.slice(0, -found.ending.length);
    });
    stem = unvoiced(stem);
    stem = stemTable.elisions[stem] ?? stem;
  }
  return stem;
};
