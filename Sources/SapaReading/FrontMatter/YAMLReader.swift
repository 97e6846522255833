import SapaCore

/// Reads lines of YAML into values with places.
///
/// Values are composed of libyaml's events and stay as they are written: readings of YAML's own turn 074
/// into 60, NO into false and 2019-02-30 into 2 March. A scan of our own goes first (`YAMLScan`), since
/// the library can neither refuse anchors before it follows them nor say where a quote was forgotten.
struct YAMLReader: ~Copyable {
  private let text: SourceText
  private let firstLine: Int
  private var places: PlaceFinder
  private var events: YAMLEvents

  private init(_ text: SourceText, firstLine: Int, _ events: consuming YAMLEvents) {
    self.text = text
    self.firstLine = firstLine
    self.events = events
    places = PlaceFinder(text)
  }

  /// The mapping that the lines hold; nil, with findings, where they hold none.
  static func read(
    _ lines: Range<Int>, of text: SourceText, _ findings: inout [Finding]
  ) -> YAMLValue? {
    let start = text.line(lines.lowerBound).lowerBound
    let end = max(start, lines.isEmpty ? start : text.line(lines.upperBound - 1).upperBound)
    let scan = YAMLScan(text, start..<end)
    let refused = scan.findings
    findings += refused
    if !refused.isEmpty { return nil }
    let before = findings.count
    findings += scan.cutValues.map { YAMLFault.finding(for: $0, in: text) }
    do throws(YAMLError) {
      guard let value = try root(of: start..<end, firstLine: lines.lowerBound, in: text) else {
        return nil
      }
      if case .map = value { return value }
      let slip = scan.firstSlip(before: value.span.end.line)
      findings.append(
        slip.map { $0.fault.finding(at: text.span($0.key), text.string($0.key)) }
          ?? YAMLFault.notKeys.finding(at: value.span))
    } catch {
      // What is cut off may be the reason, and is told as one.
      findings.removeSubrange(before...)
      findings.append(
        YAMLFault.finding(for: error, scan: scan, in: text, firstLine: lines.lowerBound))
    }
    return nil
  }

  /// The one value of a stretch; nil where there is none.
  private static func root(
    of range: Range<Int>, firstLine: Int, in text: SourceText
  ) throws(YAMLError) -> YAMLValue? {
    try text.bytes[range].withUnsafeBufferPointer { bytes throws(YAMLError) in
      var reader = YAMLReader(text, firstLine: firstLine, try YAMLEvents(bytes))
      return try reader.root()
    }
  }

  private mutating func root() throws(YAMLError) -> YAMLValue? {
    guard case .documentStart = try events.next() else { return nil }
    let value = try value(events.next())
    // The end of the value's document.
    _ = try events.next()
    guard case .documentStart(let mark) = try events.next() else { return value }
    // One file has one mapping.
    throw YAMLError.syntax("", mark)
  }

  /// The value that begins with an event; nil for the end of a list or a mapping.
  private mutating func value(
    _ event: YAMLEvents.Event
  ) throws(YAMLError) -> YAMLValue? {
    switch event {
    case .scalar(let scalar, let mark):
      let span = places.span(extent(of: scalar, from: offset(of: mark)))
      return .scalar(
        Composition.composed(scalar.text), isPlain: scalar.style == .plain, span)
    case .listStart(let mark):
      let start = offset(of: mark)
      var values: [YAMLValue] = []
      while let value = try value(events.next()) { values.append(value) }
      return .list(values, span(from: start, through: values.last?.span))
    case .mapStart(let mark):
      let start = offset(of: mark)
      var entries: [YAMLValue.Entry] = []
      var known: Set<String> = []
      while let key = try key(events.next()), let value = try value(events.next()) {
        let isBare = isBare(key, value)
        guard known.insert(key.value).inserted || isBare else { throw .duplicateKey(key) }
        entries.append(YAMLValue.Entry(key: key, value: value, isBare: isBare))
      }
      return .map(entries, span(from: start, through: entries.last?.value.span))
    case .alias(let mark):
      // The scan has refused every alias.
      throw YAMLError.syntax("", mark)
    case .documentStart, .end, .endOfText: return nil
    }
  }

  private mutating func key(_ event: YAMLEvents.Event) throws(YAMLError) -> Placed<String>? {
    try value(event).map { value in
      if case .scalar(let text, _, let span) = value { return Placed(text, at: span) }
      return Placed("", at: value.span)
    }
  }

  /// Whether a comma or a brace follows a key of a mapping in braces.
  private func isBare(_ key: Placed<String>, _ value: YAMLValue) -> Bool {
    guard value.isEmpty, key.span.end.line == value.span.start.line else { return false }
    let line = text.line(key.span.end.line)
    let scalars = text.string(line).unicodeScalars
    let rest = scalars.dropFirst(key.span.end.column - 1).drop { $0 == " " }
    return rest.first == "," || rest.first == "}"
  }

  private mutating func span(from start: Int, through last: Span?) -> Span {
    let first = places.span(start..<start)
    return last.map { first.through($0) } ?? first
  }

  private func offset(of mark: YAMLEvents.Mark) -> Int {
    let line = text.line(firstLine + mark.line - 1)
    var (offset, column) = (line.lowerBound, 1)
    while column < mark.column, offset < line.upperBound {
      offset += 1
      // The second and later bytes of a code point are 10xxxxxx.
      while offset < line.upperBound, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// Where a scalar stands that is written on one line, without its quotes; else the line's rest.
  private func extent(of scalar: YAMLEvents.Scalar, from start: Int) -> Range<Int> {
    let line = text.line(text.lineNumber(of: start))
    let written = scalar.text.utf8
    for first in [start, start + 1] where first <= line.upperBound {
      if text.bytes[first..<line.upperBound].starts(with: written) {
        if (scalar.style == .quoted) == (first > start) { return first..<(first + written.count) }
      }
    }
    var end = line.upperBound
    while end > start, text.bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
