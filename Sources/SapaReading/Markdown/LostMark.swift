import SapaCore

extension Rule {
  static let lostMark = Rule(
    "lost-mark", .error,
    Phrase(
      en:
        "A heading, a link, a list or bold words that readers see as their signs, and blanks that they "
        + "do not see",
      kk: "Оқырманға таңбалары ғана көрінетін тақырып, сілтеме, тізім не қалың сөз және көрінбей "
        + "қалатын бос жол",
      ru:
        "Заголовок, ссылка, список или полужирное, от которых читатель видит одни знаки, и пропуски, "
        + "которых он не видит"),
    story: Rule.Story(
      why: Phrase(
        en:
          "Behind the signs of a heading stands a space, and an address with spaces stands in <>. "
          + "Without them the section does not exist and the link leads nowhere.",
        kk: "Тақырып таңбаларынан кейін бос орын қойылады, бос орны бар мекенжай <> ішіне алынады. "
          + "Әйтпесе тармақ жоқ болып шығады, сілтеме ешқайда апармайды.",
        ru: "За знаками заголовка стоит пробел, а адрес с пробелами – в <>. Без них пункта нет, "
          + "а ссылка никуда не ведёт."),
      wrong: "##7.2 Құзыреттілік", right: "## 7.2 Құзыреттілік"))
}

extension BlockCopier {
  /// Lines of a paragraph that were meant as headings: `##3.1 Бір`.
  func lostHeadings(on lines: [Range<Int>], of content: Content) -> [Finding] {
    lines.compactMap { range in
      let line = content.bytes[range]
      let marks = line.prefix { $0 == UInt8(ascii: "#") }
      // One alone may be meant, as in #1.
      guard (2...6).contains(marks.count), marks.endIndex < line.endIndex,
        !line[marks.endIndex].isBlank
      else { return nil }
      let gap = text.span(content.range(marks.endIndex..<marks.endIndex))
      return Self.lostHeading(at: text.span(content.range(range)), gap)
    }
  }

  private static func lostHeading(at span: Span, _ gap: Span) -> Finding {
    Finding(
      .lostMark, at: span,
      headline: Phrase(
        en: "This line is no heading: a space is missing behind #",
        kk: "Бұл жол тақырып болып оқылмайды: # таңбасынан кейін бос орын жоқ",
        ru: "Эта строка не заголовок: за # нет пробела"),
      explanation: Phrase(
        en: "It is shown as text with its signs, and its section does not exist.",
        kk: "Ол таңбаларымен бірге мәтін болып көрінеді, тармақ болып саналмайды.",
        ru: "Она показана как текст со знаками, и пункт с неё не начинается."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write a space behind #", kk: "# таңбасынан кейін бос орын қою",
            ru: "Поставить пробел за #"),
          edits: [Finding.Edit(at: gap, replacement: " ")])
      ])
  }

  /// Links that stayed text because their address has spaces: `[тізім](жаңа тізім.md)`.
  func lostLinks(in content: Content, readAs inlines: [Inline]) -> [Finding] {
    let syntax = LinkSyntax(bytes: content.bytes)
    return content.linkMiddles.compactMap { middle in
      let start = middle + 2
      guard syntax.tail(at: middle + 1) == middle + 1,
        let end = content.bytes[start...].firstIndex(of: UInt8(ascii: ")")),
        let open = content.bytes[..<middle].lastIndex(of: UInt8(ascii: "[")),
        open == 0 || content.bytes[open - 1] != UInt8(ascii: "\\")
      else { return nil }
      let inside = String(decoding: content.bytes[start..<end], as: UTF8.self)
      let address = String(inside.prefixUpToTitle)
      // In code and behind a backslash the signs are meant.
      guard address.namesFileWithSpace,
        Prose(inlines).text.contains("](\(Composition.composed(inside)))")
      else { return nil }
      let isImage = open > 0 && content.bytes[open - 1] == UInt8(ascii: "!")
      let place = text.span(content.range((isImage ? open - 1 : open)..<(end + 1)))
      let written = text.span(content.range(start..<(start + address.utf8.count)))
      return Self.lostLink(to: address, at: place, written)
    }
  }

  private static func lostLink(to address: String, at span: Span, _ written: Span) -> Finding {
    Finding(
      .lostMark, at: span,
      headline: Phrase(
        en: "This is no link: its address has a space",
        kk: "Бұл сілтеме болып оқылмайды: мекенжайында бос орын бар",
        ru: "Это не ссылка: в её адресе есть пробел"),
      explanation: Phrase(
        en: "Readers see its signs and cannot follow it.",
        kk: "Оқырман оның таңбаларын ғана көреді, басып өте алмайды.",
        ru: "Читатель видит её знаки и не может перейти."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Put the address in < >: <\(address)>",
            kk: "Мекенжайды < > ішіне алу: <\(address)>",
            ru: "Взять адрес в < >: <\(address)>"),
          edits: [Finding.Edit(at: written, replacement: "<\(address)>")])
      ])
  }
}

extension Content {
  /// Where the `](` of a link stands.
  fileprivate var linkMiddles: [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var middles: [Int] = []
      var start = 0
      while let place = bytes.next(from: start, of: { $0[0x5D...0x5D] }) {
        start = place + 1
        if start < bytes.count, bytes[start] == UInt8(ascii: "(") { middles.append(place) }
      }
      return middles
    }
  }
}

extension String {
  /// Without `"…"` at its end: `жаңа тізім.md "Тізім"`.
  fileprivate var prefixUpToTitle: Substring {
    guard let title = firstRange(of: " \"") else { return self[...] }
    return self[..<title.lowerBound]
  }

  /// Whether it could be the way to a file, and has a space in it: `жаңа тізім.md#s-1`.
  fileprivate var namesFileWithSpace: Bool {
    guard !contains("\n"), !contains("<"), contains(" ") else { return false }
    let file = prefix { $0 != "#" }
    guard let dot = file.lastIndex(of: ".") else { return false }
    let ending = file[file.index(after: dot)...]
    return (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && !$0.isWhitespace }
  }
}
