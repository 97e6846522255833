import SapaCore

/// The entries of an index column by column, one entry a line: like beside like packs to half of what
/// rows take.
///
/// What can be told from the entries before is left out. The address of a section is that of the page
/// it shares with its neighbour, with its number: `#s-9-1-3`. Its trail is the titles of the sections
/// above it; " " says that there is none after all.
struct EntryColumns {
  private let entries: [SearchEntry]
  private let addresses: [String]
  private let lengths: [Int]

  /// - Parameters:
  ///   - entries: in the order of the index, those of one group together.
  ///   - addresses: where each stands.
  ///   - lengths: how many words each has.
  init(_ entries: [SearchEntry], addresses: [String], lengths: [Int]) {
    self.entries = entries
    self.addresses = addresses
    self.lengths = lengths
  }

  func write(into index: inout Script) {
    index.member("groupOf") { $0.list(entries) { $0.write(String($1.group)) } }
    column("numbers", entries.map(\.number), into: &index)
    column("titles", entries.map(\.title), into: &index)
    column("addresses", shortAddresses, into: &index)
    column("trails", shortTrails, into: &index)
    column("statuses", entries.map { $0.status?.rawValue ?? "" }, into: &index)
    index.member("lengths") { $0.list(lengths) { $0.write(String($1)) } }
  }

  private var shortAddresses: [String] {
    var page = Substring()
    return zip(entries, addresses).map { entry, address in
      let derived = page + "#s-" + entry.number.replacing(".", with: "-")
      page = address[..<(address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex)]
      return address == derived ? "" : address
    }
  }

  private var shortTrails: [String] {
    var group = -1
    var titles: [Substring: String] = [:]
    return entries.map { entry in
      if entry.group != group {
        group = entry.group
        titles = [:]
      }
      let above = entry.number.indices.filter { entry.number[$0] == "." }
      let derived = above.compactMap { titles[entry.number[..<$0]] }
      if titles[entry.number[...]] == nil { titles[entry.number[...]] = entry.title }
      guard entry.trail != derived else { return "" }
      return entry.trail.isEmpty ? " " : entry.trail.joined(separator: " › ")
    }
  }

  private func column(_ name: String, _ values: [String], into index: inout Script) {
    var lines: [UInt8] = []
    for (number, value) in values.enumerated() {
      if number > 0 { lines.append(UInt8(ascii: "\n")) }
      lines += value.utf8.lazy.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    }
    index.member(name) { script in lines.withUnsafeBufferPointer { script.quote($0) } }
  }
}
