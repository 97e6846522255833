/// The texts of the entries, in pieces that the page loads only for the hits that it shows.
struct TextChunks: Sendable {
  /// The first entry of each piece.
  private(set) var starts: [Int] = []
  private var texts: [String] = []
  private var entryCount = 0
  private var size = 0

  private static let fullSize = 48 * 1024

  /// The text of the next entry; the piece before it, where it begins a new one.
  mutating func add(_ text: String) -> [String]? {
    let full = size >= Self.fullSize ? take() : nil
    if texts.isEmpty { starts.append(entryCount) }
    texts.append(text)
    size += text.utf8.count
    entryCount += 1
    return full
  }

  /// The last piece; nil where there is none.
  mutating func take() -> [String]? {
    defer { (texts, size) = ([], 0) }
    return texts.isEmpty ? nil : texts
  }
}
