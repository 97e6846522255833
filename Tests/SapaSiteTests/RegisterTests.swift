import Foundation
import SapaCore
import SapaLanguage
import SapaRegister
import SapaSite
import Testing

/// The register as a page and as data.
struct RegisterTests {
  @Test func `every document is a row that script can filter and sort`() async throws {
    let page = try #require(await Sample.site(Manual.register)["register/index.html"])
    let rows = PageChecker(page).elements.filter { $0.attributes["data-status"] != nil }
      .filter { $0.name == "tr" }
    #expect(rows.count == Manual.register.documents.count)
    #expect(rows.first?.attributes["data-kind"] == "СЖ")
    #expect(rows.first?.attributes["data-owner"] == "СРСО")
    #expect(page.contains("<form class=\"filters js-only\""))
    #expect(page.contains("aria-expanded=\"false\" aria-controls=\"Choices\""))
    #expect(page.contains("<option value=\"superseded\">Алмастырылған</option>"))
    #expect(page.contains("href=\"../register.csv\""))
  }

  @Test func `a law is in force in a word of its own, and the filter has a choice for each`()
    async throws
  {
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-1", "Ереже"),
      Sample.document("content/b.md", nil, "Білім туралы") {
        $0.external = External(issuer: nil, version: nil, checked: nil)
      },
    ])
    let site = await Sample.site(register)
    let page = try #require(site["register/index.html"])
    let marks = page.matches(of: /<span class="status" data-status="effective">([^<]+)</)
    #expect(marks.map(\.output.1) == ["Қолданыста", "Күшінде"])
    #expect(
      page.contains(
        "<option value=\"effective\">Қолданыста</option>"
          + "<option value=\"effective external\">Күшінде</option></select>"))
    #expect(page.contains("data-status=\"effective external\""))
    #expect(try #require(site["external/index.html"]).contains(">Күшінде</span>"))
    let index = try #require(site["assets/search/index.js"])
    #expect(index.contains("\"effective external\":\"Күшінде\""))
    #expect(index.contains("\"statuses\": \"effective\\neffective external"))
    let rows = try #require(site["register.json"])
    #expect(rows.components(separatedBy: "\"status\": \"effective\"").count == 3)
    var russian = register
    russian.settings.language = .russian
    let other = try #require(await Sample.site(russian)["register/index.html"])
    #expect(other.contains("<option value=\"effective\">Действует</option></select>"))
    #expect(!other.contains("effective external"))
  }

  @Test func `the filter takes the letters that the search takes for one another`() async throws {
    let page = try #require(await Sample.site(Manual.register)["register/index.html"])
    let pairs = try #require(page.firstMatch(of: /data-letters="([^"]+)"/)).output.1
    for pair in pairs.split(separator: " ") {
      #expect(Folding.folded(String(pair.prefix(1))) == pair.dropFirst(), "\(pair)")
    }
    #expect(pairs.contains("қк") && pairs.contains("ёе"))
  }

  @Test func `the ranks of the titles are the order of the Kazakh alphabet`() async throws {
    let titles = ["Ұйым", "Үдеріс", "Ізгілік", "Жоспар", "Әдіс", "Іс", "Бап", "Ң"]
    let register = Sample.register(
      titles.enumerated().map { index, title in
        Sample.document("content/\(index).md", "УЕ-ХҚТУ-00\(index)-2020", title)
      })
    let page = try #require(await Sample.site(register)["register/index.html"])
    let ranked = page.components(separatedBy: "class=\"title\" data-rank=\"").dropFirst().map {
      row in
      (
        rank: Int(row.prefix { $0 != "\"" }) ?? -1,
        title: titles.first { row.contains(">\($0)</a>") }
      )
    }
    #expect(
      ranked.sorted { $0.rank < $1.rank }.map(\.title)
        == ["Әдіс", "Бап", "Жоспар", "Ң", "Ұйым", "Үдеріс", "Ізгілік", "Іс"])
  }

  @Test func `what is not stated has no rank, and so comes last whichever way rows are sorted`()
    async throws
  {
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-ХҚТУ-001-2020", "Ереже"),
      Sample.document("content/b.md", nil, "Саясат"),
    ])
    let page = try #require(await Sample.site(register)["register/index.html"])
    #expect(page.contains("<td role=\"cell\" class=\"code\" data-rank=\"0\">"))
    #expect(page.contains("<td role=\"cell\" class=\"code\"><span class=\"muted\">"))
  }

  @Test func `the register as JSON has null for what is not stated`() async throws {
    let text = try #require(await Sample.site(Manual.register)["register.json"])
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let manual = try #require(rows.first)
    #expect(manual["code"] as? String == "СЖ-ХҚТУ-01-2019")
    #expect(manual["edition"] as? String == "3")
    #expect(manual["level"] as? Int == 1)
    #expect(manual["url"] as? String == "documents/sj-hqtu-01-2019/")
    let policy = try #require(rows.first { $0["title"] as? String == "Сапа саласындағы саясат" })
    #expect(policy["code"] is NSNull)
    #expect(Set(policy.keys) == ["code", "title", "edition", "status", "level", "owner", "url"])
  }

  @Test func `data survive quotes, line ends and formulas`() async throws {
    let register = Sample.register([
      Sample.document("content/a.md", "=1+1", "Екі \"сөз\",\nжол\u{1}\\"),
      Sample.document("content/b.md", "УЕ-1", "=cmd|' /C calc'!A0"),
    ])
    let site = await Sample.site(register)
    let json = try #require(site["register.json"])
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.contains { $0["title"] as? String == "Екі \"сөз\",\nжол\u{1}\\" })
    let csv = try #require(site["register.csv"])
    #expect(csv.hasPrefix("\u{FEFF}code,title,edition,status,level,owner,url\r\n"))
    #expect(csv.contains("'=1+1,\"Екі \"\"сөз\"\",\nжол\u{1}\\\",,effective,,,documents/1-1/\r\n"))
    #expect(csv.contains("УЕ-1,'=cmd|' /C calc'!A0,"))
  }
}
