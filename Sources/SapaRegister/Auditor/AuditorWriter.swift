package import SapaCore
package import SapaLanguage

/// Answers one question after another from the register.
struct AuditorWriter {
  typealias Line = AuditorReport.Line

  let register: Register
  let earlier: [DocumentID: [EarlierEdition]]
  let words: InterfaceStrings
  let successions: Successions

  private var ours: [Document] { register.documents.filter { !$0.isExternal } }
  private var inForce: [Document] { ours.filter { $0.control.status?.value == .effective } }

  func answer(_ question: AuditorReport.Question) -> AuditorReport.Answer {
    switch question {
    case .list: answer(question, of: inForce, stated: { $0.control.edition != nil }, edition)
    case .approval:
      answer(question, of: ours, stated: { !$0.control.approvals.isEmpty }, approvals)
    case .changes: answer(question, of: ours, stated: { !$0.control.changes.isEmpty }, changes)
    case .superseded: superseded
    case .external:
      answer(
        question, of: register.documents.filter(\.isExternal),
        stated: { $0.control.external?.checked != nil }, external)
    case .reviews:
      answer(
        question, of: ours.filter { !$0.isObsolete },
        stated: { $0.nextReview(every: register.settings.reviewEvery) != nil }, reviews)
    case .distribution:
      answer(
        question, of: ours,
        stated: {
          !$0.control.copies.isEmpty || !register.settings.distribution(of: $0).isEmpty
        }, distribution)
    case .acknowledgement:
      answer(question, of: inForce, stated: { register.coverage[$0.id] != nil }, coverage)
    case .clauses: clauses
    case .retention:
      answer(question, of: ours, stated: { $0.control.retention != nil }) { document in
        [document.control.retention.flatMap { join([$0.period?.value, $0.disposition?.value]) }]
      }
    }
  }

  private func answer(
    _ question: AuditorReport.Question, of documents: [Document],
    stated: (Document) -> Bool, _ facts: (Document) -> [String?]
  ) -> AuditorReport.Answer {
    AuditorReport.Answer(
      question: question, stated: documents.count(where: stated), asked: documents.count,
      lines: documents.compactMap { document in
        let known = facts(document).compactMap(\.self)
        return known.isEmpty ? nil : Line(document: document.id, facts: known)
      })
  }

  /// "3-ші нұсқа", "01.03.2019 ж.".
  private func edition(_ document: Document) -> [String?] {
    let control = document.control
    return [
      join([
        control.edition.map { words.edition($0.value) } ?? words[.docNoEdition],
        control.effective.map { words[.docEffective] + ": " + stamp($0.value) },
      ])
    ]
  }

  /// "Бекіткен: Университет Президенті, 01.03.2019 ж., № 5".
  private func approvals(_ document: Document) -> [String?] {
    document.control.approvals.map { approval in
      let facts = join([
        approval.role?.value, approval.name?.value, approval.on.map { stamp($0.value) },
        approval.order?.value,
      ])
      return words[approval.meaning.value.key] + ": " + (facts ?? words[.docNotStated])
    }
  }

  private func changes(_ document: Document) -> [String?] {
    document.control.changes.map { change in
      join([
        change.edition.map { words.edition($0.value) }, change.description?.value,
        change.basis?.value, change.on.map { stamp($0.value) },
      ])
    }
  }

  /// Documents out of force, and the former editions of those in force.
  private var superseded: AuditorReport.Answer {
    let obsolete = ours.filter(\.isObsolete)
    let lines = ours.compactMap { document -> Line? in
      let facts = [outOfForce(document)] + (earlier[document.id] ?? []).map { former($0) }
      let known = facts.compactMap(\.self)
      return known.isEmpty ? nil : Line(document: document.id, facts: known)
    }
    let dated = obsolete.count {
      $0.withdrawnOn != nil || successions.supersededOn($0, in: register) != nil
    }
    return AuditorReport.Answer(
      question: .superseded, stated: dated, asked: obsolete.count,
      isNone: obsolete.isEmpty && ours.allSatisfy { $0.control.status != nil }, lines: lines)
  }

