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

extension StringProtocol where SubSequence == Substring {
  /// The text piece by piece, nothing left out.
  var pieces: [TextPiece] {
    var result: [TextPiece] = []
    var start = startIndex
    var isWord = false
    var index = startIndex
    let scalars = unicodeScalars
    while index < endIndex {
      let here = scalars[index].isPartOfWord
      if here != isWord {
        if start < index { result.append(TextPiece(text: self[start..<index], isWord: isWord)) }
        (start, isWord) = (index, here)
      }
      index = scalars.index(after: index)
    }
    if start < endIndex { result.append(TextPiece(text: self[start...], isWord: isWord)) }
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
