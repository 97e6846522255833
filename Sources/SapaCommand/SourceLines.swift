import SapaCore

/// The lines of the sources, to show the one in which a finding stands.
struct SourceLines {
  private let files: [String: IndexedFile]
  /// The line that was asked for last: findings come in the order of the text.
  private var last: (file: String, number: Int, scalars: [Unicode.Scalar])?

  private struct IndexedFile {
    var bytes: [UInt8]
    /// Where each line begins.
    var starts: [Int]
  }

  /// - Parameters:
  ///   - sources: every file of the manual.
  ///   - wanted: the files whose lines will be shown.
  init(_ sources: [Source], wanted: Set<String>) {
    var files: [String: IndexedFile] = [:]
    for source in sources where wanted.contains(source.path) {
      let first = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let ends = source.bytes.indices.filter { source.bytes[$0] == 10 }
      files[source.path] = IndexedFile(bytes: source.bytes, starts: [first] + ends.map { $0 + 1 })
    }
    self.files = files
  }

  /// The line and, below it, marks under the span; nothing where there is no such line.
  ///
  /// A long line is cut around the span; a tab counts as one column.
  mutating func excerpt(_ span: Span) -> [String] {
    guard let line = line(span.start.line, of: span.file), !line.isEmpty else { return [] }
    let start = min(span.start.column - 1, line.count)
    let lastColumn = span.end.line == span.start.line ? span.end.column - 1 : line.count
    let end = max(start + 1, min(lastColumn, line.count))
    let from = max(0, start - 60)
    let to = min(line.count, max(from + 100, min(end, start + 100)))
    var text = String.UnicodeScalarView()
    text.append(
      contentsOf: line[from..<to].map { $0.properties.generalCategory == .control ? " " : $0 })
    let marks = String(repeating: "^", count: max(1, min(end, to) - start))
    return [String(text), String(repeating: " ", count: start - from) + marks]
  }

  /// The code points of a line, the first 65,536 bytes of it at most.
  private mutating func line(_ number: Int, of path: String) -> [Unicode.Scalar]? {
    if let last, last.file == path, last.number == number { return last.scalars }
    guard let file = files[path], number >= 1, number <= file.starts.count else { return nil }
    let start = file.starts[number - 1]
    let next = number < file.starts.count ? file.starts[number] - 1 : file.bytes.count
    guard start <= next else { return nil }
    let bytes = file.bytes[start..<next]
    let bare = bytes.last == 13 ? bytes.dropLast() : bytes
    let scalars = Array(String(decoding: bare.prefix(1 << 16), as: UTF8.self).unicodeScalars)
    last = (path, number, scalars)
    return scalars
  }
}
