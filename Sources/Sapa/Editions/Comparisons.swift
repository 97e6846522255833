import SapaCore
import SapaEditions
import SapaRegister
import SapaSite

/// What changed in each document that is shown since the edition that was frozen before it.
func comparisons(
  of manual: CheckedManual, with editions: [FrozenEdition], jobs: Int
) async -> [DocumentID: EditionComparison] {
  guard !editions.isEmpty else { return [:] }
  let shelf = EditionShelf(editions, in: manual.written)
  let found = await concurrentMap(manual.register.documents, jobs: jobs) {
    shelf.comparison(of: $0)
  }
  let pairs = zip(manual.register.documents, found).compactMap { document, comparison in
    comparison.map { (document.id, $0) }
  }
  return Dictionary(uniqueKeysWithValues: pairs)
}
