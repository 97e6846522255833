import SapaCore
import SapaLanguage
import SapaRegister

/// What each role and department answers for (ISO 9001:2015, 5.3), other names resolved.
///
/// "Президент" and "Университет Президенті" are one role where the vocabulary says so; a name that
/// it lacks stands behind the others, so that nobody's duty is lost.
struct Duties: Sendable {
  struct Duty: Sendable {
    /// As the vocabulary has it; as it is written where the vocabulary lacks it.
    var name: String
    var isListed: Bool
    /// Documents that it owns.
    var owned: [DocumentID] = []
    /// Documents that it answers for.
    var documents: [DocumentID] = []
    /// Sections and appendices that it answers for.
    var sections: [Target] = []
    /// Documents that it prepares, checks, agrees or approves.
    var approvals: [DocumentID] = []
    /// Documents of which it holds a registered copy.
    var copies: [DocumentID] = []

    var isEmpty: Bool {
      owned.isEmpty && documents.isEmpty && sections.isEmpty && approvals.isEmpty && copies.isEmpty
    }
  }

  /// In the order of the vocabulary, then the names that it lacks.
  private(set) var all: [Duty]
  private var places: [String: Int] = [:]

  init(_ register: Register) {
    all = register.vocabulary.roles.map { Duty(name: $0.form, isListed: true) }
    for (place, entry) in register.vocabulary.roles.enumerated() {
      for name in [entry.form] + entry.aliases where places[name.lowercased()] == nil {
        places[name.lowercased()] = place
      }
    }
    for document in register.documents { add(document) }
    let listed = all.filter(\.isListed)
    all = listed + all.filter { !$0.isListed }.sorted { Collation.precedes($0.name, $1.name) }
    for (place, duty) in all.enumerated() where !duty.isListed {
      places[duty.name.lowercased()] = place
    }
  }

  /// What a role answers for, under any of its names.
  subscript(name: String) -> Duty? { places[name.lowercased()].map { all[$0] } }

  private mutating func add(_ document: Document) {
    let control = document.control
    if let owner = control.owner?.value { note(document.id, in: \.owned, of: owner) }
    for name in control.responsible { note(document.id, in: \.documents, of: name.value) }
    for section in document.sections {
      for name in section.responsible {
        note(.section(document.id, anchor: section.anchor), in: \.sections, of: name)
      }
    }
    for part in document.appendices {
      guard let label = part.appendix else { continue }
      for name in part.control.responsible {
        note(.appendix(document.id, label), in: \.sections, of: name.value)
      }
    }
    for role in control.approvals.compactMap(\.role) {
      note(document.id, in: \.approvals, of: role.value)
    }
    for holder in control.copies.compactMap(\.holder) {
      note(document.id, in: \.copies, of: holder.value)
    }
  }

  private mutating func note<Value: Equatable>(
    _ value: Value, in list: WritableKeyPath<Duty, [Value]>, of name: String
  ) {
    let place = places[name.lowercased()] ?? all.count
    if place == all.count {
      all.append(Duty(name: name, isListed: false))
      places[name.lowercased()] = place
    }
    if !all[place][keyPath: list].contains(value) { all[place][keyPath: list].append(value) }
  }
}
