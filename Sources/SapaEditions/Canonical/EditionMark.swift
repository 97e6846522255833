package import SapaCore
package import SapaRegister

/// What tells an edition from every other: the digest of its text, and a short code for paper.
///
/// `7K3M9Q2X` on a printout leads to the page `/v/7K3M9Q2X/` of the site, which says whether that
/// edition is in force.
package struct EditionMark: Hashable, Sendable {
  /// SHA-256 of the canonical form, in 64 hexadecimal digits.
  package let digest: String
  /// The first eight letters of Crockford's base32 of SHA-256 over code, edition and digest.
  package let shortCode: String

  /// - Parameters:
  ///   - form: of the edition.
  ///   - code: empty where nobody has stated it.
  ///   - edition: as written; empty where nobody has stated it.
  ///   - sha256: the 32 bytes of the digest; hashing is the delivery's.
  package init(
    _ form: CanonicalForm, code: DocumentCode?, edition: Edition?, sha256: ([UInt8]) -> [UInt8]
  ) {
    self.init(Array(form.text.utf8), code: code, edition: edition, sha256: sha256)
  }

  private init(
    _ text: [UInt8], code: DocumentCode?, edition: Edition?, sha256: ([UInt8]) -> [UInt8]
  ) {
    digest = sha256(text).hexadecimal
    let identity = [code?.text ?? "", edition?.text ?? "", digest].joined(separator: "\n")
    shortCode = CrockfordBase32.text(sha256(Array(identity.utf8)), letters: 8)
  }

  /// The mark of a document's text; nil where it is not here, or states no edition.
  package init?(_ document: Document, hashing: Hashing) {
    guard document.hasText, let edition = document.control.edition?.value else { return nil }
    self.init(
      CanonicalForm.bytes(of: document, picture: hashing.file), code: document.code,
      edition: edition, sha256: hashing.sha256)
  }

  /// The mark as the record of a freeze has it.
  package init(digest: String, shortCode: String) {
    self.digest = digest
    self.shortCode = shortCode
  }
}

extension [UInt8] {
  /// `0fa3…`, two digits a byte.
  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: count * 2) { digits in
      for (index, byte) in enumerated() {
        digits[index * 2] = Self.digit(byte >> 4)
        digits[index * 2 + 1] = Self.digit(byte & 15)
      }
      return count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
