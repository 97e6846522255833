/// Looks at a drawing piece by piece for what a browser would run or load.
struct DrawingJudge {
  enum Danger {
    case noXML
    case doctype
    case instruction(String)
    case element(String)
    case handler(String)
    case address(String)
  }

  /// Elements that run code, show foreign pages or play sound.
  private static let active: Set<String> = [
    "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler",
    "listener", "link", "meta", "base", "form",
  ]
  /// Attributes that name an address to load, to call or to send to, in SVG or in what it may hold.
  private static let addresses: Set<String> = [
    "href", "src", "srcset", "ping", "formaction", "action", "background", "archive", "base",
    "codebase", "data", "poster", "cite", "longdesc", "manifest", "handler",
  ]
  /// Functions of CSS that load what they name, other than `url()`.
  private static let loading = ["@import", "image-set(", "image(", "src(", "cross-fade("]
  private static let pages = "http://www.w3.org/1999/xhtml"
  /// Images inside the drawing itself.
  private static let embedded = [
    "data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;",
  ]

  /// Whether the outermost element was `svg`.
  private(set) var isDrawing = false
  private var isFirst = true
  /// Text so far: a style sheet may come in pieces.
  private var style = ""
  private var isInStyle = false

  mutating func danger(in event: XMLEvent) -> Danger? {
    switch event {
    case .doctype: return .doctype
    case .instruction(let name): return .instruction(name.shown)
    case .text(let text):
      if isInStyle { style += text }
      return nil
    case .end:
      defer { style = "" }
      isInStyle = false
      return Self.address(inStyle: style)
    case .element(let namespace, let name, let attributes):
      if isFirst { isDrawing = name == "svg" }
      isFirst = false
      if isInStyle { return .element(name.shown) }
      isInStyle = name.lowercased() == "style"
      // An element of a page does in a drawing what it does there.
      if namespace == Self.pages || Self.active.contains(name.lowercased()) {
        return .element(name.shown)
      }
      for attribute in attributes {
        if let danger = Self.danger(in: attribute) { return danger }
      }
      return nil
    }
  }

  private static func danger(in attribute: XMLAttribute) -> Danger? {
    let name = attribute.name.lowercased()
    if name.hasPrefix("on") { return .handler(attribute.name.shown) }
    switch name {
    case let name where addresses.contains(name):
      let value = attribute.value.visible
      let isOwn = value.hasPrefix("#") || embedded.contains { value.hasPrefix($0) }
      return isOwn || value.isEmpty ? nil : .address(attribute.value.shown)
    case "attributename":
      // An animation that would set an address or a handler.
      let value = attribute.value.visible
      let isRisky = value.hasSuffix("href") || value.hasPrefix("on")
      return isRisky ? .handler(attribute.value.shown) : nil
    default: return address(inStyle: attribute.value)
    }
  }

  /// `url(https://…)` or `@import` in a style; `url(#shade)` is the drawing's own.
  ///
  /// A backslash could hide either, `u\72l(`.
  private static func address(inStyle text: String) -> Danger? {
    let style = text.visible
    let isHidden = style.contains("\\") && style.contains { "(@".contains($0) }
    if isHidden || loading.contains(where: style.contains) { return .address(text.shown) }
    var rest = style[...]
    while let call = rest.firstRange(of: "url(") {
      rest = rest[call.upperBound...]
      let target = rest.drop { $0 == "'" || $0 == "\"" }
      let isOwn = target.hasPrefix("#") || embedded.contains { target.hasPrefix($0) }
      if !isOwn { return .address(String(target.prefix { $0 != ")" }).shown) }
    }
    return nil
  }
}

extension String {
  /// As a browser compares it: in small letters, without white space and control characters.
  fileprivate var visible: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        })
    ).lowercased()
  }

  /// As much as a message can show.
  fileprivate var shown: String { count > 60 ? prefix(59) + "…" : self }
}
