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
}

/// СЖ twice in `abbreviations.md`.
enum DuplicateAbbreviation {
  static func finding(_ pair: DuplicateEntry.Pair) -> Finding {
    let form = pair.entry.form
    return DuplicateEntry.finding(
      .duplicateAbbreviation, pair,
      headline: Phrase(
        en: "\(form) is explained twice", kk: "\(form) қысқартуы екі рет түсіндірілген",
        ru: "Сокращение \(form) расшифровано дважды"))
  }
}
