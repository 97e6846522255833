/// How the columns of a table share its width: none narrower than its longest word; what is left
/// goes, step by step, to the column whose narrowness costs the most height.
///
/// Lengths are ems of the table's text. A template sets the longest words to be sure of them.
struct ColumnWidths {
  /// Shares, in thousandths.
  let shares: [Int]
  /// The longest word of each column, in its head and below.
  let longest: [[String]]
  /// Whether the longest words stand side by side in a page upright.
  let fitsUpright: Bool

  /// 158 mm and 257 mm at 9.25 pt.
  private static let upright = 48.4
  private static let across = 78.7
  /// The room at both sides of a cell.
  private static let inset = 1.0
  /// How many steps share out what is left: more gain a line now and then, and cost time.
  private static let steps = 20
  /// Rows that are looked at for heights; the rest of a long table is much like them.
  private static let rowsRead = 48

  /// - Parameter rows: the text of the cells, the head first.
  init(rows: [[String]]) {
    let columns = rows.first?.count ?? 0
    let words = (0..<columns).map { column in
      [rows.prefix(1), rows.dropFirst()].map { part in
        part.flatMap { Self.pieces($0[column]) }
          .max { LetterWidth.of($0) < LetterWidth.of($1) }.map(String.init) ?? ""
      }
    }
    longest = words
    let least = words.map { pair in
      // The head is set in a bold sans, a little wider than it is small.
      max(LetterWidth.of(pair[0]) * 1.05, LetterWidth.of(pair[1])) + Self.inset
    }
    let needed = least.reduce(0, +)
    fitsUpright = needed <= Self.upright
    let room = max(needed, columns >= 7 || !fitsUpright ? Self.across : Self.upright)
    let widths = Self.widths(
      rows: rows.prefix(Self.rowsRead).map { $0.map(LetterWidth.of) }, least, room)
    let total = max(widths.reduce(0, +), 1)
    shares = widths.map { Int(($0 / total * 1000).rounded()) }
  }

  private static func widths(rows: [[Double]], _ least: [Double], _ room: Double) -> [Double] {
    var widths = least
    let step = (room - least.reduce(0, +)) / Double(steps)
    let full = least.indices.map { column in
      max(least[column], (rows.map { $0[column] }.max() ?? 0) + inset)
    }
    for _ in 0..<steps {
      let open = widths.indices.filter { widths[$0] < full[$0] }
      let gains = open.map { column in
        var tried = widths
        tried[column] = min(full[column], tried[column] + step)
        // Among equals, the column that is fullest.
        return (column, height(rows, tried) - 1e-6 * full[column] / widths[column])
      }
      guard let best = gains.min(by: { $0.1 < $1.1 })?.0 else { break }
      widths[best] = min(full[best], widths[best] + step)
    }
    return widths
  }

  /// The height of the rows, in lines; a power above 1, so that no cell becomes a tower.
  private static func height(_ rows: [[Double]], _ widths: [Double]) -> Double {
    rows.reduce(0) { sum, row in
      let lines = zip(row, widths).map { length, width in
        // A ragged line loses half a word.
        (length - 1.4) / max(0.9, width - inset - 1.4)
      }
      let tallest = max(1, lines.max() ?? 1)
      return sum + tallest * tallest.squareRoot()
    }
  }

  /// What a line can end behind: words, and their parts at hyphens, but codes whole.
  private static func pieces(_ text: String) -> [Substring] {
    text.split(separator: " ").flatMap { word -> [Substring] in
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count > 1 else { return [word] }
      let first = parts[0].split { "\u{A0}(«".contains($0) }.last ?? ""
      let isWhole = first.count <= 3 || first.allSatisfy { $0.isUppercase || $0.isNumber }
      return isWhole ? [word] : parts
    }
  }
}
