import SapaCore
import SapaRegister
import Testing

@testable import SapaEditions

struct EditionMarkTests {
  @Test func `the short code is eight letters of Crockford's base32`() {
    // The bits 00000 00001 00010 … 00111 in five bytes.
    #expect(CrockfordBase32.text([0x00, 0x44, 0x32, 0x14, 0xC7], letters: 8) == "01234567")
    #expect(CrockfordBase32.text([UInt8](repeating: 255, count: 32), letters: 8) == "ZZZZZZZZ")
  }

  @Test(arguments: [("А-2", "3", "Мәтін."), ("А-1", "4", "Мәтін."), ("А-1", "3", "Мәтін!")])
  func `code, edition and text all count`(code: String, edition: String, text: String) throws {
    func mark(_ code: String, _ edition: String, _ text: String) throws -> EditionMark {
      let document = try document([
        "a.md": "---\ncode: \(code)\ntitle: Ереже\nedition: \(edition)\n---\n\(text)"
      ])
      // Any function of all the bytes serves here.
      let sum: ([UInt8]) -> [UInt8] = { bytes in
        (0..<32).map { seed in bytes.reduce(UInt8(seed)) { ($0 << 1 | $0 >> 7) ^ $1 } }
      }
      return EditionMark(
        CanonicalForm(document, picture: { _ in nil }), code: document.code,
        edition: document.control.edition?.value, sha256: sum)
    }
    let base = try mark("А-1", "3", "Мәтін.")
    #expect(base.digest.count == 64)
    #expect(base.shortCode.count == 8)
    #expect(try mark(code, edition, text) != base)
  }

  @Test func `a code is read as people type it`() {
    #expect(CrockfordBase32.read("7k3m-9q2x") == "7K3M9Q2X")
    #expect(CrockfordBase32.read("o1Il 0000") == "01110000")
    #expect(CrockfordBase32.read("УУУУ") == nil)
  }
}
