import SapaCore
import SapaRegister

/// The control data that a freeze covers: identity, approvals, change rows.
///
/// What is not stated is an empty field. Status, reviews, copies, distribution, retention, location
/// and owner stay free to change, and are left out.
struct CanonicalControl {
  let lines: [String]

  init(_ document: Document) {
    let control = document.control
    lines =
      [
        "sapa-edition 1",
        canonicalLine("code", [document.code?.text ?? ""]),
        canonicalLine("title", [document.title]),
        canonicalLine("edition", [control.edition?.value.text ?? ""]),
        canonicalLine("effective", [control.effective.text]),
      ] + control.approvals.map(Self.line) + control.changes.map(Self.line)
  }

  private static func line(_ approval: Approval) -> String {
    canonicalLine(
      "approval",
      [
        approval.meaning.value.rawValue, approval.role.text, approval.name.text,
        approval.on.text, approval.order.text,
      ])
  }

  private static func line(_ change: Change) -> String {
    canonicalLine(
      "change",
      [
        change.edition.text, change.sections.map(\.value).joined(separator: ", "),
        change.basis.text, change.description.text, change.by.text, change.on.text,
      ])
  }
}

extension Placed<String>? {
  /// As it is written; empty where it is not stated.
  fileprivate var text: String { self?.value ?? "" }
}

extension Placed<CalendarDate>? {
  fileprivate var text: String { self?.value.description ?? "" }
}

extension Placed<Edition>? {
  fileprivate var text: String { self?.value.text ?? "" }
}
