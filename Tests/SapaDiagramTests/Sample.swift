import Foundation
import FoundationXML
import SapaCore

@testable import SapaDiagram

/// Diagrams written by hand.
enum Sample {
  static let span = Span(startOf: "content/manual/app-a.md")

  /// `nodes` are titles, `edges` their places and the words at the arrow.
  static func diagram(
    _ kind: Diagram.Kind, _ nodes: [String], _ edges: [(Int, Int, String)],
    ref: String? = nil, owner: String? = nil
  ) -> Diagram {
    func placed(_ text: String) -> Placed<String> { Placed(text, at: span) }
    return Diagram(
      kind: Placed(kind, at: span),
      nodes: nodes.enumerated().map { index, title in
        Diagram.Node(
          id: placed("n\(index)"), title: placed(title), ref: ref.map(placed),
          owner: owner.map(placed))
      },
      edges: edges.map { from, to, label in
        Diagram.Edge(
          from: placed("n\(from)"), to: placed("n\(to)"),
          label: label.isEmpty ? nil : placed(label))
      })
  }

  /// What `dot -Tjson` of Graphviz 2.43 says of `flow`, shortened to what is read.
  static let answer = """
    {"name": "%3", "bb": "0,0,180,120", "_subgraph_cnt": 0, "objects": [
      {"_gvid": 0, "name": "0", "pos": "90,103", "width": "1.8", "height": "0.4"},
      {"_gvid": 1, "name": "1", "pos": "90,17", "width": "1.8", "height": "0.4"},
      {"_gvid": 2, "name": "2", "pos": "90,60", "width": "0.7", "height": "0.26"}],
     "edges": [
      {"_gvid": 0, "tail": 0, "head": 2, "pos": "90,88 90,84 90,78 90,70"},
      {"_gvid": 1, "tail": 2, "head": 1, "pos": "e,90,31.5 90,50 90,48 90,44 90,41.5"}]}
    """

  static let flow = diagram(.process, ["Талдау", "Жақсарту"], [(0, 1, "Деректер")])
}

/// The words of a drawing's SVG, read by an XML parser; nil where it is not well-formed.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var words = ""
  private(set) var links: [String] = []
  private(set) var names: Set<String> = []

  init?(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { words += string }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(name)
    if let link = attributes["href"] { links.append(link) }
  }
}

extension String {
  /// Without the spaces at which lines break.
  var withoutSpaces: String { String(filter { !$0.isWhitespace }) }
}

extension Drawing {
  /// Pairs of boxes that lie over each other, a box beyond the edge with itself.
  var overlaps: [(Int, Int)] {
    var found: [(Int, Int)] = []
    for (index, box) in boxes.enumerated() {
      let rect = box.rect
      if rect.x < 0 || rect.y < 0 || rect.right > width + 0.1 || rect.bottom > height + 0.1 {
        found.append((index, index))
      }
      for (other, second) in boxes.enumerated().dropFirst(index + 1)
      where rect.x < second.rect.right && second.rect.x < rect.right
        && rect.y < second.rect.bottom && second.rect.y < rect.bottom
      {
        found.append((index, other))
      }
    }
    return found
  }

  /// Whether a line ends at the edge of a box or at its words.
  func endsAtBox(_ line: Line) -> Bool {
    guard let end = line.points.last else { return false }
    return (boxes.map(\.rect) + labels.map(\.rect)).contains { rect in
      end.x > rect.x - 1.5 && end.x < rect.right + 1.5 && end.y > rect.y - 1.5
        && end.y < rect.bottom + 1.5
    }
  }
}
