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

  init(_ text: SourceText) {
    self.text = text
    var delimiter: CSVDelimiter?
    var line = 1
    while line <= text.lineCount {
      let first = line
      var row = text.string(text.line(line))
      line += 1
      // A quoted field may go on over the line end.
      while !row.hasClosedQuotes, line <= text.lineCount {
        row += "\n" + text.string(text.line(line))
        line += 1
      }
      guard row.hasClosedQuotes else {
        findings.append(MalformedRow.openQuote(at: text.span(of: first...first)))
        line = first + 1
        continue
      }
      if row.allSatisfy({ $0.isWhitespace || ",;\t".contains($0) }) { continue }
      // Excel takes this line as an instruction, not as a row.
      if first == 1, let named = row.namedDelimiter {
        delimiter = named
        continue
      }
      let used = delimiter ?? CSVDelimiter.guessed(string: row)
      delimiter = used
      add(row, used, at: text.span(of: first...(line - 1)))
    }
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
  fileprivate var hasClosedQuotes: Bool { utf8.count { $0 == UInt8(ascii: "\"") } % 2 == 0 }

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
