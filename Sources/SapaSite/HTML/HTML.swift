import SapaCore

/// HTML as it is written: text is escaped, tags are closed, nothing else can get in.
///
/// ```swift
/// html.element("a", ["href": link]) { $0.write("СЖ & ҚН") }
/// ```
/// writes `<a href="…">СЖ &amp; ҚН</a>`.
struct HTML: Sendable {
  /// In UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where the next element is written, `content/policy.md:12`; said once, by that element.
  var place: String?

  init() {}

  init(reserving capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// HTML that this type has written before.
  init(trusted html: String) {
    bytes = Array(html.utf8)
  }

  init(_ build: (inout HTML) -> Void) {
    build(&self)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }
  /// How many bytes have been written.
  var count: Int { bytes.count }

  /// Text, escaped.
  mutating func write(_ words: String) {
    bytes.append(escaping: words)
  }

  /// Text in UTF-8, escaped.
  mutating func write(_ words: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(escaping: words)
  }

  mutating func write(_ html: HTML) {
    bytes += html.bytes
  }

  /// The part of some HTML between two places that lie outside of tags, with a bit of HTML put in
  /// between.
  mutating func write(_ html: HTML, in range: Range<Int>, inserting bit: String, at offset: Int) {
    bytes += html.bytes[range.lowerBound..<offset]
    put(bit)
    bytes += html.bytes[offset..<range.upperBound]
  }

  /// With a bit of HTML put in behind so many bytes.
  func inserting(_ html: String, at offset: Int) -> HTML {
    var result = self
    result.bytes.insert(contentsOf: html.utf8, at: offset)
    return result
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
    bytes.append(0x3C)
    put(name)
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(0x20)
      put(key)
      guard !value.isEmpty || key == "alt" || key == "value" else { continue }
      bytes.append(0x3D)
      bytes.append(0x22)
      write(value)
      bytes.append(0x22)
    }
    if place != nil { writePlace() }
    bytes.append(0x3E)
  }

  private mutating func writePlace() {
    guard let place else { return }
    self.place = nil
    put(" data-place=\"")
    write(place)
    bytes.append(0x22)
  }

  mutating func close(_ name: String) {
    bytes.append(0x3C)
    bytes.append(0x2F)
    put(name)
    bytes.append(0x3E)
  }

  /// HTML as it stands.
  private mutating func put(_ html: String) {
    html.withBytes { bytes.append(contentsOf: $0) }
  }

  /// A line end, for whoever reads the source.
  mutating func line() {
    bytes.append(0x0A)
  }
}
