import Foundation
import SapaTestSupport
import Testing

/// `--if-changed` looks whether there is anything to do before it makes a release to compare.
struct StandingReleaseTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    try publish()
  }

  private func publish() throws {
    let run = try SapaProgram.run(
      ["publish", "web", "--no-pdf", "--if-changed", "--as-of", "2019-03-01"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
  }

  private var releases: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/web/releases").sorted()
    }
  }

  /// Whoever tries what publishing stands on, as every publish does, removes this file.
  private func leaveMark() throws { try folder.write("", to: "web/.sapa/probe-1") }
  private var isMarkThere: Bool { folder.text("web/.sapa/probe-1") != nil }

  @Test func `with nothing changed no release is made, not even to compare`() throws {
    let before = try releases
    try leaveMark()
    try publish()
    #expect(isMarkThere)
    #expect(try releases == before)
  }

  @Test func `a changed page is published`() throws {
    try folder.write("# Бет\n\nМәтін.\n", to: "content/page.md")
    try publish()
    #expect(try releases.count == 2)
    #expect(folder.text("web/current/page/index.html") != nil)
  }

  @Test func `a served release with a changed byte is published anew`() throws {
    try folder.write("бүлінген", to: "web/current/index.html")
    try publish()
    #expect(try releases.count == 2)
    #expect(folder.text("web/current/index.html") != "бүлінген")
  }

  @Test func `what another publish left half done is removed`() throws {
    try folder.write("", to: "web/releases/.unfinished-2/index.html")
    try leaveMark()
    try publish()
    #expect(!isMarkThere)
    #expect(try releases.count == 1)
  }

  private func publish(_ words: String..., day: String) throws -> SapaProgram.Run {
    let run = try SapaProgram.run(
      ["publish", "web", "--no-pdf", "--as-of", day] + words, in: folder.url,
      environment: ["LANG": "en_GB.UTF-8"])
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  /// A document of which the check says on each day how late its review is.
  private func writeLateDocument() throws {
    try folder.write(
      """
      ---
      code: УЕ-СУ-09-2018
      title: Ереже
      edition: 1
      status: effective
      effective: 2018-01-10
      review: {every: 12 months}
      ---

      # Ереже

      """, to: "content/late.md")
  }

  @Test func `a review that is a day later than yesterday makes no release`() throws {
    try writeLateDocument()
    _ = try publish("--if-changed", day: "2019-03-01")
    let before = try releases
    let found = folder.text("web/current/findings.json")
    #expect(found?.contains("review-overdue") == true)
    let run = try publish("--if-changed", day: "2019-03-02")
    #expect(run.output.contains("unchanged"), "\(run.output)")
    #expect(try releases == before)
    // What somebody writes does, though no page shows it.
    try folder.write(
      (folder.text("sapa.yaml") ?? "") + "rules: {review-overdue: note}\n", to: "sapa.yaml")
    _ = try publish("--if-changed", day: "2019-03-03")
    #expect(try releases.count == before.count + 1)
  }

  /// Runs a publish that dies when it comes to tell of itself in the log.
  private func die(_ words: String...) throws {
    let run = try SapaProgram.run(
      ["publish", "web"] + words, in: folder.url,
      under: [
        "/usr/bin/strace", "-f", "-o", "/dev/null", "-P", folder.path + "/web/releases.jsonl",
        "-e", "inject=write:signal=KILL",
      ])
    #expect(run.status != 0)
  }

  @Test func `a rollback that died before it was noted is not undone by a nightly run`() throws {
    try folder.write("# Бет\n\nАртық сөз.\n", to: "content/page.md")
    _ = try publish("--if-changed", day: "2019-03-01")
    try die("--rollback")
    #expect(folder.text("web/current/page/index.html") == nil)
    for day in ["2019-03-01", "2019-03-02"] {
      let run = try publish("--if-changed", day: day)
      #expect(run.output.contains("still the one that was rolled back from, release 000001-"))
      #expect(folder.text("web/current/page/index.html") == nil)
    }
    let log = try #require(folder.text("web/releases.jsonl"))
    #expect(log.contains(#""event":"rolled back""#) && !log.contains("recovered"))
  }

  @Test func `a rollback from a release whose publish died withdraws it all the same`() throws {
    try folder.write("# Бет\n\nАртық сөз.\n", to: "content/page.md")
    try die("--no-pdf", "--as-of", "2019-03-01")
    #expect(folder.text("web/current/page/index.html") != nil)
    _ = try SapaProgram.run(["publish", "web", "--rollback"], in: folder.url)
    let run = try publish("--if-changed", day: "2019-03-01")
    #expect(run.output.contains("still the one that was rolled back from, release 000001-"))
    #expect(try #require(folder.text("web/releases.jsonl")).contains(#""event":"recovered""#))
  }

  enum Mishap: String, CaseIterable {
    case logLost, releaseLost, linkLost, linkWithSlash, folderForLink, pageDamaged
  }

  private func happen(_ mishap: Mishap, to release: String) throws {
    let web = folder.path + "/web/"
    let files = FileManager.default
    switch mishap {
    case .logLost: try files.removeItem(atPath: web + "releases.jsonl")
    case .releaseLost: try files.removeItem(atPath: web + release)
    case .linkLost: try files.removeItem(atPath: web + "current")
    case .linkWithSlash:
      try files.removeItem(atPath: web + "current")
      try files.createSymbolicLink(atPath: web + "current", withDestinationPath: release + "/")
    case .folderForLink:
      try files.removeItem(atPath: web + "current")
      try files.copyItem(atPath: web + release, toPath: web + "current")
    case .pageDamaged: try folder.write("бүлінген", to: "web/current/index.html")
    }
  }

  @Test(arguments: Mishap.allCases)
  func `what was withdrawn does not come back by a mishap either`(mishap: Mishap) throws {
    try folder.write("# Бет\n\nАртық сөз.\n", to: "content/page.md")
    _ = try publish("--if-changed", day: "2019-03-01")
    _ = try SapaProgram.run(["publish", "web", "--rollback"], in: folder.url)
    let release = try FileManager.default.destinationOfSymbolicLink(
      atPath: folder.path + "/web/current")
    try happen(mishap, to: release)
    let run = try SapaProgram.run(
      ["publish", "web", "--no-pdf", "--if-changed", "--as-of", "2019-03-02"], in: folder.url)
    switch mishap {
    case .logLost, .linkWithSlash:
      #expect(run.output.contains("still the one that was rolled back from, release 000001-"))
    case .releaseLost, .linkLost:
      let name = release.dropFirst("releases/".count)
      #expect(run.status == 2)
      let told = "web/current does not lead to release \(name), which was served last (present: "
      #expect(run.errors.contains(told), "\(run.errors)")
      #expect(try SapaProgram.run(["verify", "web"], in: folder.url).errors.contains(told))
    case .folderForLink:
      #expect(run.status == 2)
      #expect(run.errors.contains("web/current (File exists): a link or something else"))
    case .pageDamaged:
      #expect(run.status == 2)
      #expect(run.errors.contains("is damaged, and the text is still the one that was rolled back"))
    }
    #expect(try releases.count == (mishap == .releaseLost ? 1 : 2))
    #expect(folder.text("web/current/page/index.html") == nil)
  }

  @Test func `where what was served is away a rollback serves the last one that is there`() throws {
    try folder.write("# Бет\n", to: "content/page.md")
    try publish()
    let web = folder.path + "/web/"
    let release = try FileManager.default.destinationOfSymbolicLink(atPath: web + "current")
    try FileManager.default.removeItem(atPath: web + release)
    let run = try SapaProgram.run(["publish", "web", "--rollback"], in: folder.url)
    #expect(run.output.contains("release 000001-"), "\(run.errors)")
    #expect(try SapaProgram.run(["verify", "web"], in: folder.url).status == 0)
    #expect(try publish(day: "2019-03-01").output.contains("release 000003-"))
  }

  @Test func `what was withdrawn is not brought back by a nightly run, on whatever day`() throws {
    try writeLateDocument()
    try publish()
    try folder.write("# Бет\n\nАртық сөз.\n", to: "content/page.md")
    _ = try publish("--if-changed", day: "2019-03-01")
    _ = try SapaProgram.run(["publish", "web", "--rollback"], in: folder.url)
    for day in ["2019-03-01", "2019-03-02", "2019-03-03"] {
      let run = try publish("--if-changed", day: day)
      #expect(run.output.contains("still the one that was rolled back from, release 000002-"))
      #expect(folder.text("web/current/page/index.html") == nil)
      #expect(try releases.count == 3)
    }
    // The text changes, or somebody says so.
    try folder.write("# Бет\n\nСөз.\n", to: "content/page.md")
    _ = try publish("--if-changed", day: "2019-03-04")
    #expect(folder.text("web/current/page/index.html")?.contains("Сөз.") == true)
    _ = try SapaProgram.run(["publish", "web", "--rollback"], in: folder.url)
    _ = try publish(day: "2019-03-04")
    #expect(folder.text("web/current/page/index.html")?.contains("Сөз.") == true)
  }
}
