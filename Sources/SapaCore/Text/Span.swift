/// A place in a file: line 43, column 9.
///
/// Both count from 1 in the file as it lies on disk, before any normalisation; columns are Unicode
/// code points, and a byte order mark is no column.
package struct Position: Hashable, Comparable, Sendable {
  // Every inline has two of them: 32 bits each, since budgets end long before a file is so long.
  private var storedLine: UInt32
  private var storedColumn: UInt32

  package var line: Int {
    get { Int(storedLine) }
    set { storedLine = UInt32(clamping: newValue) }
  }

  package var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = UInt32(clamping: newValue) }
  }

  package init(line: Int, column: Int) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
  }
}

/// A stretch of a file: `content/manual/04-context.md`, line 12, columns 5 to 9; the end is exclusive.
package struct Span: Hashable, Comparable, Sendable {
  /// The file, by its path.
  package let source: SourcePath
  package var start: Position
  package var end: Position

  /// Path below the root of the manual, with `/` between its parts.
  package var file: String { source.text }

  package init(source: SourcePath, start: Position, end: Position) {
    self.source = source
    self.start = start
    self.end = end
  }

  package init(file: String, start: Position, end: Position) {
    self.init(source: SourcePath(file), start: start, end: end)
  }

  /// The first column of the file: the place of what concerns the file as a whole.
  package init(startOf file: String) {
    let start = Position(line: 1, column: 1)
    self.init(file: file, start: start, end: start)
  }

  /// From the start of this span to the end of `other`, which lies in the same file.
  package func through(_ other: Span) -> Span {
    Span(source: source, start: min(start, other.start), end: max(end, other.end))
  }

  package static func < (left: Span, right: Span) -> Bool {
    if left.source != right.source { return left.source < right.source }
    return (left.start, left.end) < (right.start, right.end)
  }
}

/// A value and where it stands: the edition `3` at line 4, columns 10 to 11.
package struct Placed<Value: Sendable>: Sendable {
  package var value: Value
  package var span: Span

  package init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }
}

extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}
