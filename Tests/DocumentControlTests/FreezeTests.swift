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
    #expect(run.errors.hasSuffix("sapa: nothing was frozen: the content has 1 error\n"))
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
    func refused(_ rule: String) throws {
      for words in [[], ["--quiet"]] {
        let run = try SapaProgram.run(
          ["edition", "freeze", "УЕ-СК-002-2024"] + words, in: college.folder.url)
        #expect(run.status == 1)
        #expect(run.errors.contains("[\(rule)]"))
        #expect(
          run.errors.hasSuffix(
            "sapa: nothing was frozen: УЕ-СК-002-2024 is not approved as `approvers` of sapa.yaml "
              + "demands; enter the approvals, then freeze it\n"), "\(run.errors)")
      }
      #expect(college.files(in: "archive") == [])
    }
    try refused("missing-approval")
    let approval = "approvals: [{meaning: approved, role: Хатшы, on: 2024-01-25}]\nowner:"
    try college.edit("content/regulation.md", ["owner:": approval])
    try refused("wrong-approver")
    try college.edit("content/regulation.md", ["Хатшы": "Директор"])
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
    #expect(elsewhere.errors.contains("is not here, and there is nothing to freeze without it"))
    for command in ["freeze", "changes"] {
      let far = try college.sapa("edition", command, "Бұйрық")
      #expect(far.status == 2)
      #expect(
        far.errors.hasSuffix("name one of СЖ-СК-01-2024, УЕ-СК-002-2024, УЕ-СК-003-2024\n"),
        "\(far.errors)")
    }
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

  @Test(arguments: [
    (#""effective" : "2024-02-01""#, #""effective" : "2023-02-01""#),
    (#""frozen" : "2024-02-05""#, #""frozen" : "2024-01-05""#),
    (#""digest" : ""#, #""digest" : "0"#), (#""name" : "А."#, #""name" : "Б."#),
  ])
  func `a record of the archive that was edited stops everything, of whatever edition it is`(
    old: String, new: String
  ) throws {
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
    for edition in 2...4 {
      try college.edit("content/manual.md", ["edition: \(edition - 1)": "edition: \(edition)"])
      try college.done("edition", "freeze", "--as-of", "2024-03-0\(edition)")
    }
    try college.edit(Self.edition + "/edition.json", [old: new])
    for words in [
      ["check"], ["build", "--no-pdf"], ["publish", "web", "--no-pdf"], ["edition", "list"],
      ["edition", "freeze"],
    ] {
      let run = try SapaProgram.run(words, in: college.folder.url)
      #expect(run.status == 1, "\(run.errors)")
      #expect(
        (run.output + run.errors).contains(
          "edition.json of archive/sj-sk-01-2024/1 is not what was frozen"))
    }
    let pdf = try college.sapa("verify", Self.edition + "/СЖ-СК-01-2024-1.pdf")
    #expect(pdf.status == 1)
    #expect(pdf.output.contains("its record in the archive is damaged"), "\(pdf.output)")
    #expect(try college.sapa("verify", "archive").output.contains("edition.json: changed"))
    let difference = try college.sapa("diff", "СЖ-СК-01-2024@1")
    #expect(difference.status == 2)
    #expect(difference.errors.contains("edition.json of archive/sj-sk-01-2024/1 is not what was"))
  }

  @Test(arguments: ["sj-sk-01-2024/2", "ue-sk-002-2024/1"])
  func `an edition in a folder of another name is told`(place: String) throws {
    try college.done("edition", "freeze")
    let copy = college.folder.url.appending(path: "archive/" + place)
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: college.folder.url.appending(path: Self.edition), to: copy)
    let check = try college.sapa("check", "--format", "concise")
    #expect(check.status == 1)
    #expect(
      check.output.contains(
        "archive/\(place)/edition.json:1:1: error: archive/\(place) holds edition 1 of "
          + "СЖ-СК-01-2024 under another name [damaged-edition]"), "\(check.output)")
    let list = try college.sapa("edition", "list")
    #expect(list.status == 1)
    #expect(list.output.split(separator: "\n").count { $0.hasPrefix("СЖ-СК-01-2024  1") } == 1)
    let verify = try college.sapa("verify", "archive")
    #expect(verify.status == 1)
    #expect(
      verify.output.contains(
        "archive/\(place)\nunder another name: the edition that lies here belongs in "
          + "sj-sk-01-2024/1\n"), "\(verify.output)")
    // One that was taken away may be called anything.
    let away = try TemporaryFolder()
    try FileManager.default.copyItem(at: copy, to: away.url.appending(path: "kept"))
    #expect(try SapaProgram.run(["verify", "kept"], in: away.url).status == 0)
  }

  @Test func `what a desktop leaves in a folder makes no edition damaged`() throws {
    try college.done("edition", "freeze")
    for name in [".DS_Store", "Thumbs.db", "pages/desktop.ini", "sources/content/.DS_Store"] {
      try college.folder.write("", to: Self.edition + "/" + name)
    }
    try college.folder.write("", to: "archive/sj-sk-01-2024/.DS_Store")
    try college.done("verify", "archive")
    try college.done("verify", Self.edition)
    try college.done("check")
    try college.folder.write("", to: Self.edition + "/notes.txt")
    #expect(try college.sapa("verify", "archive").output.contains("notes.txt: in no manifest"))
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

  private func git(_ words: String...) throws {
    _ = try SapaProgram.output(
      of: "/usr/bin/git",
      ["-C", college.folder.path, "-c", "user.name=С", "-c", "user.email=s@s.example"] + words)
  }

  @Test func `git leaves the bytes of an archive as they are, and what it ignores is told`() throws
  {
    try git("init", "-q", ".")
    try college.folder.write("*.pdf\n", to: ".gitignore")
    try college.folder.write("* text=auto eol=crlf\n", to: ".gitattributes")
    let run = try college.done("edition", "freeze")
    #expect(
      run.errors.contains(
        "git ignores 1 file of this edition, archive/sj-sk-01-2024/1/СЖ-СК-01-2024-1.pdf: take"),
      "\(run.errors)")
    #expect(college.folder.text("archive/.gitattributes") == "* -text\n")
    try college.remove(".gitignore")
    try git("add", ".")
    try git("commit", "-q", "-m", "1")
    try git("clone", "-q", "-c", "core.autocrlf=true", college.folder.path, "clone")
    #expect(college.folder.text("clone/content/manual.md")?.contains("\r\n") == true)
    try college.done("verify", "clone/archive")
    try college.done("check", "-C", "clone")
    // What somebody has written there stays.
    try college.folder.write("* -text\n*.md diff\n", to: "archive/.gitattributes")
    try college.done("edition", "freeze", "УЕ-СК-002-2024")
    #expect(college.folder.text("archive/.gitattributes")?.contains("diff") == true)
  }

  @Test(arguments: ["edition.json", "sources/content/manual.md"])
  func `of a frozen file that has other ends of lines just that is said`(name: String) throws {
    try college.done("edition", "freeze")
    let text = try #require(college.folder.text(Self.edition + "/" + name))
    try college.folder.write(text.replacing("\n", with: "\r\n"), to: Self.edition + "/" + name)
    let check = try college.sapa("check")
    #expect(check.status == 1)
    #expect(check.output.contains("Only the ends of its lines differ"), "\(check.output)")
    #expect(check.output.contains("Write `* -text` into .gitattributes of the archive"))
  }

  @Test func `an archive may be read by those who keep it, whatever the umask`() throws {
    let run = try SapaProgram.run(
      ["edition", "freeze"], in: college.folder.url,
      under: ["/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"])
    #expect(run.status == 0)
    for name in ["archive", "archive/sj-sk-01-2024", Self.edition, Self.edition + "/edition.json"] {
      let known = try FileManager.default.attributesOfItem(
        atPath: college.folder.path + "/" + name)
      let rights = try #require((known[.posixPermissions] as? NSNumber)?.intValue)
      #expect(rights & 0o004 != 0, "\(name)")
    }
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
