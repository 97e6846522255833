// The short code of a printout leads to the page that says whether it is in force: 1MVVV6XY to v/1MVVV6XY/.
// As Crockford has it, an O is a zero, an I or an L a one; a Cyrillic letter is what it looks like.
const codeKey = (text) =>
  likeCyrillic(text.toLowerCase()).replace(/\s/g, "").replaceAll("о", "0").replace(/[іil]/g, "1");

// The page of a short code as a hit, and what is said where nothing has that code.
const printoutOf = async (query) => {
  const key = codeKey(query);
  if (!/^[\da-zавекмнрстух]{8}$/.test(key)) return {};
  const { title, unknown, list } = await indexPart("printouts");
  const [page] = list
    .filter(([code]) => codeKey(code) === key)
    .map(([number, name, trail, status]) => ({
      group: { title, scope: 3 }, number, title: name, trail, status, address: `v/${number}/index.html`,
    }));
  return { page, unknown: /\d/.test(key) && unknown };
};
