package import SapaCore
import SapaEditions
import SapaPrint
import SapaReading
import SapaRegister
import SapaSite

/// Every rule of the check, in the order of their names.
package enum Catalogue {
  package static let rules: [Rule] =
    (Reader.rules + Register.rules + editionRules + siteRules + printRules + [
      .emptyManual, .expiredConcession, .missingGraphviz, .unknownRule, .unreadableFile,
      .unusedConcession,
    ])
    .sorted { $0.id < $1.id }
}

extension Rule {
  static let emptyManual = Rule(
    "empty-manual", .error,
    Phrase(
      en: "A manual without a single page", kk: "Бірде-бір беті жоқ жетекшілік",
      ru: "Руководство без единой страницы"),
    story: Rule.Story(
      why: Phrase(
        en: "Nothing can be checked or published: most likely the command was run in "
          + "the wrong folder.",
        kk: "Тексеретін де, жариялайтын да ештеңе жоқ: бәлкім, бұйрық басқа қалтада "
          + "орындалған.",
        ru: "Проверять и публиковать нечего: скорее всего, команда запущена не в той "
          + "папке."),
      wrong: "sapa.yaml\ncontent/",
      right: "sapa.yaml\ncontent/index.md"))
  static let unknownRule = Rule(
    "unknown-rule", .warning,
    Phrase(
      en: "A rule in the settings that does not exist",
      kk: "Баптауларда аталған, бірақ жоқ тексеру ережесі",
      ru: "Правило из настроек, которого не существует"),
    story: Rule.Story(
      why: Phrase(
        en: "The setting has no effect, and whoever wrote it believes that it has.",
        kk: "Мұндай баптау ештеңені өзгертпейді, ал жазған адам өзгертті деп ойлайды.",
        ru: "Такая настройка ни на что не влияет, а написавший думает иначе."),
      wrong: "rules:\n  secton-gap: off",
      right: "rules:\n  section-gap: off"))
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

/// `rules: {unknow-section: warning}` in sapa.yaml; a concession for a rule that does not exist.
enum UnknownRule {
  static func check(_ settings: Settings) -> [Finding] {
    let known = Catalogue.rules.map(\.id)
    let named =
      settings.rules.map { (name: $0.key, span: $0.value.span) }
      + settings.accepted.map { (name: $0.rule, span: $0.span) }
    return named.filter { !known.contains($0.name) }.map { name, span in
      let near = NearMiss.nearest(name, among: known)
      return Finding(
        .unknownRule, at: span,
        headline: Phrase(
          en: "Rule \(name) does not exist", kk: "\(name) деген тексеру ережесі жоқ",
          ru: "Правила \(name) не существует"),
        explanation: Phrase(
          en: "`rules` and `accepted` take the names of rules; `sapa explain` lists them.",
          kk: "`rules` мен `accepted` өрістеріне тексеру ережелерінің аттары жазылады; олардың "
            + "тізімін `sapa explain` береді.",
          ru: "`rules` и `accepted` принимают имена правил; их список даёт `sapa explain`."),
        fixes: near.map { [Suggestion.replace(with: $0)] } ?? [
          Finding.Fix(
            Phrase(
              en: "Correct the name, or remove the entry",
              kk: "Атын түзету немесе жазбаны алып тастау",
              ru: "Исправить имя или убрать запись"))
        ])
    }
  }
}
