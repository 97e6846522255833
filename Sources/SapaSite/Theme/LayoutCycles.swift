import SapaCore

/// Layouts that show or extend themselves, `{{>page}}` in `page.mustache`, at once or by way of others: a
/// page of them would have no end.
///
/// A name alone is that of the last layer which has it; `base-page` is that of the base.
struct LayoutCycles {
  private struct Use {
    var name: String
    var place: ThemePlace
  }

  private var uses: [String: [Use]] = [:]

  init(_ layouts: [LayoutFile]) {
    for layout in layouts {
      let found = layout.tags.filter { $0.sign == ">" || $0.sign == "<" }.map { tag in
        Use(
          name: tag.name,
          place: ThemePlace(
            file: layout.file, line: tag.line, column: tag.column, length: tag.length))
      }
      for name in layout.names { uses[name] = found }
    }
  }

  /// One for each place that leads back to its own layout.
  var findings: [Finding] {
    var findings: [Finding] = []
    var told: Set<Span> = []
    for name in uses.keys.sorted() {
      for use in uses[name] ?? [] where leads(use.name, to: name) {
        if told.insert(use.place.span).inserted {
          findings.append(ThemeVariable.endlessLayout(use.name, at: use.place))
        }
      }
    }
    return findings
  }

  /// Whether what a layout shows shows another in the end.
  private func leads(_ start: String, to goal: String) -> Bool {
    var (waiting, met) = ([start], Set([start]))
    while let name = waiting.popLast() {
      if name == goal { return true }
      for use in uses[name] ?? [] where met.insert(use.name).inserted { waiting.append(use.name) }
    }
    return false
  }
}
