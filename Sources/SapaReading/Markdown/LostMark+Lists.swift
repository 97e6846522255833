import SapaCore

/// Lists and paragraphs as they are typed into a word processor, which Markdown reads as something else.
extension BlockCopier {
  /// Lines of a paragraph that were meant as the items of a list: `• бірінші`, `1.Бірінші`, `-бірінші`.
  ///
  /// One such line alone may be meant; several run together.
  func lostItems(in content: Content) -> [Finding] {
    var items: [(range: Range<Int>, mark: String)] = []
    var start = 0
    content.bytes.withUnsafeBufferPointer { bytes in
      while start < bytes.count {
        let end = bytes.firstOffset(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
        if let item = bytes.lostItem(in: start..<end) { items.append(item) }
        start = end + 1
      }
    }
    guard items.count > 1, let first = items.first, let last = items.last else { return [] }
    let place = text.span(content.range(first.range)).through(text.span(content.range(last.range)))
    let edits = items.map { item in
      Finding.Edit(at: text.span(content.range(item.range)), replacement: item.mark)
    }
    return [Self.lostList(at: place, edits)]
  }

  private static func lostList(at span: Span, _ edits: [Finding.Edit]) -> Finding {
    Finding(
      .lostMark, at: span, severity: .warning,
      headline: Phrase(
        en: "These lines are no list", kk: "Бұл жолдар тізім болып оқылмайды",
        ru: "Эти строки не список"),
      explanation: Phrase(
        en: "Readers see them run together in one paragraph: an item begins with - or 1. and a "
          + "space.",
        kk: "Оқырман оларды бір азатжолға жалғасып кеткен күйінде көреді: тізім тармағы - не 1. "
          + "белгісінен және бос орыннан басталады.",
        ru: "Читатель видит их слитыми в один абзац: пункт списка начинается с - или 1. и "
          + "пробела."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write the marks of a list, with an empty line before the first",
            kk: "Тізім белгілерін қойып, біріншісінің алдына бос жол қалдыру",
            ru: "Поставить знаки списка, а перед первым оставить пустую строку"),
          edits: edits)
      ])
  }

  /// Running text that four spaces or a tab make code: `    Мәтін (9.1 т.)`.
  static func indentedText(_ literal: String, at span: Span) -> Finding? {
    // Words in the letters of a manual: code is written in ASCII, and a table is told by itself.
    guard literal.utf8.contains(UInt8(ascii: " ")), !literal.utf8.contains(UInt8(ascii: "|")),
      literal.unicodeScalars.contains(where: { $0.value > 0x7F && $0.properties.isAlphabetic })
    else { return nil }
    return Finding(
      .lostMark, at: span, severity: .warning,
      headline: Phrase(
        en: "This text is shown as code: a tab or four spaces stand before it",
        kk: "Бұл мәтін код болып көрінеді: алдында табуляция не төрт бос орын тұр",
        ru: "Этот текст показан как код: перед ним табуляция или четыре пробела"),
      explanation: Phrase(
        en: "Its references are not read, and its lines do not wrap.",
        kk: "Ондағы сілтемелер оқылмайды, жолдары экран еніне сыйғызылмайды.",
        ru: "Ссылки в нём не читаются, строки не переносятся."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Delete the spaces before its lines; what is code stands between ```",
            kk: "Жолдардың алдындағы бос орынды өшіру; код болса, оны ``` арасына алу",
            ru: "Удалить пробелы перед строками; код заключают между ```"))
      ])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What a line begins with in the place of a list's mark, and that mark; nil where it is none.
  fileprivate func lostItem(in line: Range<Int>) -> (range: Range<Int>, mark: String)? {
    let start = line.lowerBound
    guard start < line.upperBound else { return nil }
    switch self[start] {
    case UInt8(ascii: "-"): return dash(in: line)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number(in: line)
    // U+00B7, U+2022 and its like, the letters of the symbol fonts that word processors use.
    case 0xC2, 0xE2, 0xEF: return bullet(in: line)
    default: return nil
    }
  }

  private func bullet(in line: Range<Int>) -> (range: Range<Int>, mark: String)? {
    let start = line.lowerBound
    let (sign, length) = scalar(at: start)
    guard Self.bullets.contains(sign) else { return nil }
    var end = start + length
    while end < line.upperBound, self[end].isBlank { end += 1 }
    return end < line.upperBound ? (start..<end, "- ") : nil
  }

  /// `-бірінші`.
  private func dash(in line: Range<Int>) -> (range: Range<Int>, mark: String)? {
    let end = line.lowerBound + 1
    return beginsWord(at: end, in: line) ? (line.lowerBound..<end, "- ") : nil
  }

  /// `1.Бірінші`, `1)Бірінші`; a number of more digits or parts is none of a list.
  private func number(in line: Range<Int>) -> (range: Range<Int>, mark: String)? {
    var end = line.lowerBound
    while end < line.upperBound, end - line.lowerBound < 3, self[end].isDigit { end += 1 }
    guard end < line.upperBound, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(self[end]),
      beginsWord(at: end + 1, in: line)
    else { return nil }
    let mark = String(decoding: self[line.lowerBound...end], as: UTF8.self)
    return (line.lowerBound..<(end + 1), mark + " ")
  }

  private func beginsWord(at index: Int, in line: Range<Int>) -> Bool {
    index < line.upperBound && scalar(at: index).value.properties.isAlphabetic
  }

  private static var bullets: Set<Unicode.Scalar> {
    ["·", "•", "‣", "▪", "▫", "■", "□", "●", "○", "◦", "➢", "➤", "✓", "✔", "\u{F0B7}", "\u{F0A7}"]
  }
}
