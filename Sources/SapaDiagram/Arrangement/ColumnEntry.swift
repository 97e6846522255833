import SapaCore

/// One box of a column, and the words of the line that leads to it.
struct ColumnEntry {
  let node: Int
  /// 0 for what heads a column.
  let depth: Int
  let words: String
  /// Whether it stands a second time, above what the column before has begun.
  var isContinued = false
  private let text: BoxText
  private let label: [String]
  private let inset: Double
  private let width: Double
  private let measures: Measures

  init(
    node: Int, depth: Int, words: String, of value: Diagram.Node, isIndented: Bool,
    _ measures: Measures
  ) {
    self.measures = measures
    self.node = node
    self.depth = depth
    self.words = words
    // Trees as deep as a hostile file can make them keep room for a word.
    inset = min(Double(depth + (isIndented ? 1 : 0)) * Measures.indent, measures.column / 2)
    width = measures.column - inset
    text = BoxText(value, width: width, isHead: depth == 0, measures)
    label = TextLines.wrap(words, width: width, size: measures.smallSize)
  }

  private var labelHeight: Double {
    isContinued ? 0 : Double(label.count) * measures.smallLine
  }

  /// With the gap below.
  var height: Double { labelHeight + text.height(measures) + Measures.gap }

  func box(x: Double, y: Double) -> Drawing.Box {
    let rect = Drawing.Rect(
      x: x + inset, y: y + labelHeight, width: width, height: text.height(measures))
    let role: Drawing.Role = isContinued ? .continued : depth == 0 ? .head : .plain
    return Drawing.Box(node: node, rect: rect, role: role, text: text)
  }

  /// The words stand above the box that they lead to.
  func label(of box: Drawing.Box) -> Drawing.Label {
    Drawing.Label(
      rect: Drawing.Rect(
        x: box.rect.x + 4, y: box.rect.y - labelHeight, width: width - 4, height: labelHeight),
      lines: label)
  }
}

/// The boxes of a tree shared out to columns of about one height.
enum ColumnShare {
  static func shares(of entries: [ColumnEntry], _ measures: Measures) -> [[ColumnEntry]] {
    let total = entries.reduce(0) { $0 + $1.height }
    let heads = entries.count { $0.depth == 0 }
    let columns = total > 500 ? Measures.columns : max(1, min(Measures.columns, heads))
    var limit = max(total / Double(columns), entries.map(\.height).max() ?? 0)
    // Higher by a line at a time until the boxes fit: a column ends only before a box of its first
    // two layers, so that what belongs together stays so. One column takes them all.
    var best = filled(entries, upTo: total)
    var lowest: Double?
    while limit < (lowest.map { $0 * 1.12 } ?? total) {
      let shares = filled(entries, upTo: limit)
      if shares.count <= columns, lowest == nil || parted(shares) < parted(best) {
        best = shares
        lowest = lowest ?? limit
      }
      limit += max(measures.titleLine, total / 200)
    }
    return best
  }

  /// How many heads go on in a second column: a little height is worth one less.
  private static func parted(_ shares: [[ColumnEntry]]) -> Int {
    shares.count { $0.first?.isContinued ?? false }
  }

  private static func filled(_ entries: [ColumnEntry], upTo limit: Double) -> [[ColumnEntry]] {
    var shares: [[ColumnEntry]] = [[]]
    var used = 0.0
    var head: ColumnEntry?
    for group in groups(entries) {
      let height = group.reduce(0) { $0 + $1.height }
      if used + height > limit, used > 0 {
        shares.append([])
        used = 0
        if group[0].depth > 0, var again = head {
          again.isContinued = true
          shares[shares.count - 1].append(again)
          used = again.height
        }
      }
      if group[0].depth == 0 { head = group[0] }
      shares[shares.count - 1] += group
      used += height
    }
    return shares
  }

  /// What no column may part: a box of the second layer with all below it; a head with its first.
  private static func groups(_ entries: [ColumnEntry]) -> [[ColumnEntry]] {
    var groups: [[ColumnEntry]] = []
    for entry in entries {
      let isFirst = groups.last?.count == 1 && groups.last?[0].depth == 0
      if entry.depth == 0 || (entry.depth == 1 && !isFirst) {
        groups.append([entry])
      } else {
        groups[groups.count - 1].append(entry)
      }
    }
    return groups
  }
}
