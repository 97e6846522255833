/// A table that is drawn with signs, cut into its cells: the tables of pandoc and of plain letters.
///
/// ```text
///   Құжат    Мерзімі        +--------+---------+
///   -------- ---------      | Құжат  | Мерзімі |
///   Ереже    5 жыл          +========+=========+
///                           | Ереже  | 5 жыл   |
///                           +--------+---------+
/// ```
struct PlainTable {
  var head: [String]
  var rows: [[String]]
  /// The lines of the file that it takes, counted from 1.
  var lines: ClosedRange<Int>

  /// The same as Markdown has it.
  var markdown: String {
    func line(_ cells: [String]) -> String {
      "| "
        + cells.map { cell in
          String(cell.flatMap { $0 == "|" ? ["\\", "|"] : [$0] })
        }.joined(separator: " | ") + " |"
    }
    return ([line(head), line(head.map { _ in "---" })] + rows.map(line)).joined(separator: "\n")
  }

  /// A table in a frame of `+---+`; nil where cells are merged or hold lists.
  init?(framed lines: [String], from first: Int) {
    let frame = Array(lines.first ?? "")
    let bounds = frame.indices.filter { frame[$0] == "+" }
    guard bounds.count > 1, lines.count > 2 else { return nil }
    var groups: [[[String]]] = [[]]
    var headCount = 0
    for line in lines.dropFirst() {
      let signs = Array(line)
      if signs.first == "+" {
        guard signs.count == frame.count, signs.allSatisfy({ "+-=:".contains($0) }),
          bounds.allSatisfy({ signs[$0] == "+" })
        else { return nil }
        if signs.contains("=") { headCount = groups.count }
        groups.append([])
        continue
      }
      guard signs.count == frame.count, bounds.allSatisfy({ signs[$0] == "|" }) else { return nil }
      groups[groups.count - 1].append(
        zip(bounds, bounds.dropFirst()).map { String(signs[($0 + 1)..<$1]).trimmed })
    }
    guard groups.last?.isEmpty == true, headCount < 2 else { return nil }
    let rows = groups.dropLast().map { Self.joined($0, columns: bounds.count - 1) }
    guard !rows.isEmpty, !rows.joined().contains(where: \.beginsItem) else { return nil }
    self.init(rows, hasHead: headCount == 1, lines: first...(first + lines.count - 1))
  }

  /// A table with a line of dashes for each column, `---- ---`; nil where words stand across columns.
  ///
  /// - Parameters:
  ///   - line: gives the lines of the file, counted from 1.
  ///   - dashes: which of them has the dashes below the head.
  init?(_ line: (Int) -> String, columnsOf dashes: Int) {
    let ruler = Array(line(dashes))
    let starts = ruler.indices.filter { ruler[$0] == "-" && ($0 == 0 || ruler[$0 - 1] == " ") }
    func isRule(_ text: String) -> Bool {
      text.contains("-") && text.allSatisfy { $0 == "-" || $0 == " " }
    }
    func cells(_ text: String) -> [String]? {
      let signs = Array(text)
      guard starts.dropFirst().allSatisfy({ $0 > signs.count || signs[$0 - 1] == " " }) else {
        return nil
      }
      let ends = starts.dropFirst() + [max(signs.count, ruler.count)]
      return zip(starts, ends).map { start, end in
        start < signs.count ? String(signs[start..<min(end, signs.count)]).trimmed : ""
      }
    }
    var top = dashes
    while top > 1, !line(top - 1).trimmed.isEmpty, !isRule(line(top - 1)) { top -= 1 }
    let isLong = top > 1 && isRule(line(top - 1))
    let above = (top..<dashes).map(line)
    var groups: [[[String]]] = [[]]
    var last = dashes
    var index = dashes + 1
    // The rows of a long table have empty lines between them, and dashes behind the last.
    while isLong ? !isRule(line(index)) : !line(index).trimmed.isEmpty && !isRule(line(index)) {
      guard index - dashes < 500, let row = cells(line(index)) else { return nil }
      if line(index).trimmed.isEmpty {
        groups.append([])
      } else {
        groups[groups.count - 1].append(row)
        if !isLong { groups.append([]) }
      }
      last = index
      index += 1
    }
    let head = above.compactMap(cells)
    guard head.count == above.count, isLong || head.count < 2 else { return nil }
    if isRule(line(index)) {
      last = index
    } else if head.isEmpty {
      // Rows of several lines have no such end.
      return nil
    }
    let rows = groups.filter { !$0.isEmpty }.map { Self.joined($0, columns: starts.count) }
    guard !rows.isEmpty else { return nil }
    let all = head.isEmpty ? rows : [Self.joined(head, columns: starts.count)] + rows
    self.init(all, hasHead: !head.isEmpty, lines: (isLong ? top - 1 : top)...last)
  }

  private init(_ rows: [[String]], hasHead: Bool, lines: ClosedRange<Int>) {
    head = hasHead ? rows[0] : rows[0].map { _ in "" }
    self.rows = hasHead ? Array(rows.dropFirst()) : rows
    self.lines = lines
  }

  /// The lines of one row, cell by cell.
  private static func joined(_ lines: [[String]], columns: Int) -> [String] {
    (0..<columns).map { column in
      lines.map { $0[column] }.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}

extension String {
  /// Whether it is an item of a list, or a cell of several paragraphs' worth that begins so.
  fileprivate var beginsItem: Bool { hasPrefix("- ") || hasPrefix("* ") || hasPrefix("1. ") }
}
