/// The code of a controlled document: УЕ-ХҚТУ-074-2014.
///
/// Kept as it was written; two spellings of one code (NFC or NFD, case of letters) are equal. What a
/// code says of kind, issuer, number and year is a matter of the code grammar in the settings.
package struct DocumentCode: Hashable, Sendable, CustomStringConvertible {
  package let text: String
  private let key: String

  package init(_ text: String) {
    self.text = text
    // Swift compares strings by canonical equivalence, so NFC and NFD meet by themselves.
    key = text.lowercased()
  }

  package var description: String { text }

  package static func == (left: DocumentCode, right: DocumentCode) -> Bool {
    left.key == right.key
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(key)
  }
}
