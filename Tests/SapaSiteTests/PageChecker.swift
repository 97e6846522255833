/// Reads a page as HTML, strictly: every element closed in order, attributes quoted.
struct PageChecker {
  struct Element {
    var name: String
    var attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  private(set) var faults: [String] = []
  /// The text outside tags.
  private(set) var text = ""

  private static let empty: Set<String> = ["meta", "link", "img", "br", "hr", "input", "base"]

  init(_ page: String) {
    var open: [String] = []
    var rest = Substring(page)
    while let bracket = rest.firstIndex(of: "<") {
      text += rest[..<bracket]
      guard let end = rest[bracket...].firstIndex(of: ">") else {
        faults.append("a tag is not closed")
        return
      }
      let tag = rest[rest.index(after: bracket)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> closes something else") }
        continue
      }
      let element = read(tag)
      elements.append(element)
      if !Self.empty.contains(element.name) { open.append(element.name) }
    }
    if !open.isEmpty { faults.append("never closed: \(open)") }
    if elements.first?.name != "html" { faults.append("no page") }
    checkIDs()
    checkScripts()
  }

  /// Where the page leads: links, styles, scripts, pictures; not where they begin.
  var destinations: [String] {
    elements.filter { $0.name != "base" }
      .compactMap { $0.attributes["href"] ?? $0.attributes["src"] }
  }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  func elements(_ name: String, _ attribute: String, _ value: String) -> [Element] {
    elements.filter { $0.name == name && $0.attributes[attribute] == value }
  }

  private mutating func read(_ tag: Substring) -> Element {
    let name = tag.prefix { !$0.isWhitespace }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest.dropFirst(key.count)
      var value: Substring = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        value = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(value.count + 1)
      } else if rest.hasPrefix("=") {
        faults.append("\(key) of <\(name)> is not quoted")
        break
      }
      if attributes.updateValue(String(value), forKey: String(key)) != nil {
        faults.append("\(key) stands twice in <\(name)>")
      }
    }
    return Element(name: String(name), attributes: attributes)
  }

  private mutating func checkIDs() {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { faults.append("id \(id) stands twice") }
    for element in elements {
      for key in ["aria-labelledby", "data-preview"] {
        if let id = element.attributes[key], !ids.contains(id) { faults.append("no id \(id)") }
      }
    }
  }

  private mutating func checkScripts() {
    for element in elements {
      if element.name == "script", element.attributes["src"] == nil {
        faults.append("a script in the page")
      }
      if element.name == "style" { faults.append("a style in the page") }
      for key in element.attributes.keys where key == "style" || key.hasPrefix("on") {
        faults.append("\(key) on <\(element.name)>")
      }
    }
  }
}
