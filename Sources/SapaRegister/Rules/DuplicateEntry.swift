import SapaCore

/// What a vocabulary explains twice.
enum DuplicateEntry {
  static func check(_ register: Register) -> [Finding] {
    repeated(register.vocabulary.abbreviations) { $0 }.map(DuplicateAbbreviation.finding)
      + repeated(register.vocabulary.terms) { $0.lowercased() }.map(DuplicateTerm.finding)
  }

  typealias Pair = (entry: Vocabulary.Entry, first: Vocabulary.Entry)

  private static func repeated(
    _ entries: [Vocabulary.Entry], by key: (String) -> String
  ) -> [Pair] {
    var first: [String: Vocabulary.Entry] = [:]
    return entries.compactMap { entry in
      let key = key(entry.form)
      if let other = first[key] { return (entry, other) }
      first[key] = entry
      return nil
    }
  }

  static func finding(_ rule: Rule, _ pair: Pair, headline: Phrase) -> Finding {
    let meaning = pair.first.meaning
    let line = pair.first.span.start.line
    return Finding(
      rule, at: pair.entry.span, headline: headline,
      explanation: Phrase(
        en: "Line \(line) has it already: «\(meaning)».",
        kk: "Ол \(line)-жолда бар: «\(meaning)».", ru: "Уже есть в строке \(line): «\(meaning)»."
      ),
      notes: [
        Finding.Note(
          Phrase(en: "the first entry", kk: "бірінші жазба", ru: "первая запись"),
          at: pair.first.span)
      ],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Keep one of the two entries", kk: "Екі жазбаның біреуін қалдыру",
            ru: "Оставить одну из двух записей"))
      ])
  }
}
