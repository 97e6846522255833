import SapaCore

/// A run of letters, digits and hyphens in a text, or what stands between two such runs.
///
/// "СМЖ-нің (7.1 т.)" is the word "СМЖ-нің", the gap " (", the word "7", the gap "." …
struct TextPiece {
  var text: Substring
  var isWord: Bool
}

extension ArraySlice<TextPiece> {
  /// How long they are in UTF-8.
  var byteCount: Int { reduce(0) { $0 + $1.text.utf8.count } }
}

extension String {
  /// The text piece by piece, nothing left out.
  var pieces: [TextPiece] {
    let words = withBytes { bytes in
      var words = TextWords(bytes)
      var ranges: [Range<Int>] = []
      while let word = words.next() { ranges.append(word.range) }
      return ranges
    }
    var result: [TextPiece] = []
    result.reserveCapacity(words.count * 2 + 1)
    var end = startIndex
    for word in words {
      let start = utf8.index(startIndex, offsetBy: word.lowerBound)
      if end < start { result.append(TextPiece(text: self[end..<start], isWord: false)) }
      end = utf8.index(start, offsetBy: word.count)
      result.append(TextPiece(text: self[start..<end], isWord: true))
    }
    if end < endIndex { result.append(TextPiece(text: self[end...], isWord: false)) }
    return result
  }
}

extension Unicode.Scalar {
  var isPartOfWord: Bool {
    switch value {
    case 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    // Cyrillic, by far the most: answered without a look into the tables of Unicode.
    case 0x400...0x481, 0x48A...0x52F: true
    default: properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
    }
  }
}
