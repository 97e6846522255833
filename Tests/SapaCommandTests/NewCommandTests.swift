import Foundation
import SapaTestSupport
import Testing

/// `sapa new`: what it writes passes the check, and nothing is ever overwritten.
struct NewCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func sapa(_ words: String...) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url)
  }

  @Test(arguments: ["kk", "ru", "tr", "en"])
  func `a new manual passes the check in each language, and its site is built`(language: String)
    throws
  {
    let run = try sapa("new", "manual", "college", "--language", language)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("college/sapa.yaml"))
    let checked = try sapa("check", "college", "--format", "concise")
    #expect(checked.status == 0)
    #expect(
      !checked.output.contains("error") && !checked.output.contains("warning"), "\(checked.output)")
    #expect(try sapa("build", "college", "--no-pdf").status == 0)
    #expect(folder.text("college/site/register/index.html") != nil)
  }

  @Test func `the name of the organisation may hold anything`() throws {
    let name = "ЖШС \"Сапа\": №1 # 100%"
    #expect(try sapa("new", "manual", "a", "--language", "kk", "--organization", name).status == 0)
    #expect(try sapa("check", "a").status == 0)
    #expect(try sapa("build", "a", "--no-pdf").status == 0)
    #expect(folder.text("a/site/index.html")?.contains("ЖШС &quot;Сапа&quot;: №1 # 100%") == true)
  }

  @Test func `nothing is overwritten, and nothing is written beside what is there`() throws {
    try folder.write("менікі\n", to: "college/content/roles.md")
    let run = try sapa("new", "manual", "college")
    #expect(run.status == 2)
    #expect(run.errors.contains("college/content/roles.md exists already"))
    #expect(folder.text("college/content/roles.md") == "менікі\n")
    #expect(folder.text("college/sapa.yaml") == nil)
  }

  @Test func `a document is a draft that the check accepts, once`() throws {
    try folder.writeManual()
    let run = try sapa("new", "document", "УЕ-СК-02-2024", "--title", "Жатақхана: \"тәртібі\"")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("content/register/ue-sk-02-2024.md\n"))
    let text = try #require(folder.text("content/register/ue-sk-02-2024.md"))
    #expect(text.contains("status: draft"))
    #expect(try sapa("check").status == 0)
    let again = try sapa("new", "document", "уе-ск-02-2024")
    #expect(again.status == 2)
    #expect(again.errors.contains("is in the register already (content/register/ue-sk-02-2024.md)"))
    #expect(folder.text("content/register/ue-sk-02-2024.md") == text)
  }

  @Test func `a code against the grammar is told with the way out and not written`() throws {
    try folder.writeManual()
    try folder.write(
      "organization: {name: Сынақ}\nmessages: en\ncodes: {kinds: [{abbreviation: СЖ, name: Ж}], "
        + "issuers: [СК], serial: 2}\n", to: "sapa.yaml")
    let run = try sapa("new", "document", "СЖ-СК-7-2024")
    #expect(run.status == 1)
    #expect(run.errors.contains("[code-grammar]"))
    #expect(folder.text("content/register/sj-sk-7-2024.md") == nil)
  }

  @Test func `a theme extends the base and is used`() throws {
    try folder.writeManual()
    let run = try sapa("new", "theme", "my-college")
    #expect(run.status == 0, "\(run.errors)")
    try folder.write("organization: {name: Сынақ}\ntheme: my-college\n", to: "sapa.yaml")
    #expect(try sapa("check").output.hasSuffix("No findings\n"))
    #expect(try sapa("build", "--no-pdf").status == 0)
    let assets = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site/assets")
    let style = try #require(assets.first { $0.hasSuffix(".css") })
    #expect(folder.text("site/assets/" + style)?.contains("#0b5a8a") == true)
    #expect(try sapa("new", "theme", "my-college").status == 2)
  }

  @Test(arguments: [
    ["new", "theme", "Менің"], ["new", "theme", "base"], ["new", "theme", "../x"],
    ["new", "document", " "], ["new", "manual", "a", "--language", "de"], ["new", "theme", "a"],
  ])
  func `what cannot be begun gives 2 and the way out`(words: [String]) throws {
    let run = try SapaProgram.run(words, in: folder.url)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a code that differs only in its joints is refused by the document that it meets`()
    throws
  {
    try folder.writeManual()
    #expect(try sapa("new", "document", "УЕ-СУ-01-2024").status == 0)
    let text = folder.text("content/register/ue-su-01-2024.md")
    let run = try sapa("new", "document", "УЕ-СУ-01/2024")
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "УЕ-СУ-01/2024 would have the address of УЕ-СУ-01-2024 (content/register/ue-su-01-2024.md)")
    )
    #expect(folder.text("content/register/ue-su-01-2024.md") == text)
  }

  @Test func `the next step can be pasted where the folder has a space in its name`() throws {
    let run = try sapa("new", "manual", "менің жетекшілігім", "--language", "kk")
    #expect(run.output.contains("sapa preview 'менің жетекшілігім' --open"))
    #expect(try sapa("new", "manual", "a", "--language", "kk").output.contains("preview a --open"))
  }
}
