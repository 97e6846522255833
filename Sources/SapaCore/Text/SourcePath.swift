import Synchronization

/// The path of a file below the root of the manual, kept once for the life of the process.
///
/// `SourcePath("content/manual/04-context.md")` is the same eight bytes for each of the thousands of
/// places in that file: copied without being counted, compared without being read. What is kept is a
/// path for each file that was ever read, and stays.
package struct SourcePath: Hashable, Comparable, Sendable {
  private final class Entry: Sendable {
    let text: String

    init(_ text: String) {
      self.text = text
    }
  }

  private static let known = Mutex<[String: Entry]>([:])

  /// Never released: `known` keeps every entry.
  private unowned(unsafe) let entry: Entry

  package init(_ text: String) {
    entry = Self.known.withLock { known in
      if let entry = known[text] { return entry }
      let entry = Entry(text)
      known[text] = entry
      return entry
    }
  }

  package var text: String { entry.text }

  package static func == (left: SourcePath, right: SourcePath) -> Bool {
    left.entry === right.entry
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(entry))
  }

  package static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.text < right.text
  }
}
