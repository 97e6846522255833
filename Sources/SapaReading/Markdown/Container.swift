/// A block that puts something in front of the lines inside it: `> `, the indentation of an item.
///
/// The parser takes these off before it reads running text, and its inline columns forget them; here
/// they are taken off again, line by line, by the same rules.
enum Container {
  case quote
  case item(Opening)
  case footnote(Opening)

  struct Opening {
    /// The line of its marker, and where its content begins there.
    var line: Int
    var content: LineCursor
    /// By how much the other lines are indented.
    var columns: Int
  }

  /// Takes the container off a line; false where the line goes without it (a lazy line).
  fileprivate func enter(_ cursor: inout LineCursor, line: Int) -> Bool {
    switch self {
    case .quote:
      var ahead = cursor
      guard ahead.indent <= 3 else { return false }
      ahead.skipBlanks()
      guard ahead.next == UInt8(ascii: ">") else { return false }
      ahead.advance(columns: 1)
      if ahead.next?.isBlank ?? false { ahead.advance(columns: 1) }
      cursor = ahead
    case .item(let opening), .footnote(let opening):
      if line == opening.line {
        cursor = opening.content
      } else if cursor.indent >= opening.columns {
        cursor.advance(columns: opening.columns)
      } else {
        return false
      }
    }
    return true
  }
}

extension [Container] {
  /// A line of the text without what the containers put in front of it.
  ///
  /// - Returns: the rest of the line, and whether every container was there.
  func content(of line: Int, in text: SourceText) -> (cursor: LineCursor, isComplete: Bool) {
    var cursor = LineCursor(text, line: line)
    for container in self where !container.enter(&cursor, line: line) {
      return (cursor, false)
    }
    return (cursor, true)
  }

  /// The item whose marker stands inside these containers at `line`.
  func item(at line: Int, in text: SourceText) -> Container {
    var cursor = content(of: line, in: text).cursor
    let indent = cursor.indent
    cursor.skipBlanks()
    var width = 1
    while cursor.next?.isDigit ?? false {
      cursor.advance(columns: 1)
      width += 1
    }
    cursor.advance(columns: 1)
    // More than four columns behind the marker are the indentation of code, none those of an empty
    // first line: one column then belongs to the marker.
    let gap = cursor.indent
    var content = cursor
    content.skipBlanks()
    if gap < 1 || gap > 4 || content.next == nil {
      cursor.advance(columns: Swift.min(gap, 1))
      return .item(
        Container.Opening(line: line, content: cursor, columns: indent + width + 1))
    }
    return .item(
      Container.Opening(line: line, content: content, columns: indent + width + gap))
  }

  /// The footnote whose label ends before `content` at `line`.
  func footnote(at line: Int, content: Int, in text: SourceText) -> Container {
    var cursor = LineCursor(text, line: line)
    cursor.advance(to: content)
    return .footnote(Container.Opening(line: line, content: cursor, columns: 4))
  }
}
