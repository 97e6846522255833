import SapaCore

extension TitleIndex {
  /// What is wrong with the title in « » behind a code; nil where there is none, or it agrees with
  /// one of the documents that have the code.
  ///
  /// Titles of documents from outside are met in many languages and spellings: they are let be.
  func mismatch(
    behind index: Int, of entry: CodeIndex.Entry, in passage: Passage, _ register: Register
  ) -> Finding? {
    let start = passage.tokens.skippingSpaces(from: index)
    let end = endOfTitle(behind: index, in: passage)
    guard end > index, !entry.isExternal, let first = entry.documents.first else { return nil }
    let quotation = start..<end
    let words = Self.words(of: passage.tokens, in: quotation)
    guard !words.isEmpty, !entry.documents.contains(where: { isTitle(words, of: $0) }) else {
      return nil
    }
    let owner = document(titled: words, kind: nil, in: register)
    return TitleMismatch(
      title: passage.tokens.text((quotation.lowerBound + 1)..<(quotation.upperBound - 1)),
      document: register[first], owner: owner.map { register[$0] }
    ).finding(at: passage.span(quotation))
  }

  /// Whether words are a document's title: all of it, or without its kind («Ішкі аудит» of «Ішкі
  /// аудит құжатталған процедурасы»); the last word may have an ending.
  private func isTitle(_ words: [String], of document: DocumentID) -> Bool {
    let title = titles[document] ?? []
    return [title, Self.withoutKind(title)].contains { title in
      [words, Self.withoutKind(words)].contains { words in
        guard let last = words.last, let meant = title.last else { return false }
        return words.dropLast() == title.dropLast() && Endings.agree(last, meant)
      }
    }
  }
}
