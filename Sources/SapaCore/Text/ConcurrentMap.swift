/// `items` put through `change` on `jobs` tasks at once; the result keeps the order of `items`.
package func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ change: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  let share = (items.count + max(jobs, 1) - 1) / max(jobs, 1)
  guard jobs > 1, share > 0, items.count > 1 else { return items.map(change) }
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for start in stride(from: 0, to: items.count, by: share) {
      let slice = items[start..<min(start + share, items.count)]
      group.addTask { (start, slice.map(change)) }
    }
    var shares: [(Int, [Result])] = []
    for await share in group { shares.append(share) }
    return shares.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}
