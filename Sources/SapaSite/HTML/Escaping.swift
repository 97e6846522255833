extension [UInt8] {
  /// Text with the signs of HTML escaped and control characters, which HTML refuses, left out.
  mutating func append(escaping words: String) {
    var words = words
    words.withUTF8 { append(escaping: $0[...]) }
  }

  /// The same for text in UTF-8: what needs no escape is taken over run by run.
  mutating func append(escaping words: Slice<UnsafeBufferPointer<UInt8>>) {
    let words = UnsafeBufferPointer(rebasing: words)
    var start = 0
    while true {
      var end = start
      while end < words.count, words[end].isPlainInHTML { end += 1 }
      append(contentsOf: UnsafeBufferPointer(rebasing: words[start..<end]))
      guard end < words.count else { return }
      append(escaped: words[end])
      start = end + 1
    }
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): self += "&amp;".utf8
    case UInt8(ascii: "<"): self += "&lt;".utf8
    case UInt8(ascii: ">"): self += "&gt;".utf8
    case UInt8(ascii: "\""): self += "&quot;".utf8
    case UInt8(ascii: "'"): self += "&#39;".utf8
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): append(byte)
    default: break
    }
  }
}

extension UInt8 {
  /// Letters of Kazakh come first, since most bytes are of them.
  fileprivate var isPlainInHTML: Bool {
    if self >= 0x80 { return true }
    switch self {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x7F: return false
    default: return self >= 0x20
    }
  }
}
