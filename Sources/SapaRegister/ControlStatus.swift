package import SapaCore

/// What the quality office has to do something about, on a day: reviews due and overdue, drafts,
/// missing signatures and facts.
///
/// УЕ-ХҚТУ-074-2014, overdue since 2020-03-01, is one item; a document may have several.
package struct ControlStatus: Sendable {
  package enum Concern: String, CaseIterable, Sendable {
    /// The day of the next review has passed.
    case overdue
    /// The next review is due within 90 days.
    case due
    /// A review has decided to revise or to withdraw what is still in force.
    case decided
    /// A draft, or in review: not in force yet, or its next edition is not.
    case draft
    /// In force without a signature that its kind demands.
    case missingApproval = "missing-approval"
    /// In force with an edition that is not frozen, in a manual whose editions are.
    case unfrozen
    /// A fact that a document must state.
    case missingFact = "missing-fact"
    /// Members of staff who have not signed that they know the edition in force.
    case unsigned
  }

  package struct Item: Sendable {
    package var concern: Concern
    package var document: DocumentID
    /// The day of the next review, for what is due or overdue.
    package var due: CalendarDate?
    /// Days from the day of the report to that day: negative where it is overdue.
    package var days: Int?
    /// What the last review decided, and on which day.
    package var decision: Review?
    package var signatures: [MissingSignature] = []
    package var facts: [MissingFact] = []
    /// How many have signed, and how many there are.
    package var signed: Int?
    package var staff: Int?
    /// Departments that must know it and of which the staff list names nobody.
    package var departments: [String] = []
  }

  package let day: CalendarDate
  /// By concern, the most urgent first, then by day, then in the order of the register.
  package let items: [Item]

  /// How many days before a review is due it is told.
  package static let notice = 90

  /// - Parameters:
  ///   - register: as it is shown.
  ///   - day: of the report.
  ///   - beingWritten: the documents of which a next edition is being written.
  ///   - unfrozen: those in force with an edition that is not frozen.
  package init(
    of register: Register, on day: CalendarDate, beingWritten: Set<DocumentID> = [],
    unfrozen: Set<DocumentID> = []
  ) {
    self.day = day
    let signatures = Signatures(register)
    let found = register.documents.flatMap { document in
      Self.reviews(document, in: register, on: day)
        + (document.isBeforeForce || beingWritten.contains(document.id)
          ? [Item(concern: .draft, document: document.id)] : [])
        + (unfrozen.contains(document.id)
          ? [Item(concern: .unfrozen, document: document.id)] : [])
        + Self.others(document, in: register, signatures)
    }
    items = Concern.allCases.flatMap { concern in
      found.enumerated().filter { $0.element.concern == concern }
        .sorted { left, right in
          let (a, b) = (left.element.days ?? 0, right.element.days ?? 0)
          return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }
  }

  package func count(_ concern: Concern) -> Int { items.count { $0.concern == concern } }

  private static func reviews(
    _ document: Document, in register: Register, on day: CalendarDate
  ) -> [Item] {
    let decided = document.openDecision.map {
      Item(concern: .decided, document: document.id, decision: $0)
    }
    guard document.isReviewed, let next = document.nextReview(every: register.settings.reviewEvery)
    else { return [decided].compactMap(\.self) }
    let days = next.dayCount - day.dayCount
    guard days <= notice else { return [decided].compactMap(\.self) }
    return [decided].compactMap(\.self) + [
      Item(concern: days < 0 ? .overdue : .due, document: document.id, due: next, days: days)
    ]
  }

  private static func others(
    _ document: Document, in register: Register, _ signatures: Signatures
  ) -> [Item] {
    var items: [Item] = []
    if document.control.status?.value == .effective {
      let awaited = signatures.awaited(by: document)
      if !awaited.isEmpty {
        items.append(
          Item(concern: .missingApproval, document: document.id, signatures: awaited))
      }
    }
    let facts = document.missingFacts
    if !facts.isEmpty {
      items.append(Item(concern: .missingFact, document: document.id, facts: facts))
    }
    if let coverage = register.coverage[document.id],
      coverage.signed < coverage.staff || !coverage.unknown.isEmpty
    {
      items.append(
        Item(
          concern: .unsigned, document: document.id, signed: coverage.signed,
          staff: coverage.staff, departments: coverage.unknown))
    }
    return items
  }
}

extension Document {
  /// Whether it is one of ours that readers work by, so that its reviews count.
  var isReviewed: Bool {
    let status = control.status?.value
    return !isExternal && (status == nil || status == .effective)
  }
}
