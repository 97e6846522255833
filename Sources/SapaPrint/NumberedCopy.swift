package import SapaCore
import SapaLanguage

/// A registered copy on paper, «Бақылау данасы № 1», and the day on which it is printed.
///
/// ISO 9001:2015, 7.5.3.2 a): the distribution of documented information is controlled.
package struct NumberedCopy: Hashable, Sendable {
  package var number: String
  package var kind: Copy.Kind?
  /// Who keeps it.
  package var holder: String?
  package var printed: CalendarDate

  package init(
    number: String, kind: Copy.Kind?, holder: String? = nil, printed: CalendarDate
  ) {
    self.number = number
    self.kind = kind
    self.holder = holder
    self.printed = printed
  }
}

extension InterfaceStrings {
  /// «Жұмыс данасы № 2»; «Дана № 2» where nobody has said of which kind it is.
  func copy(_ copy: NumberedCopy) -> String {
    let kind: InterfaceKey? =
      switch copy.kind {
      case .control: .copyControl
      case .working: .copyWorking
      case nil: nil
      }
    guard let kind else { return filled(.copyNumber, ["n": copy.number]).withNoBreakSpaces }
    return "\(self[kind]) \(numberSign)\u{A0}\(copy.number)"
  }

  private var numberSign: String {
    switch language {
    case .kazakh, .russian: "№"
    case .turkish: "no"
    case .english: "no."
    }
  }
}
