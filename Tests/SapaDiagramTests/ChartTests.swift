import SapaCore
import SapaTestSupport
import Testing

@testable import SapaDiagram

@Suite struct ChartTests {
  private func drawing(_ diagram: Diagram, _ medium: Medium = .screen) throws -> Drawing {
    try #require(Chart(diagram, for: medium)?.drawing([:]))
  }

  @Test func `a map of processes is bands with their boxes in rows of three`() throws {
    let titles = ["Менеджмент"] + (1...4).map { "Үдеріс \($0)" } + ["Ресурс", "Кітапхана"]
    let diagram = Sample.diagram(
      .process, titles, (1...4).map { (0, $0, "") } + [(5, 6, "")])
    let drawing = try drawing(diagram)
    #expect(drawing.bands.count == 2)
    #expect(drawing.boxes.map(\.node) == Array(0...6))
    #expect(Set(drawing.boxes[1...3].map(\.rect.y)).count == 1)
    #expect(drawing.boxes[4].rect.y > drawing.boxes[1].rect.bottom)
    #expect(drawing.overlaps.isEmpty)
    #expect(drawing.width < 624)
  }

  @Test func `a tree hangs below its root, each box to the right of what it belongs to`() throws {
    let diagram = Sample.diagram(
      .hierarchy, ["Университет", "Факультет", "Кафедра", "Институт"],
      [(0, 1, ""), (1, 2, "басқарады"), (0, 3, "")])
    let drawing = try drawing(diagram)
    let rects = drawing.boxes.map(\.rect)
    #expect(rects[0].width == drawing.width)
    #expect(rects[2].x > rects[1].x && rects[2].y > rects[1].bottom)
    #expect(rects[3].x > rects[1].right)
    #expect(drawing.labels.map(\.lines) == [["басқарады"]])
    #expect(drawing.lines.count == 3)
    #expect(drawing.lines.allSatisfy(drawing.endsAtBox))
  }

  @Test func `a head that goes on in the next column stands there again`() throws {
    let titles = ["Университет", "Бөлімдер"] + (1...40).map { "Бөлім \($0)" }
    let diagram = Sample.diagram(
      .organisation, titles, [(0, 1, "")] + (2...41).map { (1, $0, "") })
    let drawing = try drawing(diagram)
    #expect(drawing.boxes.count { $0.role == .continued } == 2)
    #expect(Set(drawing.boxes.map(\.node)) == Set(titles.indices))
    #expect(drawing.overlaps.isEmpty)
    #expect(drawing.width < 624 && drawing.height < 800)
  }

  @Test func `only arrows from box to box ask for Graphviz, without a word of the diagram`() throws
  {
    let chart = try #require(Chart(Sample.flow, for: .screen))
    let dot = try #require(chart.wanted)
    #expect(dot.utf8.allSatisfy { $0 < 128 })
    #expect(!dot.contains("n0"))
    #expect(chart.drawing([:]) == nil)
    let tree = Sample.diagram(.hierarchy, ["Бір", "Екі"], [(0, 1, "")])
    #expect(Chart(tree, for: .screen)?.wanted == nil)
    let ring = Sample.diagram(.hierarchy, ["Бір", "Екі"], [(0, 1, ""), (1, 0, "")])
    #expect(Chart(ring, for: .screen)?.wanted != nil)
    #expect(Chart(Sample.diagram(.process, [], []), for: .screen) == nil)
  }

  @Test func `the recorded answer of Graphviz puts boxes, words and arrow in their places`() throws
  {
    let chart = try #require(Chart(Sample.flow, for: .screen))
    let layout = try #require(Layout(json: Array(Sample.answer.utf8)))
    let drawing = try #require(chart.drawing([chart.wanted ?? "": layout]))
    // Their middles are where the answer says, whatever the height of a line is.
    #expect(drawing.boxes.map { $0.rect.y + $0.rect.height / 2 } == [21, 107])
    #expect(drawing.labels.map(\.lines) == [["Деректер"]])
    #expect(drawing.lines.map(\.hasArrow) == [false, true])
    #expect(drawing.lines.allSatisfy(drawing.endsAtBox))
    let svg = drawing.svg(as: .classes)
    #expect(
      svg.contains(
        "<path d=\"M94,74C94,76 94,80 94,82.5 94,82.5 94,92.5 94,92.5\" class=\"d-line\"/>"
          + "<polygon points=\"94,92.5 90,83.5 98,83.5\" class=\"d-arrow\"/>"))
  }

  @Test(arguments: [
    "", "{}", "{\"bb\": \"0,0,1\"}", "[1]", "{\"bb\": \"0,0,9,9\", \"objects\": [{}]}",
    "{\"bb\": \"0,0,9,9\", \"objects\": [{\"_gvid\": 0, \"name\": \"x\", \"pos\": \"1,1\"}]}",
    "{\"bb\": \"0,0,9,9\", \"objects\": [{\"_gvid\": 0, \"name\": \"0\", \"pos\": \"1\"}]}",
  ])
  func `what is no answer of Graphviz is no layout`(answer: String) {
    #expect(Layout(json: Array(answer.utf8)) == nil)
  }

  @Test func `a layout of another graph draws nothing`() throws {
    let chart = try #require(Chart(Sample.flow, for: .screen))
    let layout = try #require(Layout(json: Array(#"{"bb": "0,0,9,9"}"#.utf8)))
    #expect(chart.drawing([chart.wanted ?? "": layout]) == nil)
  }
}
