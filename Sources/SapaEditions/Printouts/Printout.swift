package import SapaCore
package import SapaRegister

/// An edition as a printout names it, by its short code, and what holds of it now.
///
/// `7K3M9Q2X` is УЕ-ХҚТУ-074-2014 in edition 2: out of date since 2019-03-01, edition 3 is in force.
package struct Printout: Sendable {
  /// What a reader of the printout must know.
  package enum Verdict: Hashable, Sendable {
    case inForce
    /// Another text holds, since the day where it is stated.
    case outdated(by: DocumentID?, since: CalendarDate?)
    case draft
    case withdrawn(on: CalendarDate?)
    /// Nobody has stated the status of the document.
    case unstated
  }

  package var mark: EditionMark
  package var code: DocumentCode?
  package var title: String
  package var edition: Edition
  package var effective: CalendarDate?
  /// The day of its freeze; nil for a text that is not frozen.
  package var frozen: CalendarDate?
  /// Nil for an edition of a document that has left the register.
  package var document: DocumentID?
  /// Whether it is the text that the document has now.
  package var isShown: Bool
  package var verdict: Verdict
}

extension Printout {
  /// Every edition with a short code: the present ones, and all that were ever frozen.
  ///
  /// - Parameters:
  ///   - register: as it is shown.
  ///   - histories: the editions of its documents.
  ///   - archive: every record of the archive, those of documents that are gone among them.
  /// - Returns: in the order of the register, the latest edition first; a text that is frozen once.
  package static func all(
    in register: Register, _ histories: [DocumentID: EditionHistory], archive: [EditionRecord]
  ) -> [Printout] {
    // Asked only where a document is superseded.
    lazy var successions = Successions(register)
    var known: Set<String> = []
    let ofDocuments = register.documents.flatMap { document -> [Printout] in
      guard let history = histories[document.id] else { return [] }
      let verdict = verdict(of: document, in: register, successions)
      let present = shown(document, history, verdict)
      let older = history.frozen.reversed().filter { $0.mark != history.mark }
        .map { other($0, of: document, verdict, in: history) }
      return ([present].compactMap(\.self) + older).filter {
        known.insert($0.mark.shortCode).inserted
      }
    }
    let gone = archive.filter { known.insert($0.mark.shortCode).inserted }.map { record in
      Printout(record, document: nil, verdict: .withdrawn(on: nil))
    }
    return ofDocuments + gone
  }

  private static func shown(
    _ document: Document, _ history: EditionHistory, _ verdict: Verdict
  ) -> Printout? {
    guard let mark = history.mark, let edition = document.control.edition?.value else { return nil }
    return Printout(
      mark: mark, code: document.code, title: document.title, edition: edition,
      effective: document.control.effective?.value, frozen: history[edition]?.frozen,
      document: document.id, isShown: true, verdict: verdict)
  }

  /// Another edition than the one that the document has now, of which `present` is said.
  private static func other(
    _ record: EditionRecord, of document: Document, _ present: Verdict, in history: EditionHistory
  ) -> Printout {
    let isOwn = record.edition == document.control.edition?.value && record.code == document.code
    let end = history.end(of: record, in: document)
    let verdict: Verdict =
      switch present {
      // Where drafts are shown, what is in force stays in force.
      case .draft where record == history.inForce: .inForce
      case .inForce where record == history.inForce && isOwn: .inForce
      case .inForce where history.waits(record), .draft where history.waits(record): .draft
      case .inForce: .outdated(by: document.id, since: end)
      case .draft, .unstated: .outdated(by: nil, since: nil)
      case .outdated(let by, let since): .outdated(by: by, since: isOwn ? since : end)
      case .withdrawn(let day): .withdrawn(on: day)
      }
    return Printout(record, document: document.id, verdict: verdict)
  }

  private static func verdict(
    of document: Document, in register: Register, _ successions: @autoclosure () -> Successions
  ) -> Verdict {
    switch document.control.status?.value {
    case .effective: return .inForce
    case .draft, .review: return .draft
    case .withdrawn: return .withdrawn(on: document.withdrawnOn)
    case .superseded:
      let successions = successions()
      guard let holds = successions.whatHolds(insteadOf: document, in: register) else {
        return .outdated(by: nil, since: successions.supersededOn(document, in: register))
      }
      return .outdated(by: holds.id, since: holds.control.effective?.value)
    case nil: return .unstated
    }
  }

  private init(_ record: EditionRecord, document: DocumentID?, verdict: Verdict) {
    self.init(
      mark: record.mark, code: record.code, title: record.title, edition: record.edition,
      effective: record.effective, frozen: record.frozen, document: document, isShown: false,
      verdict: verdict)
  }
}

extension EditionHistory {
  /// The frozen editions before the one that is shown, each with the day on which the next came into
  /// force.
  package func earlier(than shown: Document) -> [EarlierEdition] {
    let own = shown.control.edition?.value
    let former = frozen.filter { record in
      record.code == shown.code && record.mark != mark && own.map { record.edition < $0 } ?? true
    }
    return former.map { record in
      EarlierEdition(
        edition: record.edition, effective: record.effective, frozen: record.frozen,
        until: end(of: record, in: shown))
    }
  }
}

extension [DocumentID: EditionHistory] {
  /// The former editions of every document that has some.
  package func earlier(in register: Register) -> [DocumentID: [EarlierEdition]] {
    var result: [DocumentID: [EarlierEdition]] = [:]
    for (id, history) in self {
      let earlier = history.earlier(than: register[id])
      if !earlier.isEmpty { result[id] = earlier }
    }
    return result
  }
}

extension [Printout] {
  /// Those of the texts that documents have now, by document.
  package var shown: [DocumentID: Printout] {
    Dictionary(
      filter(\.isShown).compactMap { printout in printout.document.map { ($0, printout) } },
      uniquingKeysWith: { first, _ in first })
  }
}
