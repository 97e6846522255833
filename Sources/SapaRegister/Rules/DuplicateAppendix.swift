import SapaCore

extension Rule {
  static let duplicateAppendix = Rule(
    "duplicate-appendix", .error,
    Phrase(
      en: "One letter borne by two appendices of a document",
      kk: "Бір құжаттың екі қосымшасына берілген бір әріп",
      ru: "Одна буква у двух приложений документа"),
    story: Rule.Story(
      why: Phrase(
        en: "A citation of the letter cannot tell the two appendices apart.",
        kk: "Бұл әріпке жасалған сілтеме екі қосымшаның қайсысына арналғаны белгісіз.",
        ru: "Ссылка на эту букву не различает двух приложений."),
      wrong: "appendix: А    # app-a.md\nappendix: А    # app-b.md",
      right: "appendix: А    # app-a.md\nappendix: Б    # app-b.md"))
}

/// Two files of one document with `appendix: А`.
enum DuplicateAppendix {
  static func check(_ document: Document) -> [Finding] {
    var first: [AppendixLabel: Part] = [:]
    return document.appendices.compactMap { part -> Finding? in
      guard let label = part.appendix else { return nil }
      guard let other = first[label] else {
        first[label] = part
        return nil
      }
      return finding(label, part, other)
    }
  }

  private static func finding(_ label: AppendixLabel, _ part: Part, _ other: Part) -> Finding {
    Finding(
      .duplicateAppendix, at: part.control.appendix?.span ?? Span(startOf: part.path),
      headline: Phrase(
        en: "\(label) is the letter of two appendices", kk: "\(label) әрпі екі қосымшаға берілген",
        ru: "Буква \(label) у двух приложений"),
      explanation: Phrase(
        en: "The other is «\(other.title)» (\(other.path)). A citation of appendix \(label) cannot "
          + "tell them apart.",
        kk: "Екіншісі – «\(other.title)» (\(other.path)). \(label) қосымшасына жасалған сілтеменің "
          + "қайсысына арналғаны белгісіз.",
        ru: "Другое – «\(other.title)» (\(other.path)). По ссылке на приложение \(label) их не "
          + "различить."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Give one of the two the next free letter",
            kk: "Екеуінің біріне келесі бос әріпті беру",
            ru: "Дать одному из них следующую свободную букву"))
      ])
  }
}
