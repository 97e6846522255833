import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// The shortest name of a target, for the cells of a matrix: 7.1.3, А, УЕ-ХҚТУ-074-2014; the title
  /// of a document without a code.
  func mark(of target: Target) -> String {
    switch target {
    case .document(let id): return register[id].code?.whole ?? register[id].title
    case .section(let id, let anchor):
      let number = register[id].section(anchor: anchor)?.number.description ?? anchor
      return inMain(id, number)
    case .appendix(let id, let label): return inMain(id, label.text)
    case .file(let path, _): return path
    }
  }

  private func inMain(_ id: DocumentID, _ mark: String) -> String {
    id == register.main ? mark : "\(register[id].code?.whole ?? register[id].title) \(mark)"
  }

  /// A link to a target, or its name where it has no page.
  func writeLink(to target: Target, named name: String, _ page: String, _ html: inout HTML) {
    guard let address = linkAddress(of: target) else { return html.write(whole: name) }
    html.element("a", ["href": page.link(to: address)], whole: name)
  }

  /// A document's control data say more than the first page of its text.
  private func linkAddress(of target: Target) -> Address? {
    if case .document(let id) = target { return addresses.control(of: register[id]) }
    return addresses.address(of: target)
  }

  /// A document by code and title, with its status.
  func writeDocument(_ document: Document, on page: String, into html: inout HTML) {
    writeLink(
      to: .document(document.id), named: name(of: .document(document.id), from: nil), page, &html)
    html.write(" ")
    writeStatus(of: document, into: &html)
  }
}
