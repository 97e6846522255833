import SapaCore

/// The search for what one number or letter names.
struct Search {
  let outlines: Outlines
  let passage: Passage
  let documents: [DocumentID]
  let numeral: Numeral
  /// What becomes the link.
  let link: Range<Int>
  /// Where a fault is shown.
  let span: Span
  /// What it is a number of, in prose.
  var mention: Mention?
  /// Whether it is said whose number it is: of nobody's, a text without numbers may mean another's.
  var isOwned = true

  func section(_ number: SectionNumber) -> CitationFound? {
    for document in documents {
      guard let target = outlines.section(number, of: document) else { continue }
      return found(target, as: number.description, isAppendix: false)
    }
    let numbered = documents.filter { outlines.hasSections($0) }
    let ofChapter = numbered.first { outlines.section(number.chapter, of: $0) != nil }
    let likely = isOwned ? documents.first(where: outlines.hasText) : numbered.first
    guard let document = ofChapter ?? likely, !documents.contains(where: outlines.isUnread)
    else { return nil }
    guard outlines.hasSections(document) else {
      if outlines.counts(to: number, in: document) { return nil }
      return fault(UnknownSection.finding(number, inUndivided: outlines[document], at: span))
    }
    let finding = UnknownSection(
      number: number, document: outlines.name(of: document),
      fact: outlines.fact(about: number, in: document),
      suggestion: outlines.suggestion(for: number, in: document, after: words))
    return fault(finding.finding(at: span))
  }

  /// `[[3]]`: chapter 3 where there is one, else appendix 3.
  func sectionOrAppendix(_ number: SectionNumber) -> CitationFound? {
    let label = AppendixLabel(number.description)
    let isAppendix =
      !documents.contains { outlines.section(number, of: $0) != nil }
      && documents.contains { outlines.appendix(label, of: $0) != nil }
    return isAppendix ? appendix(label) : section(number)
  }

  func appendix(_ label: AppendixLabel) -> CitationFound? {
    for document in documents {
      guard let target = outlines.appendix(label, of: document) else { continue }
      return found(target, as: label.text, isAppendix: true)
    }
    if let twin = LookAlike.twin(of: label.text).map({ AppendixLabel($0) }) {
      for document in documents {
        guard let target = outlines.appendix(twin, of: document) else { continue }
        let isLatin = label.text.first.map { LookAlike.isLatin($0) } ?? false
        let finding = MalformedReference(
          written: label.text, fault: .letter(isLatin: isLatin), meant: twin.text)
        return CitationFound(range: link, target: target, finding: finding.finding(at: span))
      }
    }
    let withAppendices = documents.first { !outlines[$0].appendices.isEmpty }
    guard let document = label.isNumber ? documents.first : withAppendices ?? documents.first,
      !documents.contains(where: outlines.isUnread)
    else { return nil }
    if let mention, mention.tokens.lowerBound == 0, passage.prose.isStrong {
      let written = passage.tokens.text(mention.tokens)
      return fault(UnknownAppendix.finding(ofTitle: written, label, at: span))
    }
    let finding = UnknownAppendix(
      label: label, document: outlines.name(of: document),
      existing: outlines[document].appendices.compactMap(\.appendix),
      suggestion: outlines.suggestion(for: label, in: document, after: words))
    return fault(finding.finding(at: span))
  }

  /// f.3.5, a section of a document that numbers so; else A.7, in the text of appendix A.
  func lettered(_ letter: String, _ numbers: [Int], isAppendix: Bool) -> CitationFound? {
    let number = SectionNumber(prefix: letter, numbers: numbers)
    if documents.contains(where: { outlines.hasPrefix(letter, in: $0) }) { return section(number) }
    let label = AppendixLabel(letter)
    let exists = documents.contains { outlines.appendix(label, of: $0) != nil }
    return isAppendix || exists ? appendix(label) : nil
  }

  func malformed(_ fault: NumberFault) -> CitationFound? {
    let readings = documents.lazy.flatMap { document in
      fault.readings.lazy.filter { reading in
        reading.allSatisfy { outlines.section($0, of: document) != nil }
      }.map { (document, $0) }
    }
    let meant = readings.first
    // 7.0 Scope
    let written = passage.tokens.text(numeral.tokens)
    if mention != nil, case .zero = fault.kind,
      documents.contains(where: { outlines.hasHeading(written, in: $0) })
    {
      return nil
    }
    guard meant != nil || documents.contains(where: { outlines.hasSections($0) }) else {
      return nil
    }
    let title = meant.flatMap { document, reading in
      reading.count == 1 ? outlines[document].section(reading[0])?.title : nil
    }
    let finding = MalformedReference(
      written: written, fault: .number(fault.kind),
      meant: meant?.1.map(\.description).joined(separator: ", "), title: title)
    return self.fault(finding.finding(at: span))
  }

  private func fault(_ finding: Finding) -> CitationFound {
    CitationFound(range: passage.tokens.range(numeral.tokens), finding: finding)
  }

  /// A target that exists; in a heading what names the heading's own section is no citation.
  private func found(
    _ target: Target, as label: @autoclosure () -> String, isAppendix: Bool
  ) -> CitationFound? {
    guard target == (isAppendix ? ownAppendix : ownSection) else {
      return CitationFound(range: link, target: target)
    }
    if passage.isHeading { return nil }
    // In a list or with an item, `8.1, 8.2`, `8.2 а)`, it may well be the own one.
    if let mention, mention.numerals.count > 1 || passage.tokens.isOfItem(mention) {
      return CitationFound(range: link, target: target)
    }
    let finding = SelfReference(label: label(), isAppendix: isAppendix).finding(at: span)
    return CitationFound(range: link, target: target, finding: finding)
  }

  private var ownSection: Target? {
    guard let document = passage.place.document, let anchor = passage.place.section else {
      return nil
    }
    return .section(document, anchor: anchor)
  }

  private var ownAppendix: Target? {
    guard let document = passage.place.document else { return nil }
    let parts = outlines[document].parts
    guard parts.indices.contains(passage.place.part), let label = parts[passage.place.part].appendix
    else { return nil }
    return .appendix(document, label)
  }

  /// The words just before the citation in its sentence.
  private var words: [String] {
    let range = passage.tokens.range(numeral.tokens)
    let sentence = Sentence(around: range, in: passage.prose)
    return TitleIndex.words(of: sentence.before).suffix(14)
  }
}

extension Tokens {
  /// Whether an item of the section is meant: `«а»–«д» п. 8.9`, `item (c) of section 8.9`, `8.9 а)`,
  /// `8.9-тармақтың а) тармақшасы`.
  fileprivate func isOfItem(_ mention: Mention) -> Bool {
    var before = skippingSpaces(from: mention.tokens.lowerBound - 1, by: -1)
    if word(before) == "the" { before = skippingSpaces(from: before - 1, by: -1) }
    if word(before) == "of" { before = skippingSpaces(from: before - 1, by: -1) }
    if mark(before) != nil, isItem(before - 1), mark(before) != "." { return true }
    if unit(skippingSpaces(from: before - 1, by: -1))?.kind == .item { return true }
    let next = skippingSpaces(from: mention.tokens.upperBound)
    let opens = mark(next).map { ["(", "«", "“"].contains($0) } ?? false
    let item = opens ? next + 1 : next
    let closes = mark(item + 1).map { [")", "»", "”"].contains($0) } ?? false
    return isItem(item) && closes
  }

  /// Whether a letter or a number stands there, as items have them.
  private func isItem(_ index: Int) -> Bool {
    isNumber(index) || isWord(index) && self[index]?.range.count == 1
  }
}
