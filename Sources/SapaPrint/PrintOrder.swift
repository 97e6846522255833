package import SapaCore
package import SapaDiagram
package import SapaEditions
package import SapaRegister

/// What one run of `sapa print` is asked for.
package enum PrintOrder: Hashable, Sendable {
  /// A document whose text is here; as a registered copy where one is named.
  case document(DocumentID, copy: NumberedCopy? = nil)
  /// A form alone, under the code and edition of the document that it belongs to.
  case sheet(Sheet, of: DocumentID)
  /// Acknowledgement sheets with names, one a department: for paper, never for a site.
  case acknowledgement([StaffSheet], of: DocumentID)
  /// The numbered copies of a document, with who holds them.
  case distribution(of: DocumentID)
  /// The register as a master list.
  case register
  /// The answers for an auditor.
  case auditor
}

/// The job of an order; its only output path is the name of the file, СЖ-ХҚТУ-01-2019-3-copy-1.pdf.
///
/// - Parameters:
///   - order: what to print.
///   - register: linked; its citations are resolved.
///   - theme: values of the print theme that differ from the template's own.
///   - layouts: what Graphviz has laid out, for the diagrams that need it.
///   - editions: of the documents; their pages then carry the short code.
/// - Returns: the job, and a finding for every image that paper cannot show.
package func printJob(
  _ order: PrintOrder, in register: Register, theme: [String: ThemeValue] = [:],
  layouts: [String: Layout] = [:], editions: [DocumentID: EditionHistory] = [:]
) -> (job: PrintJob, findings: [Finding]) {
  switch order {
  case .document(let id, let copy):
    var composer = Composer(register[id], in: register, copy: copy)
    composer.history = editions[id]
    composer.layouts = layouts
    composer.palette = Skin.Palette(theme)
    let tree = composer.tree(theme: theme)
    let name = register[id].printName(copy.map { "copy-\($0.number)" })
    return (composer.job(tree, at: [name]), composer.findings)
  case .sheet(let sheet, let id):
    var composer = Composer(register[id], in: register)
    composer.history = editions[id]
    let tree = composer.tree(of: sheet, theme: theme)
    return (composer.job(tree, at: [register[id].printName(sheet.rawValue)]), [])
  case .acknowledgement(let sheets, let id):
    var composer = Composer(register[id], in: register)
    composer.history = editions[id]
    let tree = composer.tree(of: sheets, theme: theme)
    return (composer.job(tree, at: [register[id].printName(Sheet.acknowledgement.rawValue)]), [])
  case .distribution(let id):
    var composer = Composer(register[id], in: register)
    composer.history = editions[id]
    let tree = composer.distributionTree(theme: theme)
    return (composer.job(tree, at: [register[id].printName("distribution")]), [])
  case .auditor: return (auditorJob(register, theme: theme, editions), [])
  case .register:
    let tree = MasterList(register).tree(theme: theme)
    return (
      PrintJob(
        document: nil, outputPaths: ["register.pdf"], assets: [], tree: tree.jsonLine, places: [:]),
      []
    )
  }
}

extension Document {
  /// СЖ-ХҚТУ-01-2019-3-changes.pdf: the name of its print, told apart by what was printed.
  fileprivate func printName(_ part: String?) -> String {
    guard let part else { return printName }
    let plain = part.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-" }
    return printName.dropLast(".pdf".count) + "-" + plain + ".pdf"
  }
}
