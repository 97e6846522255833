import Foundation
import SapaTestSupport
import Testing

/// `Story/story.md`: the whole life of a document, told and run.
///
/// A block ` ```file NAME ` is written as it stands; in ` ```diff NAME ` lines with `-` give way to those
/// with `+` below them; in ` ```console ` each line behind `$ ` is run in the college's folder, and what
/// stands below it is what it must print, with `[exit 1]` where it does not end with 0. With
/// `SAPA_RECORD=1` the answers are written anew, and a recording run is not green.
struct StoryTests {
  private static let file = SapaProgram.sourceTree.appending(
    path: "Tests/DocumentControlTests/Story/story.md")

  @Test func `the life of a document goes as the story tells`() throws {
    let told = try String(contentsOf: Self.file, encoding: .utf8)
    let folder = try TemporaryFolder()
    var lived = ""
    var teller = StoryTeller(folder: folder)
    for part in StoryPart.parts(of: told) { lived += try teller.live(part) }
    if ProcessInfo.processInfo.environment["SAPA_RECORD"] == "1" {
      try lived.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("the story was recorded; a recording run is not green")
      return
    }
    let (expected, found) = (told.split(separator: "\n"), lived.split(separator: "\n"))
    for (wanted, line) in zip(expected, found) where wanted != line {
      Issue.record("the story tells\n  \(wanted)\nand the program\n  \(line)")
      break
    }
    #expect(expected.count == found.count)
    #expect(teller.runCount > 20)
  }
}

/// Words of the story, or one of its blocks.
private enum StoryPart {
  case words(String)
  case block(kind: String, name: String, lines: [String])

  static func parts(of text: String) -> [StoryPart] {
    var parts: [StoryPart] = []
    var block: (kind: String, name: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if let open = block {
        if line == "```" {
          parts.append(.block(kind: open.kind, name: open.name, lines: open.lines))
          block = nil
        } else {
          block?.lines.append(String(line))
        }
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ", maxSplits: 1).map(String.init)
        block = (words.first ?? "", words.count > 1 ? words[1] : "", [])
      } else {
        parts.append(.words(line + "\n"))
      }
    }
    return parts
  }
}

/// Does what the story tells, and tells what came of it.
private struct StoryTeller {
  let folder: TemporaryFolder
  private(set) var runCount = 0

  init(folder: TemporaryFolder) {
    self.folder = folder
  }

  mutating func live(_ part: StoryPart) throws -> String {
    guard case .block(let kind, let name, let lines) = part else {
      if case .words(let words) = part { return words }
      return ""
    }
    var told = lines
    switch kind {
    case "file": try folder.write(lines.map { $0 + "\n" }.joined(), to: name)
    case "diff": try change(name, lines)
    case "console":
      told = try lines.filter { $0.hasPrefix("$ ") }.flatMap { line in
        [line] + (try run(String(line.dropFirst(2))))
      }
    default: break
    }
    let head = name.isEmpty ? kind : "\(kind) \(name)"
    return "```\(head)\n" + told.map { $0 + "\n" }.joined() + "```\n"
  }

  private func change(_ name: String, _ lines: [String]) throws {
    var text = try #require(folder.text(name), "\(name) is not there")
    var rest = lines[...]
    while !rest.isEmpty {
      let old = rest.prefix { $0.hasPrefix("-") || $0.hasPrefix(" ") }
      rest = rest.dropFirst(old.count)
      let new = rest.prefix { $0.hasPrefix("+") }
      rest = rest.dropFirst(new.count)
      // A line that stays says where the new ones go.
      let kept = old.filter { $0.hasPrefix(" ") }
      func block(_ lines: [String]) -> String { lines.map { $0.dropFirst() + "\n" }.joined() }
      let before = block(Array(old))
      try #require(text.contains(before), "\(name) does not hold\n\(before)")
      text = text.replacing(before, with: block(kept + new), maxReplacements: 1)
    }
    try folder.write(text, to: name)
  }

  private mutating func run(_ command: String) throws -> [String] {
    runCount += 1
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1; " + command]
    process.currentDirectoryURL = folder.url
    let path = SapaProgram.program.deletingLastPathComponent().path
    process.environment = [
      "PATH": path + ":/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    let waitForEnd = try process.start()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    waitForEnd()
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    if process.terminationStatus != 0 { lines.append("[exit \(process.terminationStatus)]") }
    return lines
  }
}
