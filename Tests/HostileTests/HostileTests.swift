import Foundation
import SapaTestSupport
import Testing

/// The program on manuals that were made to break it.
struct HostileTests {
  @Test(arguments: try HostileCase.all())
  func `a hostile manual is refused with its place, or built whole and safe`(
    hostile: HostileCase
  ) throws {
    let work = try TemporaryFolder()
    let root = work.url.appending(path: "src")
    let site = work.url.appending(path: "out")
    try hostile.lay(in: root)
    chmod(work.path, 0o777)
    let before = try entries(of: work.path)
    let seconds = hostile.seconds ?? 5
    let run = try MeasuredRun.of(
      ["build", root.path, "--output", site.path, "--no-pdf"], limit: Int(seconds * 4),
      log: work.path + "/log")

    #expect(run.status == hostile.status, "\(hostile.about): \(run.message.prefix(2_000))")
    #expect(run.seconds <= seconds * SapaProgram.slowness)
    #expect(run.megabytes <= hostile.megabytes ?? 300)
    if run.status == 1 {
      for words in hostile.says ?? [] { #expect(run.message.contains(words)) }
    }
    try judge(site, hostile)
    #expect(
      try entries(of: work.path).subtracting(before).isSubset(of: ["out", "log", "log.json"]))
    for path in ["/tmp/sapa-evil", "/tmp/sapa-evil.html", "/tmp/sapa-pwned"] {
      #expect(!FileManager.default.fileExists(atPath: path), "something was written outside")
    }
  }

  private func judge(_ site: URL, _ hostile: HostileCase) throws {
    let texts = texts(in: site)
    if hostile.status == 0 {
      #expect(!texts.isEmpty)
      for pattern in hostile.keeps ?? [] {
        let regex = try Regex(pattern)
        #expect(texts.values.contains { $0.contains(regex) }, "\(pattern) was lost")
      }
    }
    for pattern in hostile.hides ?? [] {
      let regex = try Regex(pattern)
      #expect(!texts.values.contains { $0.contains(regex) }, "\(pattern) is in the site")
    }
    // Ten thousand like pages say no more than one.
    for (path, text) in texts.sorted(by: { $0.key < $1.key }).prefix(100)
    where path.hasSuffix(".html") {
      #expect(ActiveContent.first(in: text) == nil, "\(path)")
      guard hostile.hasUniqueIDs == true else { continue }
      let ids = ActiveContent.ids(in: text)
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  private func texts(in site: URL) -> [String: String] {
    let kinds = [".html", ".json", ".svg", ".txt", ".xml"]
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: site.path)) ?? []
    var texts: [String: String] = [:]
    for name in names where kinds.contains(where: { name.hasSuffix($0) }) {
      guard let data = try? Data(contentsOf: site.appending(path: name)) else { continue }
      texts[name] = String(decoding: data, as: UTF8.self)
    }
    return texts
  }

  private func entries(of folder: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }
}
