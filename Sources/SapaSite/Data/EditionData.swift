import SapaCore
package import SapaEditions
package import SapaRegister

/// What `v/editions.json` says of a short code, for `sapa verify` and other programs.
package struct EditionEntry: Codable, Hashable, Sendable {
  package struct Successor: Codable, Hashable, Sendable {
    package var code: String?
    package var title: String
    package var edition: String?
  }

  package enum Verdict: String, Codable, Sendable {
    case inForce = "in-force"
    case superseded
    case draft
    case withdrawn
    case unstated
  }

  package static let path = "v/editions.json"

  package var shortCode: String
  package var code: String?
  package var title: String
  package var edition: String
  /// SHA-256 of the canonical form of its text.
  package var digest: String
  package var verdict: Verdict
  /// The day of its freeze; nil for a text that is not frozen.
  package var frozen: String?
  /// Since when it is out of force, replaced by the next edition or another document, or withdrawn.
  package var since: String?
  package var by: Successor?
  /// Its page below the site's root, and its PDF there.
  package var url: String
  package var pdf: String?
}

extension Site {
  func editionsJSON() -> OutputFile {
    OutputFile(path: EditionEntry.path, bytes: printouts.map(entry).jsonFile)
  }

  private func entry(_ printout: Printout) -> EditionEntry {
    var entry = EditionEntry(printout, in: register)
    if printout.isShown, let document = printout.document,
      hasPDF(at: register[document].printPath)
    {
      entry.pdf = register[document].printPath
    }
    return entry
  }
}

extension EditionEntry {
  /// What is said of an edition, without the PDF that a site may have of it.
  package init(_ printout: Printout, in register: Register) {
    self.init(
      shortCode: printout.mark.shortCode, code: printout.code?.text, title: printout.title,
      edition: printout.edition.text, digest: printout.mark.digest,
      verdict: printout.verdict.entry, url: printout.address.folder)
    frozen = printout.frozen?.description
    switch printout.verdict {
    case .outdated(let by, let day):
      since = day?.description
      self.by = by.map { id in
        Successor(
          code: register[id].code?.text, title: register[id].title,
          edition: register[id].control.edition?.value.text)
      }
    case .withdrawn(let day): since = day?.description
    case .inForce, .draft, .unstated: break
    }
  }
}

extension Printout.Verdict {
  var entry: EditionEntry.Verdict {
    switch self {
    case .inForce: .inForce
    case .outdated: .superseded
    case .draft: .draft
    case .withdrawn: .withdrawn
    case .unstated: .unstated
    }
  }
}
