/// A file as it lies on disk: its path below the root of the manual, and its bytes.
package struct Source: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A sample in a test, a generated file: text that is valid by construction.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A file beside the Markdown that pages may cite: `content/manual/map.svg`.
package struct Asset: Hashable, Sendable {
  package var path: String

  package init(path: String) {
    self.path = path
  }
}
