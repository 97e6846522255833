import SapaCore
import SapaRegister

extension Rule {
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
