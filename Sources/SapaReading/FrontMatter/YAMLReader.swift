import SapaCore
import Yams

/// Reads lines of YAML into values with places; the only user of the YAML library.
///
/// The library composes nodes and no more: its own readings turn 074 into 60, NO into false and
/// 2019-02-30 into 2 March. A scan of our own goes first (`YAMLScan`), since the library can neither
/// refuse anchors before it follows them nor say where the second of two equal keys stands.
struct YAMLReader {
  private let text: SourceText
  private let firstLine: Int
  private var places: PlaceFinder

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
    do {
      // Unless it is told the encoding, the library looks through the whole environment for it.
      let node = try Yams.compose(yaml: text.string(start..<end), .basic, .default, .utf8)
      guard let node else { return nil }
      var reader = YAMLReader(
        text: text, firstLine: lines.lowerBound, places: PlaceFinder(text))
      let value = reader.value(node)
      if case .map = value { return value }
      findings.append(YAMLFault.notKeys.finding(at: value.span))
    } catch let error as YamlError {
      findings.append(
        YAMLFault.finding(for: error, scan: scan, in: text, firstLine: lines.lowerBound))
    } catch {
      findings.append(YAMLFault.other.finding(at: text.span(start..<start)))
    }
    return nil
  }

  private mutating func value(_ node: Node) -> YAMLValue {
    let start = offset(of: node)
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let string = Composition.composed(scalar.string)
      let span = places.span(extent(of: scalar, from: start))
      return .scalar(string, isPlain: isPlain, span)
    case .sequence(let sequence):
      let values = sequence.map { value($0) }
      return .list(values, span(from: start, through: values.last?.span))
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        YAMLValue.Entry(key: self.key(key), value: self.value(value))
      }
      return .map(entries, span(from: start, through: entries.last?.value.span))
    case .alias:
      // The scan has refused every alias; the library makes these nodes only to write YAML.
      return .scalar("", isPlain: true, places.span(start..<start))
    }
  }

  private mutating func key(_ node: Node) -> Placed<String> {
    let value = value(node)
    if case .scalar(let text, _, let span) = value { return Placed(text, at: span) }
    return Placed("", at: value.span)
  }

  private mutating func span(from start: Int, through last: Span?) -> Span {
    let first = places.span(start..<start)
    return last.map { first.through($0) } ?? first
  }

  private func offset(of node: Node) -> Int {
    guard let mark = node.mark else { return text.line(firstLine).lowerBound }
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
  private func extent(of scalar: Node.Scalar, from start: Int) -> Range<Int> {
    let line = text.line(text.lineNumber(of: start))
    let written = Array(scalar.string.utf8)
    for first in [start, start + 1] where first <= line.upperBound {
      if text.bytes[first..<line.upperBound].starts(with: written) {
        let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
        if isQuoted == (first > start) { return first..<(first + written.count) }
      }
    }
    var end = line.upperBound
    while end > start, text.bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
