/// What a browser would run or load in a page: `<img onerror=…>`, `<a href="javascript:…">`.
///
/// The tags are read as a browser reads them, with their quoted values.
enum ActiveContent {
  struct Attribute {
    var name: String
    var value: String
  }

  struct Tag {
    var name: String
    var attributes: [Attribute]
  }

  /// The first tag that is active; nil in a page that only shows.
  static func first(in page: String) -> String? {
    let tags = tags(in: page)
    if let active = tags.first(where: isActive) { return "\(active)" }
    // The cases call alert(7); outside a script it is text.
    let scripts = page.split(separator: "<script").dropFirst()
      .filter { !$0.prefix { $0 != ">" }.contains("application/json") }
      .compactMap { $0.split(separator: "</script", maxSplits: 1).first }
    return scripts.first { $0.contains("alert(7)") }.map { String($0.prefix(80)) }
  }

  /// Each `id` of the page, in its order.
  static func ids(in page: String) -> [String] {
    tags(in: page).flatMap { $0.attributes.filter { $0.name == "id" }.map(\.value) }
  }

  private static func isActive(_ tag: Tag) -> Bool {
    tag.attributes.contains { attribute in
      let name = attribute.name
      let address = attribute.value.filter { !$0.isWhitespace }.lowercased()
      return switch name {
      case _ where name.hasPrefix("on"): true
      case "srcdoc": true
      case "href", "src", "action", "xlink:href", "formaction":
        ["javascript:", "vbscript:", "data:text/html", "data:image/svg"]
          .contains { address.hasPrefix($0) }
      default: false
      }
    }
  }

  private static func tags(in page: String) -> [Tag] {
    let tag = #/<([a-zA-Z][^\s\/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/#
    let attribute = #/([^\s"'>\/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/#
    return page.matches(of: tag).map { match in
      Tag(
        name: match.1.lowercased(),
        attributes: match.2.matches(of: attribute).map {
          Attribute(
            name: $0.1.lowercased(), value: String($0.2 ?? $0.3 ?? $0.4 ?? "").unescaped)
        })
    }
  }
}

extension String {
  /// Without the entities that could hide an address.
  fileprivate var unescaped: String {
    replacing("&amp;", with: "&").replacing("&colon;", with: ":").replacing("&#58;", with: ":")
      .replacing("&#x3a;", with: ":").replacing("&Tab;", with: "").replacing("&NewLine;", with: "")
  }
}
