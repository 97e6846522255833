import SapaCore

/// A quick look, byte by byte, for words of Latin and Cyrillic letters: most texts hold none.
///
/// It may find a word where there is none, since other letters begin with the same bytes, but misses
/// none; a word may go on from one inline to the next.
struct ScriptScan {
  private var hasLatin = false
  private var hasCyrillic = false

  /// Whether a text holds a Latin letter at all: most do not.
  static func mayFind(in prose: Prose) -> Bool {
    prose.scalars.withUnsafeBufferPointer { scalars in
      // Without a branch in it, the loop takes several code points at a time.
      var found: UInt32 = 0
      for scalar in scalars { found |= scalar.value.isLatinLetter }
      return found != 0
    }
  }

  mutating func findsMixedWord(in inlines: [Inline]) -> Bool {
    inlines.contains { read($0) }
  }

  private mutating func read(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text, _):
      return text.withBytes { read($0) }
    case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
      return content.contains { read($0) }
    case .link(let link): return link.content.contains { read($0) }
    case .citation(let citation): return citation.content.contains { read($0) }
    case .footnoteMark: return false
    case .code, .image, .bracketed, .softBreak, .lineBreak, .html:
      endWord()
      return false
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      // U+0400 to U+053F begin so, and the second byte of a code point says nothing.
      case 0xD0...0xD4: hasCyrillic = true
      case 0x80...0xBF: continue
      // ASCII letters, U+00C0 to U+02BF, U+1E00 to U+1EFF.
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xCA, 0xE1: hasLatin = true
      // The soft hyphen, combining marks.
      case 0xC2, 0xCC, 0xCD: continue
      default: endWord()
      }
      if hasLatin, hasCyrillic { return true }
    }
    return false
  }

  private mutating func endWord() {
    (hasLatin, hasCyrillic) = (false, false)
  }
}

extension UInt32 {
  /// 1 for a letter of ASCII, of U+00C0 to U+02BF, of U+1000 to U+1FFF; 0 for any other code point.
  fileprivate var isLatinLetter: UInt32 {
    ((self | 0x20) &- 0x61 < 26 ? 1 : 0) | (self &- 0xC0 < 0x200 ? 1 : 0)
      | (self &- 0x1000 < 0x1000 ? 1 : 0)
  }
}
