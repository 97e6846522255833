import SapaCore

extension Rule {
  static let bindingRule = Rule(
    "binding-rule", .warning,
    Phrase(
      en: "A setting that would silence a rule which guards readers or frozen editions",
      kk: "Оқырманды немесе мөрленген нұсқаны қорғайтын ережені өшірмек болған баптау",
      ru: "Настройка, которая отключила бы правило, защищающее читателей или редакции"),
    story: Rule.Story(
      why: Phrase(
        en:
          "What could run in a reader's browser, take the place of another page or change a frozen "
          + "text gets out under no setting; whoever wrote it believes that it does.",
        kk: "Оқырман браузерінде іске қосылатын, басқа беттің орнын басатын не мөрленген мәтінді "
          + "өзгертетін нәрсе ешбір баптаумен сайтқа шықпайды, ал баптауды жазған адам шығады деп "
          + "ойлайды.",
        ru: "То, что исполнилось бы в браузере читателя, заняло бы чужую страницу или изменило "
          + "зафиксированный текст, не выходит ни при какой настройке, а написавший её думает иначе."
      ),
      wrong: "rules:\n  unsafe-file: off", right: "rules:\n  section-gap: off"))
}

/// `rules: {unsafe-file: off}` in sapa.yaml; a concession for such a rule.
enum BindingRule {
  private static let names = Set(Catalogue.rules.filter(\.isBinding).map(\.id))

  static func isBinding(_ rule: String) -> Bool { names.contains(rule) }

  static func check(_ settings: Settings) -> [Finding] {
    let lightened = settings.rules.filter { isBinding($0.key) && $0.value.value != .error }
    let accepted = settings.accepted.filter { isBinding($0.rule) }
    return lightened.map { finding($0.key, at: $0.value.span, isAccepted: false) }
      + accepted.map { finding($0.rule, at: $0.span, isAccepted: true) }
  }

  private static func finding(_ rule: String, at span: Span, isAccepted: Bool) -> Finding {
    Finding(
      .bindingRule, at: span,
      headline: isAccepted
        ? Phrase(
          en: "A finding of \(rule) cannot be accepted",
          kk: "\(rule) ережесі тапқан кемшілікті қабылдауға болмайды",
          ru: "Замечание \(rule) нельзя принять")
        : Phrase(
          en: "Rule \(rule) cannot be switched off or made lighter",
          kk: "\(rule) ережесін өшіруге де, жеңілдетуге де болмайды",
          ru: "Правило \(rule) нельзя выключить или смягчить"),
      explanation: Phrase(
        en: "It guards readers, pages or frozen editions; the setting has no effect.",
        kk: "Ол оқырманды, беттерді немесе мөрленген нұсқаларды қорғайды; баптаудың күші жоқ.",
        ru: "Оно защищает читателей, страницы или зафиксированные редакции; настройка не "
          + "действует."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Remove the setting, and mend what the rule finds",
            kk: "Баптауды алып тастап, ереже тапқан кемшілікті түзету",
            ru: "Убрать настройку и исправить то, что находит правило"))
      ])
  }
}
