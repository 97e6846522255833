import SapaEditions

/// The ID that a linker gives a program, a hash of what it linked: `6e64689c273a69e8321f…`.
///
/// Another program has another; to ask for it costs nothing, where hashing forty megabytes costs more
/// than a check of a hundred documents.
enum BuildID {
  /// That of the ELF file at a path, of 64 bits and little-endian; nil where it has none.
  static func ofFile(at path: String) -> String? {
    guard let start = FileSystem.read(path, atMost: 1 << 16), start.starts(with: magic) else {
      return nil
    }
    let reader = Reader(bytes: start)
    guard let table = reader.number(at: 32, size: 8), let size = reader.number(at: 54, size: 2),
      let count = reader.number(at: 56, size: 2)
    else { return nil }
    for index in 0..<count {
      let header = table + index * size
      guard reader.number(at: header, size: 4) == notes,
        let offset = reader.number(at: header + 8, size: 8),
        let length = reader.number(at: header + 32, size: 8)
      else { continue }
      if let id = reader.id(amongNotesAt: offset, length: length) { return Array(id).hexadecimal }
    }
    return nil
  }

  /// `\x7fELF`, 64 bits, little-endian.
  private static let magic: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1]
  /// What a segment of notes, and the note with the ID, are called by.
  private static let notes = 4
  private static let id = 3

  /// The beginning of a file, in which nothing is taken on trust.
  private struct Reader {
    let bytes: [UInt8]

    /// Nil for what lies further behind, or is too large to be a place in a file.
    func number(at offset: Int, size: Int) -> Int? {
      guard offset >= 0, offset <= bytes.count - size else { return nil }
      let number = bytes[offset..<offset + size].reversed().reduce(UInt64(0)) {
        $0 << 8 | UInt64($1)
      }
      return number < 1 << 32 ? Int(number) : nil
    }

    func id(amongNotesAt offset: Int, length: Int) -> ArraySlice<UInt8>? {
      var note = offset
      while note < offset + length {
        guard let nameSize = number(at: note, size: 4), let size = number(at: note + 4, size: 4),
          let type = number(at: note + 8, size: 4)
        else { return nil }
        let start = note + 12 + (nameSize + 3) & ~3
        guard start + size <= bytes.count else { return nil }
        let isGNU = bytes[(note + 12)..<start].starts(with: "GNU\0".utf8)
        if type == BuildID.id, isGNU, size > 0 { return bytes[start..<start + size] }
        note = start + (size + 3) & ~3
      }
      return nil
    }
  }
}
