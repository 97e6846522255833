/// The letter or number of an appendix: А, or 1 in a document that numbers its appendices.
package struct AppendixLabel: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// Whether the label is a number.
  package var isNumber: Bool { text.utf8.allSatisfy { (48...57).contains($0) } }

  package var description: String { text }

  /// The letters of appendices where the settings name none.
  ///
  /// Russian capitals without Ё З Й О Ч Ь Ы Ъ, as GOST has it; A to Z for a language in Latin script.
  package static func alphabet(of language: Language) -> [String] {
    switch language {
    case .kazakh, .russian: "АБВГДЕЖИКЛМНПРСТУФХЦШЩЭЮЯ".map(String.init)
    case .turkish, .english: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    }
  }
}
