import Foundation
import SapaDiagram
import SapaTestSupport
import Testing

/// QR codes, read back by another program (ZBar).
struct QRCodeTests {
  /// The code as a picture: eight pixels a square, in the form PGM.
  private func picture(_ code: QRCode) -> String {
    let side = (code.width + 8) * 8
    let rows = (0..<side).map { y in
      (0..<side).map { x -> String in
        let (column, row) = (x / 8 - 4, y / 8 - 4)
        let isInside = (0..<code.width).contains(column) && (0..<code.width).contains(row)
        return isInside && code.isDark(column, row) ? "0" : "255"
      }.joined(separator: " ")
    }
    return "P2\n\(side) \(side)\n255\n" + rows.joined(separator: "\n") + "\n"
  }

  @Test(arguments: [
    "https://sapa.example/v/7K3M9Q2X/", "http://localhost/v/00000000/",
    "https://құжат.қаз/сапа/v/7K3M9Q2X/",
    "https://quality.the-longest-name-of-a-college.example/intranet/manual/v/7K3M9Q2X/",
  ])
  func `a telephone reads the address`(address: String) throws {
    let code = try #require(QRCode(address))
    let folder = try TemporaryFolder()
    try folder.write(picture(code), to: "code.pgm")
    let read = try SapaProgram.output(
      of: "/usr/bin/zbarimg", ["--quiet", "--raw", folder.path + "/code.pgm"])
    #expect(read == address + "\n")
  }

  @Test func `the drawing has the squares of the code and white around them`() throws {
    let code = try #require(QRCode("https://sapa.example/v/7K3M9Q2X/"))
    #expect(code.width == 29)
    let svg = code.svg
    #expect(svg.contains("viewBox=\"0 0 37 37\""))
    #expect(svg.contains("d=\"M0 0h37v37H0z\""))
    // The finder pattern of a corner, its upper edge: seven dark squares.
    #expect(svg.contains("d=\"M4 4h7v1h-7z"))
    #expect(!svg.contains("script") && !svg.contains("href"))
    let drawn = svg.components(separatedBy: "M").dropFirst(2).compactMap { run in
      Int(run.split(separator: "h")[1].prefix { $0.isNumber })
    }.reduce(0, +)
    let dark = (0..<29).reduce(0) { sum, row in
      sum + (0..<29).count { code.isDark($0, row) }
    }
    #expect(drawn == dark)
  }

  @Test func `what a code cannot hold gives none`() {
    #expect(QRCode(String(repeating: "a", count: 3000)) == nil)
    #expect(QRCode("") == nil)
  }
}
