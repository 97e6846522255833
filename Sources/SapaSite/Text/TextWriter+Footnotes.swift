import SapaCore

extension TextWriter {
  /// The footnotes below the text; the number of each leads back to its marks.
  mutating func write(_ footnotes: [Footnote]) {
    let texts = textsOfMarked(footnotes)
    guard !texts.isEmpty else { return }
    element("div", ["class": "footnotes", "role": "doc-endnotes"]) { writer in
      writer.element("ol") { writer in
        for index in texts.keys.sorted() { writer.write(texts[index], number: index + 1) }
      }
    }
    html.line()
  }

  /// The text of each footnote that is marked, by its index.
  ///
  /// A note may mark others.
  private mutating func textsOfMarked(_ footnotes: [Footnote]) -> [Int: HTML] {
    let page = html
    defer { html = page }
    var texts: [Int: HTML] = [:]
    var isComplete = false
    while !isComplete {
      isComplete = true
      for index in footnotes.indices where footnoteMarks[index] != nil && texts[index] == nil {
        html = HTML()
        write(footnotes[index].blocks)
        texts[index] = html
        isComplete = false
      }
    }
    return texts
  }

  private mutating func write(_ text: HTML?, number: Int) {
    guard let text else { return }
    element("li", ["id": "Fn-\(number)"]) { writer in
      writer.element("p", ["class": "back"]) { writer in
        for use in 1...(writer.footnoteMarks[number - 1] ?? 1) {
          writer.html.write(use == 1 ? "" : " ")
          writer.html.element(
            "a", ["href": "#" + Self.mark(number, use), "role": "doc-backlink"],
            use == 1 ? "\(number)" : "\(number)/\(use)")
        }
      }
      writer.element("div") { $0.html.write(text) }
    }
  }
}
