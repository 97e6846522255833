import FlyingSocks

/// Events as the bytes of an answer that does not end: each goes out as soon as it happens.
///
/// A remark every ten seconds finds out who has gone.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  private let chunks: AsyncStream<[UInt8]>

  init(_ events: AsyncStream<PreviewEvent>) {
    chunks = AsyncStream(bufferingPolicy: .bufferingNewest(32)) { continuation in
      let telling = Task {
        for await event in events { continuation.yield(event.message) }
        continuation.finish()
      }
      let breathing = Task {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(10))
          continuation.yield(Array(": \n\n".utf8))
        }
      }
      continuation.onTermination = { _ in
        telling.cancel()
        breathing.cancel()
      }
    }
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(chunks: chunks.makeAsyncIterator())
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var chunks: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(chunks: AsyncStream<[UInt8]>.Iterator) {
      self.chunks = chunks
    }

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = (await chunks.next() ?? [])[...] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      if rest.isEmpty { rest = (await chunks.next() ?? [])[...] }
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }
}
