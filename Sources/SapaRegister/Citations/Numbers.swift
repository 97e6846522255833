import SapaCore

/// What a citation names: a section's number, an appendix's letter.
struct Numeral {
  enum Value {
    /// 9.1.3
    case number(SectionNumber)
    /// В
    case letter(String)
    /// f.3.5: a section of a document that numbers so, or part 3.5 of an appendix.
    case lettered(String, [Int])
    /// 9.1..3: not a number, and what it may have been meant for.
    case malformed(NumberFault)
  }

  /// How it hangs on the one before it.
  enum Joint {
    case first
    case list
    /// `7.1–7.3`
    case range
    /// `А.Б`
    case dot
  }

  var value: Value
  var joint: Joint
  /// The tokens of the number itself.
  var tokens: Range<Int>
  /// The first token behind it and its ordinal ending.
  var end: Int

  /// 7.1, which hardly counts anything.
  var isDotted: Bool {
    switch value {
    case .number(let number): number.depth > 1
    case .lettered, .malformed: true
    case .letter: false
    }
  }

  /// 7, which may just count something.
  var isWhole: Bool {
    if case .number(let number) = value { number.depth == 1 } else { false }
  }
}

/// What is wrong with a number, and the numbers that it may stand for.
struct NumberFault {
  enum Kind {
    /// 9.1..3
    case doubledDot
    /// 7.1.,5.1
    case dotAndComma
    /// 9.1.З with the letter З
    case letterForDigit(String)
    /// 5.1.1)
    case closingBracket
  }

  var kind: Kind
  /// One way of reading each; the first that exists is meant.
  var readings: [[SectionNumber]]
}

/// Numbers in a row: `9.1, 9.1.3`, `7 және 9`, `7.1–7.3`, `А, Б және В`.
struct NumeralList {
  var numerals: [Numeral]
  var start: Int
  /// The first token behind it.
  var end: Int
}

extension Tokens {
  /// Whether a number or a lone letter stands here.
  func mayBeginNumeral(_ index: Int) -> Bool {
    guard let token = self[index] else { return false }
    return token.kind == .number || token.kind == .word && token.range.count == 1
  }

  /// The list of numbers or letters that begins at a token.
  func numeralList(at start: Int) -> NumeralList? {
    guard isBeginning(start), let first = numeral(at: start, .first) else { return nil }
    var list = NumeralList(numerals: [first], start: start, end: first.end)
    while list.numerals.count < Self.longestList, let (joint, next) = joint(behind: list.end),
      let more = numeral(at: next, joint),
      continues(list, with: more)
    {
      list.numerals.append(more)
      list.end = more.end
    }
    // 3-2019 is no section 3.
    let isCut = ["-", "–", "/"].contains(mark(list.end)) && isNumber(list.end + 1)
    return isCut ? nil : list
  }

  /// No citation names more; a page of numbers must not be read again from each of them.
  private static let longestList = 64

  /// Whether a number may begin here: not inside `ХҚТУ-074`, `9001:2015`, `№ 5`.
  private func isBeginning(_ index: Int) -> Bool {
    if isWord(index - 1) || isNumber(index - 1) { return false }
    if mark(skippingSpaces(from: index - 1, by: -1)) == "№" { return false }
    guard let mark = mark(index - 1) else { return true }
    switch mark {
    case "(", "[", "«", "“", "\"", ",", ";", "§": return true
    case "–", "—": return !isWord(index - 2) && !isNumber(index - 2)
    case ".": return isWord(index - 2) && (text(index - 2).count < 5 || isWord(index))
    case "-": return word(index - 2).flatMap { Unit($0) }?.kind == .appendix
    default: return false
    }
  }

  private func continues(_ list: NumeralList, with next: Numeral) -> Bool {
    switch (list.numerals.last?.value, next.value, next.joint) {
    case (.letter, .letter, _): true
    case (.letter, _, _), (_, .letter, _): false
    case (.number(let first), .number(let last), .range):
      first.depth == last.depth && first.parent == last.parent && first < last
    case (_, _, .range): false
    default: true
    }
  }

  private func numeral(at index: Int, _ joint: Numeral.Joint) -> Numeral? {
    if isNumber(index) {
      return joint == .dot ? nil : number(at: index, joint)
    }
    guard isCapitalised(index), self[index]?.range.count == 1 || isLettered(index) else {
      return isLettered(index) && joint != .dot ? lettered(at: index, joint) : nil
    }
    return isLettered(index) ? lettered(at: index, joint) : letter(at: index, joint)
  }

  private func letter(at index: Int, _ joint: Numeral.Joint) -> Numeral? {
    if isNumber(index + 1) { return nil }
    // А.С. Иманғалиев: the dot of an initial.
    if mark(index + 1) == "." && mark(index + 3) == "." && isWord(index + 2) { return nil }
    return Numeral(
      value: .letter(text(index)), joint: joint, tokens: index..<(index + 1), end: index + 1)
  }

