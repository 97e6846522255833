import Foundation
import SapaTestSupport
import Testing

/// The worker that sets pages, asked directly with a tree of a test's own.
struct Worker {
  let folder: TemporaryFolder
  private var template: URL { folder.url.appending(path: "template") }

  static let python = SapaProgram.sourceTree.appending(path: ".venv/bin/python3").path

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: SapaProgram.sourceTree.appending(path: "themes/base/print"),
      to: folder.url.appending(path: "template"))
  }

  var pdf: String { folder.path + "/out.pdf" }

  /// Changes a file of the template; the test fails where there is nothing to change.
  func edit(_ file: String, replacing old: String, with new: String) throws {
    let path = template.appending(path: file)
    let text = try String(contentsOf: path, encoding: .utf8)
    try #require(text.contains(old), "\(file) has no \(old)")
    try Data(text.replacing(old, with: new).utf8).write(to: path)
  }

  /// The worker's answer to a tree of these blocks.
  func answer(
    _ blocks: [[String: Any]], meta: [String: Any] = [:], theme: [String: Any] = [:],
    title: [String: Any]? = nil, assets: [String] = []
  ) throws -> [String: Any] {
    var about: [String: Any] = [
      "org": "Сынақ университеті", "system": "Сапа менеджменті жүйесі", "title": "Жетекшілік",
      "code": "СЖ-1", "edition": "3-ші нұсқа", "lang": "kk", "watermark": "", "footer": "",
      "copy": "",
    ]
    about.merge(meta) { _, new in new }
    var tree: [String: Any] = [
      "meta": about, "theme": theme, "contents": false, "blocks": blocks,
      "words": [
        "pageOf": "{total} беттің {page}-беті", "refPage": "{page}-бет", "contents": "Мазмұны",
        "continued": "жалғасы", "done": "иә", "open": "жоқ",
      ],
    ]
    tree["title"] = title
    let request: [String: Any] = [
      "tree": tree, "template": template.path, "root": folder.path, "assets": assets,
      "fonts": ["/usr/share/fonts/truetype/paratype"], "out": pdf, "timestamp": 0,
    ]
    let line = try JSONSerialization.data(withJSONObject: request) + Data("\n".utf8)
    let asked = folder.url.appending(path: "request.json")
    try line.write(to: asked)
    let script = SapaProgram.sourceTree.appending(path: "libexec/typeset.py").path
    let answer = try SapaProgram.output(
      of: "/bin/sh", ["-c", #"exec "$0" "$1" --once <"$2""#, Self.python, script, asked.path])
    return try #require(
      JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
  }

  /// The kinds of the faults that the worker tells of.
  func faults(_ blocks: [[String: Any]], theme: [String: Any] = [:]) throws -> Set<String> {
    let answer = try answer(blocks, theme: theme)
    let faults = try #require(answer["faults"] as? [[String: Any]], "\(answer)")
    return Set(faults.compactMap { $0["kind"] as? String })
  }
}

extension [String: Any] {
  static func text(_ text: String) -> [String: Any] { ["t": "s", "v": text] }
  static func paragraph(_ text: String) -> [String: Any] { ["t": "p", "c": [Self.text(text)]] }
  static func heading(_ level: Int, _ text: String, id: String) -> [String: Any] {
    ["t": "h", "level": level, "num": "", "id": id, "c": [Self.text(text)]]
  }
  static func table(_ rows: [[String]]) -> [String: Any] {
    let cells = rows.map { $0.map { [Self.text($0)] } }
    let columns = rows[0].count
    return [
      "t": "table", "id": "table-1", "head": cells[0], "rows": Array(cells.dropFirst()),
      "align": Array(repeating: "l", count: columns), "long": [Int](), "notes": [String](),
      "widths": Array(repeating: 1000 / columns, count: columns), "whole": false,
      "longest": (0..<columns).map { column in
        [rows[0][column], rows.dropFirst().map { $0[column] }.max { $0.count < $1.count } ?? ""]
      },
    ]
  }
}

/// What `pages.py` objects to, page by page.
func proof(of pdfs: [String]) throws -> (pages: Int, faults: [String]) {
  let script = SapaProgram.sourceTree.appending(path: "Tests/WholeManualTests/pages.py").path
  let answer = try SapaProgram.output(of: Worker.python, [script] + pdfs)
  let object = try #require(
    JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
  return (
    try #require(object["pages"] as? Int), try #require(object["faults"] as? [String])
  )
}
