import SapaCore

/// Lines that Markdown takes for the address of a link though no link uses them, `[Ескерту]: мәтін`: no
/// page shows them.
struct LostDefinitions {
  private let syntax: LinkSyntax
  private let text: SourceText
  private var found: [(label: Range<Int>, name: String)] = []

  /// - Parameters:
  ///   - text: the file.
  ///   - lines: those of which nothing was read.
  ///   - dropped: what opens paragraphs and is none of their text.
  init(in text: SourceText, on lines: [Int], dropped: [Range<Int>]) {
    self.text = text
    syntax = LinkSyntax(bytes: text.bytes)
    for line in lines { read(line) }
    for range in dropped {
      let last = text.lineNumber(of: max(range.lowerBound, range.upperBound - 1))
      for line in text.lineNumber(of: range.lowerBound)...last { read(line) }
    }
  }

  private mutating func read(_ line: Int) {
    var range = text.line(line)
    while let first = text.bytes[range].first, first.isBlank || first == UInt8(ascii: ">") {
      range.removeFirst()
    }
    guard text.bytes[range].first == UInt8(ascii: "["),
      let end = syntax.label(at: range.lowerBound), end < range.upperBound,
      text.bytes[end] == UInt8(ascii: ":"), text.bytes[range.lowerBound + 1] != UInt8(ascii: "^")
    else { return }
    let target = text.string((end + 1)..<range.upperBound).trimmed
    let name = name(of: range.lowerBound..<end)
    // `[//]: # (…)` is how comments are written that leave no trace.
    guard !target.hasPrefix("# "), target != "#", !target.hasPrefix("<>"),
      name.contains(where: { $0.isLetter || $0.isNumber })
    else { return }
    found.append((range.lowerBound..<end, name))
  }

  /// How labels are compared: in small letters, with one space for many.
  private func name(of label: Range<Int>) -> String {
    text.string((label.lowerBound + 1)..<(label.upperBound - 1)).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var findings: [Finding] {
    guard !found.isEmpty else { return [] }
    let uses = uses
    let counts = Dictionary(grouping: found, by: \.name).mapValues(\.count)
    return found.filter { uses[$0.name, default: 0] <= counts[$0.name, default: 0] }
      .map { finding(at: $0.label) }
  }

  /// How often each label stands in the file, where it is defined too.
  private var uses: [String: Int] {
    var uses: [String: Int] = [:]
    var position = 0
    while let open = text.bytes[position...].firstIndex(of: UInt8(ascii: "[")) {
      position = open + 1
      if let end = syntax.label(at: open) { uses[name(of: open..<end), default: 0] += 1 }
    }
    return uses
  }

  private func finding(at label: Range<Int>) -> Finding {
    let shown = text.string(label)
    let start = text.span(label.lowerBound..<label.lowerBound)
    return Finding(
      .lostMark, at: text.span(label), severity: .warning,
      headline: Phrase(
        en: "This line is not shown: Markdown takes it for the address of a link",
        kk: "Бұл жол бетте көрінбейді: Markdown оны сілтеменің мекенжайы деп оқиды",
        ru: "Эта строка не показывается: Markdown принимает её за адрес ссылки"),
      explanation: Phrase(
        en: "What begins with \(shown): only says where a link leads, and no link of this file "
          + "uses it.",
        kk: "\(shown): деп басталған жол сілтеменің қайда апаратынын ғана білдіреді, ал бұл "
          + "файлда ондай "
          + "сілтеме жоқ.",
        ru: "Строка с \(shown): в начале лишь говорит, куда ведёт ссылка, а такой ссылки в файле "
          + "нет."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write \\\(shown): for text, [^1]: for a footnote, or delete the line",
            kk: "Мәтін болса \\\(shown):, түсіндірме болса [^1]: деп жазу немесе жолды өшіру",
            ru: "Написать \\\(shown): для текста, [^1]: для сноски или удалить строку"),
          edits: [Finding.Edit(at: start, replacement: "\\")])
      ])
  }
}
