import Foundation
import SapaTestSupport
import Testing

@testable import SapaSite

/// docs/themes.md is the contract of who writes a theme.
struct ThemeDocumentTests {
  @Test func `every variable of a layout is described, and no other`() throws {
    let file = SapaProgram.sourceTree.appending(path: "docs/themes.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("| `{{") }.compactMap { line in
      line.split(separator: "`").dropFirst().first.map(String.init)
    }
    let expected =
      Frame.Text.allCases.map { "{{\($0.name)}}" }
      + Frame.Flag.allCases.map { "{{#\($0.name)}}" }
      + Frame.Part.allCases.map { "{{{\($0.name)}}}" }
    #expect(rows == expected)
  }

  @Test func `what it says of layouts and blocks is there`() throws {
    let file = SapaProgram.sourceTree.appending(path: "docs/themes.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let base = try #require(Sample.theme.layers.first)
    for path in base.files.keys where path.hasPrefix("layouts/") {
      let name = path.dropFirst("layouts/".count).prefix { $0 != "." }
      #expect(text.contains("`\(name)`") || name == "search", "\(name)")
    }
  }
}
