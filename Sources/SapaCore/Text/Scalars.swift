/// Text to and from code points, in one go.
///
/// The views of the standard library hand code points over one by one, which costs four to ten times
/// as much; all running text goes through here, both ways.
extension [Unicode.Scalar] {
  /// The code points of a text.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      Self(unsafeUninitializedCapacity: bytes.count) { scalars, count in
        var index = 0
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
          scalars.initializeElement(at: count, to: Unicode.Scalar(value) ?? "\u{FFFD}")
          count += 1
          index += length
        }
      }
    }
  }
}

extension String {
  /// A stretch of text that is held as code points.
  package init(_ scalars: ArraySlice<Unicode.Scalar>) {
    let length = scalars.reduce(0) { $0 + UTF8.width($1) }
    // What is written here is UTF-8, and need not be looked through for faults.
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { bytes in
      var index = 0
      func put(_ byte: UInt32) {
        bytes[index] = UInt8(truncatingIfNeeded: byte)
        index += 1
      }
      for scalar in scalars {
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
      return String(copying: UTF8Span(unchecked: bytes.span.extracting(..<index)))
    }
  }
}
