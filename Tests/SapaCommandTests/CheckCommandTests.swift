import Foundation
import SapaTestSupport
import Testing

/// Formats of `sapa check`, accepted findings, `sapa explain`.
struct CheckCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    try folder.write("# Бет, 100 %\n\n[жоқ](none.md)\n", to: "content/a,b.md")
  }

  private func sapa(
    _ words: String..., environment: [String: String] = [:]
  ) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url, environment: environment)
  }

  @Test(arguments: ["full", "concise", "json", "sarif", "github"])
  func `every format tells the same finding, and --quiet weakens none`(format: String) throws {
    let loud = try sapa("check", "--format", format)
    #expect(loud.status == 1)
    #expect(loud.output.contains("broken-link"))
    #expect(try sapa("check", "--format", format, "--quiet").output == loud.output)
  }

  @Test func `sarif is one object that says how it counts`() throws {
    let output = try sapa("check", "--format", "sarif").output
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    #expect((run["results"] as? [[String: Any]])?.first?["ruleId"] as? String == "broken-link")
  }

  @Test func `github annotations stay on one line and escape what parts them`() throws {
    try folder.write("# Бет\n\n[жоқ](50%.md)\n", to: "content/a,b.md")
    let lines = try sapa("check", "--format", "github").output.split(separator: "\n")
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(
      line.hasPrefix(
        "::error file=content/a%2Cb.md,line=3,endLine=3,col=1,endColumn=13,title=broken-link::"))
    #expect(line.contains("%25") && line.contains("%0A"))
  }

  @Test(arguments: ["full", "concise", "github"])
  func `what an address hides moves no cursor and forges no finding`(format: String) throws {
    try folder.write(
      "# Бет\n\n[а](x%0Aa.md:1:1:%20error:%20ЖАЛҒАН%0A.md) [ә](x%1B]0;a%07%1B[31m%C2%9B%00.md)\n",
      to: "content/forged.md")
    let output = try sapa("check", "--format", format).output
    let text = output.replacing("\u{1B}[1;31m", with: "")
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x9B })
    #expect(!output.split(separator: "\n").contains { $0.hasPrefix("a.md:1:1") })
    #expect(output.contains("ЖАЛҒАН"))
  }

  private func accept(_ words: String) throws {
    try folder.write(
      "organization: {name: Сынақ колледжі}\nmessages: en\naccepted:\n  - {\(words)}\n",
      to: "sapa.yaml")
  }

  @Test func `an accepted finding is a note until its date, and then weighs again`() throws {
    try accept("rule: broken-link, file: \"content/a,b.md\", reason: Күтеміз, until: 2020-05-01")
    let before = try sapa("check", "--as-of", "2020-05-01", "--strict")
    #expect(before.status == 0)
    #expect(before.output.contains("accepted: Күтеміз, until 01.05.2020"))
    let after = try sapa("check", "--as-of", "2020-05-02", "--format", "concise")
    #expect(after.status == 1)
    #expect(after.output.contains("error: ") && after.output.contains("[broken-link]"))
    #expect(after.output.contains("sapa.yaml:4:5: warning: "))
    #expect(after.output.contains("ran out on 01.05.2020 [expired-concession]"))
  }

  @Test(arguments: [
    "rule: broken-link, file: content/b.md, reason: а", "rule: section-gap, reason: а",
  ])
  func `a concession that meets nothing is noted`(words: String) throws {
    try accept(words)
    let run = try sapa("check", "--format", "concise")
    #expect(run.output.contains("note: Concession for"))
    #expect(run.output.contains("[unused-concession]"))
  }

  @Test func `a concession for a rule that does not exist is told once`() throws {
    try accept("rule: broken-lnk, reason: а")
    let run = try sapa("check", "--format", "concise")
    #expect(run.output.contains("[unknown-rule]"))
    #expect(!run.output.contains("unused-concession"))
  }

  @Test func `check also tells what the theme asks in vain`() throws {
    try folder.write(
      "organization: {name: С}\nmessages: en\ntheme: own\n", to: "sapa.yaml")
    try folder.write("name: own\nextends: base\n", to: "themes/own/theme.yaml")
    try folder.write(
      "{{<base-page}}{{$footer}}{{nothing}}{{/footer}}{{/base-page}}\n",
      to: "themes/own/layouts/page.mustache")
    let run = try sapa("check", "--format", "concise")
    #expect(run.output.contains("[theme-variable]"))
    #expect(folder.text("site/index.html") == nil)
  }

  @Test func `explain tells a rule in the language of the reader`() throws {
    let run = try sapa("explain", "title-mismatch")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("title-mismatch (Warning)") || run.output.contains("Wrong:"))
    let kazakh = try sapa("explain", "title-mismatch", environment: ["LANG": "kk_KZ.UTF-8"])
    #expect(kazakh.output.contains("Қате:") && kazakh.output.contains("Дұрыс:"))
  }

  @Test func `explain without a name lists every rule; a slip is put right`() throws {
    let list = try sapa("explain").output.split(separator: "\n")
    #expect(list.count > 60)
    #expect(list.contains { $0.hasPrefix("unknown-section ") && $0.contains(" error ") })
    let slip = try sapa("explain", "unknow-section")
    #expect(slip.status == 2)
    #expect(slip.output.isEmpty)
    #expect(slip.errors.contains("the nearest is unknown-section"))
  }

  @Test(arguments: [("AAA-14", 14), ("AAA+12", -12)])
  func `today is the day where the computer stands`(zone: String, hours: Double) throws {
    func day(_ more: Double) -> String {
      String(Date(timeIntervalSinceNow: (hours + more) * 3600).ISO8601Format().prefix(10))
    }
    let text = try #require(folder.text("content/manual.md"))
    for (effective, isToCome) in [(day(0), false), (day(24), true)] {
      try folder.write(
        text.replacing("effective: 2019-03-01", with: "effective: \(effective)"),
        to: "content/manual.md")
      let run = try sapa("check", environment: ["TZ": zone])
      #expect(run.output.contains("[date-order]") == isToCome, "\(effective) \(run.output)")
    }
    // 2020-01-01, 23:00 in UTC.
    try folder.write(
      text.replacing("effective: 2019-03-01", with: "effective: 2020-01-02"),
      to: "content/manual.md")
    let stamped = try sapa(
      "check", environment: ["TZ": zone, "SOURCE_DATE_EPOCH": "1577919600"])
    #expect(stamped.output.contains("[date-order]"))
  }

  @Test(arguments: ["soon", "", "2019-03-01", "1.5", "99999999999999999", "9223372036854775808"])
  func `a day of the environment that is none is no other day`(stated: String) throws {
    for command in ["check", "build", "status"] {
      let run = try sapa(command, environment: ["SOURCE_DATE_EPOCH": stated])
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("sapa: SOURCE_DATE_EPOCH is «\(stated)» and takes the seconds"))
      // Who names the day asks for none.
      let named = try sapa(
        command, "--as-of", "2019-03-01", environment: ["SOURCE_DATE_EPOCH": stated])
      #expect(named.status != 2, "\(named.errors)")
    }
  }

  @Test func `a folder inside a manual stands for the manual`() throws {
    for words in [["check", "-C", "content"], ["check", "content"]] {
      let run = try SapaProgram.run(words, in: folder.url)
      #expect(run.status == 1)
      #expect(run.output.contains("--> content/a,b.md:3:1\n"))
    }
    let outside = try sapa("check", "/usr/share")
    #expect(outside.status == 2)
    #expect(outside.errors.contains("no sapa.yaml in /usr/share or above"))
  }

  @Test(arguments: [
    ("", "en", "sapa.yaml is empty"), ("# ескерту\n", "kk", "sapa.yaml файлы бос"),
    ("messages: ru\n", "en", "Нет поля `organization`"),
    ("messages: en\n", "en", "`organization` is missing"),
  ])
  func `settings that name no organization are told, and stop nothing`(
    text: String, locale: String, headline: String
  ) throws {
    try folder.write(text, to: "sapa.yaml")
    let run = try sapa(
      "check", "--format", "concise", environment: ["LANG": "\(locale)_KZ.UTF-8"])
    #expect(run.output.contains("sapa.yaml:1:1: warning: \(headline) [missing-field]\n"))
  }

  @Test func `a fault of the organization is told once`() throws {
    for text in ["organisation: {name: А}\n", "organization:\n", "organization: А\n", "a: ["] {
      try folder.write("messages: en\n" + text, to: "sapa.yaml")
      let lines = try sapa("check", "--format", "concise").output.split(separator: "\n")
      #expect(lines.filter { $0.hasPrefix("sapa.yaml") }.count == 1, "\(lines)")
    }
  }

  @Test(arguments: ["sapa.yml", "Sapa.yaml"])
  func `settings under another name are told`(name: String) throws {
    try FileManager.default.moveItem(
      atPath: folder.path + "/sapa.yaml", toPath: folder.path + "/" + name)
    for place in [".", "content"] {
      let run = try sapa("check", place, environment: ["LANG": "en_US.UTF-8"])
      #expect(run.status == 2)
      #expect(run.errors.contains("are called sapa.yaml: rename "))
      #expect(run.errors.contains("/\(name)\n"))
    }
  }

  @Test func `one fact that is missing is spoken of as one`() throws {
    try folder.write(
      try #require(folder.text("content/manual.md")).replacing("owner: Сапа бөлімі\n", with: ""),
      to: "content/manual.md")
    try folder.write("organization: {name: А}\nlanguage: kk\nmessages: kk\n", to: "sapa.yaml")
    let run = try sapa("check", environment: ["LANG": "kk_KZ.UTF-8"])
    #expect(run.output.contains("Сапа бөлімі растаған соң `owner` өрісін толтыру"))
    #expect(run.output.contains("Сайтта бұл жерде «көрсетілмеген» деп тұрады."))
  }

  @Test(arguments: [
    ("---\nTitle: Бет\n---\n\nМәтін.\n", "content/a,b.md:2:1: error: `Title` is not a known key"),
    ("---\ntitle: [а]\n---\n\nМәтін.\n", "content/a,b.md:2:8: error: `title` takes one value"),
    ("---\nfoo: 1\n---\n\n# Бет\n", "content/a,b.md:2:1: error: `foo` is not a known key"),
    (
      "---\nCode: УЕ-9\ntitle: Бет\nedition: 1\nstatus: draft\nowner: А\n---\n",
      "content/a,b.md:2:1: error: `Code` is not a known key"
    ),
    (
      "---\ncode: УЕ-9\ntitle: Бет\neditoin: 1\nstatus: draft\nowner: А\n---\n\nМәтін.\n",
      "content/a,b.md:4:1: error: `editoin` is not a known key"
    ),
  ])
  func `a key that is misspelt, or has another value, is not missing as well`(
    text: String, finding: String
  ) throws {
    try folder.write(text, to: "content/a,b.md")
    let run = try sapa("check", "--format", "concise")
    #expect(run.output.hasPrefix(finding), "\(run.output)")
    #expect(run.output.split(separator: "\n").count == 1, "\(run.output)")
  }

  @Test func `a manual without a page is one fault, whatever its settings name`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/content")
    try folder.write(
      "organization: {name: А}\nmessages: en\nmanual: СЖ-СК-01-2019\napprovers: {СЖ: [А]}\n",
      to: "sapa.yaml")
    for _ in 1...2 {
      let run = try sapa("check", "--format", "concise")
      #expect(run.output == "content:1:1: error: content/ holds no page [empty-manual]\n")
      try FileManager.default.createDirectory(
        atPath: folder.path + "/content", withIntermediateDirectories: true)
    }
  }
}
