import SapaCore

/// A row of a table, to be paired with one of another table.
struct TableRow: Pairable {
  var cells: [Table.Cell]

  var kind: String { "" }
  var keys: [String] { cells.flatMap { Word.words(of: $0.content).map(\.key) + ["|"] } }
}

extension Table {
  var allRows: [TableRow] { ([head] + rows).map(TableRow.init) }

  /// This table with what differs from an older form of it: columns by their heads, rows by what
  /// they say, then cell by cell.
  func revised(from old: Table) -> Table {
    let columns = Columns(from: old, to: self)
    var table = self
    table.alignments = columns.pairs.map { pair in
      pair.new.map { alignments[$0] } ?? pair.old.map { old.alignments[$0] } ?? .none
    }
    table.head = columns.row(from: old.head, to: head)
    table.rows = Pairing(old.rows.map(TableRow.init), rows.map(TableRow.init)).steps.map { step in
      switch step {
      case .same(let old, let new), .changed(let old, let new):
        columns.row(from: old.cells, to: new.cells)
      case .deleted(let row): columns.row(from: row.cells, to: nil)
      case .inserted(let row): columns.row(from: nil, to: row.cells)
      }
    }
    return table
  }
}

/// The columns of two tables, those of both and those of one, in the order of the newer table.
private struct Columns {
  let pairs: [(old: Int?, new: Int?)]

  init(from old: Table, to new: Table) {
    // A column that has only got another name stays the same one.
    guard old.head.count != new.head.count else {
      pairs = new.head.indices.map { ($0, $0) }
      return
    }
    func heads(_ table: Table) -> [[String]] { table.head.map { TableRow(cells: [$0]).keys } }
    var pairs: [(old: Int?, new: Int?)] = []
    var (oldEnd, newEnd) = (0, 0)
    let same = Alignment(heads(old), heads(new)).pairs
    for pair in same + [(old: old.head.count, new: new.head.count)] {
      pairs += (oldEnd..<pair.old).map { ($0, nil) }
      pairs += (newEnd..<pair.new).map { (nil, $0) }
      if pair.old < old.head.count { pairs.append((pair.old, pair.new)) }
      (oldEnd, newEnd) = (pair.old + 1, pair.new + 1)
    }
    self.pairs = pairs
  }

  /// A row in all columns; nil stands for a row that one of the tables lacks.
  func row(from old: [Table.Cell]?, to new: [Table.Cell]?) -> [Table.Cell] {
    pairs.map { pair in
      let (before, after) = (
        pair.old.flatMap { old?[$0].content } ?? [], pair.new.flatMap { new?[$0].content } ?? []
      )
      let span = pair.new.flatMap { new?[$0].span } ?? .nowhere
      return Table.Cell(content: TextDifference(before, after).inlines, span: span)
    }
  }
}
