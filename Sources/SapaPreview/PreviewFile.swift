import SapaCore

/// What the server answers with: bytes and their kind.
package struct PreviewFile: Sendable {
  package var bytes: [UInt8]
  /// As Content-Type has it: `text/html; charset=utf-8`.
  package var kind: String

  init(bytes: [UInt8], kind: String) {
    self.bytes = bytes
    self.kind = kind
  }

  init(bytes: [UInt8], path: String) {
    self.init(bytes: bytes, kind: Self.kinds[Self.ending(of: path)] ?? "application/octet-stream")
  }

  /// A page of the site with the script of the preview, which finds its part in the print by number,
  /// and tells by the version whether the next form of it may have other menus.
  init(page: OutputFile, part: Int?, version: Int) {
    let place = part.map { Self.meta("part", "\($0)") } ?? ""
    self.init(
      bytes: Self.withPreview(
        page.bytes, head: place + Self.meta("version", "\(version)") + Self.head),
      path: page.path)
  }

  /// A page with what was inserted and deleted, and the list of it for the script.
  init(page: OutputFile, changes: PreviewChanges, version: Int) {
    let list = Self.escaped(String(decoding: changes.jsonLine, as: UTF8.self))
    let head = Self.meta("changes", list) + Self.meta("version", "\(version)") + Self.head
    self.init(bytes: Self.withPreview(page.bytes, head: head), path: page.path)
  }

  /// The page that stands in for one that is not there: its links start at the root, and its script
  /// knows that a file may be the reason.
  ///
  /// - Parameters:
  ///   - page: what a site shows where no page is.
  ///   - reason: the file whose page it stands in for, and what is wrong with it.
  init(standingIn page: OutputFile, for reason: (file: String, findings: [String])?) {
    let head = Self.meta("missing", Self.escaped(reason?.file ?? "")) + Self.head
    let notes = (reason?.findings ?? []).map {
      "\n<div class=\"note sapa-note\" data-severity=\"error\"><p>\(Self.escaped($0))</p></div>"
    }
    let text = String(decoding: page.bytes, as: UTF8.self)
      .replacing("<head>", with: "<head>\n<base href=\"/\">", maxReplacements: 1)
      .replacing("</h1>", with: "</h1>" + notes.joined(), maxReplacements: 1)
    self.init(bytes: Self.withPreview(Array(text.utf8), head: head), path: page.path)
  }

  /// The policy of the page itself forbids what the preview needs: asking for the next version.
  private static func withPreview(_ bytes: [UInt8], head extra: String) -> [UInt8] {
    let page = String(decoding: bytes, as: UTF8.self)
    let parts = page.split(separator: "</head>", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return bytes }
    let head = parts[0].replacing(
      "img-src 'self';", with: "img-src 'self'; connect-src 'self'; frame-src 'self';")
    return Array((head + extra + "</head>" + parts[1]).utf8)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "<": escaped += "&lt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  private static func meta(_ name: String, _ content: String) -> String {
    "<meta name=\"sapa-\(name)\" content=\"\(content)\">\n"
  }

  private static let head = """
    <link rel="stylesheet" href="/_sapa/preview.css">
    <script type="module" src="/_sapa/preview.js"></script>

    """

  private static func ending(of path: String) -> String {
    path.split(separator: ".").last.map(String.init) ?? ""
  }

  private static let kinds = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "woff2": "font/woff2", "svg": "image/svg+xml", "png": "image/png", "webp": "image/webp",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "pdf": "application/pdf",
  ]
}
