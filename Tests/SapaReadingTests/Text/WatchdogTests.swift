import SapaCore
import SapaTestSupport
import Testing

@testable import SapaReading

/// What happens to a parse that does not end.
@Suite struct WatchdogTests {
  @Test func `work that ends in time gives its result`() {
    #expect(Watchdog.run(seconds: 10) { 6 * 7 } == 42)
  }

  @Test func `work that does not end is left behind`() {
    let result = Watchdog.run(seconds: 0.05) { () -> Int in
      var count = 0
      // A minute at least; the process ends sooner.
      for step in 0..<100_000_000_000 { count &+= step & 7 }
      return count
    }
    #expect(result == nil)
  }

  @Test func `a file that takes too long is a finding that names it, whatever its text`() throws {
    var findings: [Finding] = []
    let text = String(repeating: "*a **b ", count: 100_000)
    let source = Source(path: "content/slow.md", text: text)
    let decoded = try #require(SourceText.decode(source, &findings))
    let read = MarkdownReader.read(decoded, from: 1, seconds: 0, &findings)
    #expect(read == nil)
    #expect(findings.map(\.rule) == [.tooLarge])
    #expect(findings.first?.span == Span(startOf: "content/slow.md"))
    #expect(findings.first?.headline.en == "File takes too long to read")
  }
}
