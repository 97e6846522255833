/// Text to and from code points, in one go.
///
/// The views of the standard library hand code points over one by one, which costs four to ten times
/// as much; all running text goes through here, both ways.
extension [Unicode.Scalar] {
  /// The code points of a text.
  package init(_ text: String) {
    self.init(unsafeUninitializedCapacity: text.utf8.count) { scalars, count in
      count = scalars.put(text, at: 0)
    }
  }
}

extension UnsafeMutableBufferPointer<Unicode.Scalar> {
  /// Puts the code points of a text at an index, where there is room for them; gives the index behind
  /// the last.
  func put(_ text: String, at start: Int) -> Int {
    text.withBytes { put($0, at: start) }
  }

  private func put(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var (index, count) = (0, start)
    // A string is always valid UTF-8: the first byte says how many follow.
    while index < bytes.count {
      let first = UInt32(bytes[index])
      func more(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
      let (value, length) =
        switch first {
        case 0..<0x80: (first, 1)
        case 0x80..<0xE0: ((first & 0x1F) << 6 | more(1), 2)
        case 0xE0..<0xF0: ((first & 0x0F) << 12 | more(1) << 6 | more(2), 3)
        default: ((first & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4)
        }
      initializeElement(at: count, to: Unicode.Scalar(value) ?? "\u{FFFD}")
      count += 1
      index += length
    }
    return count
  }
}

extension String {
  /// A stretch of text that is held as code points.
  package init(_ scalars: ArraySlice<Unicode.Scalar>) {
    let length = scalars.reduce(0) { $0 + UTF8.width($1) }
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { bytes in
      var text = UTF8Writing(bytes)
      for scalar in scalars { text.append(scalar) }
      return text.string
    }
  }

  /// The same with each code point changed; nil where one cannot be: `String(word) { small($0) }`.
  @inlinable
  package init?(
    _ scalars: ArraySlice<Unicode.Scalar>, each change: (Unicode.Scalar) -> Unicode.Scalar?
  ) {
    let length = scalars.count * 4
    let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { bytes -> String? in
      var text = UTF8Writing(bytes)
      for scalar in scalars {
        guard let changed = change(scalar) else { return nil }
        text.append(changed)
      }
      return text.string
    }
    guard let text else { return nil }
    self = text
  }
}

/// Code points as UTF-8 in memory that has room for them.
@usableFromInline
package struct UTF8Writing {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  @usableFromInline
  package init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  @usableFromInline
  package mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0..<0x80: put(value)
    case 0x80..<0x800:
      put(0xC0 | value >> 6)
      put(0x80 | value & 0x3F)
    case 0x800..<0x1_0000:
      put(0xE0 | value >> 12)
      put(0x80 | value >> 6 & 0x3F)
      put(0x80 | value & 0x3F)
    default:
      put(0xF0 | value >> 18)
      put(0x80 | value >> 12 & 0x3F)
      put(0x80 | value >> 6 & 0x3F)
      put(0x80 | value & 0x3F)
    }
  }

  /// The digits of a number that is not negative.
  mutating func append(decimal number: Int) {
    if number > 9 { append(decimal: number / 10) }
    put(0x30 + UInt32(number % 10))
  }

  private mutating func put(_ byte: UInt32) {
    bytes[count] = UInt8(truncatingIfNeeded: byte)
    count += 1
  }

  /// The text so far: what was written is UTF-8, and need not be looked through for faults.
  @usableFromInline
  package var string: String {
    String(copying: UTF8Span(unchecked: bytes.span.extracting(..<count)))
  }
}
