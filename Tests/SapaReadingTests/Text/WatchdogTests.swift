import SapaCore
import SapaTestSupport
import Synchronization
import Testing

@testable import SapaReading

/// What happens to a parse that does not end.
@Suite struct WatchdogTests {
  @Test func `work that ends in time gives its results in the order of its pieces`() {
    #expect(Watchdog.map([6, 7], jobs: 2, seconds: 10) { $0 * 7 } == [42, 49])
  }

  @Test(arguments: [1, 2, 8]) func `many pieces give the same results on any number of threads`(
    jobs: Int
  ) {
    let results = Watchdog.map(Array(0..<1_000), jobs: jobs, seconds: 10) { $0 * $0 }
    #expect(results == (0..<1_000).map { $0 * $0 })
  }

  @Test(arguments: [1, 2]) func `a piece that does not end is left behind, and the others are done`(
    jobs: Int
  ) {
    let isOver = Atomic(false)
    let results = Watchdog.map(Array(0..<6), jobs: jobs, seconds: 0.05) { piece -> Int in
      guard piece == 1 || piece == 4 else { return piece }
      while !isOver.load(ordering: .relaxed) {}
      return piece
    }
    isOver.store(true, ordering: .relaxed)
    #expect(results == [0, nil, 2, 3, nil, 5])
  }

  @Test func `nothing to do is soon done`() {
    #expect(Watchdog.map([Int](), jobs: 2, seconds: 1) { $0 }.isEmpty)
  }

  @Test func `a file that takes too long is a finding that names it, and the others are read`() {
    let slow = Source(
      path: "content/slow.md",
      text: "---\ntitle: Баяу\n---\n" + String(repeating: "*a **b ", count: 60_000))
    let other = Source(path: "content/b.md", text: "# Жылдам\n")
    let reader = Reader(settings: Settings())
    let readings = reader.read([slow, other], jobs: 1, seconds: 0.05)
    let findings = readings.flatMap(\.findings)
    #expect(findings.map(\.rule) == [.tooLarge])
    #expect(findings.first?.span == Span(startOf: "content/slow.md"))
    #expect(findings.first?.headline.en == "File takes too long to read")
    #expect(readings.map(\.path) == ["content/slow.md", "content/b.md"])
    #expect(readings.first?.manuscript?.control.title?.value == "Баяу")
    #expect(readings.last?.manuscript?.blocks.isEmpty == false)
  }
}
