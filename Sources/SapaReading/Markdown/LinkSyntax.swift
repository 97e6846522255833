/// The parts of a link as CommonMark writes them: label, destination, title.
///
/// Each function takes where its part begins and gives where it ends, or nil if it is not there; the
/// rules are those of libcmark-gfm, whose tree says what a link leads to but not where it ends.
struct LinkSyntax {
  let bytes: [UInt8]

  /// What follows the `]` of a link, as far as it belongs to it.
  func tail(at start: Int) -> Int {
    inlineTail(at: start) ?? label(at: start) ?? start
  }

  /// Destination and title: `(map.svg "Карта")`.
  private func inlineTail(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "("),
      let destination = destination(at: spaces(at: start + 1))
    else { return nil }
    let gap = spaces(at: destination)
    let title = gap > destination ? title(at: gap) ?? gap : gap
    let end = spaces(at: title)
    return byte(end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  /// `[label]`, at most 1,000 bytes, without brackets inside.
  func label(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var position = start + 1
    while let next = byte(position), position - start <= 1001 {
      switch next {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return position + 1
      case UInt8(ascii: "\\") where byte(position + 1)?.isPunctuation ?? false: position += 2
      default: position += 1
      }
    }
    return nil
  }

  /// `[label]: destination "title"` and the end of its line: a definition at a paragraph's start.
  func definition(at start: Int) -> Int? {
    guard let label = label(at: start), !isBlank(start + 1..<label - 1),
      byte(label) == UInt8(ascii: ":"),
      let destination = destination(at: spacesAndLineEnd(at: label + 1))
    else { return nil }
    let gap = spacesAndLineEnd(at: destination)
    if gap > destination, let title = title(at: gap), let end = lineEnd(at: title) { return end }
    return lineEnd(at: destination)
  }

  private func destination(at start: Int) -> Int? {
    byte(start) == UInt8(ascii: "<") ? bracketedDestination(at: start) : bareDestination(at: start)
  }

  private func bracketedDestination(at start: Int) -> Int? {
    var position = start + 1
    while let next = byte(position) {
      switch next {
      case UInt8(ascii: ">"): return position + 1
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
      default: position += 1
      }
    }
    return nil
  }

  private func bareDestination(at start: Int) -> Int? {
    var position = start
    var depth = 0
    while let next = byte(position) {
      switch next {
      case UInt8(ascii: "\\") where byte(position + 1)?.isPunctuation ?? false: position += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")") where depth == 0: return position
      case UInt8(ascii: ")"): depth -= 1
      case _ where next.isSpace: return position == start ? nil : position
      default: break
      }
      position += 1
    }
    return position == start ? nil : position
  }

  private func title(at start: Int) -> Int? {
    let closer: UInt8
    switch byte(start) {
    case UInt8(ascii: "\""): closer = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): closer = UInt8(ascii: "'")
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return nil
    }
    var position = start + 1
    while let next = byte(position) {
      switch next {
      case closer: return position + 1
      case UInt8(ascii: "\\") where byte(position + 1)?.isPunctuation ?? false: position += 2
      case UInt8(ascii: "(") where closer == UInt8(ascii: ")"): return nil
      default: position += 1
      }
    }
    return nil
  }

  private func spaces(at start: Int) -> Int {
    var position = start
    while byte(position)?.isSpace ?? false { position += 1 }
    return position
  }

  /// Spaces and at most one line end.
  private func spacesAndLineEnd(at start: Int) -> Int {
    let position = blanks(at: start)
    return byte(position) == UInt8(ascii: "\n") ? blanks(at: position + 1) : position
  }

  /// Behind the end of the line, if nothing but spaces stands before it.
  private func lineEnd(at start: Int) -> Int? {
    let position = blanks(at: start)
    switch byte(position) {
    case nil: return position
    case UInt8(ascii: "\n"): return position + 1
    default: return nil
    }
  }

  private func blanks(at start: Int) -> Int {
    var position = start
    while byte(position)?.isBlank ?? false { position += 1 }
    return position
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(\.isSpace)
  }

  private func byte(_ position: Int) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }
}
