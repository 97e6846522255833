import Foundation
import SapaTestSupport
import Testing

/// A build of what was built before writes nothing, and never leaves standing what another build would
/// write.
struct StandingBuildTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    try folder.write(
      "name,post,department\nА. Сынақова,Маман,Сапа бөлімі\n", to: "private/staff.csv")
    try folder.write(
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>"#,
      to: "content/map.svg")
    try folder.write("код,атау\n1,бір\n", to: "content/list.csv")
    try folder.write(
      "# Бет\n\nҚТҚ деген не? ![Карта](map.svg) [Тізім](list.csv)\n", to: "content/page.md")
    try folder.write(
      "# Қысқартулар\n\n| а | б |\n| --- | --- |\n| СЖ | сапа |\n", to: "content/abbreviations.md")
    try folder.write("extends: base\n", to: "themes/own/theme.yaml")
    try folder.write("paper #fcfaf5\n", to: "themes/own/tokens/light.txt")
  }

  @discardableResult
  private func build(
    _ words: String..., environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> SapaProgram.Run {
    let run = try SapaProgram.run(
      ["build", "--as-of", "2019-03-01"] + words, in: folder.url, environment: environment)
    #expect(run.status == 0, "\(run.errors)", sourceLocation: sourceLocation)
    return run
  }

  /// Every file of an output with its bytes, the record of the build among them.
  private func files(_ output: String) throws -> [String: Data] {
    let root = folder.url.appending(path: output)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let url = root.appending(path: name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try Data(contentsOf: url) }
    }
    return files
  }

  /// When each file and folder of the site was changed.
  private func dates() throws -> [String: Date] {
    let root = folder.path + "/site"
    var dates: [String: Date] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) + ["."] {
      let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + name)
      dates[name] = attributes[.modificationDate] as? Date
    }
    return dates
  }

  /// Says in the record that there were 77 warnings: who stands on it, says so.
  private func markRecord() throws {
    let record = try #require(folder.text("site/.sapa-build.json"))
    #expect(record.contains(#""warnings" : 1"#), "\(record)")
    try folder.write(
      record.replacing(#""warnings" : 1"#, with: #""warnings" : 77"#), to: "site/.sapa-build.json")
  }

  private static let standing = "sapa: 77 warnings, told by `sapa check`\n"

  @Test func `a second build writes nothing and says the same`() throws {
    let first = try build("--no-pdf")
    let before = try dates()
    let second = try build("--no-pdf")
    #expect(try dates() == before)
    #expect(second.errors == first.errors)
    #expect(first.errors.contains("told by `sapa check`"))
    try markRecord()
    #expect(try build("--no-pdf").errors == Self.standing, "the second build was a whole one")
  }

  @Test func `it speaks the language of who runs it, and takes any number of jobs`() throws {
    try folder.write("organization: {name: Сынақ колледжі}\nlanguage: kk\n", to: "sapa.yaml")
    try build("--no-pdf", "--jobs", "1")
    try markRecord()
    let run = try build("--no-pdf", "--jobs", "3", environment: ["LANG": "ru_RU.UTF-8"])
    #expect(run.errors == "sapa: предупреждений: 77; подробности: `sapa check`\n")
  }

  /// What changes, and with which words the builds before and behind are run.
  struct Change: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: [String] = []
    var after: [String]?
    var write: @Sendable (TemporaryFolder) throws -> Void = { _ in }
  }

  private static func replacing(
    _ old: String, with new: String, in name: String
  ) -> @Sendable (TemporaryFolder) throws -> Void {
    { folder in
      let text = try #require(folder.text(name))
      #expect(text.contains(old))
      try folder.write(text.replacing(old, with: new), to: name)
    }
  }

  private static func digest(of name: String, in folder: TemporaryFolder) throws -> String {
    let line = try SapaProgram.output(of: "/usr/bin/sha256sum", [folder.path + "/" + name])
    return String(line.prefix(64))
  }

  static let changes = [
    Change(testDescription: "a page", write: replacing("не?", with: "ол?", in: "content/page.md")),
    Change(testDescription: "a new page") {
      try $0.write("# Жаңа\n\nМәтін.\n", to: "content/new.md")
    },
    Change(testDescription: "a page that is gone") {
      try FileManager.default.removeItem(at: $0.url.appending(path: "content/page.md"))
    },
    Change(testDescription: "a setting", write: replacing("kk", with: "ru", in: "sapa.yaml")),
    Change(
      testDescription: "a drawing", write: replacing("h9v9", with: "h8v9", in: "content/map.svg")),
    Change(
      testDescription: "a file that a page offers",
      write: replacing("бір", with: "екі", in: "content/list.csv")),
    Change(
      testDescription: "a file of the theme", before: ["--theme", "own"],
      write: replacing("fcfaf5", with: "fcfaf6", in: "themes/own/tokens/light.txt")),
    Change(
      testDescription: "a list of who works here",
      write: replacing("Маман", with: "Меңгеруші", in: "private/staff.csv")),
    Change(testDescription: "the record of a frozen edition, and its manifest") { folder in
      let before = try digest(of: frozen + "edition.json", in: folder)
      try replacing("жетекшілік", with: "нұсқау", in: frozen + "edition.json")(folder)
      let after = try digest(of: frozen + "edition.json", in: folder)
      try replacing(before, with: after, in: frozen + ".sapa-manifest.json")(folder)
    },
    Change(testDescription: "another theme", after: ["--theme", "own"]),
    Change(testDescription: "drafts shown", before: ["--drafts"], after: []),
    Change(testDescription: "another day", after: ["--as-of", "2019-03-02"]),
    Change(testDescription: "PDFs wanted", before: ["--no-pdf"], after: []),
  ]
  private static let frozen = "archive/sj-sk-01-2019/3/"

  @Test(arguments: changes)
  func `after a change the output is what a build from nothing makes`(change: Change) throws {
    let hasPDF = change.before.contains("--no-pdf")
    let both = hasPDF ? [] : ["--no-pdf"]
    let freeze = try SapaProgram.run(
      ["edition", "freeze", "СЖ-СК-01-2019", "--as-of", "2019-03-01"], in: folder.url)
    #expect(freeze.status == 0, "\(freeze.errors)")
    try run(both + change.before, "site")
    try markRecord()
    try change.write(folder)
    try run(both + (change.after ?? change.before), "site")
    try run(both + (change.after ?? change.before), "fresh")
    #expect(try files("site") == files("fresh"))
  }

  private func run(_ words: [String], _ output: String) throws {
    let day = words.contains("--as-of") ? [] : ["--as-of", "2019-03-01"]
    let run = try SapaProgram.run(["build", "-o", output] + day + words, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(arguments: ["removed", "changed", "a link"])
  func `a file of the output that somebody touched is mended`(touch: String) throws {
    try build("--no-pdf")
    let whole = try files("site")
    let page = folder.url.appending(path: "site/page/index.html")
    let text = try String(contentsOf: page, encoding: .utf8)
    let attributes = try FileManager.default.attributesOfItem(atPath: page.path)
    try FileManager.default.removeItem(at: page)
    switch touch {
    case "changed":
      // As long as it was, and as old.
      try folder.write(text.replacing("Бет", with: "Тар"), to: "site/page/index.html")
      try FileManager.default.setAttributes(
        [.modificationDate: attributes[.modificationDate] as Any], ofItemAtPath: page.path)
    case "a link":
      try folder.write(text, to: "outside.html")
      try FileManager.default.createSymbolicLink(
        at: page, withDestinationURL: folder.url.appending(path: "outside.html"))
    default: break
    }
    try build("--no-pdf")
    #expect(try files("site") == whole)
    #expect(throws: (any Error).self) {
      try FileManager.default.destinationOfSymbolicLink(atPath: page.path)
    }
  }

  @Test(arguments: ["", "{", #"{"inputs": "", "manifest": "", "warnings": 0}"#])
  func `a record that says nothing is written anew`(record: String) throws {
    try build("--no-pdf")
    let whole = try files("site")
    try folder.write(record, to: "site/.sapa-build.json")
    try build("--no-pdf")
    #expect(try files("site") == whole)
  }

  @Test func `a build that was killed is repaired, whatever its record says`() throws {
    try build("--no-pdf")
    let whole = try files("site")
    try markRecord()
    try folder.write("", to: "site/.sapa-incomplete")
    let run = try build("--no-pdf")
    #expect(run.errors.contains("1 warning"))
    #expect(try files("site") == whole)
  }

  /// The settings are turned back, so that the record is right again about what is made from what.
  @Test(arguments: [4, 12])
  func `a build that is killed while it writes leaves nothing that the next takes for whole`(
    write: Int
  ) throws {
    try build("--no-pdf")
    let whole = try files("site")
    let settings = try #require(folder.text("sapa.yaml"))
    try folder.write(settings.replacing("language: kk", with: "language: ru"), to: "sapa.yaml")
    let killed = try SapaProgram.run(
      ["build", "--as-of", "2019-03-01", "--no-pdf", "--jobs", "1"], in: folder.url,
      under: [
        "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null",
        "-e", "inject=write:signal=KILL:when=\(write)",
      ])
    #expect(killed.status != 0)
    #expect(try files("site") != whole, "it was killed before it wrote")
    try folder.write(settings, to: "sapa.yaml")
    try build("--no-pdf")
    #expect(try files("site") == whole)
  }

  @Test func `without Typst PDFs are kept, and wanted no more they go`() throws {
    let withoutTypst = ["SAPA_TYPST_PYTHON": folder.path + "/none"]
    try build()
    let whole = try files("site")
    try build(environment: withoutTypst)
    #expect(try files("site")["manual.pdf"] == whole["manual.pdf"])
    try build("--no-pdf", environment: withoutTypst)
    try build("--no-pdf", "-o", "fresh", environment: withoutTypst)
    #expect(try files("site") == files("fresh"))
    #expect(try files("site").keys.allSatisfy { !$0.hasSuffix(".pdf") })
    // None is left to be kept, and none is offered.
    try build(environment: withoutTypst)
    #expect(folder.text("site/manual/index.html")?.contains(".pdf") == false)
  }

  /// The program as it is installed, below `other/`, with themes, script and fonts beside it.
  private func install() throws -> URL {
    let program = folder.url.appending(path: "other/bin/sapa")
    for name in ["bin", "libexec/sapa", "share/sapa"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: "other/" + name), withIntermediateDirectories: true)
    }
    let tree = SapaProgram.sourceTree.path
    for (from, to) in [
      (SapaProgram.path, "bin/sapa"), (tree + "/themes", "share/sapa/themes"),
      (tree + "/libexec/typeset.py", "libexec/sapa/typeset.py"),
      ("/usr/share/fonts/truetype/paratype", "share/sapa/fonts"),
    ] {
      try FileManager.default.copyItem(
        atPath: URL(filePath: from).resolvingSymlinksInPath().path,
        toPath: folder.path + "/other/" + to)
    }
    return program
  }

  @Test func `PDFs are set anew in other fonts`() throws {
    let program = try install().path
    func build(_ output: String) throws {
      let run = try SapaProgram.run(
        ["build", "--as-of", "2019-03-01", "-o", output], in: folder.url,
        environment: [
          "SAPA_TYPST_PYTHON": SapaProgram.sourceTree.path + "/.venv/bin/python3"
        ], under: ["/bin/sh", "-c", "exec '\(program)' \"$@\""])
      #expect(run.status == 0, "\(run.errors)")
    }
    try build("site")
    let before = try files("site")
    let fonts = folder.path + "/other/share/sapa/fonts"
    for name in try FileManager.default.contentsOfDirectory(atPath: fonts)
    where name.contains("Bold") || name.contains("Italic") || name.contains("75") {
      try FileManager.default.removeItem(atPath: fonts + "/" + name)
    }
    try build("site")
    try build("fresh")
    #expect(try files("site") == files("fresh"))
    #expect(try files("site")["manual.pdf"] != before["manual.pdf"])
  }

  @Test func `another Sapa builds anew`() throws {
    try build("--no-pdf")
    try markRecord()
    // The same program with a byte behind it.
    let program = try install()
    let end = try FileHandle(forWritingTo: program)
    try end.seekToEnd()
    try end.write(contentsOf: Data([0]))
    try end.close()
    let words = ["build", "-C", folder.path, "--as-of", "2019-03-01", "--no-pdf"]
    _ = try SapaProgram.output(of: program.path, words)
    #expect(folder.text("site/.sapa-build.json")?.contains(#""warnings" : 1"#) == true)
  }
}
