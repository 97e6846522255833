/// One thing said in the languages in which Sapa reports: English, Kazakh, Russian.
package struct Phrase: Hashable, Sendable {
  package var en: String
  package var kk: String
  package var ru: String

  package init(en: String, kk: String, ru: String) {
    self.en = en
    self.kk = kk
    self.ru = ru
  }

  /// In Turkish, which has no messages yet, the English words.
  package subscript(language: Language) -> String {
    switch language {
    case .kazakh: kk
    case .russian: ru
    case .english, .turkish: en
    }
  }
}

extension Int {
  /// "1 warning", "2 warnings": how the English of a phrase counts; Kazakh needs no plural behind a
  /// number, and Russian puts the number behind its noun.
  package func english(_ noun: String) -> String {
    self == 1 ? "1 \(noun)" : "\(self) \(noun)s"
  }
}
