import SapaCore

/// One number, with the slips of the keyboard that may be in it.
extension Tokens {
  /// `9.1.3`, `9.1..3`, `9,1`; nil for dates, years and other numbers that no section has.
  func number(at start: Int, _ joint: Numeral.Joint) -> Numeral? {
    hyphened(at: start, joint) ?? inserted(at: start, joint)
      ?? dotted(at: start, joint).map { doubtful($0) }
  }

  /// `9.1.0`, `9.01`, `9:1`, `9/1`: what stands alone and has the form of a number but for its zeros, or for
  /// the sign of two parts; nil of years, `02.06.2012`.
  func unlikely(at start: Int) -> Numeral? {
    var (parts, signs, end) = ([start], Set<Unicode.Scalar>(), start + 1)
    while let sign = mark(end), [".", ":", "/"].contains(sign), isNumber(end + 1) {
      parts.append(end + 1)
      signs.insert(sign)
      end += 2
    }
    let digits = parts.map { text($0) }
    let hasZero = digits.contains { $0.hasPrefix("0") }
    let sign = signs.first.map { String($0) } ?? "."
    guard digits.allSatisfy({ $0.count < 4 }), signs.count < 2, hasZero == (sign == "."),
      sign == "." || parts.count == 2
    else { return nil }
    let numbers = digits.compactMap { Int($0) }.filter { $0 > 0 }
    let fault = NumberFault(
      kind: hasZero ? .zero : .sign(sign),
      readings: Self.section(numbers).map { [[$0]] } ?? [], isUnlikely: true)
    return Numeral(value: .malformed(fault), joint: .first, tokens: start..<end, end: end)
  }

  /// `43-1`, which no range is: 43-1-бап stands between 43 and 44.
  private func inserted(at start: Int, _ joint: Numeral.Joint) -> Numeral? {
    guard isHyphen(start + 1), isNumber(start + 2),
      !(isDash(start + 3) || ["/", ".", ":"].contains(mark(start + 3))) || !isNumber(start + 4),
      case let (first, second) = (part(start), part(start + 2)), 0 < second, second <= first,
      mark(start - 1) != "."
    else { return nil }
    return Numeral(
      value: .inserted, joint: joint, tokens: start..<(start + 3), end: start + 3)
  }

  private func dotted(at start: Int, _ joint: Numeral.Joint) -> Numeral? {
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
    guard let number = Self.section(parts) else { return nil }
    var value = Numeral.Value.number(number)
    if let fault {
      let halves = split.map {
        [parts[..<$0], parts[$0...]].compactMap { Self.section(Array($0)) }
      }
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
    case (".", "."):
      var length = 2
      while mark(index + length) == "." { length += 1 }
      return isPart(index + length) ? (length, .doubledDot) : nil
    case (".", ","), (",", "."): return isNumber(index + 2) ? (2, .dotAndComma) : nil
    case (".", _) where isPart(index + 1): return (1, nil)
    // 9.1:3, but not 9001:2015 or 9:30.
    case (":", _) where isNumber(index + 1) && mark(index - 2) == ".": return (1, .sign(":"))
    default: return nil
    }
  }

  /// `9-1-3`, which is no range.
  private func hyphened(at start: Int, _ joint: Numeral.Joint) -> Numeral? {
    guard mark(start + 1) == "-", isNumber(start + 2), mark(start + 3) == "-",
      isNumber(start + 4), mark(start + 5) == nil || !isNumber(start + 6),
      let number = Self.section([start, start + 2, start + 4].map { part($0) }),
      number.numbers.allSatisfy({ $0 < 100 })
    else { return nil }
    let fault = NumberFault(kind: .sign("-"), readings: [[number]])
    return Numeral(
      value: .malformed(fault), joint: joint, tokens: start..<(start + 5), end: start + 5)
  }

  /// The number, or `9,1`, `9. 1.3`, `9.1. 3` that begins with it.
  private func doubtful(_ first: Numeral) -> Numeral {
    guard case .number(let head) = first.value, first.end == first.tokens.upperBound,
      let (kind, next) = slip(behind: first.end), let second = dotted(at: next, .list),
      case .number(let tail) = second.value
    else { return first }
    // 9.1,9.2 are two, and 7,8,9 are three.
    let isComma = if case .sign = kind { true } else { false }
    let isListed =
      mark(second.end) == "," && isNumber(second.end + 1)
      || mark(first.tokens.lowerBound - 1) == "," && isNumber(first.tokens.lowerBound - 2)
    if isComma, head.depth > 1 && tail.depth > 1 || isListed { return first }
    let whole = SectionNumber(numbers: head.numbers + tail.numbers)
    let fault = NumberFault(kind: kind, readings: [[whole]])
    var numeral = first
    numeral.value = .doubtful(fault, first, second)
    numeral.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    numeral.end = second.end
    return numeral
  }

  /// The comma or the space that may have slipped in behind a number, and where it goes on.
  private func slip(behind index: Int) -> (NumberFault.Kind, Int)? {
    if mark(index) == ",", isNumber(index + 1) { return (.sign(","), index + 1) }
    if mark(index) == ".", isSpace(index + 1), isNumber(index + 2) { return (.space, index + 2) }
    if isSpace(index), mark(index + 1) == "." {
      let next = skippingSpaces(from: index + 2)
      if isNumber(next) { return (.space, next) }
    }
    return nil
  }

  /// The digit that a lone letter looks like: З for 3, О for 0, І for 1.
  private func digitLetter(_ index: Int) -> Int? {
    guard let token = self[index], token.range.count == 1, !isWord(index + 1) else { return nil }
    let isEnd =
      self[index + 1] == nil || isSpace(index + 1)
      || mark(index + 1) != nil && !isWord(index + 2)
    return isEnd ? Self.digitLetters[scalars[token.range.lowerBound]] : nil
  }

  private static let digitLetters: [Unicode.Scalar: Int] = [
    "З": 3, "з": 3, "О": 0, "о": 0, "O": 0, "o": 0, "І": 1, "і": 1, "I": 1, "l": 1,
  ]

  /// A part of a section's number; `noPart` for 02, 0 and 2019, which no section has.
  private func part(_ index: Int) -> Int {
    guard let digits = self[index]?.range, digits.count < 4, scalars[digits.lowerBound] != "0"
    else { return Self.noPart }
    return scalars[digits].reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }

  private static let noPart = -1

  /// The number made of parts; nil for 02.06.2012, 0.5, 2019.
  private static func section(_ parts: [Int]) -> SectionNumber? {
    (1...SectionNumber.deepest).contains(parts.count) && !parts.contains(noPart)
      ? SectionNumber(numbers: parts) : nil
  }

  /// Past `-ші`, ` üncü`, `’üncü`.
  private func skippingOrdinal(from index: Int) -> Int {
    let next = isSpace(index) || ["-", "'", "’"].contains(mark(index)) ? index + 1 : index
    return word(next).map { Lexicon.ordinals.contains($0) } == true ? next + 1 : index
  }
}
