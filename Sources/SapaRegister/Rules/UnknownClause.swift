import SapaCore

extension Rule {
  static let unknownClause = Rule(
    "unknown-clause", .warning,
    Phrase(
      en: "A clause that the standard does not have",
      kk: "Стандартта жоқ тармақ", ru: "Пункт, которого нет в стандарте"),
    story: Rule.Story(
      why: Phrase(
        en: "The matrix of clauses shows an auditor where each requirement is met; a clause that "
          + "does not exist leaves a real one without cover.",
        kk: "Тармақтар матрицасы аудиторға әр талаптың қай жерде орындалатынын көрсетеді; жоқ "
          + "тармақ жазылса, нақты талап жабылмай қалады.",
        ru: "Матрица пунктов показывает аудитору, где выполнено каждое требование; из-за "
          + "несуществующего пункта настоящий остаётся без покрытия."),
      wrong: "clauses: [\"7.6\"]", right: "clauses: [\"7.5\"]"))
}

/// `clauses: ["7.6"]` where ISO 9001:2015 ends its chapter 7 with 7.5.
enum UnknownClause {
  static func check(_ register: Register) -> [Finding] {
    let standard = register.settings.standard
    let known = Set(standard.clauses)
    guard !known.isEmpty else { return [] }
    let ofParts = register.documents.flatMap { $0.parts.flatMap { $0.control.allClauses } }
    return (ofParts + register.pages.flatMap { $0.control.allClauses })
      .filter { !known.contains($0.value) }
      .map { finding($0, standard) }
  }

  private static func finding(_ clause: Placed<String>, _ standard: Standard) -> Finding {
    let near = nearest(clause.value, standard)
    return Finding(
      .unknownClause, at: clause.span,
      headline: Phrase(
        en: "Clause \(clause.value) is not in \(standard.name)",
        kk: "\(clause.value) тармағы \(standard.name) стандартында жоқ",
        ru: "Пункта \(clause.value) нет в \(standard.name)"),
      explanation: Phrase(
        en: "`clauses` takes the numbers of the standard, such as 7.5.3.",
        kk: "`clauses` өрісіне стандарт тармақтарының нөмірлері жазылады, мысалы 7.5.3.",
        ru: "В `clauses` пишутся номера пунктов стандарта, например 7.5.3."),
      fixes: near.map { [Suggestion.replace(with: $0)] } ?? [
        Finding.Fix(
          Phrase(
            en: "Write a clause that the standard has", kk: "Стандартта бар тармақты жазу",
            ru: "Написать пункт, который есть в стандарте"))
      ])
  }

  /// The clause above that does exist: 7.1 for 7.1.9; 7.5.3 for «ISO 9001, 7.5.3».
  private static func nearest(_ clause: String, _ standard: Standard) -> String? {
    let number = clause.split { !$0.isNumber && $0 != "." }.last.map(String.init) ?? clause
    var parts = number.split(separator: ".")
    while !parts.isEmpty {
      let candidate = parts.joined(separator: ".")
      if standard.clauses.contains(candidate) { return candidate }
      parts.removeLast()
    }
    return NearMiss.nearest(clause, among: standard.clauses)
  }
}

extension ControlData {
  /// Those of the file and of its sections.
  fileprivate var allClauses: [Placed<String>] {
    if clauses.isEmpty, sections.isEmpty { return [] }
    return clauses + sections.flatMap(\.clauses)
  }
}
