import SapaCore

extension [Inline] {
  /// `**` and `~~` that have come to nothing: readers see the signs themselves.
  ///
  /// One alone may be meant, as the mark of a remark below a table; two are a beginning and an end.
  var lostEmphasis: [Finding] {
    [LostSigns("**", .boldness), LostSigns("~~", .striking)].compactMap { signs in
      var signs = signs
      signs.read(self)
      return signs.count > 1 ? signs.first.map { signs.kind.finding(at: $0) } : nil
    }
  }
}

/// Where a pair of signs stands in running text.
private struct LostSigns {
  enum Kind {
    case boldness
    case striking
  }

  let sign: String
  let kind: Kind
  private(set) var count = 0
  private(set) var first: Span?

  init(_ sign: String, _ kind: Kind) {
    self.sign = sign
    self.kind = kind
  }

  mutating func read(_ inlines: [Inline]) {
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let text, let span): read(text, at: span)
      case .emphasis(let content, _), .strong(let content, _): read(content)
      case .link(let link): read(link.content)
      default: break
      }
    }
  }

  private mutating func read(_ text: String, at span: Span) {
    let byte = sign.utf8.first ?? 0
    guard text.withBytes({ $0.next(from: 0) { $0[byte...byte] } }) != nil else { return }
    for range in text.ranges(of: sign) {
      count += 1
      guard first == nil else { continue }
      var place = span
      place.start.column += text.unicodeScalars.distance(
        from: text.startIndex, to: range.lowerBound)
      place.end = Position(line: place.start.line, column: place.start.column + 2)
      first = place
    }
  }
}

extension LostSigns.Kind {
  fileprivate func finding(at span: Span) -> Finding {
    switch self {
    case .boldness:
      Finding(
        .lostMark, at: span, severity: .warning,
        headline: Phrase(
          en: "Readers see these ** : nothing becomes bold",
          kk: "Оқырман осы ** таңбаларының өзін көреді: мәтін қалың болып шықпайды",
          ru: "Читатель видит сами знаки **: полужирного не получается"),
        explanation: Phrase(
          en: "No space stands between ** and the words inside, and no letter just outside.",
          kk: "** мен ішіндегі сөздің арасында бос орын, ал сыртында жапсарлас әріп болмауы керек.",
          ru: "Между ** и словами внутри не бывает пробела, а снаружи вплотную – буквы."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Put ** around whole words, or delete the signs",
              kk: "** таңбаларын тұтас сөздердің екі жағына қою немесе өшіру",
              ru: "Поставить ** вокруг целых слов или удалить знаки"))
        ])
    case .striking:
      Finding(
        .lostMark, at: span, severity: .warning,
        headline: Phrase(
          en: "Readers see these ~~ : nothing is struck out",
          kk: "Оқырман осы ~~ таңбаларының өзін көреді: мәтін сызылып шықпайды",
          ru: "Читатель видит сами знаки ~~: зачёркнутого не получается"),
        explanation: Phrase(
          en: "A text in force has no words that are struck out; what an edition has deleted, its "
            + "comparison shows.",
          kk:
            "Қолданыстағы мәтінде сызылған сөз болмайды; нұсқада не өшірілгенін салыстыру көрсетеді.",
          ru: "В действующем тексте нет зачёркнутых слов; что удалила редакция, показывает "
            + "сравнение."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Delete the words, or the signs", kk: "Сөздерді не таңбаларды өшіру",
              ru: "Удалить слова или знаки"))
        ])
    }
  }
}
