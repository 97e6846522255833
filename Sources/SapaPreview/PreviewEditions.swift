import Sapa
import SapaCore
import SapaEditions
import SapaRegister
import SapaSite

/// The editions of the documents as pages show them, made aside, once for each text.
struct PreviewEditions: Sendable {
  private struct Known: Sendable {
    var history: EditionHistory
    var comparison: EditionComparison?
  }

  /// By the file with the code.
  private var known: [String: Known] = [:]
  /// Those whose text is newer: what was known of them is shown until it is made anew.
  private var stale: Set<String> = []

  mutating func forget(_ document: Document) { stale.insert(document.path) }

  /// Forgets all but what stays to be shown meanwhile.
  mutating func forgetAll() { stale = Set(known.keys) }

  /// What pages are made from, for the documents of a register.
  func add(to input: inout SiteInput) {
    for document in input.register.documents {
      guard let known = known[document.path] else { continue }
      input.editions[document.id] = known.history
      input.comparisons[document.id] = known.comparison
    }
  }

  /// With what is not known yet, or no longer.
  func renewed(
    _ manual: CheckedManual, of world: World, jobs: Int
  ) async -> PreviewEditions {
    let shelf = EditionShelf(world.editions, in: manual.written)
    let documents = manual.register.documents
    let missing = documents.filter { stale.contains($0.path) || known[$0.path] == nil }
    let made = await concurrentMap(missing, jobs: jobs) { document -> Known? in
      guard var history = manual.editions[document.id] else { return nil }
      history.mark = world.hashing.flatMap { EditionMark(document, hashing: $0) }
      return Known(history: history, comparison: shelf.comparison(of: document))
    }
    var result = PreviewEditions()
    let present = Set(documents.map(\.path))
    result.known = known.filter { present.contains($0.key) }
    for (document, known) in zip(missing, made) { result.known[document.path] = known }
    return result
  }
}
