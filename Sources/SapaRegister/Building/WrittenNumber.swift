import SapaCore

/// A section number at the head of a text, and whether it is written as it should be.
///
/// `7.1.3 Инфрақұрылым` holds 7.1.3, well written; `4.3Сапа`, `7. 1 Ресурстар` and
/// `6.2.1. Университет` hold a number too, each with its fault.
struct WrittenNumber {
  enum Fault {
    /// `4.3Сапа`
    case noSpaceBehind
    /// `7. 1`
    case spaceInside
    /// `6.2.1.`
    case dotBehind
    /// `3,1 Жалпы`, of a heading only: a paragraph may begin with a quantity
    case comma
    /// `3.2) Тәртіп`, likewise: a paragraph may be a point of a list
    case bracketBehind
  }

  var number: SectionNumber
  var fault: Fault?
  /// How many code points the number takes, its dot and the space behind it included.
  var length: Int
  /// How many of them are the number itself.
  var numberLength: Int
  /// The first character behind it.
  var next: Character?

  /// Nil where the text does not begin with digits that can be a number.
  init?(_ text: String) {
    var scanner = Scanner(text)
    guard let first = scanner.digits() else { return nil }
    var numbers = [first]
    var fault: Fault?
    while fault != .comma {
      let mark = scanner
      let isComma = scanner.take(",")
      guard isComma || scanner.take(".") else { break }
      let hasSpace = scanner.takeSpaces() > 0
      guard let next = scanner.digits(), !(hasSpace && numbers.count == 1 && next > 99),
        !(hasSpace && isComma)
      else {
        scanner = mark
        break
      }
      if hasSpace { fault = .spaceInside }
      if isComma { fault = .comma }
      numbers.append(next)
    }
    guard numbers.count <= SectionNumber.deepest else { return nil }
    numberLength = scanner.consumed
    if scanner.take("."), numbers.count > 1 { fault = fault ?? .dotBehind }
    if numbers.count > 1, scanner.take(")") { fault = fault ?? .bracketBehind }
    let spaces = scanner.takeSpaces()
    if spaces == 0, scanner.peek?.properties.isAlphabetic == true {
      guard numbers.count > 1 else { return nil }
      fault = fault ?? .noSpaceBehind
    } else if spaces == 0, scanner.peek != nil {
      return nil
    }
    number = SectionNumber(numbers: numbers)
    self.fault = fault
    length = scanner.consumed
    next = scanner.rest.first
  }

  private struct Scanner {
    private let text: String.UnicodeScalarView
    private var position: String.Index
    private(set) var consumed = 0

    init(_ text: String) {
      self.text = text.unicodeScalars
      position = text.startIndex
    }

    var peek: Unicode.Scalar? { position < text.endIndex ? text[position] : nil }
    var rest: Substring { Substring(text[position...]) }

    private mutating func advance() {
      consumed += 1
      position = text.index(after: position)
    }

    mutating func digits() -> Int? {
      var value: Int?
      while let digit = peek?.value, (48...57).contains(digit), (value ?? 0) < 1000 {
        if value == 0 { return nil }
        value = (value ?? 0) * 10 + Int(digit) - 48
        advance()
      }
      return value == 0 ? nil : value
    }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard peek == sign else { return false }
      advance()
      return true
    }

    /// Past the space of whatever kind: a tab as Word has it, `\ ` as pandoc writes one that does not break.
    mutating func takeSpaces() -> Int {
      let before = consumed
      while let sign = peek {
        if sign == "\\", isSpace(text.index(after: position)) { advance() }
        guard isSpace(position) else { break }
        advance()
      }
      return consumed - before
    }

    private func isSpace(_ index: String.Index) -> Bool {
      index < text.endIndex && text[index].properties.isWhitespace
    }
  }
}

extension WrittenNumber {
  /// Whether a heading that begins so is a section: `7 Қамтамасыз ету`, not `2019 жылғы есеп` nor
  /// `3,5 млн теңге`.
  var numbersHeading: Bool {
    if fault == .comma { return next?.isUppercase == true }
    guard number.depth == 1 else { return true }
    return number.numbers[0] < 100 && next?.isLowercase != true
  }

  /// Whether a paragraph that begins so can be a section: at least two parts, a capital letter
  /// next, so that `9.1.3 т.`, `6.1 (…)`, `12.10 2018` and `2 деңгей` are none.
  var numbersParagraph: Bool {
    number.depth > 1 && next?.isUppercase == true && fault != .comma && fault != .bracketBehind
  }
}
