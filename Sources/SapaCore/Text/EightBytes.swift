/// Eight bytes of a text that are asked at once which of them are certain signs.
///
/// ```swift
/// text.next(from: 0) { $0[0x09...0x0D] | $0[0x20...0x20] }
/// ```
/// is the first white space of a text in ASCII. Most texts hold few of the signs that are looked for,
/// and a look at each byte costs four times as much.
@usableFromInline
package struct EightBytes {
  /// All of them without their highest bits, the first one lowest.
  @usableFromInline let low: UInt64
  /// The highest bits of those in ASCII.
  @usableFromInline let ascii: UInt64

  /// Those from an index on; behind the end of the text zeros.
  @inlinable
  package init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let rest = text.count - index
    var eight: UInt64 = 0
    if rest >= 8 {
      eight = text.eight(at: index)
    } else if text.count >= 8 {
      eight = text.eight(at: text.count - 8) >> UInt64((8 - rest) * 8)
    } else {
      for offset in (0..<rest).reversed() { eight = eight << 8 | UInt64(text[index + offset]) }
    }
    low = eight & 0x7F7F_7F7F_7F7F_7F7F
    ascii = ~eight & 0x8080_8080_8080_8080
  }

  /// The highest bit of each byte that lies in a range, which is in ASCII or beyond it.
  @inlinable
  package subscript(range: ClosedRange<UInt8>) -> UInt64 {
    let (first, last) = (UInt64(range.lowerBound & 0x7F), UInt64(range.upperBound & 0x7F))
    // No sum goes over into the next byte; its highest bit says that it has come so far.
    let reached = low &+ (0x80 - first) &* 0x0101_0101_0101_0101
    let passed = low &+ (0x7F - last) &* 0x0101_0101_0101_0101
    let half = range.lowerBound < 0x80 ? ascii : ~ascii & 0x8080_8080_8080_8080
    return reached & ~passed & half
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from an index on as one number, the first one lowest.
  @usableFromInline
  func eight(at index: Int) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(self)
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The first byte from an index on that is one of some signs; nil where there is none.
  @inlinable
  package func next(from start: Int, of signs: (EightBytes) -> UInt64) -> Int? {
    var index = start
    while index < count {
      let found = signs(EightBytes(self, at: index))
      if found != 0 {
        let place = index + found.trailingZeroBitCount / 8
        return place < count ? place : nil
      }
      index += 8
    }
    return nil
  }

  /// The first white space from an index on, a no-break space too; the end where there is none.
  @inlinable
  package func nextSpace(from start: Int) -> Int {
    var index = start
    // Beyond ASCII white space begins with one of these.
    while let place = next(from: index, of: { $0[0x09...0x20] | $0[0xC2...0xC2] | $0[0xE1...0xE3] })
    {
      if self[place] == 0x20 || lengthOfRareSpace(at: place) > 0 { return place }
      index = place + 1
    }
    return count
  }

  /// The index behind the white space at an index.
  @inlinable
  package func endOfSpace(at index: Int) -> Int {
    index + (self[index] == 0x20 ? 1 : lengthOfRareSpace(at: index))
  }

  /// As `spaceLength` has it; apart, since the tables of Unicode want room of whoever asks them.
  @inline(never) @usableFromInline
  package func lengthOfRareSpace(at index: Int) -> Int { spaceLength(at: index) }
}
