/// The texts of the entries, in pieces that the page loads only for the hits that it shows.
struct TextChunks: Sendable {
  private(set) var chunks: [[String]] = []
  /// The first entry of each piece.
  private(set) var starts: [Int] = []

  private static let size = 48 * 1024

  init(_ texts: [String]) {
    var size = Self.size
    for (index, text) in texts.enumerated() {
      if size >= Self.size {
        chunks.append([])
        starts.append(index)
        size = 0
      }
      chunks[chunks.count - 1].append(text)
      size += text.utf8.count
    }
  }
}
