import Foundation
import SapaCore
import SapaSite
import Testing

/// What holds for every page of a site.
struct StructureTests {
  @Test func `every page is well formed, with each id once and nothing inline`() async {
    let site = await Sample.site(Manual.register, hasPDF: true)
    #expect(site.findings.isEmpty)
    for page in site.pages {
      let faults = PageChecker(String(decoding: page.bytes, as: UTF8.self)).faults
      #expect(faults.isEmpty, "\(page.path): \(faults)")
    }
  }

  @Test func `every link of every page leads to something, and so does its anchor`() async {
    let site = await Sample.site(Manual.register)
    let pages = Dictionary(
      uniqueKeysWithValues: site.pages.map {
        ($0.path, PageChecker(String(decoding: $0.bytes, as: UTF8.self)))
      })
    let files = Set(site.files.map(\.path) + site.assets.map(\.to))
    for (path, page) in pages {
      for destination in page.destinations where !destination.hasPrefix("https://") {
        let (file, anchor) = Self.resolve(destination, from: path)
        #expect(files.contains(file), "\(path) leads to \(destination)")
        if let anchor, let target = pages[file] {
          #expect(target.ids.contains(anchor), "\(path) leads to \(destination)")
        }
      }
    }
  }

  @Test func `nothing is loaded from elsewhere`() async {
    let site = await Sample.site(Manual.register)
    for page in site.pages {
      let checker = PageChecker(String(decoding: page.bytes, as: UTF8.self))
      for element in checker.elements where element.name != "a" {
        for key in ["src", "href"] {
          #expect(element.attributes[key]?.contains("//") != true, "\(page.path): \(element)")
        }
      }
      let policies = checker.elements("meta", "http-equiv", "Content-Security-Policy")
      #expect(policies.first?.attributes["content"]?.hasPrefix("default-src 'none'") == true)
    }
  }

  @Test func `the same register gives the same bytes for any number of jobs`() async {
    let one = await Sample.site(Manual.register, jobs: 1)
    let two = await Sample.site(Manual.register, jobs: 2)
    let many = await Sample.site(Manual.register, jobs: 7)
    #expect(one.files == two.files)
    #expect(one.files == many.files)
    #expect(one.assets == two.assets)
  }

  @Test func `a title of hostile signs stays text on every page`() async throws {
    let hostile = "\"><script>alert('x')</script>&amp;{{title}}{{{body}}}\u{7}"
    let register = Sample.register([
      Sample.document("content/manual.md", "СЖ\"><b>-01", hostile, [Sample.paragraph(hostile)]) {
        $0.owner = Sample.placed(hostile)
        $0.kind = Sample.placed(hostile)
      },
      Sample.manuscript("content/page.md", title: hostile, [Sample.heading(2, hostile)]),
    ])
    let site = await Sample.site(register)
    for page in site.pages {
      let checker = PageChecker(String(decoding: page.bytes, as: UTF8.self))
      #expect(checker.faults.isEmpty, "\(page.path): \(checker.faults)")
      #expect(checker.elements.filter { $0.name == "script" }.count <= 1)
      #expect(!checker.text.contains("\u{7}"))
    }
    let page = try #require(site["page/index.html"])
    #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;{{title}}"))
  }

  /// A relative link as a path below the site's root, and its anchor.
  private static func resolve(_ link: String, from page: String) -> (String, String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    guard !parts[0].isEmpty else { return (page, anchor) }
    var names = page.split(separator: "/").dropLast().map(String.init)
    for name in parts[0].split(separator: "/") {
      if name == ".." { _ = names.popLast() } else { names.append(String(name)) }
    }
    return (names.joined(separator: "/"), anchor)
  }
}
