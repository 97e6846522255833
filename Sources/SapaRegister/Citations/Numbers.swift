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
    /// 43-1, which only acts have: put in between 43 and 44 by a later one.
    case inserted
    /// 9.1..3: not a number, and what it may have been meant for.
    case malformed(NumberFault)
    /// `9,1`, `9. 1.3`: one number with a slip, or two numbers; `settled` decides.
    indirect case doubtful(NumberFault, Numeral, Numeral)
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
    case .doubtful(_, let first, _): first.isDotted
    case .letter, .inserted: false
    }
  }

  /// `9,1`, of which nobody has said yet how it is meant.
  var isDoubtful: Bool {
    if case .doubtful = value { true } else { false }
  }

  /// `9.01`, `9:1`, which are quantities, days and hours more often than a slip in a section's number.
  var isUnlikely: Bool {
    guard case .malformed(let fault) = value else { return false }
    return fault.isUnlikely
  }

  /// 7, which may just count something.
  var isWhole: Bool {
    switch value {
    case .number(let number): number.depth == 1
    case .inserted: true
    default: false
    }
  }
}

/// What is wrong with a number, and the numbers that it may stand for.
struct NumberFault {
  enum Kind {
    /// 9.1..3
    case doubledDot
    /// 7.1.,5.1
    case dotAndComma
    /// `9,1`, `9.1:3`, `9-1-3`
    case sign(String)
    /// `9. 1.3`
    case space
    /// 9.1.З with the letter З
    case letterForDigit(String)
    /// 5.1.1)
    case closingBracket
    /// `9.1.0`, `9.01`
    case zero
  }

  var kind: Kind
  /// One way of reading each; the first that exists is meant.
  var readings: [[SectionNumber]]
  /// Whether it is a fault only where the number can be nothing but a section's: `осы СЖ 9.01 т.`.
  var isUnlikely = false
}

/// Numbers in a row: `9.1, 9.1.3`, `7 және 9`, `7.1–7.3`, `А, Б және В`.
struct NumeralList {
  var numerals: [Numeral]
  var start: Int
  /// The first token behind it.
  var end: Int
  /// Whether № stands before it, as in `№ 2 қосымша`; a section has none.
  var hasNumberSign = false
}

extension NumeralList {
  /// The list with every doubtful number read as one or as two.
  ///
  /// - Parameters:
  ///   - isPlural: whether the unit word stands for several, which makes a comma a comma.
  ///   - isBehind: whether the unit word stands behind: `болды 9. 1.3-тармақта` begins a sentence.
  ///   - exists: whether there is such a section.
  /// - Returns: nil where nothing is left.
  func settled(
    isPlural: Bool, isBehind: Bool, _ exists: (SectionNumber) -> Bool
  ) -> NumeralList? {
    var list = self
    let isDoubtful = numerals.contains(where: \.isDoubtful)
    if isDoubtful { list.numerals = [] }
    for numeral in numerals where isDoubtful {
      guard case .doubtful(let fault, let first, let second) = numeral.value else {
        list.numerals.append(numeral)
        continue
      }
      let isComma = if case .sign = fault.kind { true } else { false }
      let isOne = fault.readings.contains { $0.allSatisfy(exists) }
      switch (isComma, isOne && !(isComma && isPlural)) {
      case (_, true):
        var one = numeral
        one.value = .malformed(fault)
        list.numerals.append(one)
      case (true, false): list.numerals += [first, second]
      case (false, false) where isBehind:
        list.numerals = [second]
        list.numerals[0].joint = .first
      case (false, false):
        list.numerals.append(first)
        list.end = first.end
        return list
      }
    }
    guard let first = list.numerals.first else { return nil }
    list.start = isBehind ? first.tokens.lowerBound : list.start
    return list
  }
}
