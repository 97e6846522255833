import SapaCore

/// The entries of an index column by column, one entry a line: like beside like packs to half of what
/// rows take.
///
/// What can be told from the entries before is left out. The address of what shares the page of its
/// neighbour is `#anchor` alone, and nothing where that is its number: `#s-9-1-3`. Its trail is the titles of the sections
/// above it; " " says that there is none after all.
struct EntryColumns {
  private var groups: [Int] = []
  private var numbers = Column()
  private var titles = Column()
  private var addresses = Column()
  private var trails = Column()
  private var statuses = Column()
  /// The page of the entry before, in UTF-8.
  private var page: [UInt8] = []
  /// The titles of the group so far, by their numbers.
  private var known: [String: String] = [:]

  /// Adds the next entry of the index; those of one group come together.
  mutating func add(_ entry: SearchEntry, at address: String) {
    if entry.group != groups.last { known = [:] }
    groups.append(entry.group)
    numbers.add(entry.number)
    titles.add(entry.title)
    addresses.add(short(address, of: entry))
    trails.add(shortTrail(of: entry))
    statuses.add(entry.status)
  }

  /// Writes the columns, and behind them how many words each entry has.
  func write(lengths: [Int], into index: inout Script) {
    index.member("groupOf") { $0.list(groups) { $0.write(String($1)) } }
    index.member("numbers") { numbers.write(into: &$0) }
    index.member("titles") { titles.write(into: &$0) }
    index.member("addresses") { addresses.write(into: &$0) }
    index.member("trails") { trails.write(into: &$0) }
    index.member("statuses") { statuses.write(into: &$0) }
    index.member("lengths") { $0.list(lengths) { $0.write(String($1)) } }
  }

  private mutating func short(_ address: String, of entry: SearchEntry) -> String {
    let anchor = address.utf8.drop { $0 != UInt8(ascii: "#") }
    let own = address.utf8[..<anchor.startIndex]
    guard own.elementsEqual(page), !anchor.isEmpty else {
      page = Array(own)
      return address
    }
    let number = entry.number.utf8.lazy.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }
    let isDerived = anchor.starts(with: "#s-".utf8) && anchor.dropFirst(3).elementsEqual(number)
    return isDerived ? "" : String(Substring(anchor))
  }

  private mutating func shortTrail(of entry: SearchEntry) -> String {
    let number = entry.number
    let above = number.utf8.indices.filter { number.utf8[$0] == UInt8(ascii: ".") }
    let derived = above.compactMap { known[String(number[..<$0])] }
    if known[number] == nil { known[number] = entry.title }
    guard entry.trail != derived else { return "" }
    return entry.trail.isEmpty ? " " : entry.trail.joined(separator: " › ")
  }
}

/// Values as lines of one text.
private struct Column {
  private var lines: [UInt8] = []
  private var isEmpty = true

  mutating func add(_ value: String) {
    if !isEmpty { lines.append(UInt8(ascii: "\n")) }
    isEmpty = false
    let start = lines.count
    lines += value.utf8
    while let end = lines.withUnsafeBufferPointer({ $0.next(from: start) { $0[0x0A...0x0A] } }) {
      lines[end] = UInt8(ascii: " ")
    }
  }

  func write(into script: inout Script) {
    lines.withUnsafeBufferPointer { script.quote($0) }
  }
}
