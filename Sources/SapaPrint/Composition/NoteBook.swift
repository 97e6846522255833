import SapaCore

/// Which footnotes of a part are set already, and under which name.
struct NoteBook {
  private(set) var footnotes: [Footnote] = []
  /// Labels of the notes that are set, by their place in the part.
  var labels: [Int: String] = [:]
  /// How many notes the document has had so far.
  var count = 0
  /// The note whose text is being composed, with those inside it: a note in a note is set in brackets, once.
  var open: Set<Int> = []
  /// Inside a table: which notes its cells have marked, in their order.
  private(set) var table: [(note: Int, content: [PrintInline])]?

  mutating func begin(_ footnotes: [Footnote]) {
    self.footnotes = footnotes
    labels = [:]
  }

  mutating func beginTable() { table = [] }

  mutating func endTable() -> [[PrintInline]] {
    defer { table = nil }
    return table?.map(\.content) ?? []
  }

  /// The number of a note below the table; `content` is asked for at its first mark only.
  mutating func tableMark(_ note: Int, _ content: [PrintInline]) -> Int {
    if let index = table?.firstIndex(where: { $0.note == note }) { return index + 1 }
    table?.append((note, content))
    return table?.count ?? 0
  }
}
