import SapaCore
import SwiftCSV

/// The rows of a CSV file as spreadsheets save it: `бөлім;аты-жөні;лауазымы`, quoted where needed.
///
/// The library reads one row at a time, so that a fault costs that row and has its line; read whole,
/// it would end at the first fault without a place, and a quote left open would swallow the rest
/// without a word. The delimiter (comma, semicolon or tab) is that of the first row.
struct CSVRecords {
  struct Record {
    var fields: [String]
    /// The line, or the lines, that hold it.
    var span: Span
  }

  private(set) var records: [Record] = []
  private(set) var findings: [Finding] = []
  private let text: SourceText
  /// How many lines a row may go on: nobody's post is longer, and a quote left open is told at once.
  private static let longest = 20

  init(_ text: SourceText) {
    self.text = text
    var delimiter: CSVDelimiter?
    var line = 1
    while line <= text.lineCount {
      let first = line
      guard let last = end(ofRowAt: first) else {
        findings.append(MalformedRow.openQuote(at: text.span(of: first...first)))
        line = first + 1
        continue
      }
      line = last + 1
      let row = text.string(text.line(first).lowerBound..<text.line(last).upperBound)
      if row.allSatisfy({ $0.isWhitespace || ",;\t".contains($0) }) { continue }
      // Excel takes this line as an instruction, not as a row.
      if first == 1, let named = row.namedDelimiter {
        delimiter = named
        continue
      }
      let used = delimiter ?? CSVDelimiter.guessed(string: row)
      delimiter = used
      add(row, used, at: text.span(of: first...last))
    }
  }

  /// The line in which a row ends: a quoted field may go on over line ends, for a while.
  private func end(ofRowAt first: Int) -> Int? {
    var isOpen = false
    for line in first...min(first + Self.longest, text.lineCount) {
      let quotes = text.bytes[text.line(line)].count { $0 == UInt8(ascii: "\"") }
      if quotes % 2 == 1 { isOpen.toggle() }
      if !isOpen { return line }
    }
    return nil
  }

  private mutating func add(_ row: String, _ delimiter: CSVDelimiter, at span: Span) {
    // The line end behind it keeps an empty last field.
    guard
      let csv = try? CSV<Enumerated>(string: row + "\n", delimiter: delimiter, loadColumns: false)
    else {
      findings.append(MalformedRow.strayQuote(at: span))
      return
    }
    records.append(Record(fields: csv.header.map(\.trimmed), span: span))
  }
}

extension String {
  /// `sep=;`, which Excel writes and reads as the first line.
  fileprivate var namedDelimiter: CSVDelimiter? {
    guard hasPrefix("sep="), count == 5, let last else { return nil }
    return CSVDelimiter.character(last)
  }
}

extension SourceText {
  /// Whole lines, without the end of the last.
  fileprivate func span(of lines: ClosedRange<Int>) -> Span {
    span(line(lines.lowerBound).lowerBound..<line(lines.upperBound).upperBound)
  }
}
