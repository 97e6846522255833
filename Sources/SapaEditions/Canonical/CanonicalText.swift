import SapaCore

/// Lines of the canonical form, in UTF-8: each a word that says what it is, then its fields, parted by
/// tabs.
///
/// `heading`, `7.1.3`, `Инфрақұрылым`. In a field a backslash stands as `\\`, a tab as `\t` and a line
/// end as `\n`, so that no field can pass for two.
struct CanonicalText {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ word: String, _ fields: [String] = [], depth: Int = 0) {
    line(word, depth: depth) { line in
      for field in fields { line.field { $0 += field.utf8 } }
    }
  }

  /// A line whose fields are written one by one.
  mutating func line(_ word: String, depth: Int, _ fields: (inout CanonicalText) -> Void) {
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
    bytes += word.utf8
    fields(&self)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A field of the line that is being written, from what puts its text behind the bytes.
  mutating func field(_ write: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: "\t"))
    let start = bytes.count
    write(&bytes)
    guard bytes.withUnsafeBufferPointer({ $0.needsEscape(from: start) }) else { return }
    let field = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for byte in field { append(escaped: byte) }
  }

  /// The lines between two of their beginnings, without their ends.
  func lines(in range: Range<Int>) -> [String] {
    bytes[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
    case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
    case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
    default: bytes.append(byte)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a tab, a line end or a backslash stands behind an index.
  fileprivate func needsEscape(from start: Int) -> Bool {
    next(from: start) { $0[0x09...0x0A] | $0[0x5C...0x5C] } != nil
  }
}
