import SapaCore
import SapaRegister

/// The control data that a freeze covers: identity, approvals, change rows.
///
/// What is not stated is an empty field. Status, reviews, copies, distribution, retention, location
/// and owner stay free to change, and are left out.
struct CanonicalControl {
  private(set) var text = CanonicalText()

  init(_ document: Document) {
    let control = document.control
    text.line("sapa-edition 1")
    text.line("code", [document.code?.text ?? ""])
    text.line("title", [document.title])
    text.line("edition", [control.edition?.value.text ?? ""])
    text.line("effective", [control.effective.text])
    for approval in control.approvals { write(approval) }
    for change in control.changes { write(change) }
  }

  var lines: [String] { text.lines(in: 0..<text.bytes.count) }

  private mutating func write(_ approval: Approval) {
    text.line(
      "approval",
      [
        approval.meaning.value.rawValue, approval.role.text, approval.name.text,
        approval.on.text, approval.order.text,
      ])
  }

  private mutating func write(_ change: Change) {
    text.line(
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
