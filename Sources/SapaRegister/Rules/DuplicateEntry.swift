import SapaCore

extension Rule {
  static let duplicateAbbreviation = Rule(
    "duplicate-abbreviation", .warning,
    Phrase(
      en: "One abbreviation explained twice", kk: "Екі рет түсіндірілген бір қысқарту",
      ru: "Сокращение, расшифрованное дважды"),
    story: Rule.Story(
      why: Phrase(
        en: "With two entries nobody knows which meaning holds, and mending one leaves the other.",
        kk: "Екі жазба болса, қай мағынасы дұрыс екені белгісіз; бірін түзеткенде екіншісі қалып "
          + "қояды.",
        ru: "При двух записях неясно, какое значение верно; исправят одну – останется другая."),
      wrong: "| СЖ | сапа жөніндегі жетекшілік |\n| СЖ | сапа жүйесі |",
      right: "| СЖ | сапа жөніндегі жетекшілік |"))
  static let duplicateTerm = Rule(
    "duplicate-term", .warning,
    Phrase(
      en: "One term defined twice", kk: "Екі рет анықтама берілген бір термин",
      ru: "Термин, определённый дважды"),
    story: Rule.Story(
      why: Phrase(
        en: "Two definitions of one term invite two readings of every requirement that uses it.",
        kk: "Бір терминнің екі анықтамасы оны қолданған әр талапты екі түрлі түсінуге жол ашады.",
        ru: "Два определения одного термина дают два прочтения каждого требования с ним."),
      wrong: "| Жазба | Орындалған жұмыстың айғағы. |\n| жазба | Журналдағы белгі. |",
      right: "| Жазба | Орындалған жұмыстың айғағы. |"))
}

/// СЖ twice in `abbreviations.md`; a term twice in `terms.md`, large and small letters being one.
enum DuplicateEntry {
  static func check(_ register: Register) -> [Finding] {
    repeated(register.vocabulary.abbreviations) { $0 }.map(abbreviation)
      + repeated(register.vocabulary.terms) { $0.lowercased() }.map(term)
  }

  private typealias Pair = (entry: Vocabulary.Entry, first: Vocabulary.Entry)

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

  private static func abbreviation(_ pair: Pair) -> Finding {
    let form = pair.entry.form
    return finding(
      .duplicateAbbreviation, pair,
      headline: Phrase(
        en: "\(form) is explained twice", kk: "\(form) қысқартуы екі рет түсіндірілген",
        ru: "Сокращение \(form) расшифровано дважды"))
  }

  private static func term(_ pair: Pair) -> Finding {
    let form = pair.entry.form
    return finding(
      .duplicateTerm, pair,
      headline: Phrase(
        en: "«\(form)» is defined twice", kk: "«\(form)» терминіне екі рет анықтама берілген",
        ru: "Термин «\(form)» определён дважды"))
  }

  private static func finding(_ rule: Rule, _ pair: Pair, headline: Phrase) -> Finding {
    let meaning = pair.first.meaning
    let line = pair.first.span.start.line
    return Finding(
      rule, at: pair.entry.span, headline: headline,
      explanation: Phrase(
        en: "Line \(line) has it already: «\(meaning)».",
        kk: "Ол \(line)-жолда бар: «\(meaning)».", ru: "Он уже есть в строке \(line): «\(meaning)»."
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
