package import SapaCore
import SapaRegister

/// The editions of a document: the one that is shown, those frozen, the one being prepared.
package struct EditionHistory: Sendable {
  /// Of the text that is shown; nil for a document whose text is not here, or without an edition, and
  /// where nobody asked for marks.
  package var mark: EditionMark?
  /// The records of the archive, the oldest edition first; behind them those of a new code that wait for
  /// their day.
  package var frozen: [EditionRecord]
  /// The edition that holds on the day of the check while the source is being written, also where the
  /// source is what is shown; nil where none does.
  package var inForce: EditionRecord?
  /// Whether what is shown comes from the archive, because the next edition is being written.
  package var isFromArchive: Bool
  /// The edition that is being written; nil where the source is what is shown.
  package var next: NextEdition?
  /// Whose document it was when the text that is shown was frozen; nil where it is not frozen, or nothing
  /// of it has changed in the settings.
  package var organization: Settings.Organization?

  package init(
    mark: EditionMark?, frozen: [EditionRecord], inForce: EditionRecord? = nil,
    isFromArchive: Bool = false, next: NextEdition? = nil,
    organization: Settings.Organization? = nil
  ) {
    self.mark = mark
    self.frozen = frozen
    self.inForce = inForce
    self.isFromArchive = isFromArchive
    self.next = next
    self.organization = organization
  }

  /// The record of an edition; nil where it is not frozen.
  package subscript(_ edition: Edition) -> EditionRecord? {
    frozen.first { $0.edition == edition }
  }

  /// Whether an edition was frozen before its day, and that has not come.
  func waits(_ record: EditionRecord) -> Bool {
    guard record.isMeantToHold else { return false }
    guard let holding = inForce.flatMap({ frozen.firstIndex(of: $0) }) else { return true }
    return frozen[(holding + 1)...].contains(record)
  }

  /// The day on which an edition of a document went out of force: that of the next one.
  func end(of record: EditionRecord, in document: Document) -> CalendarDate? {
    frozen.first { $0.code == record.code && $0.edition > record.edition && $0.effective != nil }?
      .effective ?? document.control.effective?.value
  }
}

/// An edition that is being written while another is in force.
package struct NextEdition: Hashable, Sendable {
  /// Draft or in review.
  package var status: Status
  /// Nil where nobody has stated it.
  package var edition: Edition?
  /// Where it has another code than the edition in force.
  package var code: DocumentCode?
  /// The day on which it comes into force, where it is frozen and waits for it.
  package var start: CalendarDate?

  package init(
    status: Status, edition: Edition?, code: DocumentCode? = nil, start: CalendarDate? = nil
  ) {
    self.status = status
    self.edition = edition
    self.code = code
    self.start = start
  }
}
