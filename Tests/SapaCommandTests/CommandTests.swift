import Foundation
import SapaTestSupport
import Testing

struct CommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
  }

  private func sapa(
    _ words: String..., environment: [String: String] = [:]
  ) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url, environment: environment)
  }

  @Test func `a sound manual gives 0 and says so`() throws {
    let run = try sapa("check")
    #expect(run.status == 0)
    #expect(run.output == "No findings\n")
    #expect(run.errors.isEmpty)
  }

  @Test func `an error gives 1, a warning 0, and 1 with --strict`() throws {
    try folder.write("# Бет\n\nҚТҚ деген не?\n", to: "content/page.md")
    try folder.write(
      "# Қысқартулар\n\n| а | б |\n| --- | --- |\n| СЖ | сапа |\n", to: "content/abbreviations.md")
    #expect(try sapa("check").status == 0)
    #expect(try sapa("check", "--strict").status == 1)
    try folder.write("# Бет\n\n[жоқ](none.md)\n", to: "content/page.md")
    #expect(try sapa("check").status == 1)
  }

  @Test(arguments: [
    "content/www", "./content/../content/www", "archive/site", "private", "themes/x",
  ])
  func `output does not go among the sources of the manual`(place: String) throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for words in [["build", "--no-pdf", "--output", place], ["publish", place, "--no-pdf"]] {
      let run = try SapaProgram.run(words, in: folder.url)
      #expect(run.status == 2)
      #expect(run.errors.contains("is read as part of the manual: name a folder outside it"))
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == before)
  }

  @Test func `a former address as long as may be is built, a longer one is told by the check`()
    throws
  {
    let manual = try #require(folder.text("content/manual.md"))
    func alias(_ length: Int) throws {
      let address = "/\(String(repeating: "щ", count: length / 2))/"
      try folder.write(
        manual.replacing("owner:", with: "aliases: [\(address)]\nowner:"), to: "content/manual.md")
    }
    try alias(200)
    let run = try SapaProgram.run(["build", "--no-pdf"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    try alias(202)
    let check = try SapaProgram.run(["check", "--format", "concise"], in: folder.url)
    #expect(check.status == 1)
    #expect(
      check.output.contains(
        "content/manual.md:7:11: error: A former address in `aliases` is too long [invalid-field]"),
      "\(check.output)")
  }

  @Test func `an image that may not be read is not said to be missing, from wherever it is built`()
    throws
  {
    try folder.write("# Басты бет\n\n![Карта](map.png)\n", to: "content/index.md")
    try folder.write("карта", to: "content/map.png")
    let elsewhere = try TemporaryFolder()
    for place in [folder, elsewhere] { chmod(place.path, 0o777) }
    chmod(folder.path + "/content/map.png", 0)
    let run = try SapaProgram.run(
      ["build", folder.path, "--no-pdf", "--output", elsewhere.path + "/site"],
      in: elsewhere.url, under: SapaProgram.asPlainUser)
    #expect(run.status == 2)
    #expect(run.errors.contains("/content/map.png: ask for read access"), "\(run.errors)")
    #expect(!run.errors.contains("does not exist"))
  }

  @Test func `a file where a folder is wanted is called that`() throws {
    for words in [
      ["build", "--no-pdf", "--output", "sapa.yaml"], ["publish", "sapa.yaml", "--no-pdf"],
    ] {
      let run = try SapaProgram.run(words, in: folder.url)
      #expect(run.status == 2)
      #expect(run.errors.contains("sapa.yaml is a file where a folder is wanted"))
    }
  }

  @Test(arguments: [
    ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["status"],
    ["status", "--format", "csv"], ["status", "--format", "json"], ["explain"], ["help"],
    ["help", "check"], ["--version"], ["new", "theme", "my"],
  ])
  func `output that cannot be written gives 2 and says so, and a reader that went away nothing`(
    words: [String]
  ) throws {
    func run(_ script: String) throws -> SapaProgram.Run {
      try SapaProgram.run(
        words, in: folder.url, under: ["/bin/bash", "-c", script, "sapa"])
    }
    for (script, reason) in [
      (#"exec "$@" > /dev/full"#, "No space left on device"),
      (#"exec "$@" >&-"#, "Bad file descriptor"),
    ] {
      try? FileManager.default.removeItem(atPath: folder.path + "/themes")
      let run = try run(script)
      #expect(run.status == 2)
      #expect(
        run.errors.contains("sapa: the output could not be written to its end (\(reason))"),
        "\(run.errors)")
    }
    try? FileManager.default.removeItem(atPath: folder.path + "/themes")
    let closed = try run(#"trap '' PIPE; "$@" > >(exec true); [ $? != 2 ]"#)
    #expect(closed.status == 0)
    #expect(closed.errors.isEmpty, "\(closed.errors)")
  }

  @Test func `without a manual the remedy is one sentence`() throws {
    let empty = try TemporaryFolder()
    let run = try SapaProgram.run(["check"], in: empty.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("name it with -C"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `a manual is found from a folder inside it`() throws {
    let run = try SapaProgram.run(["check"], in: folder.url.appending(path: "content"))
    #expect(run.status == 0)
  }

  @Test func `json is one object with findings and their number`() throws {
    try folder.write("# Бет\n\n[жоқ](none.md)\n", to: "content/page.md")
    let run = try sapa("check", "--format", "json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(object["version"] as? String == "1.0")
    #expect(finding["rule"] as? String == "broken-link")
    #expect(finding["line"] as? Int == 3)
    #expect(finding["column"] as? Int == 1)
    #expect((object["summary"] as? [String: Int])?["errors"] == 1)
  }

  @Test func `findings speak the language of the locale unless the settings choose`() throws {
    try folder.write("organization: {name: Сынақ колледжі}\n", to: "sapa.yaml")
    #expect(try sapa("check", environment: ["LANG": "ru_RU.UTF-8"]).output == "Замечаний нет\n")
    #expect(
      try sapa("check", environment: ["LC_ALL": "kk_KZ.UTF-8"]).output
        == "Қате де, ескерту де жоқ\n")
  }

  @Test(arguments: ["", "C", "POSIX", "C.UTF-8", "C.utf8"])
  func `where the locale names no language, findings speak that of the manual`(locale: String)
    throws
  {
    func said(_ language: String) throws -> String {
      try folder.write("organization: {name: С}\n\(language)\n", to: "sapa.yaml")
      return try sapa("check", environment: ["LANG": locale]).output
    }
    #expect(try said("language: ru") == "Замечаний нет\n")
    #expect(try said("language: kk") == "Қате де, ескерту де жоқ\n")
    #expect(try said("language: ru\nmessages: kk") == "Қате де, ескерту де жоқ\n")
    #expect(try said("") == "No findings\n")
  }

  @Test(arguments: [
    ["print", "УЕ-1"], ["diff", "УЕ-1@1"], ["edition", "freeze", "УЕ-1"], ["verify", "none"],
    ["edition", "changes", "УЕ-1"], ["new", "theme", "my"],
  ])
  func `what keeps a command from working is told in the language of its manual`(words: [String])
    throws
  {
    try folder.write("organization: {name: С}\nmessages: kk\n", to: "sapa.yaml")
    try folder.write("{}", to: "themes/my/theme.yaml")
    let elsewhere = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: folder.url, to: elsewhere.url.appending(path: "manual"))
    let russian = ["LANG": "ru_RU.UTF-8"]
    for run in [
      try SapaProgram.run(words, in: folder.url, environment: russian),
      try SapaProgram.run(words + ["-C", "manual"], in: elsewhere.url, environment: russian),
    ] {
      #expect(run.status == 2)
      #expect(run.errors.contains(/[әғқңөұүі]/), "\(run.errors)")
    }
    let nowhere = try TemporaryFolder()
    let run = try SapaProgram.run(["check"], in: nowhere.url, environment: russian)
    #expect(run.errors.contains("ы"), "\(run.errors)")
    #expect(!run.errors.contains(/[әғқңөұүі]/), "\(run.errors)")
  }

  @Test func `a language that findings do not speak is English to them`() throws {
    try folder.write("organization: {name: С}\nlanguage: kk\n", to: "sapa.yaml")
    #expect(try sapa("check", environment: ["LANG": "de_DE.UTF-8"]).output == "No findings\n")
  }

  @Test func `with an error the output of the last build stays`() throws {
    #expect(try sapa("build", "--no-pdf").status == 0)
    let before = try #require(folder.text("site/manual/index.html"))
    try folder.write("# Бет\n\n[жоқ](none.md)\n", to: "content/page.md")
    let run = try sapa("build", "--no-pdf")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/page.md:3:1"))
    #expect(folder.text("site/manual/index.html") == before)
    #expect(folder.text("site/page/index.html") == nil)
  }

  @Test func `the same manual gives the same bytes for any number of jobs, folder and clock`()
    throws
  {
    #expect(try sapa("build", "--no-pdf", "--jobs", "1", "-o", "one").status == 0)
    let other = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: folder.url.appending(path: "content"), to: other.url.appending(path: "content"))
    try FileManager.default.copyItem(
      at: folder.url.appending(path: "sapa.yaml"), to: other.url.appending(path: "sapa.yaml"))
    let second = try SapaProgram.run(
      ["build", "--no-pdf", "--jobs", "2", "-o", "two"], in: other.url,
      environment: ["TZ": "Asia/Almaty", "LANG": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": "1600000000"])
    #expect(second.status == 0)
    let one = try #require(folder.text("one/.sapa-manifest.json"))
    #expect(one == other.text("two/.sapa-manifest.json"))
    #expect(one.contains("index.html"))
  }

  @Test func `without Typst the site is built, and a sentence says how to get the PDF`() throws {
    // A Python of another place is named, where there is none.
    let run = try sapa("build", environment: ["SAPA_TYPST_PYTHON": folder.path + "/no-python"])
    #expect(run.status == 0)
    #expect(folder.text("site/index.html") != nil)
    #expect(run.errors.contains("make setup"))
    #expect(folder.text("site/manual/index.html")?.contains(".pdf") == false)
  }

  @Test func `without Typst the PDFs of texts that have not changed stay, and the others go`()
    throws
  {
    let other = """
      ---
      code: УЕ-СК-02-2019
      title: Ереже
      edition: 1
      status: effective
      effective: 2019-03-01
      owner: Сапа бөлімі
      ---

      # Ереже

      Мәтін.

      """
    try folder.write(other, to: "content/rule.md")
    #expect(try sapa("build").status == 0)
    let kept = "site/documents/sj-sk-01-2019/СЖ-СК-01-2019-3.pdf"
    let gone = "site/documents/ue-sk-02-2019/УЕ-СК-02-2019-1.pdf"
    func bytes(_ name: String) -> Data? {
      FileManager.default.contents(atPath: folder.path + "/" + name)
    }
    let before = bytes(kept)
    #expect(before != nil && bytes(gone) != nil)
    try folder.write(other.replacing("Мәтін.", with: "Басқа мәтін."), to: "content/rule.md")
    for words in [["build"], ["build", "--quiet"]] {
      let run = try SapaProgram.run(
        words, in: folder.url, environment: ["SAPA_TYPST_PYTHON": folder.path + "/no-python"])
      #expect(run.status == 0)
      #expect(run.errors.contains("no PDF was made, since Typst is missing (kept"), "\(run.errors)")
      #expect(bytes(kept) == before)
      #expect(bytes(gone) == nil)
      let pages = ["sj-sk-01-2019", "ue-sk-02-2019"].map {
        folder.text("site/documents/\($0)/index.html")?.contains("1-2019-3.pdf") ?? false
      }
      #expect(pages == [true, false])
      #expect(folder.text("site/documents/ue-sk-02-2019/index.html")?.contains(".pdf") == false)
    }
    #expect(try sapa("build").status == 0)
    #expect(bytes(kept) == before && bytes(gone) != nil)
  }
}
