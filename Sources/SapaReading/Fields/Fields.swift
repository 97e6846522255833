import SapaCore

extension Rule {
  static let unknownField = Rule(
    "unknown-field", .error,
    Phrase(
      en: "A key is not one that Sapa knows", kk: "Sapa мұндай өрісті білмейді",
      ru: "Sapa не знает такого поля"),
    story: Rule.Story(
      why: Phrase(
        en: "A key with a slip in it is read by nobody, and the fact that it states "
          + "is lost.",
        kk: "Қате жазылған өрісті ешқандай бағдарлама оқымайды, ондағы дерек "
          + "жоғалады.",
        ru: "Поле с опечаткой никто не читает, и записанное в нём теряется."),
      wrong: "editon: 3",
      right: "edition: 3"))
}

/// The keys of one mapping, each of which is known.
struct Fields {
  fileprivate var values: [String: (key: Placed<String>, value: YAMLValue)] = [:]
  let span: Span

  /// What keys that are not known most likely mean: `title` of `Title`.
  fileprivate var misspelt: Set<String> = []

  /// Keys that stand there without a value.
  fileprivate var empty: Set<String> = []

  /// Whether nobody has written a key, with or without a value.
  func lacks(_ key: String) -> Bool { !names.contains(key) && !empty.contains(key) }

  /// The keys that stand there, by the contract's names, misspelt ones among them.
  var names: Set<String> { Set(values.keys).union(misspelt) }

  subscript(_ key: String) -> Field? {
    values[key].map { Field(name: $0.key.value, keySpan: $0.key.span, value: $0.value) }
  }
}

/// A key and its value; `name` is the key as it was written.
struct Field {
  var name: String
  var keySpan: Span
  var value: YAMLValue
}

/// Reads typed values out of YAML, and collects what is wrong with them.
struct FieldReader {
  var findings: [Finding] = []
  /// Another project's names of keys.
  var names: [String: String] = [:]
  /// Whether the first edition may be 0, as of documents in Turkish: Revizyon No 00.
  var countsFromZero = false

  /// Whether the manual was written for another tool: its words are then read with patience.
  var isAnotherProject: Bool { !names.isEmpty }
  /// What a word of another project weighs that is none of ours.
  var leniency: Severity? { isAnotherProject ? .warning : nil }

  /// The keys of a mapping; one that is not in `known` is a finding.
  ///
  /// - Parameters:
  ///   - value: the mapping.
  ///   - parent: the key whose value it is; nil for the front matter as a whole.
  ///   - known: the keys that it may have.
  ///   - later: those of them that somebody has yet to fill in: empty, they are a warning.
  /// - Returns: nil where the value is no mapping.
  mutating func fields(
    _ value: YAMLValue, named parent: String?, known: [String], later: Set<String> = []
  ) -> Fields? {
    guard case .map(let entries, let span) = value else {
      if let parent { notKeys(parent, known, at: value.span) }
      return nil
    }
    var fields = Fields(span: span)
    for entry in whole(entries, known) {
      let written = entry.key.value
      let key = parent == nil ? names[written] ?? written : written
      if !known.contains(key) {
        fields.misspelt.insert(unknown(entry.key, in: parent, known) ?? key)
      } else if isAnotherProject, key != "title", entry.value.saysNothing {
        fields.empty.insert(key)
      } else if entry.value.isEmpty {
        fields.empty.insert(key)
        noValue(entry.key, at: entry.value.span, isLater: later.contains(key))
      } else {
        fields.values[key] = (entry.key, entry.value)
      }
    }
    return fields
  }

  /// The entries with what a comma has cut off put back to its value, and told:
  /// `{name: Ахметов, А. Б.}`.
  private mutating func whole(
    _ entries: [YAMLValue.Entry], _ known: [String]
  ) -> [YAMLValue.Entry] {
    var result: [YAMLValue.Entry] = []
    var rest = entries[...]
    while let entry = rest.popFirst() {
      let cut = rest.prefix { $0.isBare && !known.contains($0.key.value) }
      guard case .scalar(let text, isPlain: true, let span) = entry.value, !entry.value.isEmpty,
        let last = cut.last
      else {
        result.append(entry)
        continue
      }
      rest = rest.dropFirst(cut.count)
      let parts = [text] + cut.map(\.key.value)
      let place = span.through(last.key.span)
      commaInValue(parts, of: entry.key.value, at: place)
      let isList = Self.listKeys.contains(entry.key.value)
      let value: YAMLValue =
        isList
        ? .list(parts.map { .scalar($0, isPlain: true, place) }, place)
        : .scalar(parts.joined(separator: ", "), isPlain: true, place)
      result.append(YAMLValue.Entry(key: entry.key, value: value))
    }
    return result
  }

  /// The keys of groups that take a list.
  static let listKeys: Set = [
    "sections", "responsible", "clauses", "prepared", "checked", "agreed", "approved", "issuers",
  ]

  /// - Returns: the key that is meant, as it seems.
  private mutating func unknown(
    _ key: Placed<String>, in parent: String?, _ known: [String]
  ) -> String? {
    let name = parent.map { "\($0).\(key.value)" } ?? key.value
    let list = known.joined(separator: ", ")
    let near = NearMiss.nearest(key.value, among: known) ?? key.value.key(among: known)
    findings.append(
      Finding(
        .unknownField, at: key.span, severity: leniency,
        headline: Phrase(
          en: "`\(name)` is not a known key", kk: "`\(name)` – белгісіз өріс",
          ru: "`\(name)` – неизвестное поле"),
        explanation: Phrase(
          en: near.map { "The nearest key is `\($0)`." } ?? "Known keys: \(list).",
          kk: near.map { "Ең жақын өріс – `\($0)`." } ?? "Белгілі өрістер: \(list).",
          ru: near.map { "Самое близкое поле – `\($0)`." } ?? "Известные поля: \(list)."),
        fixes: [near.map { Self.replacing(key, with: $0) } ?? Self.deleteLine]))
    return near
  }

  private static func replacing(_ key: Placed<String>, with name: String) -> Finding.Fix {
    Finding.Fix(
      Phrase(
        en: "Write `\(name)`", kk: "`\(name)` деп жазу", ru: "Написать `\(name)`"),
      edits: [Finding.Edit(at: key.span, replacement: name)])
  }

  private static let deleteLine = Finding.Fix(
    Phrase(en: "Delete the line", kk: "Жолды өшіру", ru: "Удалить строку"))
}
