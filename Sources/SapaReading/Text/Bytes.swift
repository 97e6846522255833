import Glibc

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// ASCII white space.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// What a backslash can escape.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension UnsafeRawBufferPointer {
  /// How many code points begin in it.
  var countOfScalars: Int {
    var (scalars, offset) = (count, 0)
    // The second and later bytes of a code point are 10xxxxxx; eight bytes at a time.
    while offset + 8 <= count {
      let eight = loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let later = eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101
      scalars -= Int((later &* 0x0101_0101_0101_0101) >> 56)
      offset += 8
    }
    while offset < count {
      if self[offset] & 0xC0 == 0x80 { scalars -= 1 }
      offset += 1
    }
    return scalars
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands, from an offset on.
  func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension [UInt8] {
  /// How many code points begin in a stretch of UTF-8: 2 in "құ", of four bytes.
  func countOfScalars(in range: Range<Int>) -> Int {
    withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[range]).countOfScalars }
  }

  /// A stretch of bytes that are UTF-8 as a whole: they are not looked through again for faults,
  /// unless the stretch cuts a code point in two.
  func text(in range: Range<Int>) -> String {
    let isCut = [range.lowerBound, range.upperBound].contains {
      $0 < count && self[$0] & 0xC0 == 0x80
    }
    if isCut { return String(decoding: self[range], as: UTF8.self) }
    return String(copying: UTF8Span(unchecked: span.extracting(range)))
  }
}
