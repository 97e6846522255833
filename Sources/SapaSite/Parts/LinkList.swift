/// A list of links made once for many pages of one depth: only the mark of the page on which the
/// reader is differs, and it is put in where its link stands.
struct LinkList: Sendable {
  private(set) var html = HTML()
  /// By the path of a page, where in the text the mark goes.
  private var marks: [String: Int] = [:]
  private let root: String

  /// - Parameter depth: how many folders below the root the pages lie.
  init(depth: Int) {
    root = String(repeating: "../", count: depth)
  }

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    html.open(name, attributes)
  }

  mutating func close(_ name: String) {
    html.close(name)
    html.line()
  }

  mutating func link(to address: Address, number: String? = nil, _ title: String) {
    let anchor = address.anchor.map { "#" + $0 } ?? ""
    html.open("a", ["href": root + address.path + anchor])
    // Behind the address, before the bracket that closes the tag.
    if anchor.isEmpty, marks[address.path] == nil { marks[address.path] = html.count - 1 }
    if let number { html.element("span", ["class": "n"], number) }
    html.element("span", title)
    html.close("a")
  }

  /// The list with the link to `path` marked as the place of the reader.
  ///
  /// `value` is `page` for the page itself, `true` for the section it belongs to.
  func marked(_ path: String?, as value: String = "page") -> HTML {
    guard let offset = path.flatMap({ marks[$0] }) else { return html }
    return html.inserting(" aria-current=\"\(value)\"", at: offset)
  }
}

extension HTML {
  /// With `tagText` put in behind so many bytes.
  fileprivate func inserting(_ tagText: String, at offset: Int) -> HTML {
    let bytes = text.utf8
    let index = bytes.index(bytes.startIndex, offsetBy: offset)
    return HTML(trusted: String(text[..<index]) + tagText + text[index...])
  }
}
