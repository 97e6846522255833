import Foundation
import SapaTestSupport
import Testing

/// `sapa edition freeze` and `list`, and `sapa verify` on an archive, as a quality office runs them.
struct FreezeTests {
  private let college: College

  init() throws {
    college = try College()
  }

  private static let edition = "archive/sj-sk-01-2024/1"

  private func record() throws -> [String: Any] {
    let text = try #require(college.folder.text(Self.edition + "/edition.json"))
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a freeze keeps sources, pages, PDF, record, findings and their manifest`() throws {
    let run = try college.done("edition", "freeze", "--as-of", "2024-02-05")
    #expect(run.output.contains("archive/sj-sk-01-2024/1: frozen"))
    let stamp = /site\.[0-9a-f]{10}\.css/
    let files = college.files(in: Self.edition).map { $0.replacing(stamp, with: "site.css") }
    #expect(
      files == [
        ".sapa-manifest.json", "edition.json", "findings.json", "pages/assets/site.css",
        "pages/documents/sj-sk-01-2024/index.html", "pages/files/map.svg",
        "pages/manual/index.html", "sources/content/manual.md", "sources/content/map.svg",
        "sources/sapa.yaml", "СЖ-СК-01-2024-1.pdf",
      ])
    let manifest = try #require(college.folder.text(Self.edition + "/.sapa-manifest.json"))
    for file in college.files(in: Self.edition) where file != ".sapa-manifest.json" {
      #expect(manifest.contains("\"\(file)\""))
    }
    #expect(college.folder.text(Self.edition + "/sources/content/manual.md") == College.manual)
    #expect(try college.textOfPDF(Self.edition + "/СЖ-СК-01-2024-1.pdf").contains("1-ші нұсқа"))
    let record = try record()
    #expect(record["frozen"] as? String == "2024-02-05")
    #expect(record["effective"] as? String == "2024-02-01")
    let approval = try #require((record["approvals"] as? [[String: String]])?.first)
    #expect(approval["role"] == "Директор" && approval["order"] == "№ 5")
    #expect((record["findings"] as? [String: Int])?["errors"] == 0)
  }

  @Test func `the digest and the short code are those that docs describe`() throws {
    try college.done("edition", "freeze", "УЕ-СК-002-2024")
    let form = """
      sapa-edition 1
      code\tУЕ-СК-002-2024
      title\tҚұжаттарды басқару ережесі
      edition\t1
      effective\t2024-02-01
      heading\t\tҚұжаттарды басқару ережесі
      heading\t1\tТәртіп
      paragraph\tӘр құжаттың иесі болады.

      """
    func sha256(_ text: String) throws -> String {
      try college.folder.write(text, to: "hashed")
      let line = try SapaProgram.output(
        of: "/usr/bin/sha256sum", [college.folder.path + "/hashed"])
      return String(line.prefix(64))
    }
    let digest = try sha256(form)
    let bits = try sha256("УЕ-СК-002-2024\n1\n\(digest)").prefix(10)
    let number = try #require(UInt64(bits, radix: 16))
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let code = String((0..<8).map { letters[Int(number >> (35 - 5 * $0) & 31)] })
    let list = try college.done("edition", "list", "УЕ-СК-002-2024")
    #expect(list.output.contains("  \(code)  \(digest)\n"))
  }

  @Test func `an empty archive is said to be one`() throws {
    let run = try college.done("edition", "list")
    #expect(run.output.isEmpty && run.errors.contains("nothing is frozen yet"))
    #expect(try college.done("edition", "list", "--quiet").errors.isEmpty)
  }

  @Test func `an edition that is frozen is never written again`() throws {
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
    let before = try record()["frozen"] as? String
    let run = try college.sapa("edition", "freeze", "--as-of", "2024-03-01")
    #expect(run.status == 2)
    #expect(run.errors.contains("edition 1 of СЖ-СК-01-2024 is frozen already"))
    #expect(try record()["frozen"] as? String == before)
  }

  @Test(arguments: ["draft", "review"])
  func `a text that is being written is not frozen`(status: String) throws {
    try college.edit("content/manual.md", ["status: effective": "status: \(status)"])
    let run = try college.sapa("edition", "freeze")
    #expect(run.status == 2)
    #expect(run.errors.contains("once it is approved"))
    #expect(college.files(in: "archive") == [])
  }

  @Test func `with an error in the content nothing is frozen`() throws {
    try college.edit("content/regulation.md", ["иесі болады": "иесі болады (осы СЖ 7.6 т.)"])
    let run = try college.sapa("edition", "freeze")
    #expect(run.status == 1)
    #expect(run.errors.contains("[unknown-section]"))
    #expect(college.files(in: "archive") == [])
  }

  @Test func `without the approval that its kind needs nothing is frozen`() throws {
    let codes = """
      codes: {kinds: [{abbreviation: УЕ, name: Ереже, level: 3}], issuers: [СК]}
      approvers: {УЕ: [Директор]}
      rules: {missing-approval: off, code-grammar: off}

      """
    try college.folder.write(
      try #require(college.folder.text("sapa.yaml")) + codes, to: "sapa.yaml")
    let run = try college.sapa("edition", "freeze", "УЕ-СК-002-2024")
    #expect(run.status == 1)
    #expect(run.errors.contains("[missing-approval]"))
    #expect(college.files(in: "archive") == [])
    let approval = "approvals: [{meaning: approved, role: Директор, on: 2024-01-25}]\nowner:"
    try college.edit("content/regulation.md", ["owner:": approval])
    try college.done("edition", "freeze", "УЕ-СК-002-2024")
  }

  @Test func `a document that is not there, or has no text here, is named`() throws {
    try college.folder.write(
      "---\ncode: УЕ-СК-003-2024\ntitle: Мұрағат\nlocation: кеңсе\nstatus: effective\n---\n",
      to: "content/kept.md")
    let unknown = try college.sapa("edition", "freeze", "УЕ-СК-004-2024")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("the nearest code is УЕ-СК-00"))
    let elsewhere = try college.sapa("edition", "freeze", "УЕ-СК-003-2024")
    #expect(elsewhere.status == 2)
    #expect(elsewhere.errors.contains("is not here"))
  }

  @Test(arguments: ["kept/here", "../%", "/%"])
  func `the archive is where the settings say`(setting: String) throws {
    let own = "archive-" + college.folder.url.lastPathComponent
    let outside = college.folder.url.deletingLastPathComponent().appending(path: own)
    defer { try? FileManager.default.removeItem(at: outside) }
    let path = setting.hasPrefix("/") ? outside.path : setting.replacing("%", with: own)
    try college.folder.write(
      try #require(college.folder.text("sapa.yaml")) + "archive: \(path)\n", to: "sapa.yaml")
    try FileManager.default.createDirectory(
      atPath: path.hasPrefix("/") ? path : college.folder.path + "/" + path,
      withIntermediateDirectories: true)
    try college.done("edition", "freeze")
    #expect(try college.done("edition", "list").output.hasPrefix("СЖ-СК-01-2024  1  2024-02-01"))
    // Its text and its picture are shown from there.
    try college.edit(
      "content/manual.md", ["edition: 1": "edition: 2", "status: effective": "status: draft"])
    try college.folder.write(College.drawing.replacing("h9", with: "h8"), to: "content/map.svg")
    try college.done("build")
    #expect(college.files(in: "site/files", holding: "M0 0h9v9z").count == 1)
    #expect(try college.textOfPDF("site/manual.pdf").contains("1-ші нұсқа"))
  }

  @Test func `verify holds an archive, an edition and its PDF against the manifests`() throws {
    try college.done("edition", "freeze")
    try college.done("edition", "freeze", "УЕ-СК-002-2024")
    let all = try college.done("verify", "archive")
    #expect(all.output.contains("archive/sj-sk-01-2024/1\nwhole: 10 files"))
    #expect(all.output.contains("archive/ue-sk-002-2024/1\nwhole: "))
    try college.done("verify", "archive/sj-sk-01-2024")
    try college.done("verify", Self.edition)
    try college.done("build", "--no-pdf")
    let print = try college.done("verify", Self.edition + "/СЖ-СК-01-2024-1.pdf")
    #expect(print.output.contains("whole: the same bytes as"))
    try college.edit(Self.edition + "/edition.json", ["А. Сынақова": "Б. Сынақова"])
    let changed = try college.sapa("verify", "archive")
    #expect(changed.status == 1)
    #expect(changed.output.contains("edition.json: changed"))
  }

  @Test func `a source of the archive that was edited stops the build`() throws {
    try college.done("edition", "freeze")
    try college.edit(Self.edition + "/sources/content/manual.md", ["барлық": "кейбір"])
    let run = try college.sapa("check", "--format", "concise")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "archive/sj-sk-01-2024/1/sources/content/manual.md:1:1: error: sources/content/manual.md "
          + "of archive/sj-sk-01-2024/1 is not what was frozen [damaged-edition]"))
  }

  @Test func `sentences in Kazakh name an edition by its ordinal`() throws {
    try college.edit("sapa.yaml", ["messages: en": "messages: kk"])
    try college.done("edition", "freeze")
    let kazakh = ["LANG": "kk_KZ.UTF-8"]
    let again = try college.sapa("edition", "freeze", environment: kazakh)
    #expect(again.errors.contains("СЖ-СК-01-2024 құжатының 1-ші нұсқасы мөрленіп қойған"))
    let other = try college.sapa("diff", "СЖ-СК-01-2024@6", environment: kazakh)
    #expect(other.errors.contains("СЖ-СК-01-2024 құжатының 6-шы нұсқасы мөрленбеген"))
    try college.edit("content/manual.md", ["edition: 1": "edition: 0"])
    let back = try college.sapa("check", environment: kazakh)
    #expect(back.output.contains("құжатының 0-ші нұсқасы мөрленген 1-ші нұсқадан төмен"))
  }
}
