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

/// Files that are made when they are to be written, so that a site of ten thousand pages never lies
/// in memory as a whole.
package struct OutputBatch: Sendable {
  /// Hands over each file as soon as it is made, the same ones each time.
  package let forEach: @Sendable (_ body: (OutputFile) -> Void) -> Void

  package init(each forEach: @escaping @Sendable (_ body: (OutputFile) -> Void) -> Void) {
    self.forEach = forEach
  }

  package init(_ files: @escaping @Sendable () -> [OutputFile]) {
    self.init(each: { body in files().forEach(body) })
  }

  /// All at once.
  package var files: [OutputFile] {
    var files: [OutputFile] = []
    forEach { files.append($0) }
    return files
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
