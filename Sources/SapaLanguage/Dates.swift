package import SapaCore

extension Language {
  /// A date as stamps and sheets have it: "01.03.2019 ж." (no-break space), 01.03.2019, 2019-03-01.
  package func stamp(_ date: CalendarDate) -> String {
    let iso = date.description
    let dotted = iso.split(separator: "-").reversed().joined(separator: ".")
    return switch self {
    case .kazakh: dotted + "\u{A0}ж."
    case .russian, .turkish: dotted
    case .english: iso
    }
  }
}
