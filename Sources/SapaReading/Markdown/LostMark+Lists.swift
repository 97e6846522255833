import SapaCore

/// Lists and paragraphs as they are typed into a word processor, which Markdown reads as something else.
extension BlockCopier {
  /// Lines of a paragraph that were meant as the items of a list: `• бірінші`, `1.Бірінші`, `-бірінші`,
  /// `– бірінші`, `а) бірінші`.
  ///
  /// One such line alone may be meant; several run together. What may begin a line of running text, as a dash
  /// or a letter, does so in successive lines.
  ///
  /// - Parameters:
  ///   - lines: those of the paragraph.
  ///   - content: the paragraph.
  ///   - canPart: whether an empty line between them is all that would part them.
  /// - Returns: a finding for all of them.
  func lostItems(on lines: [Range<Int>], of content: Content, canPart: Bool) -> [Finding] {
    guard lines.count > 1 else { return [] }
    let found = content.bytes.withUnsafeBufferPointer { bytes in
      lines.indices.map { index in
        // A line that the one before it breaks off stands apart as it is.
        index > 0 && bytes.endsInBreak(lines[index - 1]) ? nil : bytes.lostItem(in: lines[index])
      }
    }
    let items = found.indices.compactMap { index -> (line: Int, LostItem)? in
      guard let item = found[index] else { return nil }
      let neighbours = [index - 1, index + 1].filter(found.indices.contains).map { found[$0]?.sort }
      return item.sort == .sure || neighbours.contains(item.sort) ? (index, item) : nil
    }
    guard items.count > 1, let first = items.first?.1, let last = items.last?.1 else { return [] }
    let place = text.span(content.range(first.range)).through(text.span(content.range(last.range)))
    if first.mark == nil {
      let starts = items.filter { $0.line > 0 }.map { lines[$0.line].lowerBound }
      let edits = starts.map { start in
        Finding.Edit(at: text.span(content.range(start..<start)), replacement: "\n")
      }
      return [Self.lostList(at: place, Self.part, canPart ? edits : [])]
    }
    let edits = items.compactMap { _, item in
      item.mark.map { Finding.Edit(at: text.span(content.range(item.range)), replacement: $0) }
    }
    return [Self.lostList(at: place, Self.mark, edits)]
  }

  private static func lostList(
    at span: Span, _ fix: Phrase, _ edits: [Finding.Edit]
  ) -> Finding {
    Finding(
      .lostMark, at: span, severity: .warning,
      headline: Phrase(
        en: "These lines are no list", kk: "Бұл жолдар тізім болып оқылмайды",
        ru: "Эти строки не список"),
      explanation: Phrase(
        en: "Readers see them run together in one paragraph: an item begins with - or 1. and a "
          + "space.",
        kk: "Оқырман оларды бір абзацқа жалғасып кеткен күйінде көреді: тізім тармағы - не 1. "
          + "белгісінен және бос орыннан басталады.",
        ru: "Читатель видит их слитыми в один абзац: пункт списка начинается с - или 1. и "
          + "пробела."),
      fixes: [Finding.Fix(fix, edits: edits)])
  }

  private static var mark: Phrase {
    Phrase(
      en: "Write the marks of a list, with an empty line before the first",
      kk: "Тізім белгілерін қойып, біріншісінің алдына бос жол қалдыру",
      ru: "Поставить знаки списка, а перед первым оставить пустую строку")
  }

  private static var part: Phrase {
    Phrase(
      en: "Leave an empty line between them, or write - before each",
      kk: "Араларына бос жол қалдыру немесе әрқайсысының алдына - қою",
      ru: "Оставить между ними пустую строку или поставить перед каждой -")
  }

  /// Running text that four spaces or a tab make code: `    Мәтін (9.1 т.)`.
  static func indentedText(_ literal: String, at span: Span) -> Finding? {
    // A table is told by itself.
    guard literal.utf8.contains(UInt8(ascii: " ")), !literal.utf8.contains(UInt8(ascii: "|")),
      literal.unicodeScalars.contains(where: { $0.value > 0x7F && $0.properties.isAlphabetic })
        || literal.isEnglish
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

extension String {
  /// Whether this is a sentence in English, and no code: words and nothing else, `the` or its like among
  /// them.
  fileprivate var isEnglish: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    let common: Set<Substring> = [
      "the", "a", "an", "of", "and", "or", "to", "in", "is", "are", "for", "by", "with", "shall",
      "be",
      "its", "this", "that", "on", "at", "from", "see",
    ]
    func isWord(_ word: Substring) -> Bool {
      let open = word.drop { "(“\"".contains($0) }
      let bare = open.lastIndex { !".,;:!?)”\"".contains($0) }.map { open[...$0] } ?? ""
      return bare.allSatisfy { $0.isLetter || $0.isNumber || "-–’'.".contains($0) }
    }
    return words.count > 3 && words.contains(where: common.contains) && words.allSatisfy(isWord)
  }
}

/// What a line begins with in the place of a list's mark.
struct LostItem {
  enum Sort {
    /// No running text begins so.
    case sure
    case dash
    case letter
    case parts
  }

  var range: Range<Int>
  /// The mark that it should be; nil where Markdown has none.
  var mark: String?
  var sort = Sort.sure
}
