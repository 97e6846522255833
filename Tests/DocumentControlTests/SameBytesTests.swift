import Foundation
import SapaTestSupport
import Testing

/// The same input gives the same bytes: in another folder, under another clock, in another locale.
struct SameBytesTests {
  @Test func `site, PDF and archive, in two folders, under two clocks, in two locales`() throws {
    let (first, second) = (try College(), try College())
    let tools = try TemporaryFolder()
    let here = [
      "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1709251200",
    ]
    // Seventy days on, on the other side of the earth.
    let there = [
      "LANG": "kk_KZ.UTF-8", "LC_ALL": "kk_KZ.UTF-8", "TZ": "Asia/Almaty",
      "SOURCE_DATE_EPOCH": "1709251200", "HOME": tools.path,
    ].merging(try WrongClock.environment(off: 6_048_000, in: tools)) { _, new in new }
    let day = try SapaProgram.output(
      of: "/usr/bin/env", there.map { "\($0)=\($1)" } + ["date", "-u", "+%s"])
    let shown = try #require(Double(day.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(shown > Date().timeIntervalSince1970 + 6_000_000, "the clock was not turned")

    for (college, environment, jobs) in [(first, here, "1"), (second, there, "3")] {
      for words in [
        ["edition", "freeze", "--jobs", jobs], ["edition", "freeze", "УЕ-СК-002-2024"],
        ["build", "--jobs", jobs], ["print", "УЕ-СК-002-2024", "-o", "site.pdf"],
      ] {
        let run = try SapaProgram.run(words, in: college.folder.url, environment: environment)
        #expect(run.status == 0, "\(run.errors)")
      }
    }
    #expect(first.files(in: ".") == second.files(in: "."))
    #expect(first.files(in: ".").count > 40)
    #expect(first.files(in: ".").filter { $0.hasSuffix(".pdf") }.count == 7)
    for file in first.files(in: ".") {
      let (left, right) = (first.bytes(of: file), second.bytes(of: file))
      #expect(left == right, "\(file) differs")
    }
  }
}
