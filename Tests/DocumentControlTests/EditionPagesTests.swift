import Foundation
import SapaTestSupport
import Testing

/// The pages that tell of editions, as a reader meets them: what changed, whether a printout holds.
struct EditionPagesTests {
  @Test(.timeLimit(.minutes(15)))
  func `Chromium opens the pages of editions without complaint, at every width, light and dark`()
    throws
  {
    let college = try College()
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
    try college.edit(
      "content/manual.md",
      [
        "edition: 1": "edition: 2", "effective: 2024-02-01": "effective: 2024-06-01",
        "барлық": "әр", "## 2 Құжаттар": "## 2 Жазбалар\n\nЖазба жүргізіледі.\n\n## 3 Құжаттар",
        "on: 2024-01-25": "on: 2024-05-20",
      ])
    try college.done("edition", "freeze", "--as-of", "2024-06-01")
    try college.done("build", "--no-pdf")
    let codes = try FileManager.default.contentsOfDirectory(
      atPath: college.folder.path + "/site/v"
    ).filter { $0.count == 8 }
    #expect(codes.count == 3)
    let document = "documents/sj-sk-01-2024/"
    let pages =
      ["changes/", document, document + "changes/", "auditor/", "v/"] + codes.map { "v/\($0)/" }
    let root = SapaProgram.sourceTree
    let answer = try SapaProgram.output(
      of: root.appending(path: ".venv/bin/python3").path,
      [
        root.appending(path: "Tests/WholeManualTests/browser.py").path,
        college.folder.path + "/site", "--pages",
      ] + pages.map { $0 + "index.html" })
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
    #expect(object["pages"] as? Int == pages.count)
    #expect(object["faults"] as? [String] == [])
  }
}
