import SapaTestSupport
import Testing

/// Settings that would silence what guards readers, pages or frozen editions.
struct BindingRuleTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
  }

  private func write(_ settings: String) throws {
    try folder.write(
      "organization: {name: Сынақ колледжі}\nlanguage: kk\nmessages: en\n\(settings)\n",
      to: "sapa.yaml")
  }

  private func sapa(_ words: String...) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url)
  }

  @Test(arguments: [
    ("rules: {unsafe-file: off}", "sapa.yaml:4:9"),
    ("rules: {unsafe-file: note}", "sapa.yaml:4:9"),
    ("accepted: [{rule: unsafe-file, reason: а, until: 2019-01-01}]", "sapa.yaml:4:12"),
  ])
  func `no setting publishes a drawing with a script, and the setting is told at its place`(
    settings: String, place: String
  ) throws {
    try folder.write("# Басты бет\n\n![Карта](map.svg)\n", to: "content/index.md")
    try folder.write(
      #"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(7)</script></svg>"#,
      to: "content/map.svg")
    try write(settings)
    let run = try sapa("build", "--no-pdf")
    #expect(run.status == 1)
    #expect(run.errors.contains("[unsafe-file]"), "\(run.errors)")
    #expect(folder.text("site/index.html") == nil)
    let found = try sapa("check", "--format", "concise").output.split(separator: "\n")
    let told = found.filter { $0.hasPrefix("sapa.yaml") }
    #expect(told.count == 1, "\(found)")
    #expect(told.first?.hasPrefix("\(place): warning: ") == true, "\(found)")
    #expect(told.first?.hasSuffix("[binding-rule]") == true)
    #expect(try sapa("check").output.contains("Remove the setting, and mend what the rule finds"))
  }

  @Test func `the weight that a rule has anyway may be said`() throws {
    try write("rules: {unsafe-file: error, section-gap: off}")
    #expect(try sapa("check").output == "No findings\n")
  }

  @Test(arguments: ["rules: {too-large: off}", "accepted: [{rule: too-large, reason: а}]"])
  func `a drawing that is too large to be judged is not published`(settings: String) throws {
    try folder.write("# Басты бет\n\n![Карта](map.svg)\n", to: "content/index.md")
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><!--" + String(repeating: "а", count: 9 << 20)
        + "--><script>alert(7)</script></svg>",
      to: "content/map.svg")
    try write(settings)
    #expect(try sapa("build", "--no-pdf").status == 1)
    #expect(folder.text("site/index.html") == nil)
  }

  @Test(arguments: [
    "rules: {name-collision: warning}", "rules: {duplicate-code: off}",
    "accepted: [{rule: duplicate-code, reason: а}]",
  ])
  func `no page takes the address of another, also where the code that both have is accepted`(
    settings: String
  ) throws {
    let manual = try #require(folder.text("content/manual.md"))
    let isOfCode = settings.contains("code")
    try folder.write(
      isOfCode ? manual : "# Бет\n", to: isOfCode ? "content/second.md" : "content/page-x.md")
    if !isOfCode { try folder.write("# Бет\n", to: "content/page_x.md") }
    try write(settings)
    let run = try sapa("build", "--no-pdf")
    #expect(run.status == 1)
    #expect(run.errors.contains("[name-collision]"), "\(run.errors)")
    #expect(folder.text("site/index.html") == nil)
  }

  @Test(arguments: [
    "rules: {theme-variable: off}", "accepted: [{rule: theme-variable, reason: а}]",
  ])
  func `no layout puts a title into a page as HTML`(settings: String) throws {
    try folder.write("name: own\nextends: base\n", to: "themes/own/theme.yaml")
    try folder.write(
      "{{<base-page}}{{$footer}}{{{title}}}{{/footer}}{{/base-page}}\n",
      to: "themes/own/layouts/page.mustache")
    try folder.write(
      "---\ntitle: <script>alert(7)</script>\n---\n\nМәтін.\n", to: "content/page.md")
    try write("theme: own\n" + settings)
    #expect(try sapa("build", "--no-pdf").status == 1)
    #expect(folder.text("site/index.html") == nil)
  }

  @Test func `a text whose control data cannot say that it is a draft is not published`() throws {
    try folder.write(
      "---\ntitle: \"Жоба\nstatus: draft\ncode: ҚП-СК-02-2019\n---\n\n# Жоба\n\nМәтін.\n",
      to: "content/draft.md")
    try write("rules: {front-matter: off, unknown-field: off, missing-field: off}")
    let run = try sapa("build", "--no-pdf")
    #expect(run.status == 1)
    #expect(run.errors.contains("[front-matter]"))
  }

  @Test func `what never reaches a page may be silenced, and stays out`() throws {
    try folder.write(
      "# Бет\n\n[ашу](javascript:alert(7)) <b onclick=\"alert(7)\">Мәтін</b>\n",
      to: "content/page.md")
    try write("rules: {unsafe-link: off, raw-html: off}")
    #expect(try sapa("build", "--no-pdf").status == 0)
    let page = try #require(folder.text("site/page/index.html"))
    #expect(!page.contains("alert(7)") && page.contains("ашу"))
  }

  @Test func `explain says that nothing makes such a rule lighter`() throws {
    let story = try sapa("explain", "unsafe-file").output
    #expect(story.contains("No setting makes it lighter"))
    #expect(!story.contains("accepted:"))
    #expect(try sapa("explain", "section-gap").output.contains("accepted:"))
  }
}
