import SapaCore

extension [UInt8] {
  /// Text with the signs of HTML escaped and control characters, which HTML refuses, left out.
  mutating func append(escaping words: String) {
    words.withBytes { append(escaping: $0[...]) }
  }

  /// The same for text in UTF-8: what needs no escape is taken over run by run.
  mutating func append(escaping words: Slice<UnsafeBufferPointer<UInt8>>) {
    let words = UnsafeBufferPointer(rebasing: words)
    var start = 0
    while let sign = words.nextSignOfHTML(from: start) {
      append(contentsOf: UnsafeBufferPointer(rebasing: words[start..<sign]))
      append(escaped: words[sign])
      start = sign + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: words[start...]))
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

extension UnsafeBufferPointer<UInt8> {
  /// The next byte that does not stay as it is.
  fileprivate func nextSignOfHTML(from start: Int) -> Int? {
    next(from: start) {
      // & and ' are neighbours.
      $0[0x00...0x1F] | $0[0x22...0x22] | $0[0x26...0x27] | $0[0x3C...0x3C] | $0[0x3E...0x3E]
        | $0[0x7F...0x7F]
    }
  }
}
