/// Values as JavaScript writes them.
struct Script {
  private var members: [String] = []

  mutating func member(_ name: String, _ value: String) {
    members.append("\(Self.quoted(name)): \(value)")
  }

  /// One member a line.
  var object: String { "{\n" + members.joined(separator: ",\n") + "\n}" }

  static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

  /// Texts by name, in the order of the names.
  static func object(_ members: [(String, String)]) -> String {
    let written = members.sorted { $0.0 < $1.0 }.map { "\(quoted($0.0)):\(quoted($0.1))" }
    return "{" + written.joined(separator: ",") + "}"
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      // Line ends of JavaScript, and characters that no text should have.
      case "\u{2028}", "\u{2029}": result += " "
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