  /// Whether `f.3` stands here.
  private func isLettered(_ index: Int) -> Bool {
    isWord(index) && self[index]?.range.count == 1 && mark(index + 1) == "."
      && isNumber(index + 2)
  }

  private func lettered(at index: Int, _ joint: Numeral.Joint) -> Numeral? {
    guard let rest = number(at: index + 2, joint), case .number(let number) = rest.value else {
      return nil
    }
    return Numeral(
      value: .lettered(text(index), number.numbers), joint: joint,
      tokens: index..<rest.tokens.upperBound, end: rest.end)
  }

  /// `9.1.3`, `9.1..3`; nil for dates, years and other numbers that no section has.
  private func number(at start: Int, _ joint: Numeral.Joint) -> Numeral? {
    var parts = [part(start)]
    /// Where a comma splits what may be two numbers.
    var split: Int?
    var fault: NumberFault.Kind?
    var end = start + 1
    while let (length, kind) = separator(at: end) {
      if case .dotAndComma = kind { split = parts.count }
      if let digit = digitLetter(end + length) {
        fault = .letterForDigit(text(end + length))
        parts.append(digit)
      } else {
        parts.append(part(end + length))
      }
      fault = fault ?? kind
      end += length + 1
    }
    guard let number = Self.section(parts[...]) else { return nil }
    var value = Numeral.Value.number(number)
    if let fault {
      let halves = split.map { [parts[..<$0], parts[$0...]].compactMap { Self.section($0) } }
      value = .malformed(
        NumberFault(kind: fault, readings: [[number]] + (halves.map { [$0] } ?? [])))
    }
    return Numeral(
      value: value, joint: joint, tokens: start..<end, end: skippingOrdinal(from: end))
  }

  /// What stands between two parts of a number at `index`: how many signs, and what is wrong.
  private func separator(at index: Int) -> (length: Int, fault: NumberFault.Kind?)? {
    func isPart(_ index: Int) -> Bool { isNumber(index) || digitLetter(index) != nil }
    switch (mark(index), mark(index + 1)) {
    case (".", ".") where isPart(index + 2): return (2, .doubledDot)
    case (".", ","), (",", "."): return isNumber(index + 2) ? (2, .dotAndComma) : nil
    case (".", _) where isPart(index + 1): return (1, nil)
    default: return nil
    }
  }

  /// The digit that a lone letter looks like: З for 3.
  private func digitLetter(_ index: Int) -> Int? {
    guard let token = self[index], token.range.count == 1, !isWord(index + 1) else { return nil }
    let isEnd = isSpace(index + 1) || mark(index + 1) != nil && !isWord(index + 2)
    return isEnd && ["З", "з"].contains(scalars[token.range.lowerBound]) ? 3 : nil
  }

  /// A part of a section's number; nil for 02, 0 and 2019, which no section has.
  private func part(_ index: Int) -> Int? {
    guard let digits = self[index]?.range, digits.count < 4, scalars[digits.lowerBound] != "0"
    else { return nil }
    return scalars[digits].reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }

  /// The number made of parts; nil for 02.06.2012, 0.5, 2019.
  private static func section(_ parts: ArraySlice<Int?>) -> SectionNumber? {
    let numbers = parts.compactMap { $0 }
    return numbers.isEmpty || numbers.count < parts.count ? nil : SectionNumber(numbers: numbers)
  }

  /// Past `-ші`, ` üncü`, `’üncü`.
  private func skippingOrdinal(from index: Int) -> Int {
    let next = isSpace(index) || ["-", "'", "’"].contains(mark(index)) ? index + 1 : index
    return word(next).map { Lexicon.ordinals.contains($0) } == true ? next + 1 : index
  }

  /// The joint behind a number, and where the next number may begin.
  private func joint(behind index: Int) -> (Numeral.Joint, Int)? {
    if mark(index) == ".", isWord(index + 1), !isWord(index + 2), !isNumber(index + 2) {
      return (.dot, index + 1)
    }
    let next = skippingSpaces(from: index)
    if let sign = mark(next), ["-", "–", "—"].contains(sign) {
      let behind = skippingSpaces(from: next + 1)
      if isNumber(behind) || next == index && isWord(behind) { return (.range, behind) }
      // `3-, 5-тармақтар`
      return mark(next + 1) == "," ? (.list, skippingSpaces(from: next + 2)) : nil
    }
    if let word = word(next), next > index {
      if Lexicon.conjunctions.contains(word) { return (.list, skippingSpaces(from: next + 1)) }
      return Lexicon.rangeWords.contains(word) ? (.range, skippingSpaces(from: next + 1)) : nil
    }
    guard let comma = [index, index + 1].first(where: { mark($0) == "," }),
      comma == index || mark(index) == "."
    else { return nil }
    let behind = skippingSpaces(from: comma + 1)
    if let word = word(behind), Lexicon.conjunctions.contains(word) {
      return (.list, skippingSpaces(from: behind + 1))
    }
    return (.list, behind)
  }
}
