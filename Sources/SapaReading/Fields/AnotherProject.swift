/// What manuals of other tools write where a fact is not known yet, and how they write versions.
///
/// Read so only where sapa.yaml has `fields`: in a manual of our own `effective: TBD` is a fault.
extension YAMLValue {
  /// Whether nothing is said: an empty value, `TBD`, `n/a`, a dash.
  var saysNothing: Bool {
    guard case .scalar(let text, _, _) = self else { return false }
    return isEmpty || Self.placeholders.contains(text.trimmed.lowercased())
  }

  private static let placeholders: Set<String> = [
    "", "tbd", "tba", "tbc", "n/a", "na", "none", "-", "–", "—", "?", "to be determined",
    "to be defined", "not applicable", "pending", "yyyy-mm-dd", "не указано", "нет", "жоқ",
    "көрсетілмеген", "yok", "belirlenecek",
  ]
}

extension String {
  /// `1.2` of `v1.2`, `Rev. 1.2` and `Ред. 1.2`; `C` of `Rev. C` and of `C`.
  var withoutVersionWord: String {
    let words = split { $0 == " " || $0 == "." || $0 == "-" }
    if let last = words.last, last.count == 1, last.allSatisfy(\.isLetter) { return String(last) }
    let number = drop { $0.isLetter || $0 == "." || $0 == " " }
    return number.isEmpty ? self : String(number)
  }

  /// The status that another project's word, in small letters, stands for: `approved` is effective.
  var asStatus: String? {
    switch self {
    case "current", "active", "approved", "released", "published", "issued", "in force", "valid":
      "effective"
    case "in review", "under review", "pending", "pending approval", "for review": "review"
    case "in progress", "wip", "work in progress", "proposed": "draft"
    case "replaced", "outdated": "superseded"
    case "obsolete", "retired", "archived", "cancelled", "inactive": "withdrawn"
    default: nil
    }
  }
}
