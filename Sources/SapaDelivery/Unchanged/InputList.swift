import SapaCore

/// What something is made from, one entry a part: its name and the digest of its bytes.
///
/// No part runs into the next, and one more or less is another list.
struct InputList {
  private var entries: [UInt8] = []

  var digest: String { Digest.sha256(entries) }

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    add(name, digest: Digest.sha256(bytes))
  }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// No path holds the sign that ends an entry.
  mutating func add(_ name: String, digest: String) {
    entries += "\(digest) \(name)\0".utf8
  }

  mutating func add(_ name: String, _ sources: [Source]) {
    for source in sources { add("\(name) \(source.path)", source.bytes) }
  }
}
