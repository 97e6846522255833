import Glibc

/// Runs work that has no way out, for so long as it may take.
///
/// A parse in C cannot be broken off: it runs on a thread of its own, and when its time is up that
/// thread is left behind with the lowest claim to the processor, while the check goes on with a
/// finding in its place. What counts is the processor's time, not the clock's: a busy machine gives
/// the same answer as an idle one.
enum Watchdog {
  /// - Parameters:
  ///   - seconds: how much of the processor's time the work may take.
  ///   - work: what is to be done.
  /// - Returns: what the work gives; nil where its time was up.
  static func run<Result: Sendable>(
    seconds: Double, _ work: @escaping @Sendable () -> Result
  ) -> Result? {
    let job = Job(work)
    guard let thread = job.start() else { return work() }
    let slice = min(1, seconds / 4 + 0.001)
    while !job.isDone(within: slice) {
      guard thread.processorSeconds > seconds else { continue }
      var lowest = sched_param()
      pthread_setschedparam(thread, idle, &lowest)
      pthread_detach(thread)
      return nil
    }
    pthread_join(thread, nil)
    return job.result
  }
}

/// `SCHED_IDLE` of Linux's sched.h, which Swift does not see.
private let idle: Int32 = 5

/// What a thread is given to run.
private class AnyJob {
  func run() {}
}

/// One piece of work with its result.
///
/// Unchecked, since the semaphore stands between the thread that writes the result and who reads it.
private final class Job<Result: Sendable>: AnyJob, @unchecked Sendable {
  private let work: @Sendable () -> Result
  private(set) var result: Result?
  private let done = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    sem_init(done, 0, 0)
  }

  deinit {
    sem_destroy(done)
    done.deallocate()
  }

  override func run() {
    result = work()
    sem_post(done)
  }

  /// Starts the thread; nil where the system has none to give.
  func start() -> pthread_t? {
    var thread = pthread_t()
    let job = Unmanaged<AnyJob>.passRetained(self)
    let status = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<AnyJob>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, job.toOpaque())
    guard status == 0 else {
      job.release()
      return nil
    }
    return thread
  }

  /// Whether the work ends within so many seconds.
  func isDone(within seconds: Double) -> Bool {
    var end = timespec()
    clock_gettime(CLOCK_REALTIME, &end)
    let nanoseconds = end.tv_nsec + Int(seconds * 1e9)
    end.tv_sec += nanoseconds / 1_000_000_000
    end.tv_nsec = nanoseconds % 1_000_000_000
    while sem_timedwait(done, &end) != 0 {
      if errno == ETIMEDOUT { return false }
    }
    return true
  }
}

extension pthread_t {
  /// How much of the processor's time the thread has had.
  fileprivate var processorSeconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard pthread_getcpuclockid(self, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return 0
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
