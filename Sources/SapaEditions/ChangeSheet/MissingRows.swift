package import SapaCore
import SapaLanguage

/// A row of the change sheet that somebody has yet to fill in: what changed is known, on what basis,
/// by whom and when is not.
package struct MissingRow: Hashable, Sendable {
  package var edition: Edition
  package var sections: [String]
  /// `өзгертілді`, `орны ауысты: 7.3 → 7.2`, or `7.3 → 7.4` of what has only another number.
  package var description: String
}

extension [SectionDifference] {
  /// A row of the change sheet for each of these sections.
  ///
  /// Sections that have another number and nothing else share one row; descriptions are in
  /// `language`.
  package func rows(of edition: Edition, in language: Language) -> [MissingRow] {
    let strings = InterfaceStrings(language)
    let renumbered = filter { $0.kinds == [.renumbered] }
    var rows = filter { $0.kinds != [.renumbered] }.map { section in
      MissingRow(
        edition: edition, sections: [section.sheetName],
        description: section.kindNames(strings, withNumbers: true))
    }
    if !renumbered.isEmpty {
      let moves = renumbered.map { "\($0.old?.name.text ?? "") → \($0.new?.name.text ?? "")" }
      rows.append(
        MissingRow(
          edition: edition, sections: renumbered.map(\.sheetName),
          description: strings[.changeRenumbered] + ": "
            + moves.joined(separator: ", ")))
    }
    return rows
  }
}
