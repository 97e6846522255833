import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// Bytes that are no text.
@Suite struct DecodingTests {
  func findings(_ bytes: [UInt8]) -> [Finding] {
    Reader(settings: Settings()).read(Source(path: "content/a.md", bytes: bytes)).findings
  }

  @Test func `a byte that is not UTF-8 is reported where it stands`() throws {
    let finding = try #require(
      findings(Array("---\r\ntitle: Ү".utf8) + [0xFF, 0xFE] + Array("\n---\n".utf8)).first)
    #expect(finding.rule.id == "not-utf8")
    #expect(finding.span.start == Position(line: 2, column: 9))
  }

  @Test func `Windows-1251 and UTF-16 are recognised`() throws {
    let cyrillic: [UInt8] = [0xCF, 0xEE, 0xEB, 0xE8, 0xF2, 0xE8, 0xEA, 0xE0]
    let old = try #require(findings(Array("# ".utf8) + cyrillic).first)
    #expect(old.explanation.en.contains("Windows-1251"))
    let wide = try #require(findings([0xFF, 0xFE, 0x2D, 0x00]).first)
    #expect(wide.explanation.kk.contains("UTF-16"))
    #expect(wide.span == Span(startOf: "content/a.md"))
  }

  @Test func `nothing of such a file is read`() {
    let source = Source(path: "content/a.md", bytes: [0xC3, 0x28])
    #expect(Reader(settings: Settings()).read(source).manuscript == nil)
  }

  @Test func `control characters are one finding, and the rest is kept`() throws {
    let source = Source(path: "content/a.md", text: "а\0б \u{1}в\u{85}\n\nСОҢЫ")
    let reading = Reader(settings: Settings()).read(source)
    #expect(reading.findings.map(\.rule.id) == ["not-utf8"])
    #expect(reading.findings.first?.headline.en == "U+0000 is a control character, no text")
    #expect(reading.findings.first?.explanation.en.contains("2 more") == true)
    #expect(
      reading.manuscript?.blocks.flatMap(\.inlineRuns).map(\.plainText)
        == ["а\u{FFFD}б \u{FFFD}в\u{FFFD}", "СОҢЫ"])
  }

  @Test(arguments: ["\0", "\u{8}", "\u{B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}"])
  func `a control character is found wherever it stands`(sign: String) {
    // Eight bytes are looked at together: it stands at each place of them, and behind the last of them.
    for before in 0..<20 {
      for after in 0..<12 {
        for letter in ["a", "ә", "«"] {
          let text = String(repeating: letter, count: before) + sign
          let findings = read(text + String(repeating: letter, count: after)).findings
          #expect(findings.map(\.span.start) == [Position(line: 1, column: before + 1)])
        }
      }
    }
  }

  @Test func `no other character is one`() {
    let letters = [0x20..<0x7F, 0xA0..<0x530, 0x2000..<0x2028].joined()
    for value in letters where value != 0x3C && value != 0x26 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let reading = read("абвгд\t\(Character(scalar))жз\n")
      #expect(!reading.findings.contains { $0.rule.id == "not-utf8" }, "\(value)")
    }
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n", "\r", "СОҢЫ"])
  func `an empty file and one without a last line end are read`(text: String) {
    let reading = read(text)
    #expect(reading.manuscript != nil)
    #expect(reading.findings == [])
  }
}
