import SapaCore
import SapaTestSupport
import Testing

@testable import SapaEditions

/// A difference never loses a word: either text can be told from it again.
struct RebuildingTests {
  /// A text of sections, lists and tables of few words, so that many of them are the same.
  private struct RandomText {
    var random: SeededGenerator
    private static let words = [
      "сапа", "бөлім", "және", "СМЖ-нің", "**қою**", "7.1", "жыл", "`код`",
      "[жол](https://a.example)",
      "тиіс.", "бойынша,", "«нұсқа»",
    ]

    mutating func sentence() -> String {
      (0...Int.random(in: 1...9, using: &random)).map { _ in
        Self.words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }

    mutating func block() -> String {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return "- \(sentence())\n- \(sentence())\n  - \(sentence())"
      case 1:
        return "| \(sentence()) | Б |\n| --- | --- |\n| \(sentence()) | \(sentence()) |"
      case 2: return "> \(sentence())"
      case 3: return "```\n\(sentence())\n\(sentence())\n```"
      default: return "Осы " + sentence()
      }
    }

    mutating func text() -> [String] {
      (1...Int.random(in: 1...7, using: &random)).flatMap { number in
        ["## \(number) Тарау \(sentence())"]
          + (0...Int.random(in: 0...3, using: &random)).map { _ in block() }
      }
    }

    /// The same text with pieces dropped, doubled, moved and rewritten.
    mutating func edited(_ pieces: [String]) -> [String] {
      var pieces = pieces
      for _ in 0...Int.random(in: 0...4, using: &random) {
        let index = Int.random(in: 0..<pieces.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0 where pieces.count > 1: pieces.remove(at: index)
        case 1: pieces.insert(block(), at: index)
        case 2: pieces.swapAt(index, Int.random(in: 0..<pieces.count, using: &random))
        case 3: pieces[index] = pieces[index].replacing("жыл", with: "он жыл", maxReplacements: 1)
        default: pieces[index] += pieces[index].hasPrefix("|") ? "" : " " + sentence()
        }
      }
      return pieces
    }
  }

  @Test(arguments: 0..<(isSoaking ? 20 : 5))
  func `both texts can be rebuilt from what is told of them`(seed: UInt64) {
    var random = RandomText(random: SeededGenerator(seed: seed))
    for _ in 0..<20 {
      let pieces = random.text()
      let old = TwoEditions.edition([pieces.joined(separator: "\n\n")])
      let new = TwoEditions.edition([random.edited(pieces).joined(separator: "\n\n")])
      let difference = EditionDifference(from: old, to: new)
      #expect(difference.sections.compactMap(\.new).map(\.name) == new.sections.map(\.name))
      #expect(
        Set(difference.sections.compactMap(\.old).map(\.name)) == Set(old.sections.map(\.name)))
      for section in difference.sections {
        if let before = section.old { expect(section, without: .inserted, is: before) }
        if let after = section.new { expect(section, without: .deleted, is: after) }
        let isSame = section.old.map(words) == section.new.map(words)
        #expect(
          isSame == !section.kinds.contains {
            [.added, .removed, .retitled, .changed].contains($0)
          })
      }
    }
  }

  private func expect(
    _ section: SectionDifference, without revision: Revision, is text: SectionText
  ) {
    let blocks = [.paragraph(section.firstLine, .nowhere)] + section.body
    #expect(plain(blocks, without: revision) == words(text))
  }

  /// The words of a section with the spaces between them, a line for each run.
  private func words(_ section: SectionText) -> String {
    plain([.paragraph(section.firstLine, .nowhere)] + section.body, without: nil)
  }

  private func plain(_ blocks: [Block], without revision: Revision?) -> String {
    RevisedLine.lines(of: blocks).map { line in
      let kept = line.pieces.filter { $0.revision == nil || $0.revision != revision }
      return kept.map(\.text).joined()
    }.filter { !$0.allSatisfy { "–>| ".contains($0) } }.joined(separator: "\n")
  }
}
