import Foundation
import SapaCore
import SapaTestSupport
import Testing

@testable import SapaReading

/// The examples of CommonMark 0.31.2 and of GFM through the whole reader.
///
/// They are not ours to commit: `scripts/setup.sh test` brings them into `.venv/examples`.
/// `differences.txt` lists every example that is read another way, with the reason.
struct ExamplesTests {
  private struct Example: Decodable {
    var example: Int
    var markdown: String
    var html: String
  }

  private static let folder = SapaProgram.sourceTree.appending(path: ".venv/examples")

  private func examples(_ name: String) throws -> [Example] {
    let file = Self.folder.appending(path: name + ".json")
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }

  /// `commonmark 98 front matter`: the reasons by name and number.
  private func differences(_ name: String) throws -> [Int: String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "differences.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: lines.compactMap { line in
        let words = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count == 3, words[0] == name, let number = Int(words[1]) else { return nil }
        return (number, words[2])
      })
  }

  private func read(_ text: String) -> String? {
    let reader = Reader(settings: Settings())
    let manuscript = reader.read(Source(path: "content/example.md", text: text)).manuscript
    return manuscript.map { HTMLDump($0).html }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: folder.path), "run scripts/setup.sh test"),
    arguments: ["commonmark", "gfm"])
  func `an example gives the HTML of its specification, or is on the list`(name: String) throws {
    let known = try differences(name)
    let all = try examples(name)
    #expect(all.count > 600)
    for example in all {
      let html = read(example.markdown)
      let isSame = html.map(\.compared) == example.html.compared
      if known[example.example] == nil {
        #expect(
          isSame,
          "\(name) \(example.example):\n\(example.markdown)\nwanted:\n\(example.html)\ngot:\n\(html ?? "nothing")"
        )
      } else {
        #expect(!isSame, "\(name) \(example.example) is as the specification has it: off the list")
      }
    }
    #expect(Set(known.keys).isSubset(of: Set(all.map(\.example))))
  }
}

extension String {
  /// Without the line ends between tags, which mean nothing.
  fileprivate var compared: String {
    replacing(">\n", with: ">").replacing("\n<", with: "<")
  }
}
