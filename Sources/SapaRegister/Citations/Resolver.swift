import SapaCore

/// Looks up what mentions name, and says what is wrong where there is nothing.
struct Resolver {
  let outlines: Outlines

  /// Puts the citations of a mention behind others.
  func cite(
    _ mention: Mention, _ verdict: Verdict, in passage: Passage, _ found: inout [CitationFound]
  ) {
    guard verdict != .silent, verdict != .owned(.outside) else { return }
    // A heading that begins with `Appendix A` or `3-тарау` names itself.
    if passage.isHeading, mention.tokens.lowerBound == 0 { return }
    let documents = together(candidates(verdict, passage.place), mention)
    guard let first = documents.first else { return }
    if let whole = wholeDocument(first, verdict, mention) {
      guard whole != passage.place.document else { return }
      found.append(
        CitationFound(range: passage.tokens.range(mention.tokens), target: .document(whole)))
      return
    }
    let start = found.count
    for index in mention.numerals.indices {
      guard
        var citation = citation(
          index, of: mention, isOwned: verdict != .bare, among: documents, in: passage)
      else { continue }
      if mention.numerals[index].joint == .range, case .section(let document, _) = citation.target {
        citation.between = between(mention.numerals[index - 1], mention.numerals[index], document)
      }
      found.append(citation)
    }
    if found.count > start, let fault = dot(mention, in: passage) { found[start].finding = fault }
  }

  /// Where to look, in this order; the last of them is at fault if there is nothing.
  private func candidates(_ verdict: Verdict, _ place: Place) -> [DocumentID] {
    let (here, manual) = (place.document, outlines.main)
    switch verdict {
    case .silent, .owned(.outside): return []
    case .owned(.manual): return (manual ?? here).map { [$0] } ?? []
    case .owned(.here): return (here ?? manual).map { [$0] } ?? []
    case .owned(.document(let document)): return [document]
    case .owned(.documentOrBare(let document)):
      return [document] + candidates(.bare, place).filter { $0 != document }
    case .bare:
      guard let here else { return manual.map { [$0] } ?? [] }
      guard let manual, manual != here else { return [here] }
      return [here, manual]
    }
  }

  /// Those of the candidates in which the numbers of one list are looked for: `4.1–4.2` are of one document,
  /// where one has them all, or has one of each chapter that they are of.
  private func together(_ candidates: [DocumentID], _ mention: Mention) -> [DocumentID] {
    guard candidates.count > 1, mention.numerals.count > 1, mention.kind != .appendix else {
      return candidates
    }
    let numbers = mention.numerals.compactMap { numeral in
      if case .number(let number) = numeral.value { number } else { nil }
    }
    func has(_ number: SectionNumber, _ document: DocumentID) -> Bool {
      outlines.section(number, of: document) != nil
    }
    let chapters = Set(numbers.filter { has($0, candidates[0]) }.map(\.chapter))
    if numbers.allSatisfy({ chapters.contains($0.chapter) }) { return [candidates[0]] }
    return candidates.first { document in numbers.allSatisfy { has($0, document) } }.map { [$0] }
      ?? candidates
  }

  /// The document to be cited as a whole, where its text is not here.
  private func wholeDocument(
    _ document: DocumentID, _ verdict: Verdict, _ mention: Mention
  ) -> DocumentID? {
    guard verdict != .bare else { return nil }
    switch mention.kind {
    case .appendix: return outlines[document].hasText ? nil : document
    default:
      let isCounted = mention.numerals.allSatisfy { numeral in
        guard case .number(let number) = numeral.value else { return false }
        return outlines.counts(to: number, in: document)
      }
      return outlines.hasText(document) && !isCounted ? nil : document
    }
  }

  private func citation(
    _ index: Int, of mention: Mention, isOwned: Bool, among documents: [DocumentID],
    in passage: Passage
  ) -> CitationFound? {
    let numeral = mention.numerals[index]
    let search = Search(
      outlines: outlines, passage: passage, documents: documents, numeral: numeral,
      link: passage.tokens.range(link(index, of: mention)), span: passage.span(numeral.tokens),
      mention: mention, isOwned: isOwned)
    switch (numeral.value, mention.kind) {
    case (.number(let number), .appendix):
      return search.appendix(AppendixLabel(number.description))
    case (.number(let number), _): return search.section(number)
    case (.letter(let letter), .appendix): return search.appendix(AppendixLabel(letter))
    case (.letter, _), (.doubtful, _), (.inserted, _): return nil
    case (.lettered(let letter, let numbers), let kind):
      return search.lettered(letter, numbers, isAppendix: kind == .appendix)
    case (.malformed(let fault), _): return search.malformed(fault)
    }
  }

  /// The stretch that becomes the link: the unit word goes with the number beside it.
  private func link(_ index: Int, of mention: Mention) -> Range<Int> {
    let tokens = mention.numerals[index].tokens
    let start = index == 0 && mention.standsBefore ? mention.tokens.lowerBound : tokens.lowerBound
    let isLast = index == mention.numerals.count - 1
    let end = isLast && mention.standsBehind ? mention.tokens.upperBound : tokens.upperBound
    return start..<max(end, tokens.upperBound)
  }

  /// 7.2 between 7.1 and 7.3.
  private func between(
    _ first: Numeral, _ last: Numeral, _ document: DocumentID
  ) -> [Target] {
    guard case .number(let first) = first.value, case .number(let last) = last.value else {
      return []
    }
    var targets: [Target] = []
    var number = first.successor
    while number < last {
      if let target = outlines.section(number, of: document) { targets.append(target) }
      number = number.successor
    }
    return targets
  }

  /// One finding for the dot of А.Б, whatever its letters lead to.
  private func dot(_ mention: Mention, in passage: Passage) -> Finding? {
    guard mention.kind == .appendix, mention.numerals.contains(where: { $0.joint == .dot }),
      let first = mention.numerals.first, let last = mention.numerals.last
    else { return nil }
    let tokens = first.tokens.lowerBound..<last.tokens.upperBound
    let letters = mention.numerals.map { passage.tokens.text($0.tokens) }
    return MalformedReference(
      written: passage.tokens.text(tokens), fault: .appendices,
      meant: letters.joined(separator: ", ")
    ).finding(at: passage.span(tokens))
  }
}
