/// HTML as it is written: text is escaped, tags are closed, nothing else can get in.
///
/// ```swift
/// html.element("a", ["href": link]) { $0.write("СЖ & ҚН") }
/// ```
/// writes `<a href="…">СЖ &amp; ҚН</a>`.
struct HTML: Sendable {
  private(set) var text = ""
  /// Where the next element is written, `content/policy.md:12`; said once, by that element.
  var place: String?

  init() {}

  init(reserving capacity: Int) {
    text.reserveCapacity(capacity)
  }

  /// HTML that this type has written before.
  init(trusted html: String) {
    text = html
  }

  init(_ build: (inout HTML) -> Void) {
    build(&self)
  }

  var isEmpty: Bool { text.isEmpty }
  /// How many bytes have been written.
  var count: Int { text.utf8.count }

  /// Text, escaped.
  mutating func write(_ words: String) {
    Self.escape(words, into: &text)
  }

  mutating func write(_ html: HTML) {
    text += html.text
  }

  /// An element with its content; an attribute that is nil is left out, an empty one has no value.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ words: String
  ) {
    element(name, attributes) { $0.write(words) }
  }

  mutating func element(_ name: String, _ words: String) {
    element(name, [:], words)
  }

  /// The tag that opens an element, or stands for one without content: `<img src="…">`.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    text += "<"
    text += name
    for (key, value) in attributes {
      guard let value else { continue }
      text += " "
      text += key
      guard !value.isEmpty || key == "alt" || key == "value" else { continue }
      text += "=\""
      write(value)
      text += "\""
    }
    writePlace()
    text += ">"
  }

  private mutating func writePlace() {
    guard let place else { return }
    self.place = nil
    text += " data-place=\""
    write(place)
    text += "\""
  }

  mutating func close(_ name: String) {
    text += "</"
    text += name
    text += ">"
  }

  /// A line end, for whoever reads the source.
  mutating func line() {
    text += "\n"
  }

  /// `words` with the signs of HTML escaped and control characters, which HTML refuses, left out.
  static func escape(_ words: String, into text: inout String) {
    var words = words
    let isPlain = words.withUTF8 { bytes in
      !bytes.contains { isSpecial($0) }
    }
    if isPlain {
      text += words
      return
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\t", "\n": text.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x7F: true
    default: byte < 0x20
    }
  }
}
