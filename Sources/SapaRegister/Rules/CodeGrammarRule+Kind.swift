import SapaCore

extension CodeGrammarRule {
  /// Whether `kind:` or the title says another kind than the code: УЕ for a «… құжатталған
  /// процедурасы».
  ///
  /// A title is a warning only: it may have been approved so.
  func contradiction(
    _ document: Document, _ code: DocumentCode, at span: Span
  ) -> Finding? {
    guard let own = grammar.kind(of: code) else { return nil }
    if let stated = document.control.kind {
      let kind = grammar.kinds.first { [$0.abbreviation, $0.name].contains(stated.value) }
      guard let kind, kind != own else { return nil }
      return finding(code, own, says: kind.name.lowercased(), isTitle: false, at: stated.span)
    }
    guard let last = TitleIndex.words(of: document.title).last, !names(last, own),
      grammar.kinds.contains(where: { names(last, $0) && isLongEnough($0) })
    else { return nil }
    return finding(code, own, says: last, isTitle: true, at: span)
  }

  /// Whether a title that ends in this word calls itself that kind.
  private func names(_ word: String, _ kind: CodeGrammar.Kind) -> Bool {
    TitleIndex.words(of: kind.name).last.map { Endings.agree($0, word) } ?? false
  }

  /// A short word ends many a title by chance.
  private func isLongEnough(_ kind: CodeGrammar.Kind) -> Bool {
    TitleIndex.words(of: kind.name).last.map { $0.count >= 5 } ?? false
  }

  private func finding(
    _ code: DocumentCode, _ own: CodeGrammar.Kind, says name: String, isTitle: Bool,
    at span: Span
  ) -> Finding {
    Finding(
      .codeGrammar, at: span, severity: isTitle ? .warning : nil,
      headline: isTitle
        ? Phrase(
          en: "Title of \(code) calls it «\(name)», which is another kind",
          kk: "\(code) құжатының атауындағы «\(name)» сөзі басқа түрді білдіреді",
          ru: "«\(name)» в названии \(code) говорит о другом виде документа")
        : Phrase(
          en: "`kind` of \(code) is another kind: \(name)",
          kk: "\(code) құжатының `kind` өрісінде басқа түр тұр: \(name)",
          ru: "В `kind` документа \(code) другой вид: \(name)"),
      explanation: Phrase(
        en: "By its code it is \(own.abbreviation), \(own.name.lowercased()).",
        kk: "Коды бойынша ол – \(own.abbreviation), \(own.name.lowercased()).",
        ru: "По коду это \(own.abbreviation), \(own.name.lowercased())."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Correct the code or the \(isTitle ? "title" : "`kind`")",
            kk: "Кодты немесе \(isTitle ? "атауын" : "`kind` өрісін") түзету",
            ru: "Исправить код или \(isTitle ? "название" : "`kind`")"))
      ])
  }
}
