import SapaCore
import SapaTestSupport
import Testing

@testable import SapaDiagram

@Suite struct SVGTests {
  @Test func `a box shows its section, its title and its owner, and leads where it should`() throws
  {
    let diagram = Sample.diagram(
      .hierarchy, ["Ішкі аудит", "Талдау"], [(0, 1, "")], ref: "9.2", owner: "Сапа орталығы")
    let drawing = try #require(Chart(diagram, for: .screen)?.drawing([:]))
    let svg = drawing.svg(as: .classes) { node in
      node == 0 ? Drawing.Link(address: "../9-2/index.html#s-9-2", preview: "P-1") : nil
    }
    let read = try #require(SVGReader(svg))
    #expect(read.links == ["../9-2/index.html#s-9-2"])
    #expect(read.words.contains("9.2 Ішкі аудит"))
    #expect(read.words.contains("Сапа орталығы"))
    #expect(svg.contains("data-preview=\"P-1\""))
    #expect(!svg.contains("style=") && !svg.contains("fill="))
  }

  @Test func `on paper the drawing brings its colours and fonts along`() throws {
    let diagram = Sample.diagram(.hierarchy, ["Ішкі аудит"], [])
    let drawing = try #require(Chart(diagram, for: .paper)?.drawing([:]))
    let svg = drawing.svg(as: .colours(Skin.Palette()))
    #expect(svg.contains("font-family=\"PT Sans\"") && svg.contains("fill=\"#111111\""))
    #expect(!svg.contains("class="))
  }

  @Test func `a drawing grows with the letters of a page, and on paper has the size of the sheet`()
    throws
  {
    let diagram = Sample.diagram(.hierarchy, ["Ішкі аудит"], [])
    let onScreen = try #require(Chart(diagram, for: .screen)?.drawing([:])).svg(as: .classes)
    let size = /<svg [^>]*width="([0-9.]+)(rem)?" [^>]*viewBox="-1 -1 ([0-9.]+)/
    let screen = try #require(onScreen.firstMatch(of: size)).output
    #expect(screen.2 == "rem")
    #expect(try #require(Double(screen.1)) * 16 == Double(screen.3))
    let onPaper = try #require(Chart(diagram, for: .paper)?.drawing([:]))
    let paper = try #require(onPaper.svg(as: .colours(Skin.Palette())).firstMatch(of: size)).output
    #expect(paper.2 == nil && paper.1 == paper.3)
  }

  @Test func `an owner that repeats the title is not told twice`() throws {
    let diagram = Sample.diagram(.organisation, ["Сенат"], [], owner: "Сенат")
    let drawing = try #require(Chart(diagram, for: .screen)?.drawing([:]))
    let read = try #require(SVGReader(drawing.svg(as: .classes)))
    #expect(read.words == "Сенат")
  }

  @Test func `the alternative tells every box, its section and what it leads to`() {
    let words = Sample.flow.alternative(titled: "Үдеріс")
    #expect(words == "Үдеріс. Талдау → Жақсарту: Деректер. Жақсарту.")
  }

  @Test(arguments: 0..<40)
  func `whatever the words, they stay text, and no box lies over another`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "Сапа", "<script>alert(1)</script>", "\"'&amp;]]>", "\n\n", "жөніндегі-ереже",
      String(repeating: "ұ", count: 500), "😀", "\u{0}\u{7}", "--", "&", " ", "№ 7.1.3",
    ]
    let count = Int.random(in: 1...30, using: &random)
    let titles = (0..<count).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
    let edges = (1..<max(count, 2)).filter { $0 < count }.map { child in
      (Int.random(in: 0..<child, using: &random), child, seed % 3 == 0 ? titles[0] : "")
    }
    let kind: Diagram.Kind = seed % 2 == 0 ? .hierarchy : .organisation
    let diagram = Sample.diagram(kind, titles, edges, ref: titles.last, owner: titles.first)
    for medium in Medium.allCases {
      let drawing = try #require(Chart(diagram, for: medium)?.drawing([:]))
      #expect(drawing.overlaps.isEmpty)
      #expect(drawing.lines.allSatisfy(drawing.endsAtBox))
      let read = try #require(SVGReader(drawing.svg(as: .classes)))
      #expect(read.names.isSubset(of: ["svg", "rect", "text", "tspan", "path", "a"]))
      let words = read.words.withoutSpaces
      for title in titles {
        let shown = String(title.unicodeScalars.filter { $0.value >= 0x20 }.map(Character.init))
        #expect(words.contains(shown.withoutSpaces))
      }
    }
  }
}
