package import SapaCore
package import SapaLanguage
package import SapaRegister

/// Makes the search index of a register, as scripts that the page loads: pages opened from a folder
/// may not fetch.
///
/// `assets/search/index.js` lists what can be found and how words are stemmed, `terms-0.js` (more of
/// them in a large manual) says where each stem stands, `text-0.js` and on hold the texts from which
/// a hit's words are shown, `printouts.js` the short codes of all editions, kept for ever: the page
/// asks for it when such a code is typed.
///
/// Each script is handed over as soon as it is made, so that the texts of a large manual are never all
/// in memory.
///
/// - Parameters:
///   - register: with its vocabularies; the order of its documents is that of the entries.
///   - gatheringPages: which the site makes up; they are the last entries.
///   - printouts: whose short codes are found.
///   - words: of the interface.
///   - address: where an entry stands, below the site's root; what has no address is left out.
///   - fingerprint: stamps the names of all scripts but the index, which tells them; nil leaves them
///     plain.
///   - body: gets the scripts, the same bytes for the same register; the index is the last.
package func searchIndex(
  of register: Register, gatheringPages: [GatheringPage] = [], printouts: [FoundPrintout] = [],
  words: InterfaceStrings,
  address: (SearchTarget) -> String?,
  fingerprint: (([UInt8]) -> String)? = nil, _ body: (OutputFile) -> Void
) {
  var names: [(plain: String, stamped: String)] = []
  func write(_ part: Part) {
    let name = fingerprint.map { "\(part.name).\($0(part.bytes))" } ?? part.name
    names.append((part.name, name))
    body(part.file(named: name))
  }

  var postings = Postings()
  var texts = TextChunks()
  var chunkCount = 0
  func write(chunk: [String]?) {
    guard let chunk else { return }
    write(Part("text-\(chunkCount)") { $0.list(chunk) { $0.quote($1) } })
    chunkCount += 1
  }
  var columns = EntryColumns()
  let collector = EntryCollector(register, gatheringPages, words: words) { entry in
    guard let address = address(entry.target) else { return }
    postings.add(entry)
    write(chunk: texts.add(entry.lines))
    columns.add(entry, at: address)
  }
  write(chunk: texts.take())
  write(Part("printouts") { $0.write(printouts, words) })
  let shards = PackedTerms(postings).shards
  for (number, shard) in shards.enumerated() {
    write(
      Part("terms-\(number)") { script in
        shard.text.withUnsafeBufferPointer { script.quote($0) }
      })
  }

  var index = Script()
  if fingerprint != nil { index.member("names") { $0.object(names) } }
  index.member("table") { $0.write(.kazakh) }
  index.member("words") { $0.write(words) }
  index.member("groups") { $0.list(collector.groups) { $0.write($1) } }
  columns.write(lengths: postings.lengths, into: &index)
  index.member("shards") { $0.list(shards) { $0.quote($1.letters) } }
  index.member("texts") { $0.list(texts.starts) { $0.write(String($1)) } }
  let whole = Part("index") { $0.append(object: index) }
  body(whole.file(named: whole.name))
}

/// A script that hands one value to the page: `sapaIndex("text-0", [ … ]);`.
private struct Part {
  let name: String
  let bytes: [UInt8]

  init(_ name: String, _ value: (inout Script) -> Void) {
    self.name = name
    bytes =
      Script { script in
        script.write("sapaIndex(\"\(name)\", ")
        value(&script)
        script.write(");\n")
      }
      .bytes
  }

  func file(named name: String) -> OutputFile {
    OutputFile(path: "assets/search/\(name).js", bytes: bytes)
  }
}

extension Script {
  fileprivate mutating func write(_ group: SearchGroup) {
    write("[")
    for text in [group.title, group.note, group.status] {
      quote(text)
      write(",")
    }
    write("\(group.scope.rawValue)]")
  }

  /// What is said where a code is none of them, too.
  fileprivate mutating func write(_ printouts: [FoundPrintout], _ words: InterfaceStrings) {
    var members = Script()
    members.member("title") { $0.quote(words[.verifyTitle]) }
    members.member("unknown") { $0.quote(words[.verifyUnknown]) }
    members.member("list") { script in
      script.list(printouts) { script, printout in
        script.list([printout.shortCode, printout.name, printout.edition, printout.status]) {
          $0.quote($1)
        }
      }
    }
    append(object: members)
  }

  /// The table of the stemmer, as the page's script reads it.
  fileprivate mutating func write(_ table: StemTable) {
    var members = Script()
    members.member("fold") { script in
      script.object(table.folds.map { (String($0.key), String($0.value)) })
    }
    members.member("layers") { script in
      script.list(table.layers) { script, layer in
        script.quote(layer.map { $0.text + String($0.condition.rawValue) }.joined(separator: " "))
      }
    }
    members.member("protected") { $0.list(table.protected.sorted()) { $0.quote($1) } }
    members.member("elisions") { $0.object(table.elisions.map { ($0.key, $0.value) }) }
    append(object: members)
  }

  /// The words that hits are shown with.
  fileprivate mutating func write(_ words: InterfaceStrings) {
    let keys: [(String, InterfaceKey)] = [
      ("one", .searchCountOne), ("few", .searchCountFew), ("many", .searchCountMany),
      ("other", .searchCountOther), ("none", .searchNone), ("keyword", .searchKeyword),
    ]
    let statuses =
      Status.allCases.map { ($0.rawValue, words.status($0)) }
      + [(Status.effectiveExternal, words.status(.effective, isExternal: true))]
    object(keys.filter { words.has($0.1) }.map { ($0.0, words[$0.1]) } + statuses)
  }
}
