package import SapaCore
package import SapaRegister

/// What the archive says of a frozen edition: `archive/ue-hqtu-074-2014/3/edition.json`.
///
/// Written once, on the day of the freeze, and never again.
package struct EditionRecord: Hashable, Sendable {
  package struct Approval: Hashable, Codable, Sendable {
    package var meaning: String
    package var role: String?
    package var name: String?
    package var on: String?
    package var order: String?
  }

  /// How many findings there were on that day.
  package struct Counts: Hashable, Codable, Sendable {
    package var errors: Int
    package var warnings: Int
    package var notes: Int
  }

  /// Nil where nobody has stated it.
  package var code: DocumentCode?
  package var title: String
  package var edition: Edition
  package var status: Status?
  package var effective: CalendarDate?
  package var approvals: [Approval]
  /// The document's part of an address, and its folder in the archive.
  package var slug: String
  /// The file with its control data, as the manual had it: `content/manual/index.md`.
  package var path: String
  package var frozen: CalendarDate
  package var mark: EditionMark
  package var findings: Counts

  /// What makes it an edition of one document: its code, else its address part.
  package var documentName: String { code?.text ?? slug }

  /// Whether it was frozen to be in force, from its day on.
  package var isMeantToHold: Bool { [.effective, nil].contains(status) }

  /// Its folder in the archive: `ue-hqtu-074-2014/3`.
  package var place: String { slug + "/" + edition.text }

  /// The record of a document as it is frozen.
  ///
  /// - Parameters:
  ///   - document: with an edition.
  ///   - edition: its edition.
  ///   - mark: of its text.
  ///   - findings: of the check on that day.
  ///   - day: of the freeze.
  package init(
    _ document: Document, edition: Edition, mark: EditionMark, findings: [Finding],
    on day: CalendarDate
  ) {
    code = document.code
    title = document.title
    self.edition = edition
    status = document.control.status?.value
    effective = document.control.effective?.value
    approvals = document.control.approvals.map(Approval.init)
    slug = document.slug
    path = document.path
    frozen = day
    self.mark = mark
    self.findings = Counts(
      errors: findings.count { $0.severity == .error },
      warnings: findings.count { $0.severity == .warning },
      notes: findings.count { $0.severity == .note })
  }
}

extension EditionRecord.Approval {
  init(_ approval: Approval) {
    self.init(
      meaning: approval.meaning.value.rawValue, role: approval.role?.value,
      name: approval.name?.value, on: approval.on?.value.description,
      order: approval.order?.value)
  }
}
