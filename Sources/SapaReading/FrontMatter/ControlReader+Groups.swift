import SapaCore

extension ControlReader {
  private static let changeKeys = ["edition", "sections", "basis", "description", "by", "on"]
  /// `sapa edition changes` leaves to the editor what it cannot know.
  private static let laterChangeKeys: Set = ["basis", "description", "by", "on"]

  mutating func approvals(_ field: Field?) -> [Approval] {
    let known = ["meaning", "role", "name", "on", "order"]
    return reader.groups(field, known: known).compactMap { group in
      let meaning = reader.choice(group["meaning"], Approval.Meaning.self)
      let approval = Approval(
        meaning: meaning ?? Placed(.approved, at: group.span), role: reader.text(group["role"]),
        name: reader.text(group["name"]), on: reader.date(group["on"]),
        order: reader.text(group["order"]))
      if group["meaning"] == nil { reader.missing("meaning", of: "approvals", at: group.span) }
      return meaning == nil ? nil : approval
    }
  }

  mutating func reviews(_ field: Field?) -> [Review] {
    reader.groups(field, known: ["on", "by", "outcome", "note"]).map { group in
      if group.lacks("on") { reader.missing("on", of: "reviews", at: group.span) }
      return Review(
        on: reader.date(group["on"]), by: reader.text(group["by"]),
        outcome: reader.choice(group["outcome"], Review.Outcome.self),
        note: reader.text(group["note"]))
    }
  }

  mutating func changes(_ field: Field?) -> [Change] {
    reader.groups(field, known: Self.changeKeys, later: Self.laterChangeKeys).map { group in
      Change(
        edition: reader.edition(group["edition"]), sections: reader.texts(group["sections"]),
        basis: reader.text(group["basis"]), description: reader.text(group["description"]),
        by: reader.text(group["by"]), on: reader.date(group["on"]))
    }
  }

  mutating func copies(_ field: Field?) -> [Copy] {
    let known = ["number", "kind", "holder", "issued", "withdrawn"]
    let copies = reader.groups(field, known: known).map { group in
      Copy(
        number: reader.text(group["number"]), kind: reader.choice(group["kind"], Copy.Kind.self),
        holder: reader.text(group["holder"]), issued: reader.date(group["issued"]),
        withdrawn: reader.date(group["withdrawn"]))
    }
    var out: [[String?]: Placed<String>] = [:]
    for copy in copies {
      guard let number = copy.number else { continue }
      let name = [copy.kind?.value.rawValue, number.value]
      if let other = out[name] { reader.twice(number, besides: other) }
      // A number that came back may be issued again.
      out[name] = copy.withdrawn == nil ? number : nil
    }
    let isNumbered = copies.contains { $0.number != nil }
    for copy in copies where isNumbered && copy.number == nil && copy.withdrawn == nil {
      let place = copy.holder?.span ?? copy.kind?.span ?? copy.issued?.span ?? field?.keySpan
      if let place { reader.unnumbered(at: place) }
    }
    return copies
  }

  mutating func external(_ field: Field?) -> External? {
    guard let field,
      let group = reader.fields(
        field.value, named: field.name, known: ["issuer", "version", "checked"])
    else { return nil }
    return External(
      issuer: reader.text(group["issuer"]), version: reader.text(group["version"]),
      checked: reader.date(group["checked"]))
  }

  mutating func retention(_ field: Field?) -> Retention? {
    guard let field,
      let group = reader.fields(
        field.value, named: field.name, known: ["period", "disposition"])
    else { return nil }
    return Retention(
      period: reader.text(group["period"]), disposition: reader.text(group["disposition"]))
  }

  /// `{code: СЖ-ХҚТУ-01-2016, edition: 2}`, or the code alone.
  mutating func supersession(_ field: Field?) -> Placed<Supersession>? {
    guard let field else { return nil }
    if case .scalar = field.value {
      return reader.code(field).map {
        Placed(Supersession(code: $0.value, edition: nil), at: $0.span)
      }
    }
    guard
      let group = reader.fields(field.value, named: field.name, known: ["code", "edition"])
    else { return nil }
    guard let code = reader.code(group["code"]) else {
      if group["code"] == nil { reader.missing("code", of: field.name, at: group.span) }
      return nil
    }
    let edition = reader.edition(group["edition"])
    return Placed(
      Supersession(code: code.value, edition: edition?.value),
      at: code.span.through(edition?.span ?? code.span))
  }
}
