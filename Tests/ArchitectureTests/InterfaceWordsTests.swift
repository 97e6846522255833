import Foundation
import Testing

/// No word of the interface is kept that nothing shows: translators read them all.
struct InterfaceWordsTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func texts(in folder: String) throws -> [String: String] {
    let start = Self.root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: start.path)
    let texts = names.compactMap { name in
      (try? String(contentsOf: start.appending(path: name), encoding: .utf8)).map { (name, $0) }
    }
    return Dictionary(uniqueKeysWithValues: texts)
  }

  @Test func `every string is shown by the program or by a layout of the base theme`() throws {
    let file = "SapaLanguage/InterfaceKey.swift"
    let sources = try texts(in: "Sources")
    let table = try #require(sources[file])
    let program = sources.filter { $0.key.hasSuffix(".swift") && $0.key != file }.values.joined()
    let layouts = try texts(in: "themes/base/layouts").values.joined()
    let keys = table.matches(of: /case (\w+) = "([^"]+)"/).map { (String($0.1), String($0.2)) }
    #expect(keys.count > 200)
    let names = Set(program.matches(of: /\.(\w+)/).map { String($0.1) })
    let idle = keys.filter { !names.contains($0.0) && !layouts.contains($0.1) }.map(\.1)
    #expect(idle == [])
  }
}
