/// Text in UTF-8 read in place, for what goes through every word of a manual.
///
/// The bytes come from a `String`, so that they are known to be well formed.
extension UnsafeBufferPointer<UInt8> {
  /// The code point that begins at a byte: қ at the first byte of "құжат", of two bytes.
  @inlinable
  package func scalar(at index: Int) -> (value: Unicode.Scalar, length: Int) {
    let first = UInt32(self[index])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset]) & 0x3F }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// How many bytes the white space at a byte takes, a no-break space too; 0 where there is none.
  @inlinable
  package func spaceLength(at index: Int) -> Int {
    let first = self[index]
    if first <= 0x20 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    // White space beyond ASCII begins with one of these.
    guard first == 0xC2 || (0xE1...0xE3).contains(first) else { return 0 }
    let (value, length) = scalar(at: index)
    return value.properties.isWhitespace ? length : 0
  }
}

extension String {
  /// Hands over the text in UTF-8 where it lies: `text.withBytes { $0.count }`.
  ///
  /// `withUTF8` wants a text that it may change: a copy, which is counted up and down again, for every
  /// word that is written.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}
