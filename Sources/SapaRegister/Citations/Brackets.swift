package import SapaCore

extension CitationReader {
  /// What `[[7.1.3]]`, `[[А]]`, `[[УЕ-ХҚТУ-074-2014]]`, `[[code#7.1.3]]` leads to.
  ///
  /// - Parameters:
  ///   - reference: what stands between the brackets.
  ///   - place: where it stands: a bare number means a section of the same document if there is
  ///     one, else of the manual.
  /// - Returns: the target, or what is at fault, or both.
  package func resolve(
    _ reference: BracketedReference, at place: Place
  ) -> (target: Target?, finding: Finding?) {
    let written = reference.target
    let hash = written.utf8.firstIndex(of: UInt8(ascii: "#"))
    let name = Self.trimmed(written[..<(hash ?? written.endIndex)])
    let unit = hash.map { Self.trimmed(written[written.utf8.index(after: $0)...]) } ?? ""
    if name.isEmpty, unit.isEmpty {
      let finding = MalformedReference(written: reference.target, fault: .empty)
      return (nil, finding.finding(at: reference.span))
    }
    if name.isEmpty { return self.unit(unit, of: [place.document, register.main], reference) }
    var named = document(name, reference)
    guard let document = named.document else {
      if hash == nil,
        let found = bare(name, reference, at: place) ?? prose(name, reference, at: place)
      {
        return found
      }
      return (nil, named.finding ?? unknown(name, reference))
    }
    named.finding?.keepBrackets(of: reference, behind: hash.map { String(written[$0...]) } ?? "")
    // A document whose text is not here is cited as a whole.
    if unit.isEmpty || !register[document].hasText { return (.document(document), named.finding) }
    let found = self.unit(unit, of: [document], reference, in: name)
    return (found.target, named.finding ?? found.finding)
  }

  /// A document by its code, however it is joined, or by its title.
  private func document(
    _ name: String, _ reference: BracketedReference
  ) -> (document: DocumentID?, finding: Finding?) {
    let tokens = Tokens(name)
    let start = tokens.skippingSpaces(from: 0)
    if let match = codes.match(at: start, in: tokens),
      match.tokens.upperBound == tokens.indices.upperBound
    {
      switch match.meaning {
      case .registered(let entry): return (entry.documents.first, nil)
      case .meant(let entry, let form):
        let fault = codes.fault(of: form, entry, in: tokens) { _, _ in false }
        return (entry.documents.first, fault?.finding(at: reference.span))
      case .replaced, .unknown: return (nil, unknown(name, reference))
      }
    }
    return (titles.document(titled: TitleIndex.words(of: name), kind: nil, in: register), nil)
  }

  /// A section or an appendix without its document; nil where the text is neither.
  private func bare(
    _ text: String, _ reference: BracketedReference, at place: Place
  ) -> (target: Target?, finding: Finding?)? {
    let tokens = Tokens(text)
    guard let list = tokens.numeralList(at: 0), list.numerals.count == 1,
      list.end == tokens.indices.upperBound
    else { return nil }
    return unit(text, of: [place.document, register.main], reference)
  }

  /// What is written in brackets as it is in prose: `[[9.1.3 т.]]`, `[[А қосымшасы]]`, `[[СЖ 9.1.3]]`,
  /// the last where a document and its section are named; nil where nothing is.
  private func prose(
    _ text: String, _ reference: BracketedReference, at place: Place
  ) -> (target: Target?, finding: Finding?)? {
    let found = read(Prose([.text(text, reference.span)]), at: place)
    guard let last = found.last, found.count < 3,
      !found.contains(where: { $0.finding?.rule == .unknownDocument })
    else { return nil }
    var finding = found.compactMap(\.finding).first
    finding?.keepBrackets(of: reference)
    return (last.target, finding)
  }

  private func unit(
    _ text: String, of documents: [DocumentID?], _ reference: BracketedReference,
    in name: String? = nil
  ) -> (target: Target?, finding: Finding?) {
    let prose = Prose([.text(text, reference.span)])
    let place = Place(document: nil, part: 0, section: nil)
    let passage = Passage(prose, at: place, words: ofManual, isHeading: false)
    var candidates = documents.compactMap { $0 }
    if candidates.count == 2, candidates[0] == candidates[1] { candidates.removeLast() }
    let list = passage.tokens.numeralList(at: 0)?.settled(isPlural: false, isBehind: false) {
      number in
      candidates.contains { resolver.outlines.section(number, of: $0) != nil }
    }
    guard let numeral = list?.numerals.first else {
      let finding = MalformedReference(written: text, fault: .notANumber)
      return (nil, finding.finding(at: reference.span))
    }
    let search = Search(
      outlines: resolver.outlines, passage: passage, documents: candidates, numeral: numeral,
      link: prose.scalars.indices, span: reference.span)
    let found: CitationFound? =
      switch numeral.value {
      case .number(let number):
        number.depth == 1
          ? search.sectionOrAppendix(number) : search.section(number)
      case .letter(let letter): search.appendix(AppendixLabel(letter))
      case .lettered(let letter, let numbers):
        search.lettered(letter, numbers, isAppendix: true)
      case .malformed(let fault): search.malformed(fault)
      case .doubtful, .inserted: nil
      }
    var finding = found?.finding
    finding?.keepBrackets(of: reference, before: name.map { $0 + "#" } ?? "")
    return (found?.target, finding)
  }

  private func unknown(_ name: String, _ reference: BracketedReference) -> Finding {
    let near = CodeForm(name).flatMap { codes.nearest(to: $0) }?.documents.first
    return UnknownDocument(code: name, nearest: near.map { register[$0] })
      .finding(at: reference.span)
  }

  private static func trimmed(_ text: Substring) -> String {
    let end = text.lastIndex { !$0.isWhitespace }
    return end.map { String(text[...$0].drop(while: \.isWhitespace)) } ?? ""
  }
}

extension Finding {
  /// Has the edits of a reference leave all of it but the part that is mended: `[[9.1.3|shown]]`.
  fileprivate mutating func keepBrackets(
    of reference: BracketedReference, before: String = "", behind: String = ""
  ) {
    for fix in fixes.indices {
      for edit in fixes[fix].edits.indices where fixes[fix].edits[edit].span == reference.span {
        let mended = before + fixes[fix].edits[edit].replacement + behind
        let shown = reference.shown.map { "|" + $0 } ?? ""
        fixes[fix].edits[edit].replacement = "[[" + mended + shown + "]]"
      }
    }
  }
}
