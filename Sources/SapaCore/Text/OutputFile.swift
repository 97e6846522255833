/// A file to be written: `manual/7-1/index.html` and its bytes.
package struct OutputFile: Hashable, Sendable {
  /// Path below the output folder, with `/` between its parts.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A file of the manual to be copied as it is: `content/manual/map.svg` to `files/manual/map.svg`.
package struct AssetCopy: Hashable, Sendable {
  /// Path below the root of the manual.
  package var from: String
  /// Path below the output folder.
  package var to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}
