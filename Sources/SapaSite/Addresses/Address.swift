/// Where a page lies in the output, and where on it: `manual/7-1/index.html`, `s-7-1-3`.
struct Address: Hashable, Sendable {
  /// Path of the file below the output folder.
  var path: String
  var anchor: String?

  init(path: String, anchor: String? = nil) {
    self.path = path
    self.anchor = anchor
  }

  /// The page of a folder: `manual/7-1/` is `manual/7-1/index.html`; the home page's is empty.
  init(folder: String, anchor: String? = nil) {
    self.init(path: folder.isEmpty ? "index.html" : folder + "/index.html", anchor: anchor)
  }

  /// How the address is said, without the name of the file: `manual/7-1/`.
  var folder: String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }
}

extension String {
  /// The way from a page up to the root of the site: `../../` from `manual/7-1/index.html`.
  var wayToRoot: String {
    String(repeating: "../", count: utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The link from the page at this path to an address.
  ///
  /// It names index.html, so that it also works where the site is opened from a folder.
  func link(to address: Address) -> String {
    if let anchor = address.anchor, address.path == self { return "#" + anchor }
    var link = wayToRoot
    link.reserveCapacity(link.utf8.count + address.path.utf8.count + 16)
    link += address.path
    if let anchor = address.anchor {
      link += "#"
      link += anchor
    }
    return link
  }
}
