import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// A letter to those who keep the manual, about the section that is read; nil where the settings
  /// name no address of mail.
  ///
  /// `mailto:sapa@example.kz?subject=…`: "СЖ-ХҚТУ-01-2019, 3-ші нұсқа, 7.1 Ресурстар".
  func changeRequest(for document: Document, part: Part) -> String? {
    let contact = register.settings.organization.contact ?? ""
    guard
      let mail = contact.split(whereSeparator: { " ,;<>()".contains($0) })
        .first(where: { $0.isMailAddress })
    else { return nil }
    let about = [
      document.code?.text ?? document.title,
      editionNames[document.id.index],
      part.role == .lead ? nil : name(of: part),
    ]
    let subject = words[.actionRequest] + ": " + about.compactMap { $0 }.joined(separator: ", ")
    return "mailto:\(mail)?subject=\(subject.percentEncoded())"
  }
}

extension Substring {
  fileprivate var isMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
      && !contains { "?&#%\"'".contains($0) }
  }
}
