import SapaCore
import SapaEditions

/// Frozen editions as columns: code, edition, in force since, frozen on, short code, digest.
struct EditionTable {
  private let rows: [[String]]

  init(_ records: [EditionRecord]) {
    rows = records.map { record in
      [
        record.code?.text ?? record.slug, record.edition.text,
        record.effective?.description ?? "–", record.frozen.description, record.mark.shortCode,
        record.mark.digest,
      ]
    }
  }

  /// A line for each, its columns as wide as the widest in them; nothing where there are none.
  var text: String {
    guard let count = rows.first?.count else { return "" }
    let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { index, cell in
        let isLast = index == count - 1
        return cell.0 + String(repeating: " ", count: isLast ? 0 : cell.1 - cell.0.count)
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
