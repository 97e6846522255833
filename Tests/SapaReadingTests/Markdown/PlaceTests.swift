import SapaCore
import SapaTestSupport
import Testing

@testable import SapaReading

/// What must hold of the places in any text whatever.
@Suite struct PlaceTests {
  static let seeds = Array<UInt64>(1...4)

  func texts(_ seed: UInt64) -> [Source] {
    var generator = SeededGenerator(seed: seed)
    return (0..<400).map { _ in
      Source(path: "content/a.md", text: NastyText.make(&generator))
    }
  }

  func runs(_ manuscript: Manuscript) -> [[Inline]] {
    (manuscript.blocks + manuscript.footnotes.flatMap(\.blocks)).flatMap(\.inlineRuns)
  }

  @Test(arguments: seeds)
  func `the source at a text says the same, or is one unit of its own`(seed: UInt64) {
    for source in texts(seed) {
      guard let manuscript = Reader(settings: Settings()).read(source).manuscript else { continue }
      for inline in runs(manuscript).joined().flatMap(\.descendants) {
        guard case .text(let text, let span) = inline else { continue }
        let written = source.text(at: span)
        let isVerbatim = written.map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) }
        let isUnit = text.count <= 2 && written?.isEmpty == false && written?.count ?? 0 <= 8
        #expect(isVerbatim == true || isUnit, "\(text) at \(span) in \(source.bytes)")
      }
    }
  }

  @Test(arguments: seeds)
  func `pieces of a run follow one another`(seed: UInt64) {
    for source in texts(seed) {
      guard let manuscript = Reader(settings: Settings()).read(source).manuscript else { continue }
      for run in runs(manuscript) {
        for (left, right) in zip(run, run.dropFirst()) {
          #expect(left.span.start < left.span.end, "\(left)")
          #expect(left.span.end <= right.span.start, "\(left) \(right)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `no word of the parser's is lost or added`(seed: UInt64) {
    for source in texts(seed) {
      var findings: [Finding] = []
      guard let manuscript = Reader(settings: Settings()).read(source).manuscript,
        let text = SourceText.decode(source, &findings)
      else { continue }
      let line = FrontMatter.find(in: text, &findings)?.bodyLine ?? 1
      guard let tree = MarkdownTree(parsing: text.bytes[text.line(line).lowerBound...]) else {
        Issue.record("no tree")
        continue
      }
      let seen = tree.withRoot { words(below: $0) }
      let read = runs(manuscript).map(words).joined()
      #expect(letters(read) == letters(seen), "\(text.string(0..<text.bytes.count))")
    }
  }

  func words(below node: MarkdownNode) -> String {
    node.children.map { child in
      switch child.kind {
      case .text, .code: child.literal
      default: words(below: child)
      }
    }.joined()
  }

  /// Every word that was read; a reference in brackets has two.
  func words(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .bracketed(let reference): reference.target + (reference.shown ?? "")
      case .emphasis(let content, _), .strong(let content, _): words(content)
      case .link(let link): words(link.content)
      default: inline.plainText
      }
    }.joined()
  }

  /// Without the brackets of references, which the parser takes for text.
  func letters(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter {
      !"[]|".unicodeScalars.contains($0) && !$0.properties.isWhitespace
    }
    return Composition.composed(String(String.UnicodeScalarView(scalars)))
  }
}
