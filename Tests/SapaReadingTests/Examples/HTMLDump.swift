import SapaCore

/// A text as the HTML that the specification of CommonMark gives for it, to be compared with that.
struct HTMLDump {
  private let footnotes: [Footnote]

  init(_ manuscript: Manuscript) {
    footnotes = manuscript.footnotes
    html = ""
    html = manuscript.blocks.map { block($0, isTight: false) }.joined()
  }

  private(set) var html: String

  private func block(_ block: Block, isTight: Bool) -> String {
    switch block {
    case .heading(let heading):
      "<h\(heading.level)>\(inlines(heading.content))</h\(heading.level)>\n"
    case .paragraph(let content, _):
      isTight ? inlines(content) + "\n" : "<p>\(inlines(content))</p>\n"
    case .clause(let clause): "<p>\(inlines(clause.content))</p>\n"
    case .list(let list): self.list(list)
    case .quote(let blocks, _):
      "<blockquote>\n\(blocks.map { self.block($0, isTight: false) }.joined())</blockquote>\n"
    case .code(let info, let text, _):
      "<pre><code\(language(info))>\(text.escaped)</code></pre>\n"
    case .table(let table): self.table(table)
    case .thematicBreak: "<hr />\n"
    case .html(let text, _): text
    }
  }

  private func language(_ info: String) -> String {
    let word = info.prefix { !$0.isWhitespace }
    return word.isEmpty ? "" : " class=\"language-\(String(word).escaped)\""
  }

  private func list(_ list: List) -> String {
    let start = list.start.map { $0 == 1 ? "<ol>" : "<ol start=\"\($0)\">" } ?? "<ul>"
    let items = list.items.map { item -> String in
      let box = item.isDone.map { done in
        "<input \(done ? "checked=\"\" " : "")disabled=\"\" type=\"checkbox\"> "
      }
      let blocks = item.blocks.map { block($0, isTight: list.isTight) }.joined()
      return "<li>\(box ?? "")\(blocks)</li>\n"
    }
    return start + "\n" + items.joined() + (list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private func table(_ table: Table) -> String {
    func row(_ cells: [Table.Cell], _ tag: String) -> String {
      let all = cells.enumerated().map { column, cell in
        let alignment =
          table.alignments.indices.contains(column)
          ? table.alignments[column].attribute : ""
        return "<\(tag)\(alignment)>\(inlines(cell.content))</\(tag)>\n"
      }
      return "<tr>\n\(all.joined())</tr>\n"
    }
    let body = table.rows.map { row($0, "td") }.joined()
    return "<table>\n<thead>\n\(row(table.head, "th"))</thead>\n"
      + (body.isEmpty ? "" : "<tbody>\n\(body)</tbody>\n") + "</table>\n"
  }

  private func inlines(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

  private func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text, _): text.escaped
    case .code(let text, _): "<code>\(text.escaped)</code>"
    case .emphasis(let content, _): "<em>\(inlines(content))</em>"
    case .strong(let content, _): "<strong>\(inlines(content))</strong>"
    case .link(let link):
      "<a href=\"\(link.destination.address)\"\(title(link.title))>\(inlines(link.content))</a>"
    case .image(let image):
      "<img src=\"\(image.source.address)\" alt=\"\(image.alternative.escaped)\""
        + "\(title(image.title)) />"
    case .footnoteMark(let index, _): "[^\(footnotes[index].label)]"
    case .bracketed(let reference): "[[\(reference.target)]]"
    case .citation(let citation): inlines(citation.content)
    case .revised(_, let content, _): inlines(content)
    case .softBreak: "\n"
    case .lineBreak: "<br />\n"
    case .html(let text, _): text
    }
  }

  private func title(_ title: String) -> String {
    title.isEmpty ? "" : " title=\"\(title.escaped)\""
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// As an address in HTML: what may not stand there is percent-encoded.
  fileprivate var address: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "'"): "&#x27;"
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        String(UnicodeScalar(byte))
      case _ where "-_.+!*(),%#@?=;:/,$~".utf8.contains(byte): String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

extension Table.Alignment {
  fileprivate var attribute: String {
    switch self {
    case .none: ""
    case .left: " align=\"left\""
    case .center: " align=\"center\""
    case .right: " align=\"right\""
    }
  }
}
