/// A list of links made once for many pages of one depth: only the mark of the page on which the
/// reader is differs, and it is put in where its link stands.
struct LinkList: Sendable {
  private(set) var html = HTML()
  /// By the path of a page, where in the text the mark goes.
  private var marks: [String: Int] = [:]
  /// Where each item begins, and the items by the paths of their pages.
  private var starts: [Int] = []
  private var items: [String: Int] = [:]
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

  /// An item with one link; of a document its code and its title.
  mutating func item(to address: Address, number: String? = nil, _ title: String) {
    items[address.path] = starts.count
    starts.append(html.count)
    open("li")
    link(to: address, number: number, title)
    close("li")
  }

  mutating func link(to address: Address, number: String? = nil, _ title: String) {
    let anchor = address.anchor.map { "#" + $0 } ?? ""
    html.open("a", ["href": root + address.path + anchor])
    // Behind the address, before the bracket that closes the tag.
    if anchor.isEmpty, marks[address.path] == nil { marks[address.path] = html.count - 1 }
    if let number { html.element("span", ["class": "n"], number) }
    html.element("span", whole: title)
    html.close("a")
  }

  /// The list with the link to `path` marked as the place of the reader.
  ///
  /// `value` is `page` for the page itself, `true` for the section it belongs to.
  func marked(_ path: String?, as value: String = "page") -> HTML {
    guard let offset = path.flatMap({ marks[$0] }) else { return html }
    return html.inserting(" aria-current=\"\(value)\"", at: offset)
  }

  /// Writes the items around that of a page, so many on each side, its own marked; all of them where
  /// there are not more than that.
  ///
  /// - Returns: whether these are all.
  func write(around path: String, within reach: Int, into html: inout HTML) -> Bool {
    guard let item = items[path], let mark = marks[path], starts.count > 2 * reach + 1 else {
      html.write(marked(path))
      return true
    }
    let first = min(max(item - reach, 0), starts.count - 2 * reach - 1)
    let last = first + 2 * reach + 1
    let end = last < starts.count ? starts[last] : self.html.count
    html.write(
      self.html, in: starts[first]..<end, inserting: " aria-current=\"page\"", at: mark)
    return false
  }
}
