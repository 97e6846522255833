import SapaCore

extension TitleIndex {
  /// What is wrong with the title in « » behind a code; nil where there is none, or it agrees with
  /// one of the documents that have the code.
  ///
  /// Titles of documents from outside are met in many languages and spellings: they are let be.
  func mismatch(
    behind index: Int, of documents: [DocumentID], in passage: Passage, _ register: Register
  ) -> Finding? {
    let start = passage.tokens.skippingSpaces(from: index)
    let end = endOfTitle(behind: index, in: passage)
    guard end > index, let first = documents.first, !isExternal[first.index] else { return nil }
    let quotation = start..<end
    let words = Self.words(of: passage.tokens, in: quotation)
    guard !words.isEmpty, !documents.contains(where: { isTitle(words, of: $0) }) else {
      return nil
    }
    let owner = document(titled: words, kind: nil, in: register)
    return TitleMismatch(
      title: passage.tokens.text((quotation.lowerBound + 1)..<(quotation.upperBound - 1)),
      document: register[first], owner: owner.map { register[$0] }
    ).finding(at: passage.span(quotation))
  }

  /// The same of the title of another document that a bracket or a dash joins to a code: `«Тәуекелдерді
  /// басқару» (ҚП-02)`, `ҚП-02 (Тәуекелдерді басқару)`, `ҚП-02 – «Тәуекелдерді басқару»`.
  ///
  /// Only titles of the register: in a bracket may stand what a form or a section is called. A comma joins two
  /// documents.
  func mismatch(
    joinedTo code: Range<Int>, of documents: [DocumentID], in passage: Passage, _ register: Register
  ) -> Finding? {
    guard let first = documents.first, !isExternal[first.index],
      let joined = passage.tokens.joined(to: code),
      case let words = Self.words(of: passage.tokens, in: joined.title),
      let owner = document(titled: words, kind: nil, in: register), !isExternal[owner.index],
      !documents.contains(where: { id in
        id == owner || isTitle(words, of: id)
          || register[id].sections.contains { Self.words(of: $0.title) == words }
      })
    else { return nil }
    return TitleMismatch(
      title: passage.tokens.text(joined.title), document: register[first], owner: register[owner]
    ).finding(at: passage.span(joined.shown))
  }

  /// The same behind a reference in brackets, `[[УЕ-ХҚТУ-074-2014]] «…»`.
  func mismatch(
    behindBrackets range: Range<Int>, of document: DocumentID, in prose: Prose, at place: Place,
    _ register: Register
  ) -> Finding? {
    let behind = prose.scalars[range.upperBound...].drop(while: \.properties.isWhitespace)
    guard let sign = behind.first, Tokens.isOpeningQuote(sign) else { return nil }
    let passage = Passage(prose, at: place, words: .all, isHeading: false)
    let next = passage.tokens.indices.first {
      passage.tokens.range($0..<($0 + 1)).lowerBound >= range.upperBound
    }
    return next.flatMap { mismatch(behind: $0, of: [document], in: passage, register) }
  }

  /// Whether words are a document's title: all of it, or without its kind («Ішкі аудит» of «Ішкі
  /// аудит құжатталған процедурасы»); the last word may have an ending.
  private func isTitle(_ words: [String], of document: DocumentID) -> Bool {
    let title = titles[document.index]
    return [title, Self.withoutKind(title)].contains { title in
      [words, Self.withoutKind(words)].contains { words in
        guard let last = words.last, let meant = title.last else { return false }
        return words.dropLast() == title.dropLast() && Endings.agree(last, meant)
      }
    }
  }
}

extension Tokens {
  /// What a bracket or a dash joins to a code as its title, and the same with its quotation marks.
  fileprivate func joined(to code: Range<Int>) -> (title: Range<Int>, shown: Range<Int>)? {
    func quotation(from opening: Int) -> (title: Range<Int>, shown: Range<Int>)? {
      closingQuote(of: opening).map { (opening + 1..<$0, opening..<$0 + 1) }
    }
    let before = skippingSpaces(from: code.lowerBound - 1, by: -1)
    let behind = skippingSpaces(from: code.upperBound)
    if mark(before) == "(", mark(behind) == ")" {
      let closing = skippingSpaces(from: before - 1, by: -1)
      return openingQuote(of: closing).flatMap(quotation)
    }
    switch mark(behind) {
    case "(":
      // No title has more tokens; what never closes must not be read to the end from each code.
      guard let closing = (behind..<behind + 40).first(where: { mark($0) == ")" }) else {
        return nil
      }
      if let title = quotation(from: behind + 1) {
        return title.shown.upperBound == closing ? title : nil
      }
      let words = behind + 1..<closing
      return isCapitalised(behind + 1) ? (words, words) : nil
    case "–", "—":
      let isApart = behind > code.upperBound && isSpace(behind + 1)
      let isListed = ["–", "—"].contains(mark(before))
      return isApart && !isListed ? quotation(from: behind + 2) : nil
    default: return nil
    }
  }
}
