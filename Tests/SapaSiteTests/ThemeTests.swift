import Foundation
import SapaCore
import SapaRegister
import SapaSite
import Testing

/// How a theme changes the pages, and what it may not ask for.
struct ThemeTests {
  private func theme(_ files: [String: String]) -> ThemeFiles {
    var theme = ThemeFiles(layers: Array(Sample.theme.layers.prefix(1)))
    theme.layers.append(
      ThemeFiles.Layer(name: "college", files: files.mapValues { Array($0.utf8) }))
    return theme
  }

  private func site(_ files: [String: String]) async -> MadeSite {
    await Sample.site(Manual.register, theme: theme(files))
  }

  @Test func `a theme fills one block of the base without copying it`() async throws {
    let site = await site([
      "layouts/page.mustache":
        "{{<base-page}}\n{{$footer}}\n<footer>{{organization}}</footer>\n{{/footer}}\n{{/base-page}}\n"
    ])
    #expect(site.findings.isEmpty)
    let page = try #require(site["manual/7-1/index.html"])
    #expect(page.contains("<footer>Қожа Ахмет Ясауи"))
    #expect(!page.contains("class=\"foot\""))
    #expect(page.contains("<h1 class=\"unit\" id=\"s-7-1\">"))
    #expect(PageChecker(page).faults.isEmpty)
  }

