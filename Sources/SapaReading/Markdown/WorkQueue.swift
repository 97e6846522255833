import Glibc
import Synchronization

/// What a thread works at; the function that starts one in C knows no generic types.
protocol WatchedQueue: Sendable {
  /// Works off what is there, under the number of the thread.
  func work(as number: Int)
}

/// The pieces, who works at which, and what has come of them.
final class WorkQueue<Item: Sendable, Result: Sendable>: WatchedQueue {
  /// The piece in a thread's hands, and the time of its processor when it took it.
  private struct Holding {
    var item: Int
    var start: Double
  }

  private struct State {
    var next = 0
    var results: [Result?]
    var holdings: [Int: Holding] = [:]
  }

  private let items: [Item]
  private let work: @Sendable (Item) -> Result
  private let state: Mutex<State>
  private let endings = Endings()

  init(_ items: [Item], _ work: @escaping @Sendable (Item) -> Result) {
    self.items = items
    self.work = work
    state = Mutex(State(results: Array(repeating: nil, count: items.count)))
  }

  var results: [Result?] { state.withLock { $0.results } }

  /// Works off the pieces that nobody has taken; ends at once for who was left behind.
  func work(as number: Int) {
    while let item = take(as: number) {
      guard put(work(items[item]), of: item, as: number) else { return }
    }
    endings.note(number)
  }

  private func take(as number: Int) -> Int? {
    let now = pthread_self().processorSeconds
    return state.withLock { state in
      guard state.next < items.count else { return nil }
      defer { state.next += 1 }
      state.holdings[number] = Holding(item: state.next, start: now)
      return state.next
    }
  }

  /// Whether the result is still wanted.
  private func put(_ result: Result, of item: Int, as number: Int) -> Bool {
    state.withLock { state in
      guard state.holdings[number] != nil else { return false }
      state.results[item] = result
      return true
    }
  }

  /// Whether a thread has had a piece for too long, and is none of ours any more.
  func leaves(_ thread: WatchedThread, after seconds: Double) -> Bool {
    state.withLock { state in
      guard let holding = state.holdings[thread.number],
        thread.processorSeconds - holding.start > seconds, state.results[holding.item] == nil
      else { return false }
      state.holdings[thread.number] = nil
      return true
    }
  }

  /// The number of a thread that has nothing left to do; nil where none ends within so many seconds.
  func nextToEnd(within seconds: Double) -> Int? { endings.next(within: seconds) }
}

/// The threads that have ended and were not asked for yet.
// Unchecked, since a semaphore of C is a pointer; it is made once, and what changes stands behind the lock.
private final class Endings: @unchecked Sendable {
  private let numbers = Mutex<[Int]>([])
  private let count = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() {
    sem_init(count, 0, 0)
  }

  deinit {
    sem_destroy(count)
    count.deallocate()
  }

  func note(_ number: Int) {
    numbers.withLock { $0.append(number) }
    sem_post(count)
  }

  func next(within seconds: Double) -> Int? {
    var end = timespec()
    clock_gettime(CLOCK_REALTIME, &end)
    let nanoseconds = end.tv_nsec + Int(seconds * 1e9)
    end.tv_sec += nanoseconds / 1_000_000_000
    end.tv_nsec = nanoseconds % 1_000_000_000
    while sem_timedwait(count, &end) != 0 {
      if errno == ETIMEDOUT { return nil }
    }
    return numbers.withLock { $0.removeFirst() }
  }
}
