/// Douglas Crockford's base32: digits and letters without I, L, O and U, which eyes mistake.
///
/// Source: https://www.crockford.com/base32.html.
package enum CrockfordBase32 {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The first letters of `bytes`, five bits each, the highest bit first.
  static func text(_ bytes: [UInt8], letters: Int) -> String {
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return String(
      (0..<min(letters, bits.count / 5)).map { letter in
        alphabet[bits[(letter * 5)..<(letter * 5 + 5)].reduce(0) { $0 << 1 | Int($1) }]
      })
  }

  /// A code as somebody typed it, `7k3m-9q2x` or with O for 0, in the letters of the alphabet.
  ///
  /// Nil where it has a sign that is none of them.
  package static func read(_ text: String) -> String? {
    var code = ""
    for letter in text.uppercased() where letter != "-" && letter != " " {
      let meant: Character =
        switch letter {
        case "O": "0"
        case "I", "L": "1"
        default: letter
        }
      guard alphabet.contains(meant) else { return nil }
      code.append(meant)
    }
    return code
  }
}
