import SapaCore

extension Rule {
  static let lateAbbreviation = Rule(
    "late-abbreviation", .warning,
    Phrase(
      en: "An abbreviation used before the text explains it",
      kk: "Мәтінде түсіндірілмей тұрып қолданылған қысқарту",
      ru: "Сокращение, употреблённое до его расшифровки"),
    story: Rule.Story(
      why: Phrase(
        en: "A printed manual is read from the front: an abbreviation is explained where it is met "
          + "first, or the reader has to guess.",
        kk: "Басылған жетекшілік басынан оқылады: қысқарту алғаш кездескен жерінде түсіндірілмесе, "
          + "оқырман мағынасын жорамалдайды.",
        ru: "Печатное руководство читают с начала: сокращение раскрывают там, где оно "
          + "встретилось впервые, иначе читатель гадает."),
      wrong: "1 СМЖ туралы …\n2 Сапа менеджменті жүйесі (бұдан әрі – СМЖ) …",
      right: "1 Сапа менеджменті жүйесі (бұдан әрі – СМЖ) туралы …"))
}

/// СМЖ in chapter 1, and «сапа менеджменті жүйесі (бұдан әрі – СМЖ)» in chapter 4.
///
/// Only where the same document explains it later: what the vocabulary page alone explains is fine
/// everywhere. Silent without a vocabulary; a word that the vocabulary lacks is an
/// undefined-abbreviation.
enum LateAbbreviation {
  static func check(_ register: Register) -> [Finding] {
    let known = Set(register.vocabulary.abbreviations.flatMap { [$0.form] + $0.aliases })
    guard !known.isEmpty else { return [] }
    return register.documents.flatMap { check($0, known) }
  }

  private static func check(_ document: Document, _ known: Set<String>) -> [Finding] {
    var first: [String: Span] = [:]
    var explained: Set<String> = []
    var findings: [Finding] = []
    for part in document.parts {
      for inlines in part.body.flatMap(\.inlineRuns) {
        let prose = Prose(inlines)
        for range in AbbreviationScanner.words(in: prose.scalars) {
          let word = prose.string(range)
          guard known.contains(word), !explained.contains(word) else { continue }
          if isExplained(range, in: prose.scalars) {
            explained.insert(word)
            if let use = first[word] {
              findings.append(finding(word, at: use, explained: prose.span(range)))
            }
          } else if first[word] == nil {
            first[word] = prose.span(range)
          }
        }
      }
    }
    return findings
  }

  /// Whether it stands alone in brackets behind small letters, or behind «бұдан әрі –» in them.
  private static func isExplained(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let near = scalars[max(0, range.lowerBound - farthest)..<range.lowerBound]
    guard range.upperBound < scalars.count, scalars[range.upperBound] == ")",
      let opening = near.lastIndex(where: { $0 == "(" || $0 == ")" }), scalars[opening] == "("
    else { return false }
    var inside = String.UnicodeScalarView()
    inside.append(contentsOf: scalars[(opening + 1)..<range.lowerBound])
    let words = String(inside).lowercased().split { !$0.isLetter }.joined(separator: " ")
    if hereafter.contains(words) { return true }
    let before = scalars[..<opening].last { !$0.properties.isWhitespace }
    return words.isEmpty && before?.properties.isLowercase == true
  }

  /// How many code points stand between the bracket and the abbreviation at most.
  private static let farthest = 40
  private static let hereafter: Set<String> = [
    "бұдан әрі", "бұдан әрі мәтінде", "әрі қарай", "далее", "далее по тексту", "bundan sonra",
    "hereinafter", "hereafter",
  ]

  private static func finding(_ word: String, at span: Span, explained: Span) -> Finding {
    let place = "\(explained.file):\(explained.start.line)"
    return Finding(
      .lateAbbreviation, at: span,
      headline: Phrase(
        en: "\(word) is used before it is explained",
        kk: "\(word) қысқартуы түсіндірілмей тұрып қолданылған",
        ru: "Сокращение \(word) употреблено до расшифровки"),
      explanation: Phrase(
        en: "The text explains it only in \(place).",
        kk: "Мәтін оны тек \(place) жерінде түсіндіреді.",
        ru: "Текст расшифровывает его только в \(place)."),
      notes: [
        Finding.Note(
          Phrase(
            en: "the explanation", kk: "қысқартудың түсіндірмесі", ru: "расшифровка сокращения"),
          at: explained)
      ],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Explain \(word) here, or write it in full",
            kk: "\(word) қысқартуын осы жерде түсіндіру немесе толық жазу",
            ru: "Расшифровать \(word) здесь или написать полностью"))
      ])
  }
}
