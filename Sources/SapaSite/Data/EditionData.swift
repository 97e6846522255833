import FoundationEssentials
import SapaCore
import SapaEditions
import SapaRegister

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
  /// When what stands in its place came into force, or when it was withdrawn.
  package var since: String?
  package var by: Successor?
  /// Its page below the site's root, and its PDF there.
  package var url: String
  package var pdf: String?
}

extension Site {
  func editionsJSON() -> OutputFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try? encoder.encode(printouts.map(entry))
    return OutputFile(
      path: EditionEntry.path, bytes: Array(data ?? .init()) + [UInt8(ascii: "\n")])
  }

  private func entry(_ printout: Printout) -> EditionEntry {
    var entry = EditionEntry(
      shortCode: printout.mark.shortCode, code: printout.code?.text, title: printout.title,
      edition: printout.edition.text, digest: printout.mark.digest,
      verdict: printout.verdict.entry, url: printout.address.folder)
    entry.frozen = printout.frozen?.description
    switch printout.verdict {
    case .outdated(let by, let since):
      entry.since = since?.description
      entry.by = by.map { id in
        EditionEntry.Successor(
          code: register[id].code?.text, title: register[id].title,
          edition: register[id].control.edition?.value.text)
      }
    case .withdrawn(let day): entry.since = day?.description
    case .inForce, .draft, .unstated: break
    }
    if printout.isShown, let document = printout.document,
      hasPDF(at: register[document].printPath)
    {
      entry.pdf = register[document].printPath
    }
    return entry
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
