import SapaCore
import SapaRegister

/// The register as data, for scripts and spreadsheets.
extension Site {
  struct RegisterRow {
    var code: String?
    var title: String
    var edition: String?
    var status: String?
    var level: Int?
    var owner: String?
    var url: String
  }

  var rows: [RegisterRow] {
    register.documents.map { document in
      let control = document.control
      return RegisterRow(
        code: document.code?.text, title: document.title, edition: control.edition?.value.text,
        status: control.status?.value.rawValue, level: document.kind?.level,
        owner: control.owner?.value, url: addresses.control(of: document).folder)
    }
  }

  /// `[{"code": "УЕ-ХҚТУ-074-2014", "title": …}]`; null for what nobody has stated.
  func registerJSON(_ rows: [RegisterRow]) -> String {
    let objects = rows.map { row in
      let fields = [
        ("code", row.code.json), ("title", row.title.json), ("edition", row.edition.json),
        ("status", row.status.json), ("level", row.level.map(String.init) ?? "null"),
        ("owner", row.owner.json), ("url", row.url.json),
      ]
      return "  {" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// As RFC 4180 has it, with a byte order mark so that Excel reads Kazakh.
  func registerCSV(_ rows: [RegisterRow]) -> String {
    let head = ["code", "title", "edition", "status", "level", "owner", "url"]
    let lines = rows.map { row in
      [
        row.code ?? "", row.title, row.edition ?? "", row.status ?? "",
        row.level.map(String.init) ?? "", row.owner ?? "", row.url,
      ]
    }
    return "\u{FEFF}"
      + ([head] + lines).map { $0.map(\.csvField).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension String? {
  fileprivate var json: String { self?.json ?? "null" }
}

extension String {
  fileprivate var json: String {
    let isPlain = utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return "\"" + self + "\"" }
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
