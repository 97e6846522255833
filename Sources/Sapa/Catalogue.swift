package import SapaCore
import SapaPrint
import SapaReading
import SapaRegister
import SapaSite

/// Every rule of the check, in the order of their names.
package enum Catalogue {
  package static let rules: [Rule] =
    (Reader.rules + Register.rules + siteRules + printRules + [
      .emptyManual, .missingGraphviz, .unknownRule,
    ])
    .sorted { $0.id < $1.id }
}

extension Rule {
  static let emptyManual = Rule(
    "empty-manual", .error,
    Phrase(
      en: "A manual without a single page", kk: "Бірде-бір беті жоқ жетекшілік",
      ru: "Руководство без единой страницы"))
  static let unknownRule = Rule(
    "unknown-rule", .warning,
    Phrase(
      en: "A rule in the settings that does not exist",
      kk: "Баптауларда аталған, бірақ жоқ тексеру ережесі",
      ru: "Правило из настроек, которого не существует"))
}

/// `content/` is missing or holds no Markdown.
enum EmptyManual {
  static func check(_ world: World) -> [Finding] {
    guard world.sources.isEmpty else { return [] }
    return [
      Finding(
        .emptyManual, at: Span(startOf: "content"),
        headline: Phrase(
          en: "content/ holds no page", kk: "content/ қалтасында бірде-бір бет жоқ",
          ru: "В content/ нет ни одной страницы"),
        explanation: Phrase(
          en: "A manual is the Markdown files (.md) of its folder content/.",
          kk: "Жетекшілік content/ қалтасындағы Markdown (.md) файлдарынан тұрады.",
          ru: "Руководство – это файлы Markdown (.md) в папке content/."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Write the first page into content/index.md",
              kk: "Алғашқы бетті content/index.md файлына жазу",
              ru: "Написать первую страницу в content/index.md"))
        ])
    ]
  }
}

/// `rules: {unknow-section: warning}` in sapa.yaml.
enum UnknownRule {
  static func check(_ settings: Settings) -> [Finding] {
    let known = Catalogue.rules.map(\.id)
    return settings.rules.filter { !known.contains($0.key) }.map { name, placed in
      let near = NearMiss.nearest(name, among: known)
      return Finding(
        .unknownRule, at: placed.span,
        headline: Phrase(
          en: "Rule \(name) does not exist", kk: "\(name) деген тексеру ережесі жоқ",
          ru: "Правила \(name) не существует"),
        explanation: Phrase(
          en: "`rules` gives severities to the rules of the check by their names.",
          kk: "`rules` өрісі тексеру ережелерінің салмағын атаулары бойынша белгілейді.",
          ru: "`rules` задаёт важность правил проверки по их именам."),
        fixes: near.map { [Suggestion.replace(with: $0)] } ?? [])
    }
  }
}