  @Test func `a layout may ask for every word of the interface, also of a group named as a value`()
    async throws
  {
    let site = await site([
      "layouts/page.mustache":
        "{{<base-page}}\n{{$footer}}\n{{menu.manual}}, {{status.draft}}\n{{/footer}}\n{{/base-page}}\n"
    ])
    #expect(site.findings.isEmpty)
    #expect(try #require(site["index.html"]).contains("\nЖетекшілік, Жоба\n"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a script loses comment lines, indents and the ends of lines that go on, whatever ends them`(
    end: String
  ) async throws {
    let lines = [
      "// of 2028 alone", "let own = [", "1,", "2]", "  // and 2028",
      "  const text = \"\u{2028}// no\";", "own.pop(); // once;", "own.push(3)",
    ]
    let site = await site(["scripts/own.js": lines.joined(separator: end) + end])
    let script = try #require(site["assets/site.js"])
    #expect(
      script.contains(
        "let own = [1,2]\nconst text = \"\u{2028}// no\";\nown.pop(); // once;\nown.push(3)\n"))
    #expect(!script.contains("2028"))
  }

  @Test func `a theme changes one token and one string`() async throws {
    let site = await site([
      "tokens/light.txt": "// ours\npaper #fffff0\n", "strings/kk.txt": "nav.register Тізілім\n",
    ])
    #expect(site.findings.isEmpty)
    let css = try #require(site["assets/site.css"])
    #expect(css.contains("--paper:#fffff0;"))
    #expect(css.contains("--ink:#1b2127;"))
    #expect(try #require(site["register/index.html"]).contains("<h1>Тізілім</h1>"))
  }

  @Test(arguments: [
    ("nav.registr Тізілім", "nav.registr is not a string of the interface", ["Write nav.register"]),
    ("filter.shown {n} / {totl}", "filter.shown is not given {totl}", ["Write total"]),
    (
      "nav.registr Тізілім\r", "nav.registr is not a string of the interface",
      ["Write nav.register"]
    ),
    ("nav.register", "nav.register has no words", []),
    ("nav.register ", "nav.register has no words", []),
  ])
  func `words that no reader would see, or with braces, are findings with their line`(
    line: String, headline: String, fixes: [String]
  ) async throws {
    let site = await site(["strings/kk.txt": "// ours\nnav.forms Үлгілер\n\n\(line)\n"])
    let finding = try #require(site.findings.first)
    #expect(site.findings.count == 1)
    #expect(finding.headline.en == headline)
    #expect(finding.fixes.map(\.label.en) == fixes)
    #expect(finding.span.start.line == 4)
    #expect(finding.span.file.description.hasSuffix("strings/kk.txt"))
  }

  @Test func `every page names the icon of the site, which is that of the theme`() async throws {
    let site = await Sample.site(Manual.register)
    let icon = "assets/images/icon.svg"
    for path in ["index.html", "404.html"] {
      #expect(try #require(site[path]).contains("<link rel=\"icon\" href=\"\(icon)\">"))
    }
    #expect(
      try #require(site["manual/7-1/index.html"]).contains(
        "<link rel=\"icon\" href=\"../../\(icon)\">"))
    let old = try #require(site["old/resources.html"])
    #expect(old.contains("<link rel=\"icon\" href=\"../\(icon)\">"))
    #expect(old.contains("img-src 'self'"))
    #expect(try #require(site[icon]).contains("#14305f"))
    let other = await self.site(["images/icon.svg": "<svg/>"])
    #expect(other[icon] == "<svg/>")
  }

  @Test func `the base stands in a layer, the styles of a theme outside, so that they win`()
    async throws
  {
    let css = try #require(await site(["styles/own.css": ".own{color:red}\n"])["assets/site.css"])
    let base = try #require(css.range(of: "@layer sapa{"))
    let own = try #require(css.range(of: "\n}\n.own{color:red}\n"))
    #expect(base.lowerBound < own.lowerBound)
  }

  @Test func `dark values stand for the system and for the choice of the reader`() async throws {
    let css = try #require(await Sample.site(Manual.register)["assets/site.css"])
    #expect(css.components(separatedBy: "--paper:#0f1822;").count == 3)
  }

  @Test func `the style sheet prints pages of pages in the language of the site`() async throws {
    let kazakh = try #require(await Sample.site(Manual.register)["assets/site.css"])
    #expect(kazakh.contains("content:counter(pages) \" беттің \" counter(page) \"-беті\""))
    var register = Manual.register
    register.settings.language = .russian
    let russian = try #require(await Sample.site(register)["assets/site.css"])
    #expect(russian.contains("content:\"Стр.\u{A0}\" counter(page) \" из \" counter(pages)"))
  }

  @Test func `a theme may give a plural form that the language of Sapa's words does without`()
    async throws
  {
    let site = await site(["strings/kk.txt": "review.left.one {n} күн ғана қалды\n"])
    #expect(site.findings.isEmpty)
  }

  @Test func `a fault of a layout has its line, whatever ends the lines`() async throws {
    let site = await site(["layouts/extra.mustache": "<p>\r\n{{titel}}</p>\r\n"])
    #expect(site.findings.map(\.span.start) == [Position(line: 2, column: 1)])
  }

  @Test(arguments: [
    ("{{titel}}", "titel is nothing that a layout can ask for"),
    ("{{nav.skipp}}", "nav.skipp is nothing that a layout can ask for"),
    ("{{#hasMenu}}x{{/hasMenu}}", "hasMenu is nothing that a layout can ask for"),
    ("{{{title}}}", "{{{title}}} would put text into the page as HTML"),
    ("{{>footer}}", "Layout footer does not exist"),
    ("{{<base-pgae}}{{/base-pgae}}", "Layout base-pgae does not exist"),
    ("{{<page}}{{$foter}}x{{/foter}}{{/page}}", "Block foter is in no layout of the base theme"),
    ("{{&title}}", "{{& is not a tag of layouts"), ("{{=<% %>=}}", "{{= is not a tag of layouts"),
  ])
  func `a layout that asks for what is not there is an error with its place`(
    layout: String, headline: String
  ) async throws {
    let site = await site(["layouts/extra.mustache": "<p>\n \(layout)</p>\n"])
    let finding = try #require(site.findings.first)
    #expect(site.findings.count == 1)
    #expect(finding.rule.id == "theme-variable")
    #expect(finding.headline.en == headline)
    #expect(finding.span.file == "themes/college/layouts/extra.mustache")
    #expect(finding.span.start.line == 2)
  }

  @Test(arguments: [
    ["extra": "{{>extra}}"], ["extra": "{{<extra}}{{/extra}}"],
    ["extra": "{{>more}}", "more": "{{<last}}{{/last}}", "last": "{{>college-extra}}"],
  ])
  func `a layout that leads back to itself is an error, and no page is made with it`(
    layouts: [String: String]
  ) async throws {
    let files = layouts.map { ("layouts/\($0.key).mustache", "<p>\n \($0.value)</p>\n") }
    let site = await site(Dictionary(uniqueKeysWithValues: files))
    let finding = try #require(site.findings.first)
    #expect(finding.rule.id == "theme-variable")
    #expect(finding.headline.en.hasSuffix("leads back to this one"))
    #expect(finding.span.start == Position(line: 2, column: 2))
    #expect(site.findings.count == layouts.count)
  }

  @Test func `nor may the page layout, and the site is made all the same`()
    async throws
  {
    let site = await site(["layouts/page.mustache": "{{>page}}\n"])
    #expect(site.findings.map(\.headline.en) == ["Layout page leads back to this one"])
  }

  @Test func `a layout whose section is not closed cannot be read`() async throws {
    let site = await site(["layouts/extra.mustache": "<p>{{#hasMore}}</p>\n"])
    #expect(site.findings.map(\.headline.en) == ["Layout extra cannot be read"])
  }

  @Test(arguments: [
    ("paperr #fff", "paperr is not a token of the base theme"),
    ("paper red} body{display:none", "«paper red} body{display:none» is not a token and its value"),
    (
      "paper url(https://example.org/x)",
      "«paper url(https://example.org/x)» is not a token and its value"
    ),
    ("paper", "«paper» is not a token and its value"),
  ])
  func `a token that is unknown or could end its declaration is an error`(
    line: String, headline: String
  ) async {
    let site = await site(["tokens/dark.txt": "ink #ffffff\n\(line)\n"])
    #expect(site.findings.map(\.headline.en) == [headline])
    #expect(site.findings.first?.span.start.line == 2)
  }
}
