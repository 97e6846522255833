import SapaCore
import SapaRegister

/// Drafts that were never frozen, or not under the code that they are to have: the published manual has their
/// control data and no text, so that what leads into them seems to lead nowhere.
///
/// `[1-тарау](manual/01-scope.md)` on the home page is sound as the manual is written; that readers do not
/// see the chapter yet is a `draft-reference`, and no broken link.
struct UnshownDrafts {
  private let register: Register
  private let documents: Set<DocumentID>
  private let paths: Set<String>
  private let told: Set<Fault>
  /// Citations in other files of what the draft lacks as well.
  private let dangling: [Finding]

  private struct Fault: Hashable {
    var rule: String
    var span: Span

    init(_ finding: Finding) {
      rule = finding.rule.id
      span = finding.span
    }
  }

  /// - Parameters:
  ///   - drafts: with what stands for each.
  ///   - register: as it is written, linked.
  ///   - findings: of that register.
  init(_ drafts: Drafts, in register: Register, findings: [Finding]) {
    let unshown = drafts.drafts.filter { $0.inForce?.document.code != $0.document.code }
      .map(\.document)
    self.register = register
    documents = Set(unshown.map(\.id))
    paths = Set(unshown.flatMap { $0.parts.map(\.path) })
    told = unshown.isEmpty ? [] : Set(findings.map(Fault.init))
    dangling =
      unshown.isEmpty
      ? [] : findings.filter { $0.isDangling && !drafts.paths.contains($0.span.file) }
  }

  /// The findings of the published manual, told for what they are where only a draft is not shown.
  func judged(_ findings: [Finding]) -> [Finding] {
    guard !documents.isEmpty else { return findings }
    return findings.compactMap { finding in
      guard !told.contains(Fault(finding)) else { return finding }
      // What is cited by a draft alone is not forgotten.
      if finding.isUncited { return nil }
      return draft(at: finding.span).map { DraftReference.finding($0, at: finding.span) } ?? finding
    }
  }

  /// Citations of which the published manual says nothing, since it lacks the draft's text, and that lead
  /// nowhere in the draft either: `[[99]]` on the home page of a manual that is one.
  ///
  /// - Parameters:
  ///   - findings: of the published manual.
  ///   - published: its register, linked.
  /// - Returns: the findings of the manual as it is written.
  func untold(beside findings: [Finding], in published: Register) -> [Finding] {
    if dangling.isEmpty { return [] }
    let files = Set(dangling.map(\.span.file))
    let spans =
      findings.map(\.span).filter { files.contains($0.file) }
      + published.references.lazy.map(\.span).filter { files.contains($0.file) }
    return dangling.filter { finding in !spans.contains { $0.overlaps(finding.span) } }
  }

  /// The draft that is cited there.
  private func draft(at span: Span) -> Document? {
    register.references.lazy.filter { $0.span.overlaps(span) }.compactMap { reference in
      if let id = reference.target.documentID { return documents.contains(id) ? id : nil }
      guard case .file(let path, _) = reference.target, paths.contains(path) else { return nil }
      return register.documents.first { $0.parts.contains { $0.path == path } }?.id
    }.first.map { register[$0] }
  }
}

extension Finding {
  /// Whether it tells of a section or an appendix that is not there.
  fileprivate var isDangling: Bool {
    ["unknown-section", "unknown-appendix"].contains(rule.id)
  }
}

extension Span {
  fileprivate func overlaps(_ other: Span) -> Bool {
    source == other.source && start < other.end && other.start < end
  }
}
