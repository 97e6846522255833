import SapaCore

extension Rule {
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

/// A term twice in `terms.md`, large and small letters being one.
enum DuplicateTerm {
  static func finding(_ pair: DuplicateEntry.Pair) -> Finding {
    let form = pair.entry.form
    return DuplicateEntry.finding(
      .duplicateTerm, pair,
      headline: Phrase(
        en: "«\(form)» is defined twice", kk: "«\(form)» терминіне екі рет анықтама берілген",
        ru: "Термин «\(form)» определён дважды"))
  }
}
