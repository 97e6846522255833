import SapaCore
import SapaEditions
import SapaRegister

/// The citations that have stood since a number named another text: `(7.2 т.)` in a paragraph that is word
/// for word that of edition 3, where 7.2 was what 7.3 is now.
///
/// A citation of the own document counts from the edition that it stands in. One of another document counts
/// from the last of its editions that was frozen, or in force, when the text around the citation was.
struct RenumberedCitations {
  private let register: Register
  private let numbers: Renumberings
  private let manuscripts: [Manuscript]
  private var pieces: [DocumentID: TextPieces] = [:]
  private var frozen: [String: TextPieces] = [:]

  /// What they are, in a register whose citations are linked.
  static func findings(
    in register: Register, _ numbers: Renumberings, _ manuscripts: [Manuscript]
  ) -> [Finding] {
    guard !numbers.stages.isEmpty else { return [] }
    var search = RenumberedCitations(register, numbers, manuscripts)
    // A range has several targets in one place; the last is the one that is written there.
    var findings: [Span: Finding] = [:]
    for reference in register.references {
      findings[reference.span] = search.finding(reference)
    }
    return Array(findings.values)
  }

  private init(
    _ register: Register, _ numbers: Renumberings, _ manuscripts: [Manuscript]
  ) {
    self.register = register
    self.numbers = numbers
    self.manuscripts = manuscripts
  }

  private mutating func finding(_ reference: Reference) -> Finding? {
    guard let (cited, name) = register.number(of: reference.target),
      let stages = numbers.stages[cited], stages.contains(where: { $0.moves[name] != nil }),
      let citing = reference.place.document,
      let since = edition(around: reference.span, in: register[citing])
    else { return nil }
    let stage =
      cited == citing
      ? stages.first { $0.edition == since.edition } : stages.last { $0.stoodBeside(since) }
    guard let stage, let edition = stage.edition, let move = stage.moves[name],
      let bearer = move.bearer
    else { return nil }
    let isFrozen = numbers.shelf.sameEdition(of: register[citing]) != nil
    return RenumberedSection(
      move, bearer: bearer, of: register[cited], edition: edition,
      frozen: isFrozen ? register[citing] : nil
    ).finding(at: reference.span)
  }

  /// The first of the editions in which the text around a citation has stood word for word until now; nil
  /// where it is newer than all that are frozen.
  private mutating func edition(around span: Span, in document: Document) -> EditionRecord? {
    let editions = numbers.shelf.editions(of: document)
    guard !editions.isEmpty else { return nil }
    let text = pieces[document.id] ?? TextPieces(document, manuscripts)
    pieces[document.id] = text
    guard let piece = text.piece(around: span) else { return nil }
    var since: EditionRecord?
    for edition in editions.reversed() {
      guard let old = pieces(of: edition), text.hasUnchanged(piece, in: old) else { break }
      since = edition.record
    }
    return since
  }

  private mutating func pieces(of edition: FrozenEdition) -> TextPieces? {
    if let known = frozen[edition.folder] { return known }
    let pieces = ArchivedText(edition).map { TextPieces($0.document, $0.manuscripts) }
    frozen[edition.folder] = pieces
    return pieces
  }
}
