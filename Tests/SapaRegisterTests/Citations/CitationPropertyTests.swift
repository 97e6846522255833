import SapaCore
import SapaTestSupport
import Testing

@testable import SapaRegister

/// What holds for any text.
struct CitationPropertyTests {
  private static let pieces =
    CitationFormsTests.kazakh.map(\.text) + CitationFormsTests.russian.map(\.text)
    + CitationFormsTests.turkish.map(\.text) + CitationFormsTests.english.map(\.text)
    + LookAlikesTests.kazakh.map(\.text) + GrammarTests.numbers.map(\.text)
    + CodesAndTitlesTests.codes.map(\.text)
    + [
      "«", "»", "“", "[", "]", "*", "`", "⏎", "\\", ".", ",", "-", "–", "(", ")", "т", "т.", "п.",
      "А", "f.", "7", "7.1", "9..", "СЖ", "осы ", "Ek", "қосымша", "УЕ-", "ХҚТУ", "№", "§",
      "\u{AD}",
      "e\u{301}", "\u{FFFC}", "😀", "99999999999999999999", "0.0", " ", "\u{A0}",
    ]

  @Test(arguments: 0..<(isSoaking ? 40 : 10))
  func `any mixture is read without overlap, and its text stays`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let sample = SampleRegister(appendices: ["А", "Б", "1", "B"])
    let reader = CitationReader(register: sample.register)
    for _ in 0..<40 {
      let text = Self.mixture(&generator)
      let inlines = Sample.inlines(text)
      let prose = Prose(inlines)
      let found = reader.read(
        prose, at: sample.place(["M", "D", nil].randomElement(using: &generator) ?? nil))
      var end = 0
      for citation in found {
        #expect(citation.range.lowerBound >= end && !citation.range.isEmpty, "\(text)")
        #expect(
          citation.isSwitch || citation.target != nil || citation.finding != nil, "\(text)")
        end = citation.range.upperBound
      }
      #expect(end <= prose.scalars.count)
      let links = found.compactMap { citation in
        citation.target.map { (range: citation.range, target: $0) }
      }.filter { !prose.touchesLink($0.range) }
      #expect(prose.citing(links).plainText == inlines.plainText, "\(text)")
    }
  }

  @Test(arguments: ["1, ", "А, ", "1.", "1-", "7.1.,5.1 ", "« ", "УЕ-", "(", "осы СЖ ", "п. 1 "])
  func `a long row of one thing takes time in proportion`(piece: String) {
    let sample = SampleRegister()
    let reader = CitationReader(register: sample.register)
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count)
      let prose = Prose(Sample.inlines(text))
      return processorTime { _ = reader.read(prose, at: sample.place("M")) }
    }
    let short = (0..<3).map { _ in time(250) }.min() ?? .zero
    // Sixteen times the text in well under 16² the work.
    #expect(time(4000) < short * 100 + .milliseconds(20))
  }

  private static func mixture(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      guard let piece = pieces.randomElement(using: &generator) else { continue }
      let scalars = Array(piece.unicodeScalars)
      // Whole, or cut anywhere.
      let cut = Int.random(in: 0...max(0, scalars.count * 2), using: &generator)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: cut < scalars.count ? scalars[cut...] : scalars[...])
      text += String(view) + (Bool.random(using: &generator) ? " " : "")
    }
    return text
  }
}

/// A generator whose numbers are the same in every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
