/// Runs work that has no way out, piece by piece, each for so long as it may take.
///
/// A parse in C cannot be broken off: the pieces are worked off on threads of their own, and when the
/// time of one is up its thread is left behind with the lowest claim to the processor, while another
/// goes on with the next piece. What counts is the processor's time, not the clock's: a busy machine
/// gives the same answer as an idle one.
enum Watchdog {
  /// `items` put through `work` on `jobs` threads at once, in their order.
  ///
  /// - Parameters:
  ///   - items: the pieces.
  ///   - jobs: how many are worked on at once.
  ///   - seconds: how much of the processor's time a piece may take.
  ///   - work: what is to be done with each.
  /// - Returns: what the work gives; nil for a piece whose time was up.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, seconds: Double, _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result?] {
    let queue = WorkQueue(items, work)
    var threads = (0..<min(jobs, items.count)).compactMap { WatchedThread($0, from: queue) }
    // A system that has no thread to give: then nobody watches.
    if threads.isEmpty { queue.work(as: -1) }
    var next = threads.count
    while !threads.isEmpty {
      if let ended = queue.nextToEnd(within: min(1, seconds / 4 + 0.001)) {
        threads.first { $0.number == ended }?.join()
        threads.removeAll { $0.number == ended }
        continue
      }
      for thread in threads where queue.leaves(thread, after: seconds) {
        thread.leaveBehind()
        threads.removeAll { $0.number == thread.number }
        if let fresh = WatchedThread(next, from: queue) { threads.append(fresh) }
        next += 1
        // The last thread is gone, and there is none to be had.
        if threads.isEmpty { queue.work(as: -1) }
      }
    }
    return queue.results
  }
}
