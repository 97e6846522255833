import FoundationEssentials

extension Encodable {
  /// As JSON over several lines, as files have it, with a line end behind it: `{\n  "edition" : "2"\n}\n`.
  ///
  /// The keys stand in their order: the same value, the same bytes.
  package var jsonFile: [UInt8] {
    json([.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) + [UInt8(ascii: "\n")]
  }

  /// The same in one line, without its end: `{"edition":"2"}`.
  package var jsonLine: [UInt8] { json([.sortedKeys, .withoutEscapingSlashes]) }

  private func json(_ formatting: JSONEncoder.OutputFormatting) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    do {
      return Array(try encoder.encode(self))
    } catch {
      // Texts, finite numbers and lists of them always encode: nobody is to find an empty file instead.
      fatalError("\(Self.self) is no JSON: \(error)")
    }
  }
}
