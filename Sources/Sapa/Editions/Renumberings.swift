import SapaCore
import SapaEditions
import SapaRegister

/// What has become of the numbers of each document since the editions of it that are frozen.
struct Renumberings: Sendable {
  /// One edition of a document; the last of them is the text as it is now.
  struct Stage: Sendable {
    var edition: Edition?
    var frozen: CalendarDate?
    var effective: CalendarDate?
    /// What its numbers are now; empty for the text as it is now.
    var moves: [SectionText.Name: Renumbering.Move] = [:]

    /// Whether it was frozen, or in force, when another document's edition was.
    func stoodBeside(_ other: EditionRecord) -> Bool {
      frozen.map { $0 <= other.frozen } ?? false
        || effective.flatMap { day in other.effective.map { day <= $0 } } ?? false
    }
  }

  /// Only documents of which a number names another text now, or none.
  private(set) var stages: [DocumentID: [Stage]] = [:]
  private(set) var formerNumbers: [DocumentID: FormerNumbers] = [:]
  let shelf: EditionShelf

  /// - Parameters:
  ///   - register: whose citations are not linked.
  ///   - earlier: the editions that were frozen before the present ones.
  ///   - jobs: how many documents are compared at once.
  init(of register: Register, _ earlier: EarlierTexts, jobs: Int) async {
    shelf = earlier.shelf
    guard !earlier.isEmpty else { return }
    let found = await concurrentMap(register.documents, jobs: jobs) { document in
      document.isRead ? Self.compare(document, earlier) : nil
    }
    for (document, found) in zip(register.documents, found) {
      stages[document.id] = found?.stages
      formerNumbers[document.id] = found?.numbers
    }
  }

  private static func compare(
    _ document: Document, _ earlier: EarlierTexts
  ) -> (stages: [Stage], numbers: FormerNumbers)? {
    let shelf = earlier.shelf
    let editions = shelf.editionsBefore(document)
    guard !editions.isEmpty else { return nil }
    let text = EditionText(document)
    var stages: [Stage] = []
    var numbers = FormerNumbers()
    for edition in editions {
      guard let old = earlier[edition] else { continue }
      let renumbering = Renumbering(from: EditionText(old.document), to: text)
      renumbering.add(to: &numbers)
      let record = edition.record
      stages.append(
        Stage(
          edition: record.edition, frozen: record.frozen, effective: record.effective,
          moves: renumbering.moves))
    }
    guard stages.contains(where: { !$0.moves.isEmpty }) else { return nil }
    let control = document.control
    stages.append(
      Stage(
        edition: control.edition?.value, frozen: shelf.sameEdition(of: document)?.record.frozen,
        effective: control.effective?.value))
    return (stages, numbers)
  }
}
