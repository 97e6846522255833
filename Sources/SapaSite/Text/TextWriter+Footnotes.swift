import SapaCore

extension TextWriter {
  /// The footnotes below the text; the number of each leads back to its mark.
  mutating func write(_ footnotes: [Footnote]) {
    let marked = footnotes.indices.filter { footnoteMarks[$0] != nil }
    guard !marked.isEmpty else { return }
    element("div", ["class": "footnotes", "role": "doc-endnotes"]) { writer in
      writer.element("ol") { writer in
        for index in marked { writer.write(footnotes[index], number: index + 1) }
      }
    }
    html.line()
  }

  private mutating func write(_ footnote: Footnote, number: Int) {
    element("li", ["id": "Fn-\(number)"]) { writer in
      writer.element("p", ["class": "back"]) { writer in
        for use in 1...(writer.footnoteMarks[number - 1] ?? 1) {
          writer.html.write(use == 1 ? "" : " ")
          writer.html.element(
            "a", ["href": "#" + Self.mark(number, use), "role": "doc-backlink"],
            use == 1 ? "\(number)" : "\(number)/\(use)")
        }
      }
      writer.element("div") { $0.write(footnote.blocks) }
    }
  }
}
