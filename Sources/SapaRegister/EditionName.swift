package import SapaCore
import SapaLanguage

extension Language {
  /// "3-ші" of edition 3, "1.10" of edition 1.10.
  package func ordinal(of edition: Edition) -> String {
    edition.count.map { ordinal($0) } ?? edition.text
  }
}

extension Edition {
  /// As Kazakh sentences name it: 3-ші нұсқа, 1.10 нұсқа.
  package var kazakh: String { Language.kazakh.ordinal(of: self) }
}
