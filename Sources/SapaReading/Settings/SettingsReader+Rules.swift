import SapaCore

extension SettingsReader {
  /// `{code: doc_id}` is `["doc_id": "code"]`.
  mutating func names(_ field: Field?) -> [String: String] {
    guard let field,
      let group = reader.fields(field.value, named: field.name, known: ControlReader.keys)
    else { return [:] }
    var names: [String: String] = [:]
    for key in ControlReader.keys {
      guard let name = reader.text(group[key]) else { continue }
      names[name.value] = key
    }
    return names
  }

  /// Severities by rule: `{appendix-gap: error, heading-skip: off}`.
  mutating func rules(_ field: Field?) -> [String: Placed<Severity?>] {
    guard let field else { return [:] }
    guard case .map(let entries, _) = field.value else {
      reader.notKeys(field.name, ["unknown-section", "heading-skip"], at: field.value.span)
      return [:]
    }
    var rules: [String: Placed<Severity?>] = [:]
    for entry in entries {
      let rule = Field(name: entry.key.value, keySpan: entry.key.span, value: entry.value)
      guard let text = reader.scalar(rule) else { continue }
      if ["off", "false", "no"].contains(text.value) {
        rules[rule.name] = Placed(nil, at: entry.key.span)
      } else if let severity = Severity(rawValue: text.value) {
        rules[rule.name] = Placed(severity, at: entry.key.span)
      } else {
        reader.refuse(
          text.value, for: rule.name,
          valid: Phrase(
            en: "Valid values: error, warning, note, off.",
            kk: "Жарамды мәндер: error, warning, note, off.",
            ru: "Допустимые значения: error, warning, note, off."), at: text.span)
      }
    }
    return rules
  }

  /// `{rule, file, section, reason, by, until}`; a concession without a rule or a reason is none.
  mutating func accepted(_ field: Field?) -> [Settings.Concession] {
    let known = ["rule", "file", "section", "reason", "by", "until"]
    return reader.groups(field, known: known).compactMap { group in
      let rule = reader.text(group["rule"])
      let reason = reader.text(group["reason"])
      let file = reader.text(group["file"])
      let section = reader.text(group["section"])
      let by = reader.text(group["by"])
      let until = reader.date(group["until"])
      for key in ["rule", "reason"] where group[key] == nil {
        reader.missing(key, of: "accepted", at: group.span)
      }
      guard let rule, let reason else { return nil }
      return Settings.Concession(
        rule: rule.value, file: file?.value, section: section?.value, reason: reason.value,
        by: by?.value, until: until?.value, span: group.span)
    }
  }
}
