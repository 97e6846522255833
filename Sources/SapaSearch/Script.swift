import SapaCore

/// Values as JavaScript writes them, one behind the other, in UTF-8.
///
/// ```swift
/// script.list(titles) { $0.quote($1) }
/// ```
/// writes `["Жалпы ережелер","Инфрақұрылым"]`.
struct Script {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(_ write: (inout Script) -> Void) {
    write(&self)
  }

  /// Script as it stands.
  mutating func write(_ script: String) {
    bytes += script.utf8
  }

  /// A member of an object, one a line, from what writes its value.
  mutating func member(_ name: String, _ value: (inout Script) -> Void) {
    if !bytes.isEmpty { write(",\n") }
    quote(name)
    write(": ")
    value(&self)
  }

  /// The object whose members another script holds.
  mutating func append(object members: Script) {
    write("{\n")
    bytes += members.bytes
    write("\n}")
  }

  mutating func list<Values: Collection>(
    _ values: Values, _ write: (inout Script, Values.Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Texts by name, in the order of the names.
  mutating func object(_ members: [(String, String)]) {
    write("{")
    for (index, member) in members.sorted(by: { $0.0 < $1.0 }).enumerated() {
      if index > 0 { write(",") }
      quote(member.0)
      write(":")
      quote(member.1)
    }
    write("}")
  }

  mutating func quote(_ text: String) {
    text.withBytes { quote($0) }
  }

  /// A text in UTF-8: what needs no escape is taken over run by run.
  mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var (start, index) = (0, 0)
    while let place = text.nextSignOfScript(from: index) {
      index = place + 1
      guard let (escape, length) = Self.escape(in: text, at: place) else { continue }
      bytes += text[start..<place]
      bytes += escape.utf8
      (start, index) = (place + length, place + length)
    }
    bytes += text[start...]
    bytes.append(UInt8(ascii: "\""))
  }

  /// What stands for the sign at a byte, and how many bytes it takes; nil for what stays as it is.
  private static func escape(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (String, Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    // Characters that no text should have, and line ends of JavaScript: U+2028, U+2029.
    case 0..<0x20: return (" ", 1)
    case 0xE2 where text[index + 1] == 0x80 && (0xA8...0xA9).contains(text[index + 2]):
      return (" ", 3)
    default: return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next quotation mark, backslash or control character, or what may be a line end of JavaScript.
  fileprivate func nextSignOfScript(from start: Int) -> Int? {
    next(from: start) { $0[0x00...0x1F] | $0[0x22...0x22] | $0[0x5C...0x5C] | $0[0xE2...0xE2] }
  }
}
