/// SVG as it is written: text is escaped, elements are closed, nothing else can get in.
struct Markup {
  private(set) var text = ""

  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    start(name, attributes)
    text += ">"
  }

  mutating func close(_ name: String) {
    text += "</\(name)>"
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    start(name, attributes)
    text += "/>"
  }

  mutating func write(_ words: String) {
    for scalar in words.unicodeScalars { write(scalar) }
  }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)"
    for (key, value) in attributes {
      text += " \(key)=\""
      write(value)
      text += "\""
    }
  }

  /// Characters that XML 1.0 refuses are left out.
  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\"": text += "&quot;"
    case "'": text += "&#39;"
    case "\t", "\n", "\r": text += " "
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
    case "\u{FFFE}", "\u{FFFF}": break
    default: text.unicodeScalars.append(scalar)
    }
  }
}
