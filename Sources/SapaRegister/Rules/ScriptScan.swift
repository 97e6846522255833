import SapaCore

/// A quick look, byte by byte, for words of Latin and Cyrillic letters: most texts hold none.
///
/// It may find a word where there is none, since other letters begin with the same bytes, but misses
/// none; a word may go on from one inline to the next.
struct ScriptScan {
  private var hasLatin = false
  private var hasCyrillic = false

  mutating func findsMixedWord(in inlines: [Inline]) -> Bool {
    // Most texts hold no Latin letter at all.
    inlines.holds { $0.mayBeLatin } && inlines.contains { read($0) }
  }

  private mutating func read(_ inline: Inline) -> Bool {
    switch inline {
    case .text(var text, _):
      return text.withUTF8 { read($0) }
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

extension Inline {
  /// Whether it is text with a byte that begins a Latin letter.
  fileprivate var mayBeLatin: Bool {
    guard case .text(var text, _) = self else { return false }
    return text.withUTF8 { bytes in
      // Without a branch in it, the loop takes many bytes at a time.
      var found: UInt8 = 0
      for byte in bytes {
        found |= byte.isLatinLetter | byte.beginsLatinLetter
      }
      return found != 0
    }
  }
}

extension UInt8 {
  fileprivate var isLatinLetter: UInt8 { (self | 0x20) &- 0x61 < 26 ? 1 : 0 }
  /// U+00C0 to U+02BF, U+1E00 to U+1EFF.
  fileprivate var beginsLatinLetter: UInt8 {
    (self &- 0xC3 < 8 ? 1 : 0) | (self == 0xE1 ? 1 : 0)
  }
}
