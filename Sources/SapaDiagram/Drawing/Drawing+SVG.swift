extension Drawing {
  /// Where a box leads.
  package struct Link: Hashable, Sendable {
    package var address: String
    /// The number of the preview that the page holds of it.
    package var preview: String?

    package init(address: String, preview: String? = nil) {
      self.address = address
      self.preview = preview
    }
  }

  /// The drawing as SVG, well-formed, without script and style; what holds it names it.
  ///
  /// - Parameters:
  ///   - skin: classes for a page, colours for paper.
  ///   - link: where the box of a node leads.
  /// - Returns: one `<svg>` element.
  package func svg(as skin: Skin, link: (Int) -> Link? = { _ in nil }) -> String {
    var writer = SVGWriter(skin: skin, measures: measures)
    writer.markup.open("svg", frame(as: skin))
    for band in bands { writer.rect(band, .band) }
    for line in lines { writer.write(line) }
    for label in labels { writer.write(label) }
    for box in boxes { writer.write(box, link: link(box.node)) }
    writer.markup.close("svg")
    return writer.markup.text
  }

  /// Its size, with half a line's width around it; on a page it grows with the letters of the reader.
  private func frame(as skin: Skin) -> [(String, String)] {
    let sides = [width + 2, height + 2]
    let numbers = sides.map { Decimals.text($0) }
    let lengths = skin == .classes ? sides.map { Decimals.text($0 / 16, 4) + "rem" } : numbers
    return [
      ("xmlns", "http://www.w3.org/2000/svg"), ("width", lengths[0]), ("height", lengths[1]),
      ("viewBox", "-1 -1 \(numbers[0]) \(numbers[1])"),
    ]
  }
}

private struct SVGWriter {
  let skin: Skin
  let measures: Measures
  var markup = Markup()

  mutating func rect(_ rect: Drawing.Rect, _ part: Skin.Part) {
    markup.empty(
      "rect",
      [
        ("x", Decimals.text(rect.x)), ("y", Decimals.text(rect.y)),
        ("width", Decimals.text(rect.width)), ("height", Decimals.text(rect.height)), ("rx", "4"),
      ] + skin.attributes(part, measures))
  }

  mutating func write(_ box: Drawing.Box, link: Drawing.Link?) {
    if let link {
      let preview = link.preview.map { [("data-preview", $0)] } ?? []
      markup.open("a", [("href", link.address)] + preview)
    }
    let part: Skin.Part =
      switch box.role {
      case .head: .head
      case .plain: .plain
      case .continued: .continued
      }
    rect(box.rect, part)
    let x = box.rect.x + measures.padding
    var y = box.rect.y + measures.padding - 2
    let before = box.role == .continued ? "… " : ""
    lines(
      box.text.title, ref: box.text.ref, before: before,
      box.role == .plain ? .title : .headTitle, x, &y, measures.titleLine)
    y += 2
    lines(box.text.owner, .owner, x, &y, measures.smallLine)
    if link != nil { markup.close("a") }
  }

  mutating func write(_ label: Drawing.Label) {
    rect(label.rect, .plate)
    var y = label.rect.y + 1
    lines(label.lines, .words, label.rect.x + 4, &y, measures.smallLine)
  }

  /// Lines of text below each other, parted by a space for whoever hears or copies them.
  private mutating func lines(
    _ lines: [String], ref: String? = nil, before: String = "", _ part: Skin.Part, _ x: Double,
    _ y: inout Double, _ height: Double
  ) {
    guard !lines.isEmpty else { return }
    markup.open("text", skin.attributes(part, measures))
    for (index, line) in lines.enumerated() {
      if index > 0 { markup.write(" ") }
      let base = y + height * 0.75
      markup.open("tspan", [("x", Decimals.text(x)), ("y", Decimals.text(base))])
      if index == 0 {
        markup.write(before)
        if let ref {
          markup.open("tspan", skin.attributes(.ref, measures))
          markup.write(ref)
          markup.close("tspan")
          markup.write(" ")
        }
      }
      markup.write(line)
      markup.close("tspan")
      y += height
    }
    markup.close("text")
  }

  mutating func write(_ line: Drawing.Line) {
    guard let first = line.points.first else { return }
    let rest = line.points.dropFirst().map(pair)
    let path = "M\(pair(first))" + (line.isCurved ? "C" : "L") + rest.joined(separator: " ")
    markup.empty("path", [("d", path)] + skin.attributes(.line, measures))
    if line.hasArrow { writeArrow(line.points) }
  }

  /// The head of an arrow, in the direction in which its line ends.
  private mutating func writeArrow(_ points: [Drawing.Point]) {
    guard let tip = points.last, let tail = points.last(where: { $0 != tip }) else { return }
    let (dx, dy) = (tip.x - tail.x, tip.y - tail.y)
    let length = (dx * dx + dy * dy).squareRoot()
    let (ux, uy) = (dx / length, dy / length)
    let foot = Drawing.Point(x: tip.x - 9 * ux, y: tip.y - 9 * uy)
    let corners = [
      tip, Drawing.Point(x: foot.x - 4 * uy, y: foot.y + 4 * ux),
      Drawing.Point(x: foot.x + 4 * uy, y: foot.y - 4 * ux),
    ]
    markup.empty(
      "polygon",
      [("points", corners.map(pair).joined(separator: " "))] + skin.attributes(.arrow, measures))
  }

  private func pair(_ point: Drawing.Point) -> String {
    "\(Decimals.text(point.x)),\(Decimals.text(point.y))"
  }
}
