import Foundation

/// How long this thread was at work: `processorTime { _ = reader.read(prose, at: place) }`.
///
/// What other tests and other programs do meanwhile does not count, so that a ratio of two such times
/// says the same on a busy machine.
package func processorTime(_ body: () throws -> Void) rethrows -> Duration {
  let start = now()
  try body()
  return now() - start
}

private func now() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
