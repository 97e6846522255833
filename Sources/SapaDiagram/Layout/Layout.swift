import FoundationEssentials

/// Where Graphviz puts the nodes and arrows of a graph, read from its JSON (`dot -Tjson`).
package struct Layout: Hashable, Sendable {
  /// The middle of each node, by its number.
  private(set) var centers: [Int: Drawing.Point] = [:]
  /// The curve of each arrow, in the order of Graphviz, by the numbers of its ends.
  private(set) var curves: [Ends: [Drawing.Point]] = [:]
  private(set) var width: Double
  private(set) var height: Double

  struct Ends: Hashable {
    var from: Int
    var to: Int
  }

  /// Nil where the answer is none of Graphviz's: cut short, without coordinates.
  package init?(json: [UInt8]) {
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(json)) else { return nil }
    let bounds = answer.bb.split(separator: ",").compactMap { Double($0) }
    guard bounds.count == 4 else { return nil }
    (width, height) = (bounds[2], bounds[3])
    var numbers: [Int: Int] = [:]
    for object in answer.objects ?? [] {
      guard let number = Int(object.name), let center = point(object.pos) else { return nil }
      numbers[object._gvid] = number
      centers[number] = center
    }
    for edge in answer.edges ?? [] {
      guard let from = numbers[edge.tail], let to = numbers[edge.head] else { return nil }
      var points: [Drawing.Point] = []
      var end: Drawing.Point?
      for word in edge.pos.split(separator: " ") {
        guard let point = point(String(word.drop { "es,".contains($0) })) else { return nil }
        if word.hasPrefix("e,") { end = point } else { points.append(point) }
      }
      // The head is drawn by us: the last curve goes on to where it points.
      if let end, let last = points.last { points += [last, end, end] }
      guard points.count % 3 == 1 else { return nil }
      curves[Ends(from: from, to: to)] = points
    }
  }

  /// `12.5,300`, which counts from below.
  private func point(_ text: String) -> Drawing.Point? {
    let parts = text.split(separator: ",").compactMap { Double($0) }
    guard parts.count == 2, parts.allSatisfy(\.isFinite) else { return nil }
    return Drawing.Point(x: parts[0], y: height - parts[1])
  }

  private struct Answer: Decodable {
    var bb: String
    var objects: [Object]?
    var edges: [Edge]?
  }

  private struct Object: Decodable {
    var _gvid: Int
    var name: String
    var pos: String
  }

  private struct Edge: Decodable {
    var tail: Int
    var head: Int
    var pos: String
  }
}
