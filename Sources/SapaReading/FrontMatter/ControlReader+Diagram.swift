import SapaCore

extension ControlReader {
  /// `diagram: process` with `nodes:` and `edges:` beside it.
  mutating func diagram(_ fields: Fields) -> Diagram? {
    let kind = reader.choice(fields["diagram"], Diagram.Kind.self)
    let nodes = nodes(fields["nodes"])
    let edges = edges(fields["edges"], between: nodes)
    return kind.map { Diagram(kind: $0, nodes: nodes, edges: edges) }
  }

  private mutating func nodes(_ field: Field?) -> [Diagram.Node] {
    var seen: Set<String> = []
    return reader.groups(field, known: ["id", "title", "ref", "owner"]).compactMap { group in
      let id = reader.text(group["id"])
      let title = reader.text(group["title"])
      let ref = reader.text(group["ref"])
      let owner = reader.text(group["owner"])
      for key in ["id", "title"] where group[key] == nil {
        reader.missing(key, of: "nodes", at: group.span)
      }
      guard let id, let title else { return nil }
      guard seen.insert(id.value).inserted else {
        reader.refuse(
          id.value, for: "nodes.id",
          valid: Phrase(
            en: "Another node has this id.", kk: "Бұл id басқа түйінге берілген.",
            ru: "Этот id уже у другого узла."), at: id.span)
        return nil
      }
      return Diagram.Node(id: id, title: title, ref: ref, owner: owner)
    }
  }

  /// `[a, b, label]`: from, to, and what stands at the arrow.
  private mutating func edges(
    _ field: Field?, between nodes: [Diagram.Node]
  ) -> [Diagram.Edge] {
    guard let field else { return [] }
    guard case .list(let values, _) = field.value else {
      reader.notList(field.name, at: field.value.span)
      return []
    }
    if let finding = Budget.edgesFinding(values.count, nodes: nodes.count, at: field.keySpan) {
      reader.findings.append(finding)
      return []
    }
    let ids = Set(nodes.map(\.id.value))
    return values.compactMap { value in
      let ends = reader.texts(Field(name: field.name, keySpan: field.keySpan, value: value))
      guard case .list = value, (2...3).contains(ends.count) else {
        reader.refuse(
          ends.map(\.value).joined(separator: ", "), for: field.name,
          valid: Phrase(
            en: "An edge is a list: [from, to] or [from, to, label].",
            kk: "Доға тізіммен жазылады: [қайдан, қайда] немесе [қайдан, қайда, жазуы].",
            ru: "Дуга пишется списком: [откуда, куда] или [откуда, куда, надпись]."),
          at: value.span)
        return nil
      }
      guard ends[0].value != ends[1].value else {
        reader.refuse(
          ends[1].value, for: field.name,
          valid: Phrase(
            en: "An edge leads from one node to another.",
            kk: "Доға бір түйіннен басқа түйінге апарады.",
            ru: "Дуга ведёт от одного узла к другому."), at: ends[1].span)
        return nil
      }
      guard let unknown = ends.prefix(2).first(where: { !ids.contains($0.value) }) else {
        return Diagram.Edge(from: ends[0], to: ends[1], label: ends.count > 2 ? ends[2] : nil)
      }
      reader.refuse(
        unknown.value, for: field.name,
        valid: Phrase(
          en: "No node has this id.", kk: "Мұндай id бар түйін жоқ.",
          ru: "Узла с таким id нет."), at: unknown.span)
      return nil
    }
  }
}
