extension StringProtocol {
  /// `%D0%A1%D0%96-1` of `СЖ-1`: letters, digits and `-._~` of ASCII stay, as RFC 3986 has it.
  ///
  /// - Parameter kept: more signs of ASCII that stay, such as the `/` of a path.
  /// - Returns: text of ASCII alone.
  package func percentEncoded(keeping kept: String = "") -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        text.append(Unicode.Scalar(byte))
      case _ where kept.utf8.contains(byte): text.append(Unicode.Scalar(byte))
      default: text += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(text)
  }
}
