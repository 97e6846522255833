import SapaCore

extension SettingsReader {
  /// `{name: ISO 9001:2015, clauses: ["4.1", "4.2"]}`; a name alone keeps the built-in clauses.
  mutating func standard(_ field: Field?) -> Standard? {
    guard let field else { return nil }
    if case .scalar = field.value {
      return reader.text(field).map {
        Standard(name: $0.value, clauses: Standard.iso9001.clauses)
      }
    }
    if case .list = field.value {
      return Standard(
        name: Standard.iso9001.name, clauses: reader.texts(field).map(\.value))
    }
    guard
      let group = reader.fields(field.value, named: field.name, known: ["name", "clauses"])
    else { return nil }
    let name = reader.text(group["name"])?.value ?? Standard.iso9001.name
    let clauses = group["clauses"].map { reader.texts($0).map(\.value) }
    return Standard(name: name, clauses: clauses ?? Standard.iso9001.clauses)
  }

  /// Roles by kind or level: `{УЕ: [Президент], 3: {agreed: [СРСО], approved: [СББӨ]}}`.
  mutating func approvers(_ field: Field?) -> [String: Placed<RequiredSignatures>] {
    guard let field else { return [:] }
    guard case .map(let entries, _) = field.value else {
      reader.notKeys(field.name, ["УЕ", "3"], at: field.value.span)
      return [:]
    }
    return Dictionary(
      entries.map { entry in
        let roles = Field(name: entry.key.value, keySpan: entry.key.span, value: entry.value)
        return (entry.key.value, Placed(signatures(roles), at: entry.key.span))
      }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func signatures(_ field: Field) -> RequiredSignatures {
    guard case .map = field.value else {
      return RequiredSignatures([.approved: reader.texts(field).map(\.value)])
    }
    let meanings = Approval.Meaning.allCases
    guard
      let group = reader.fields(
        field.value, named: field.name, known: meanings.map(\.rawValue))
    else { return RequiredSignatures([:]) }
    var roles: [Approval.Meaning: [String]] = [:]
    for meaning in meanings {
      if let named = group[meaning.rawValue] { roles[meaning] = reader.texts(named).map(\.value) }
    }
    return RequiredSignatures(roles)
  }
}
