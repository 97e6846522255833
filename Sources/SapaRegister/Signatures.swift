package import SapaCore

/// A signature that a document lacks: agreed, СРСО.
package struct MissingSignature: Hashable, Sendable {
  package var meaning: Approval.Meaning
  /// Whose it may be: one role, or several of which one suffices.
  package var roles: [String]
}

/// Holds the `approvals` of documents against what `approvers` of the settings demands of their
/// kind (ISO 9001:2015, 7.5.2).
///
/// Sapa records who has signed; the signed paper, or the electronic signature, stays the authority.
package struct Signatures: Sendable {
  private let required: [String: Placed<RequiredSignatures>]
  private let roles: RoleIndex
  /// Held against the `approvers` of the day on which they were frozen.
  private let settled: Set<DocumentID>

  package init(_ register: Register) {
    required = register.settings.approvers
    roles = RoleIndex(register.vocabulary)
    settled = register.frozen
  }

  /// What the kind of a document demands; nil where the settings say nothing of it.
  ///
  /// The abbreviation of the kind (УЕ) counts before its name, its name before its level (3).
  func required(of document: Document) -> RequiredSignatures? {
    document.kindNames.lazy.compactMap { required[$0]?.value }.first
  }

  /// The signatures that a document lacks, in the order in which documents are signed.
  ///
  /// An approval by a role that may not approve is no missing one: it is `wrong-approver`.
  package func missing(from document: Document) -> [MissingSignature] {
    guard !document.isExternal, !settled.contains(document.id),
      let required = required(of: document)
    else { return [] }
    return Approval.Meaning.allCases.flatMap { meaning -> [MissingSignature] in
      guard let wanted = required.roles[meaning], !wanted.isEmpty else { return [] }
      let signed = document.control.approvals.filter { $0.meaning.value == meaning }
      if meaning == .approved {
        return signed.isEmpty ? [MissingSignature(meaning: meaning, roles: wanted)] : []
      }
      let names = signed.compactMap(\.role?.value)
      return wanted.filter { role in !names.contains { roles.agree($0, role) } }
        .map { MissingSignature(meaning: meaning, roles: [$0]) }
    }
  }

  /// What a document has yet to be signed with: what is missing, and its approval where only roles gave
  /// one that may not approve its kind.
  func awaited(by document: Document) -> [MissingSignature] {
    let approvals = document.control.approvals.count { $0.meaning.value == .approved }
    guard approvals > 0, wrong(in: document).count == approvals,
      let wanted = required(of: document)?.roles[.approved]
    else { return missing(from: document) }
    return missing(from: document) + [MissingSignature(meaning: .approved, roles: wanted)]
  }

  /// The approvals of a document by roles that may not approve its kind.
  func wrong(in document: Document) -> [Placed<String>] {
    guard !settled.contains(document.id), let wanted = required(of: document)?.roles[.approved],
      !wanted.isEmpty
    else { return [] }
    return document.control.approvals.filter { $0.meaning.value == .approved }
      .compactMap(\.role).filter { role in !wanted.contains { roles.agree($0, role.value) } }
  }
}

extension Document {
  /// What its kind may be called, the most certain first: УЕ, Университет ережесі, 3.
  ///
  /// Where the settings do not list its kind, the letters that begin its code are the abbreviation.
  package var kindNames: [String] {
    let stated = [kind?.abbreviation ?? "", kind?.name ?? ""].filter { !$0.isEmpty }
    let isListed = kind.map { !$0.abbreviation.isEmpty || $0.level != nil } ?? false
    if isListed { return stated + [kind?.level].compactMap { $0.map(String.init) } }
    let letters = String(code?.text.prefix { $0.isLetter } ?? "")
    return stated + (letters.isEmpty ? [] : [letters])
  }
}
