package import SapaCore

extension Rule {
  /// A diagram with arrows where Graphviz is not installed.
  static let missingGraphviz = Rule(
    "missing-graphviz", .warning,
    Phrase(
      en: "A diagram that cannot be drawn here", kk: "Бұл компьютерде салынбайтын сызба",
      ru: "Схема, которую здесь нельзя начертить"),
    story: Rule.Story(
      why: Phrase(
        en: "Readers get the table of words in place of the picture, and a manual "
          + "made elsewhere looks another way.",
        kk: "Оқырман сызбаның орнына сөздерден тұратын кестені көреді, ал басқа "
          + "компьютерде жасалған жетекшілік өзгеше шығады.",
        ru: "Читатель видит таблицу слов вместо схемы, а руководство, собранное на "
          + "другой машине, выглядит иначе."),
      wrong: "sapa build",
      right: "make setup && sapa build"))
}

extension Assembly {
  /// What only a build can tell: diagrams that are not drawn.
  package var ofDiagrams: [Finding] { findings.filter { $0.rule == .missingGraphviz } }
}

extension CheckedManual {
  /// The same, of what is printed.
  package var ofDiagrams: [Finding] { findings.filter { $0.rule == .missingGraphviz } }
}

/// A finding for every diagram that is a table of words for now.
package func missingGraphviz(_ wanted: [WantedLayout]) -> [Finding] {
  Set(wanted.map(\.span)).map { Finding.missingGraphviz(at: $0) }.sorted
}

extension Finding {
  fileprivate static func missingGraphviz(at span: Span) -> Finding {
    Finding(
      .missingGraphviz, at: span,
      headline: Phrase(
        en: "The diagram is not drawn: Graphviz is not installed",
        kk: "Сызба салынбады: Graphviz орнатылмаған",
        ru: "Схема не начерчена: Graphviz не установлен"),
      explanation: Phrase(
        en: "Its boxes and arrows stand in a table instead.",
        kk: "Оның орнына қораптары мен байланыстары кестеде берілді.",
        ru: "Её блоки и связи вместо этого даны в таблице."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Run `make setup`, or install Debian's package graphviz",
            kk: "`make setup` командасын іске қосу немесе Debian-ның graphviz пакетін орнату",
            ru: "Выполнить `make setup` или установить пакет Debian graphviz"))
      ])
  }
}
