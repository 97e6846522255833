import SapaCore

/// `sapa new manual "$folder"` where the variable is not set: no command takes an empty word.
enum EmptyWord {
  /// What to say of the words behind `sapa`; nil where none is empty.
  static func fault(in words: [String]) -> Phrase? {
    if let option = words.first(where: isWithoutValue) { return fault(behind: option) }
    return words.firstIndex(of: "").map { fault(behind: $0 > 0 ? words[$0 - 1] : "sapa") }
  }

  /// `--output=`.
  private static func isWithoutValue(_ word: String) -> Bool {
    word.hasPrefix("--") && word.firstIndex(of: "=") == word.indices.last
  }

  private static func fault(behind word: String) -> Phrase {
    Phrase(
      en: "an empty word stands behind «\(word)»: write what is meant, or see whether a variable "
        + "is not set",
      kk: "«\(word)» сөзінен кейін бос сөз тұр: керегін жазыңыз немесе айнымалыға мән берілгенін "
        + "тексеріңіз",
      ru: "за «\(word)» стоит пустое слово: напишите нужное или проверьте, задана ли переменная")
  }
}
