import SapaCore

extension DocumentKind {
  /// What a document is: what `kind:` says, else the first part of its code.
  ///
  /// УЕ-ХҚТУ-074-2014 is an УЕ; `kind: ҚП` and `kind: Құжатталған процедура` are one kind.
  init?(stated: String?, code: DocumentCode?, grammar: CodeGrammar?) {
    let kinds = grammar?.kinds ?? []
    if let stated {
      if let kind = kinds.first(where: { [$0.abbreviation, $0.name].contains(stated) }) {
        self.init(abbreviation: kind.abbreviation, name: kind.name, level: kind.level)
      } else {
        self.init(abbreviation: "", name: stated, level: nil)
      }
      return
    }
    guard let code, let kind = grammar?.kind(of: code) else { return nil }
    self.init(abbreviation: kind.abbreviation, name: kind.name, level: kind.level)
  }
}
