import Glibc

/// A thread that works off a queue until nothing is left.
struct WatchedThread {
  /// Its number, by which the queue knows it.
  let number: Int
  private let thread: pthread_t

  private final class Start {
    let number: Int
    let queue: any WatchedQueue

    init(_ number: Int, _ queue: any WatchedQueue) {
      self.number = number
      self.queue = queue
    }
  }

  /// Starts the thread; nil where the system has none to give.
  init?(_ number: Int, from queue: any WatchedQueue) {
    var thread = pthread_t()
    let start = Unmanaged.passRetained(Start(number, queue))
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
        start.queue.work(as: start.number)
        return nil
      }, start.toOpaque())
    guard status == 0 else {
      start.release()
      return nil
    }
    self.number = number
    self.thread = thread
  }

  var processorSeconds: Double { thread.processorSeconds }

  func join() {
    pthread_join(thread, nil)
  }

  func leaveBehind() {
    var lowest = sched_param()
    pthread_setschedparam(thread, idle, &lowest)
    pthread_detach(thread)
  }
}

/// `SCHED_IDLE` of Linux's sched.h, which Swift does not see.
private let idle: Int32 = 5

extension pthread_t {
  /// How much of the processor's time the thread has had.
  var processorSeconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard pthread_getcpuclockid(self, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return 0
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
