import Foundation
import SapaTestSupport
import Testing

/// The site of the manual, as a reader meets it.
struct SiteTests {
  @Test func `the manual is built without an error`() throws {
    let built = try WholeManual.get()
    #expect(built.run.status == 0, "\(built.run.errors)")
  }

  @Test func `the register as data lists every document with its address`() throws {
    let built = try WholeManual.get()
    let data = try Data(contentsOf: built.site.appending(path: "register.json"))
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(rows.count >= 40)
    #expect(rows.contains { $0["code"] as? String == "УЕ-ХҚТУ-074-2014" })
    for row in rows {
      let url = try #require(row["url"] as? String)
      #expect(FileManager.default.fileExists(atPath: built.site.appending(path: url).path))
    }
  }

  @Test(.timeLimit(.minutes(15)))
  func `Chromium opens every kind of page without complaint, narrow and wide, light and dark`()
    throws
  {
    try look(all: false)
  }

  @Test(.enabled(if: isSoaking))
  func `Chromium opens every page without complaint`() throws {
    try look(all: true)
  }

  private func look(all: Bool) throws {
    let built = try WholeManual.get()
    let python = SapaProgram.sourceTree.appending(path: ".venv/bin/python3").path
    let script = SapaProgram.sourceTree.appending(path: "Tests/WholeManualTests/browser.py").path
    let answer = try SapaProgram.output(
      of: python, [script, built.site.path] + (all ? ["--all"] : []))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
    #expect(try #require(object["pages"] as? Int) >= 10)
    let faults = try #require(object["faults"] as? [String])
    #expect(faults == [])
  }
}
