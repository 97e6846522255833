import SapaCore

/// Where the numbers of a mention are to be looked for.
enum Verdict: Equatable {
  /// No owner: the document in which it stands, else the manual.
  case bare
  case owned(Owner)
  /// Part of something cited already, `1.4` of `1-қосымшасының 1.4-тармағы`, or no citation.
  case silent
}

extension Passage {
  /// A verdict for each mention, by its own owner and by those of its neighbours.
  func verdicts(on mentions: [Mention], _ owners: OwnerReader) -> [Verdict] {
    let own = mentions.map { mention in
      owners.owner(behind: mention, in: self) ?? owners.owner(before: mention, in: self)
    }
    var verdicts = zip(mentions, own).map { mention, owner in
      owner.map { Verdict.owned($0) } ?? (mention.isOfLaw ? .owned(.outside) : .bare)
    }
    // `5-тармағының 2) тармақшасы`, `9.1-тармағына және 9.2-тармағына`: from left to right.
    for index in mentions.indices.dropFirst() where own[index] == nil {
      let (before, mention) = (mentions[index - 1], mentions[index])
      if owns(before, mention) {
        verdicts[index] = mention.verdict(inside: before, verdicts[index - 1])
      } else if areListed(before, mention), verdicts[index - 1] != .bare || !mention.isOfLaw {
        verdicts[index] = verdicts[index - 1]
      }
    }
    // `пунктом 2 статьи 87`, `п. 4.1 и п. 4.2 ГОСТ`: from right to left, but for `раздел 7 п. 3`.
    for index in mentions.indices.dropLast().reversed() where own[index] == nil {
      let (mention, behind) = (mentions[index], mentions[index + 1])
      guard mention.standsBefore, behind.standsBefore else { continue }
      if touch(mention, behind), behind.isPart(of: mention) {
        let whole = own[index + 1] == nil ? verdicts[index] : verdicts[index + 1]
        verdicts[index] = whole
        verdicts[index + 1] = behind.verdict(inside: mention, whole)
      } else if touch(mention, behind) {
        verdicts[index] = mention.verdict(inside: behind, verdicts[index + 1])
      } else if areListed(mention, behind), verdicts[index] == .bare {
        verdicts[index] = verdicts[index + 1]
      }
    }
    for index in mentions.indices where !isCitation(mentions[index], verdicts[index], owners) {
      verdicts[index] = .silent
    }
    return verdicts
  }

  /// Whether a mention is a part of the one before it: `5-тармағының 2) тармақшасы`,
  /// `2-қосымшасы 5-тармағы`, `7-тарау, 3-тармақ`, `Ek-1'in 2. maddesi`.
  private func owns(_ before: Mention, _ mention: Mention) -> Bool {
    if before.standsBefore {
      return !mention.standsBefore && mention.isPart(of: before)
        && isApostropheGenitive(before.tokens.upperBound..<mention.tokens.lowerBound)
    }
    if before.unit?.isGenitive == true { return touch(before, mention) }
    guard before.unit?.language == .kazakh, mention.isPart(of: before) else { return false }
    return touch(before, mention) || mention.countsOnly && isComma(between: before, mention)
  }

  /// Whether only the ending of a genitive stands there, behind an apostrophe.
  private func isApostropheGenitive(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let mark = tokens.mark(range.lowerBound), mark == "'" || mark == "’",
      let ending = tokens.word(range.lowerBound + 1)
    else { return false }
    return Endings.turkish.isGenitiveEnding(ending)
      && range.dropFirst(2).allSatisfy { tokens.isSpace($0) }
  }

  /// Whether a comma and spaces stand between.
  private func isComma(between first: Mention, _ second: Mention) -> Bool {
    let index = tokens.skippingSpaces(from: first.tokens.upperBound)
    return tokens.mark(index) == ","
      && tokens.skippingSpaces(from: index + 1) == second.tokens.lowerBound
  }

  /// Whether only spaces, or "of the", stand between.
  private func touch(_ first: Mention, _ second: Mention) -> Bool {
    (first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound))
      .allSatisfy { tokens.isSpace($0) || ["of", "the"].contains(tokens.word($0)) }
  }

  /// Whether only commas and conjunctions stand between.
  private func areListed(_ first: Mention, _ second: Mention) -> Bool {
    (first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound))
      .allSatisfy { index in
        tokens.isSpace(index) || [",", ";"].contains(tokens.mark(index))
          || tokens.word(index).map { Lexicon.conjunctions.contains($0) } ?? false
      }
  }

  /// Whether the mention is one at all, now that its owner is known.
  private func isCitation(
    _ mention: Mention, _ verdict: Verdict, _ owners: OwnerReader
  ) -> Bool {
    guard let unit = mention.unit else { return true }
    if mention.numerals.contains(where: \.isUnlikely) {
      return isCertain(mention, unit, verdict, owners)
    }
    if unit.kind == .item {
      return unit.isSubsection && mention.numerals.allSatisfy(\.isDotted)
    }
    guard verdict == .bare, unit.kind == .section, unit.isShort, unit.language == .kazakh else {
      return true
    }
    // 5 т. may be tonnes; in brackets of its own it is not.
    return language != .russian
      && (!mention.countsOnly || tokens.mark(mention.tokens.lowerBound - 1) == "(")
  }

  /// Whether `9.01`, `9:1` can be nothing but a section's number: of the manual, or of a document that is named;
  /// else only with zeros, with its unit word, and where there is such a section without them: `п. 7.1.0`.
  private func isCertain(
    _ mention: Mention, _ unit: Unit, _ verdict: Verdict, _ owners: OwnerReader
  ) -> Bool {
    guard mention.kind == .section, case .malformed(let fault)? = mention.numerals.first?.value
    else { return false }
    switch verdict {
    case .silent, .owned(.outside): return false
    case .owned(.manual), .owned(.document): return true
    case .bare, .owned(.here), .owned(.documentOrBare):
      // 0.5 т. are tonnes, and chapter 7 has the heading 7.0 in some houses.
      guard case .zero = fault.kind, !unit.isShort || unit.language != .kazakh,
        !tokens.text(mention.numbers.lowerBound).hasPrefix("0")
      else { return false }
      return fault.readings.joined().allSatisfy { $0.depth > 1 }
        && owners.exists(mention, at: place)
    }
  }
}

extension Mention {
  /// Whether it names an article, which without an owner is a law's, or a department.
  ///
  /// `16-бап, 9-тармақ` is the short style of acts; бөлім is also a department.
  fileprivate var isOfLaw: Bool {
    guard let unit else { return false }
    return unit.kind == .article || unit.kind == .section && unit.isAmbiguous && countsOnly
  }

  /// Whether it can only be a part of another: a section of an appendix or an article, a point of a
  /// chapter by its whole number.
  fileprivate func isPart(of outer: Mention) -> Bool {
    guard let unit, let whole = outer.unit else { return false }
    switch (whole.kind, unit.kind) {
    case (.appendix, .section), (.appendix, .item), (.article, .section), (.article, .item),
      (.section, .item):
      return true
    case (.section, .section): return countsOnly && whole.rank < unit.rank
    default: return false
    }
  }

  /// What becomes of numbers that stand inside another unit: `5-тармағының 2) тармақшасы`.
  fileprivate func verdict(inside outer: Mention, _ verdict: Verdict) -> Verdict {
    switch outer.kind {
    case .appendix, .article: return .silent
    // An item is none by itself, and what is listed with it belongs to what it is of.
    case .section, .item: return countsOnly && kind != .item ? .silent : verdict
    }
  }
}
