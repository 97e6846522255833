/// A file as it lies on disk: its path below the root of the manual, and its bytes.
package struct Source: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]
  /// The size of a file that was too large to be read: its bytes are not here.
  package private(set) var unreadSize: Int?

  /// How many bytes it has on disk.
  package var size: Int { unreadSize ?? bytes.count }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, unreadSize: Int) {
    self.init(path: path, bytes: [])
    self.unreadSize = unreadSize
  }

  /// A sample in a test, a generated file: text that is valid by construction.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