  private func outOfForce(_ document: Document) -> String? {
    guard document.isObsolete, let status = document.control.status?.value else { return nil }
    let day =
      document.withdrawnOn.map { words.filled(.auditorWithdrawn, ["date": stamp($0)]) }
      ?? successions.supersededOn(document, in: register).map {
        words.filled(.auditorUntil, ["date": stamp($0)])
      }
    let inItsPlace =
      successions.whatHolds(insteadOf: document, in: register)
      ?? successions.successors(of: document).map { register[$0] }.first { !$0.isBeforeForce }
    let successor = inItsPlace.map { words[.docSupersededBy] + ": " + $0.name }
    return join([day ?? words.status(status) + ": " + words[.docNotStated], successor])
  }

  private func former(_ edition: EarlierEdition) -> String? {
    join([
      words.edition(edition.edition),
      edition.until.map { words.filled(.auditorUntil, ["date": stamp($0)]) },
      words.filled(.auditorFrozen, ["date": stamp(edition.frozen)]),
    ])
  }

  private func external(_ document: Document) -> [String?] {
    let external = document.control.external
    let checked = external?.checked.map { stamp($0.value) } ?? words[.docNotStated]
    return [
      join([
        external?.issuer?.value, external?.version?.value,
        words[.externalChecked] + ": " + checked,
      ])
    ]
  }

  private func reviews(_ document: Document) -> [String?] {
    let held = document.control.reviews.map { review in
      join([
        review.on.map { stamp($0.value) } ?? words[.docNotStated], review.by?.value,
        review.outcome.map { words[$0.value.key] }, review.note?.value,
      ])
    }
    let next = document.nextReview(every: register.settings.reviewEvery)
    return held + [next.map { words[.docNextReview] + ": " + stamp($0) }]
  }

  private func distribution(_ document: Document) -> [String?] {
    let copies = zip(document.control.copies, document.control.copies.numbers).map { copy, number in
      join([
        number.map { words.filled(.copyNumber, ["n": $0]) },
        copy.kind.map { words[$0.value == .control ? .copyControl : .copyWorking] },
        copy.holder?.value,
        copy.issued.map { words.filled(.copyIssued, ["date": stamp($0.value)]) },
        copy.withdrawn.map { words.filled(.copyWithdrawn, ["date": stamp($0.value)]) },
      ])
    }
    let departments = register.settings.distribution(of: document).map(\.value)
    return copies
      + [
        departments.isEmpty
          ? nil : words[.docDistribution] + ": " + departments.joined(separator: "; ")
      ]
  }

  private func coverage(_ document: Document) -> [String?] {
    guard let coverage = register.coverage[document.id] else { return [] }
    let departments = coverage.departments.map { "\($0.name): \($0.signed) / \($0.staff)" }
    return ["\(coverage.signed) / \(coverage.staff)", departments.joined(separator: "; ")]
  }

  private var clauses: AuditorReport.Answer {
    let clauses = StandardClauses(register)
    let gaps = clauses.rows.filter { $0.coverage == .gap }.map(\.clause.description)
    let gap = words[.clausesGap] + ": " + gaps.joined(separator: ", ")
    return AuditorReport.Answer(
      question: .clauses, stated: clauses.rows.count - gaps.count, asked: clauses.rows.count,
      lines: gaps.isEmpty ? [] : [Line(document: nil, facts: [gap])])
  }

  private func stamp(_ day: CalendarDate) -> String { words.language.stamp(day) }

  private func join(_ facts: [String?]) -> String? {
    let known = facts.compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }
}

extension Approval.Meaning {
  /// Әзірлеген, Тексерген, Келіскен, Бекіткен.
  package var key: InterfaceKey {
    switch self {
    case .prepared: .docPrepared
    case .checked: .docChecked
    case .agreed: .docAgreed
    case .approved: .docApproved
    }
  }
}

extension Review.Outcome {
  package var key: InterfaceKey {
    switch self {
    case .confirmed: .reviewConfirmed
    case .revise: .reviewRevise
    case .withdraw: .reviewWithdraw
    }
  }
}
