import Foundation
import Testing

/// What is read beside a release leads nowhere that the release does not hold.
struct DocumentLinksTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `links of the documents lead to what a release copies`() throws {
    let script = try String(
      contentsOf: Self.root.appending(path: "scripts/release.sh"), encoding: .utf8)
    let copied = try #require(script.firstMatch(of: /\ncp ([^\n"]+) "\$documents\/"\n/))
    let files = copied.1.split(separator: " ").map(String.init)
    #expect(script.contains("\ncp -R docs \"$documents/\"\n"))
    let docs = try FileManager.default.subpathsOfDirectory(
      atPath: Self.root.appending(path: "docs").path)
    let held = Set(files + ["docs"] + docs.map { "docs/\($0)" })

    let pages = held.filter { $0.hasSuffix(".md") }.sorted()
    #expect(pages.count > 50)
    for page in pages {
      let text = try String(contentsOf: Self.root.appending(path: page), encoding: .utf8)
      for link in Self.links(of: text) {
        let place = URL(filePath: "/" + page).deletingLastPathComponent()
          .appending(path: link).standardizedFileURL.path
        let path = place.split(separator: "/").joined(separator: "/")
        #expect(held.contains(path), "\(page): \(link)")
      }
    }
  }

  /// The paths of the links within the tree, without those that code shows.
  private static func links(of text: String) -> [String] {
    let prose = text.replacing(/```.*?\n```|`[^`\n]+`/.dotMatchesNewlines(), with: "")
    return prose.matches(of: /\]\(([^)\s#]+)[^)\s]*\)/).map { String($0.1) }
      .filter { !$0.contains(":") }
  }
}
