import SapaCore
import SapaLanguage

extension HTML {
  /// Text in which codes ("УЕ-ХҚТУ-074-2014") and words with an ending behind a hyphen ("СМЖ-нің",
  /// "3-ші") stay on one line.
  mutating func write(whole words: String) {
    words.withBytes { write(whole: $0) }
  }

  /// The same for text in UTF-8: all between such words goes over as it is.
  mutating func write(whole bytes: UnsafeBufferPointer<UInt8>) {
    var words = TextWords(bytes)
    var start = 0
    while let word = words.nextWithHyphen() {
      // It stays on one line only where it begins with a capital or a digit.
      guard !bytes.beginsSmall(at: word.range.lowerBound) else { continue }
      write(bytes[start..<word.range.lowerBound])
      write(wholeWord: bytes[word.range])
      start = word.range.upperBound
    }
    write(bytes[start...])
  }

  /// One word, on one line where it has a hyphen and is not so long that a telephone has no room.
  mutating func write(wholeWord word: Slice<UnsafeBufferPointer<UInt8>>) {
    let inner = word.dropFirst().dropLast()
    guard inner.count < 48, inner.contains(UInt8(ascii: "-")), word.beginsLarge else {
      return write(word)
    }
    element("span", ["class": "nb"]) { $0.write(word) }
  }

  /// A code, which no line end parts.
  mutating func write(_ code: DocumentCode) {
    write(whole: code.whole)
  }

  /// An element with such text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], whole words: String
  ) {
    element(name, attributes) { $0.write(whole: words) }
  }
}

extension DocumentCode {
  /// The code with its spaces closed to line ends, "ҚР СТ ISO 9001-2016", unless it is longer than a
  /// telephone has room for.
  var whole: String {
    guard text.utf8.contains(UInt8(ascii: " ")), text.utf8.count < 50 else { return text }
    return String(text.map { $0 == " " ? "\u{A0}" : $0 })
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether a word begins with a capital or with a number of any kind.
  fileprivate var beginsLarge: Bool {
    if base.beginsLarge(at: startIndex) { return true }
    if base.beginsSmall(at: startIndex) { return false }
    let first = String(decoding: self, as: UTF8.self).first
    return first.map { $0.isNumber || $0.isUppercase } ?? false
  }
}
