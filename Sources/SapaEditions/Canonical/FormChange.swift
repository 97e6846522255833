package import SapaCore

/// What of an edition differs between two canonical forms, by name: `7.5.2`, `9.3`, `approvals`.
package struct FormChange: Hashable, Sendable {
  /// A part of a document that differs.
  package enum Part: Hashable, Sendable {
    case section(String)
    case appendix(String)
    /// By its heading, which has no number.
    case heading(String)
    /// A key of the front matter.
    case key(String)
    /// One that the text offers, `form.docx`.
    case file(String)
  }

  /// In the order of the text, what is no longer there among them; the files at the end.
  package let parts: [Part]
  /// Where those that are still there stand now.
  package let places: [Part: Span]
  /// The parts in which nothing but spaces differs, with the words before the first that does: the eye sees
  /// no change there.
  package let spaces: [Part: String]

  /// - Parameters:
  ///   - old: the form of the frozen text.
  ///   - new: the form of the text as it is now.
  ///   - files: that the text offers now and that were not frozen with it, with their places.
  package init(
    from old: CanonicalForm, to new: CanonicalForm, files: [(path: String, span: Span)] = []
  ) {
    var parts = Self.keys(old.control, new.control)
    let (before, after) = (Self.texts(of: old), Self.texts(of: new))
    var seen: Set<Part> = []
    for stretch in new.stretches + old.stretches where before[stretch.part] != after[stretch.part] {
      if seen.insert(stretch.part).inserted { parts.append(stretch.part) }
    }
    // The same sections, put in another order.
    if parts.isEmpty, old.text != new.text {
      let moved = zip(old.stretches, new.stretches).first { $0.lines != $1.lines }
      parts = moved.map { [$1.part] } ?? []
    }
    let offered = files.map { (Part.file($0.path.fileName), $0.span) }
    self.parts = parts + offered.map(\.0)
    let onlySpaces = parts.compactMap { part -> (Part, String)? in
      guard let old = before[part], let new = after[part] else { return nil }
      return Self.wordsBeforeSpaces(old, new).map { (part, $0) }
    }
    spaces = Dictionary(onlySpaces, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      new.stretches.map { ($0.part, $0.span) } + offered, uniquingKeysWith: { first, _ in first })
  }

  private static func texts(of form: CanonicalForm) -> [Part: [String]] {
    Dictionary(form.stretches.map { ($0.part, $0.lines) }, uniquingKeysWith: +)
  }

  /// "Владелец отвечает" of lines that are the same but for the spaces behind these words; nil where words
  /// differ.
  private static func wordsBeforeSpaces(_ old: [String], _ new: [String]) -> String? {
    func words(_ line: String) -> [Substring] { line.split(whereSeparator: \.isWhitespace) }
    guard old.map(words) == new.map(words),
      let (before, after) = zip(old, new).first(where: { $0 != $1 })
    else { return nil }
    let same = after.prefix(zip(before, after).prefix { $0 == $1 }.count)
    let text = same.split(separator: "\t", omittingEmptySubsequences: false).last ?? ""
    return words(String(text)).suffix(4).joined(separator: " ")
  }

  /// `title`, `effective`, `approvals`, `changes`: the keys whose lines differ.
  private static func keys(_ old: [String], _ new: [String]) -> [Part] {
    func lines(_ control: [String], _ word: String) -> [String] {
      control.filter { $0.hasPrefix(word + "\t") }
    }
    let words = [
      ("code", "code"), ("title", "title"), ("edition", "edition"), ("effective", "effective"),
      ("approval", "approvals"), ("change", "changes"),
    ]
    return words.filter { lines(old, $0.0) != lines(new, $0.0) }.map { .key($0.1) }
  }
}

extension String {
  /// `form.docx` of `content/register/form.docx`.
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}

extension CanonicalForm.Stretch {
  /// What the stretch is, by its first line.
  var part: FormChange.Part {
    if lines.first?.hasPrefix("appendix\t") == true { return .appendix(name) }
    return SectionNumber(name) == nil ? .heading(name) : .section(name)
  }
}
