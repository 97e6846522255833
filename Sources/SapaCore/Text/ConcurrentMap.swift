import Synchronization

/// `items` put through `change` on `jobs` tasks at once; the result keeps the order of `items`.
///
/// Each task takes the next few items when it is done with those it had, so that none waits for
/// another that had the longer ones.
package func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ change: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  guard jobs > 1, items.count > 1 else { return items.map(change) }
  let share = max(1, items.count / (jobs * 16))
  let next = Counter()
  return await withTaskGroup(of: [(start: Int, results: [Result])].self) { group in
    for _ in 0..<min(jobs, items.count) {
      group.addTask {
        var done: [(start: Int, results: [Result])] = []
        while true {
          let start = next.take() * share
          guard start < items.count else { return done }
          done.append((start, items[start..<min(start + share, items.count)].map(change)))
        }
      }
    }
    var shares: [(start: Int, results: [Result])] = []
    for await done in group { shares += done }
    return shares.sorted { $0.start < $1.start }.flatMap(\.results)
  }
}

/// Gives each who asks the next number, 0 first.
private final class Counter: Sendable {
  private let next = Atomic(0)

  func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
}
