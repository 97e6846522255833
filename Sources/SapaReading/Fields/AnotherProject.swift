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
  /// `1.2` of `v1.2`, `Rev. 1.2` and `Ред. 1.2`.
  var withoutVersionWord: String {
    let number = drop { $0.isLetter || $0 == "." || $0 == " " }
    return number.isEmpty ? self : String(number)
  }
}
