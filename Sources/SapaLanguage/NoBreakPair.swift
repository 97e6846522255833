import SapaCore

/// Two words in UTF-8 that one space parts, and what their bytes tell of them.
///
/// `NoBreak` asks letter by letter, which costs a hundred times more; here the first letters and the
/// length decide of nearly all pairs that they are not bound.
struct WordPair {
  /// Without the brackets and quotation marks before it.
  let left: UnsafeBufferPointer<UInt8>
  let right: UnsafeBufferPointer<UInt8>
  private let leftBegins: Beginning
  private let rightBegins: Beginning

  /// How a word begins.
  private enum Beginning {
    case small
    case capital
    case digit
    /// A bracket or a quotation mark.
    case opening
    case dash
    case other

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "0"..."9": self = .digit
      case "a"..."z", "а"..."џ": self = .small
      case "A"..."Z", "\u{400}"..."Я": self = .capital
      // Қ is even and қ odd, as are all pairs of letters there.
      case "\u{48A}"..."\u{4BF}", "\u{4D0}"..."\u{52F}":
        self = scalar.value.isMultiple(of: 2) ? .capital : .small
      case "(", "«", "[", "“": self = .opening
      case "–", "—": self = .dash
      default: self = Self.rare(scalar)
      }
    }

    /// Apart, since the tables of Unicode want room of whoever asks them.
    @inline(never)
    private static func rare(_ scalar: Unicode.Scalar) -> Beginning {
      let properties = scalar.properties
      // Ⅳ is a capital, and a number first of all.
      if properties.numericType != nil { return .other }
      return properties.isLowercase ? .small : properties.isUppercase ? .capital : .other
    }
  }

  /// The word at `left`, which is not empty, and the one that begins at `right` and ends at the next
  /// space.
  init(_ left: Range<Int>, _ right: Int, in text: UnsafeBufferPointer<UInt8>) {
    var start = left.lowerBound
    var begins = Beginning(text.scalar(at: start).value)
    while begins == .opening, start + text.scalar(at: start).length < left.upperBound {
      start += text.scalar(at: start).length
      begins = Beginning(text.scalar(at: start).value)
    }
    leftBegins = begins
    rightBegins = Beginning(text.scalar(at: right).value)
    self.left = UnsafeBufferPointer(rebasing: text[start..<left.upperBound])
    var end = right
    // Two words in small letters are never bound, whatever they are.
    if begins != .small || rightBegins != .small {
      end = text.nextSpace(from: right)
    }
    self.right = UnsafeBufferPointer(rebasing: text[right..<end])
  }

  /// Whether no line ends between them; nil where the words themselves must be looked at.
  var binds: Bool? {
    switch (leftBegins, rightBegins) {
    case (.small, .small), (.dash, .small), (.dash, .capital), (.dash, .opening): false
    // Only № and § bind what begins with a bracket.
    case (.small, .opening), (.capital, .opening), (.digit, .opening): false
    // A word and the dash behind it.
    case (.small, .dash), (.capital, .dash), (.digit, .dash): right.count == 3 ? true : nil
    // Г қосымшасы.
    case (.capital, .small): right.starts(with: Self.appendixWord) ? nil : false
    // 9.1.3 т., 2019 ж., 2019 г., 3 қосымша.
    case (.digit, .small):
      if isUnit {
        isPlainNumber && right.isOne(of: NoBreak.spelledUnits) ? true : nil
      } else {
        right.starts(with: Self.appendixWord) ? nil : false
      }
    case (.digit, .digit), (.digit, .capital): false
    // қосымша Г.
    case (.small, .capital): mayBeAppendix ? nil : false
    // п. 7, section 7, қосымша 3.
    case (.small, .digit):
      endsInDot && left.count < 6 || left[0] < 0x80 || mayBeAppendix ? nil : false
    // СЖ 9.1.3, Section 7: never a word of which the second letter is small.
    case (.capital, .digit):
      isCapitalised && !endsInDot && !left.begins(with: Self.unsureLetters) ? false : nil
    // Қосымша Г, А. Б. Абаев.
    case (.capital, .capital) where endsInDot && mayBeInitials || mayBeAppendix: nil
    // ҚР Білім, СТ ИСО.
    case (.capital, .capital):
      if left.isOne(of: NoBreak.spelledStates) {
        true
      } else {
        left.isOne(of: NoBreak.spelledStandards) ? isStandardOnTheRight : false
      }
    default: nil
    }
  }

  /// 7, 9.1.3, 2019: in digits and dots of ASCII.
  private var isPlainNumber: Bool {
    left.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }

  /// Whether the first letter stands by itself, as in А.С.: СМЖ at the end of a sentence does not.
  private var mayBeInitials: Bool {
    let second = left.scalar(at: 0).length
    guard second < left.count else { return true }
    // What is neither ASCII nor Cyrillic may be a mark on the letter.
    return ![0xD0, 0xD1].contains(left[second]) && (left[second] >= 0x80 || left[second] == 0x2E)
  }

  private var endsInDot: Bool { left.last == UInt8(ascii: ".") }

  /// Whether the second letter is small, so that the word is no abbreviation.
  private var isCapitalised: Bool {
    let length = left.scalar(at: 0).length
    return length < left.count && Beginning(left.scalar(at: length).value) == .small
  }

  /// Whether a word behind a number is one of these letters, alone or before itself: "т.", "жж.".
  private var isUnit: Bool {
    guard right.begins(with: Self.units) else { return false }
    guard right.count > 3 else { return true }
    let isLetter = (0xD0...0xD3).contains(right[2])
    return !isLetter || right[2] == right[0] && right[3] == right[1]
  }

  /// Whether a standard stands on the right; nil where more follows it.
  private var isStandardOnTheRight: Bool? {
    if right.isOne(of: NoBreak.spelledStandards) { return true }
    return right.begins(with: NoBreak.spelledStandards) ? nil : false
  }

  /// Whether the left word is as long as ek, appendix or қосымша, or not shorter than приложени…, and
  /// begins like it.
  private var mayBeAppendix: Bool {
    switch left.count {
    case 2: left.begins(with: Self.ek)
    case 8: left.begins(with: Self.appendix)
    case 14: left.begins(with: Self.appendixInKazakh)
    case 18...: left.begins(with: Self.appendixInRussian)
    default: false
    }
  }

  private static let appendixWord = Array("қосымша".utf8)
  private static let units = bytes(of: "т ж г")
  private static let ek = bytes(of: "ek eK Ek EK")
  private static let appendix = bytes(of: "ap aP Ap AP")
  private static let appendixInKazakh = bytes(of: "қо қО Қо ҚО")
  private static let appendixInRussian = bytes(of: "при прИ пРи пРИ При ПрИ ПРи ПРИ")
  /// How these begin as capitals, and No., Section, Madde and Bölüm.
  private static let unsureLetters = bytes(of: "Қ П A E N S M B")

  private static func bytes(of letters: String) -> [[UInt8]] {
    letters.split(separator: " ").map { Array($0.utf8) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a small letter, Latin or Cyrillic, begins at a byte; false where that takes a closer look.
  package func beginsSmall(at index: Int) -> Bool {
    switch self[index] {
    case 0x61...0x7A: true
    case 0xD0: self[index + 1] >= 0xB0
    case 0xD1: self[index + 1] < 0xA0
    // Қ is even and қ odd, as are all pairs of letters there.
    case 0xD2: self[index + 1] >= 0x8A && !self[index + 1].isMultiple(of: 2)
    case 0xD3: self[index + 1] >= 0x90 && !self[index + 1].isMultiple(of: 2)
    default: false
    }
  }

  /// Whether a capital, Latin or Cyrillic, or a digit of ASCII begins at a byte; false where that takes
  /// a closer look.
  package func beginsLarge(at index: Int) -> Bool {
    switch self[index] {
    case 0x30...0x39, 0x41...0x5A: true
    case 0xD0: self[index + 1] < 0xB0
    case 0xD2: self[index + 1] >= 0x8A && self[index + 1].isMultiple(of: 2)
    case 0xD3: self[index + 1] >= 0x90 && self[index + 1].isMultiple(of: 2)
    default: false
    }
  }

  fileprivate func begins(with letters: [[UInt8]]) -> Bool {
    letters.contains { starts(with: $0) }
  }

  fileprivate func isOne(of words: [[UInt8]]) -> Bool {
    words.contains { count == $0.count && starts(with: $0) }
  }
}
