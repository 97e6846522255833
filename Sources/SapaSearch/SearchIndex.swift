package import SapaCore
package import SapaLanguage
package import SapaRegister

/// Makes the search index of a register, as scripts that the page loads: pages opened from a folder
/// may not fetch.
///
/// `assets/search/index.js` lists what can be found and how words are stemmed, `terms-0.js` (more of
/// them in a large manual) says where each stem stands, `text-0.js` and on hold the texts from which
/// a hit's words are shown.
///
/// - Parameters:
///   - register: with its vocabularies; the order of its documents is that of the entries.
///   - words: of the interface.
///   - address: where an entry stands, below the site's root; what has no address is left out.
/// - Returns: the scripts, the same bytes for the same register.
package func searchIndex(
  of register: Register, words: InterfaceStrings, address: (SearchTarget) -> String?
) -> [OutputFile] {
  let collected = EntryCollector(register, words: words)
  let found = collected.entries.compactMap { entry in
    address(entry.target).map { (entry: entry, address: $0) }
  }
  let entries = found.map(\.entry)
  let postings = Postings(entries)
  let shards = PackedTerms(postings).shards
  let texts = TextChunks(entries.map(\.text))

  var index = Script()
  index.member("table", script(of: .kazakh))
  index.member("words", script(of: words))
  index.member(
    "groups",
    Script.list(
      collected.groups.map { group in
        Script.list([
          Script.quoted(group.title), Script.quoted(group.note),
          Script.quoted(group.status?.rawValue ?? ""), String(group.scope.rawValue),
        ])
      }))
  EntryColumns(entries, addresses: found.map(\.address), lengths: postings.lengths)
    .write(into: &index)
  index.member("shards", Script.list(shards.map { Script.quoted($0.letters) }))
  index.member("texts", Script.list(texts.starts.map(String.init)))

  let terms = shards.enumerated().map { number, shard in
    OutputFile(
      path: "assets/search/terms-\(number).js",
      text: "sapaIndex(\"terms-\(number)\", \(Script.quoted(shard.text)));\n")
  }
  let chunks = texts.chunks.enumerated().map { number, chunk in
    OutputFile(
      path: "assets/search/text-\(number).js",
      text: "sapaIndex(\"text-\(number)\", \(Script.list(chunk.map(Script.quoted))));\n")
  }
  let head = OutputFile(
    path: "assets/search/index.js", text: "sapaIndex(\"index\", \(index.object));\n")
  return [head] + terms + chunks
}

/// The table of the stemmer, as the page's script reads it.
private func script(of table: StemTable) -> String {
  var script = Script()
  script.member(
    "fold",
    Script.object(table.folds.map { (String($0.key), String($0.value)) }))
  script.member(
    "layers",
    Script.list(
      table.layers.map { layer in
        Script.quoted(
          layer.map { $0.text + String($0.condition.rawValue) }.joined(separator: " "))
      }))
  script.member("protected", Script.list(table.protected.sorted().map(Script.quoted)))
  script.member("elisions", Script.object(table.elisions.map { ($0.key, $0.value) }))
  return script.object
}

/// The words that hits are shown with.
private func script(of words: InterfaceStrings) -> String {
  let keys: [(String, InterfaceKey)] = [
    ("one", .searchCountOne), ("few", .searchCountFew), ("many", .searchCountMany),
    ("other", .searchCountOther), ("none", .searchNone), ("suggest", .searchSuggest),
  ]
  let statuses = Status.allCases.map { ($0.rawValue, words.status($0)) }
  return Script.object(keys.filter { words.has($0.1) }.map { ($0.0, words[$0.1]) } + statuses)
}
