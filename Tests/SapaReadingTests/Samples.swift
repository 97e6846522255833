import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// A file put together for a test: what is between the `---` lines, and the text.
func read(_ text: String, settings: Settings = Settings()) -> Reading {
  Reader(settings: settings).read(Source(path: "content/a.md", text: text))
}

func dump(_ text: String) throws -> String {
  try #require(read(text).manuscript).dump
}

/// The control data of a file whose front matter is `yaml`.
func control(_ yaml: String, settings: Settings = Settings()) throws -> ControlData {
  let reading = read("---\n\(yaml)\n---\n", settings: settings)
  #expect(reading.findings == [])
  return try #require(reading.manuscript).control
}

/// Expects findings of one rule and no others, at the marked places of a sample.
func expect(
  _ rule: String, at marked: String, settings: Settings = Settings(),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let sample = MarkedText(marked)
  let findings = Reader(settings: settings).read(sample.source).findings
  #expect(
    findings.map(\.span) == sample.spans, "\(findings.map(\.headline.en))",
    sourceLocation: sourceLocation)
  #expect(Set(findings.map(\.rule.id)) == [rule], sourceLocation: sourceLocation)
}
