import SapaCore

/// How lines begin that were meant as the items of a list.
extension UnsafeBufferPointer<UInt8> {
  /// What a line begins with in the place of a list's mark; nil where it is none.
  func lostItem(in line: Range<Int>) -> LostItem? {
    let start = line.lowerBound
    guard start < line.upperBound else { return nil }
    switch self[start] {
    case UInt8(ascii: "-"): return dash(in: line)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number(in: line)
    // U+00B7, U+2022 and its like, the letters of the symbol fonts that word processors use.
    case 0xC2, 0xE2, 0xEF: return bullet(in: line)
    default: return letter(in: line)
    }
  }

  /// Whether a line breaks off: the next one stands apart.
  func endsInBreak(_ line: Range<Int>) -> Bool {
    let end = line.upperBound
    guard line.count > 1 else { return false }
    return self[end - 1] == UInt8(ascii: "\\") || self[end - 1] == 0x20 && self[end - 2] == 0x20
      || self[end - 1] == UInt8(ascii: ">") && self[line].suffix(5).contains(UInt8(ascii: "<"))
  }

  /// `• бірінші`, `– бірінші`.
  private func bullet(in line: Range<Int>) -> LostItem? {
    let start = line.lowerBound
    let (sign, length) = scalar(at: start)
    let isDash = sign == "–" || sign == "—"
    guard isDash || Self.bullets.contains(sign) else { return nil }
    var end = start + length
    while end < line.upperBound, self[end].isBlank { end += 1 }
    guard end < line.upperBound, !isDash || end > start + length else { return nil }
    return LostItem(range: start..<end, mark: "- ", sort: isDash ? .dash : .sure)
  }

  /// `-бірінші`.
  private func dash(in line: Range<Int>) -> LostItem? {
    let end = line.lowerBound + 1
    return beginsWord(at: end, in: line)
      ? LostItem(range: line.lowerBound..<end, mark: "- ") : nil
  }

  /// `1.Бірінші`, `1)Бірінші`, `1.1. Бірінші`; a number of more digits is none of a list.
  private func number(in line: Range<Int>) -> LostItem? {
    let end = endOfDigits(from: line.lowerBound, in: line)
    guard end < line.upperBound, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(self[end]) else {
      return nil
    }
    if beginsWord(at: end + 1, in: line) {
      let mark = String(decoding: self[line.lowerBound...end], as: UTF8.self)
      return LostItem(range: line.lowerBound..<(end + 1), mark: mark + " ")
    }
    var (parts, last) = (1, end)
    while last + 1 < line.upperBound, self[last] == UInt8(ascii: "."), self[last + 1].isDigit {
      last = endOfDigits(from: last + 1, in: line)
      parts += 1
    }
    guard parts > 1, last + 1 < line.upperBound, self[last + 1].isBlank,
      [UInt8(ascii: "."), UInt8(ascii: ")")].contains(self[last])
    else { return nil }
    return LostItem(range: line.lowerBound..<(last + 1), sort: .parts)
  }

  private func endOfDigits(from start: Int, in line: Range<Int>) -> Int {
    var end = start
    while end < line.upperBound, end - start < 3, self[end].isDigit { end += 1 }
    return end
  }

  /// `а) бірінші`, `(a) first`, `iv) fourth`.
  private func letter(in line: Range<Int>) -> LostItem? {
    var start = line.lowerBound
    if self[start] == UInt8(ascii: "(") { start += 1 }
    guard
      let close = self[start..<Swift.min(start + 5, line.upperBound)]
        .firstIndex(of: UInt8(ascii: ")")), close > start, close + 1 < line.upperBound,
      self[close + 1].isBlank
    else { return nil }
    let isOne = scalar(at: start).length == close - start && beginsWord(at: start, in: line)
    guard isOne || self[start..<close].allSatisfy({ "ivx".utf8.contains($0) }) else { return nil }
    return LostItem(range: line.lowerBound..<(close + 1), sort: .letter)
  }

  private func beginsWord(at index: Int, in line: Range<Int>) -> Bool {
    index < line.upperBound && scalar(at: index).value.properties.isAlphabetic
  }

  private static var bullets: Set<Unicode.Scalar> {
    ["·", "•", "‣", "▪", "▫", "■", "□", "●", "○", "◦", "➢", "➤", "✓", "✔", "\u{F0B7}", "\u{F0A7}"]
  }
}
