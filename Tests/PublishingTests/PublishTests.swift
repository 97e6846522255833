import Foundation
import SapaTestSupport
import Testing

/// `sapa publish` and `sapa verify`, as the quality office runs them.
struct PublishTests: PublishingSuite {
  let folder: TemporaryFolder

  init() throws { folder = try Self.manual() }

  @Test func `a manual is published, told in one line, and found whole`() throws {
    let run = try publish()
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(folder.text("web/current/index.html")?.contains("Басты бет") == true)
    #expect(try verify().status == 0)
  }

  @Test func `a new release takes the place of the old one, and the last ones stay`() throws {
    for number in 1...4 {
      try edit("мәтін \(number)")
      #expect(try publish("--keep", "2").status == 0)
    }
    #expect(try releases().count == 2)
    #expect(try served().hasPrefix("releases/000004-"))
    #expect(folder.text("web/current/index.html")?.contains("мәтін 4") == true)
    let log = try #require(folder.text("web/releases.jsonl"))
    #expect(log.split(separator: "\n").count == 4)
    #expect(log.contains("\"event\":\"published\""))
  }

  @Test func `a publish that fails behind its last page leaves no release`() throws {
    _ = try publish()
    try edit("жаңа")
    let before = try files()
    // The folder of the kept styles cannot be written.
    let kept = target + "/kept"
    try FileManager.default.moveItem(atPath: kept, toPath: folder.path + "/away")
    try Data().write(to: URL(filePath: kept))
    for _ in 0..<2 { #expect(try publish().status == 2) }
    try FileManager.default.removeItem(atPath: kept)
    try FileManager.default.moveItem(atPath: folder.path + "/away", toPath: kept)
    #expect(try files() == before)
    #expect(try publish().output.contains("000002-"))
  }

  /// What runs a program under a umask that gives others nothing.
  private static let narrow = ["/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"]

  @Test func `readers may read what is published, whatever the umask`() throws {
    let words = ["publish", target, "--no-pdf", "--if-changed"]
    func run() throws -> SapaProgram.Run {
      try SapaProgram.run(words, in: folder.url, under: Self.narrow)
    }
    #expect(try run().status == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: target)
    for name in names + ["."] where name != ".sapa/lock" {
      let mode = try FileManager.default.attributesOfItem(atPath: target + "/" + name)
      let rights = try #require((mode[.posixPermissions] as? NSNumber)?.intValue)
      #expect(rights & 0o004 != 0, "\(name)")
    }
    #expect(try run().output.contains("unchanged"))
    // What an earlier version left, or a copy that was made with other rights.
    for name in ["releases", "kept/assets", "current/index.html"] {
      chmod(target + "/" + name, name.hasSuffix("html") ? 0o600 : 0o700)
      let check = try verify()
      #expect(check.status == 1)
      #expect(check.output.contains("closed to readers"), "\(check.output)")
      #expect(try run().status == 0)
      #expect(try verify().status == 0, "\(name)")
    }
  }

  @Test func `files that are the same keep the time of the release before`() throws {
    func time(_ name: String) throws -> Date {
      let known = try FileManager.default.attributesOfItem(atPath: target + "/current/" + name)
      return try #require(known[.modificationDate] as? Date)
    }
    _ = try publish()
    let page = try (time("index.html"), time("register/index.html"), time("404.html.gz"))
    try edit("жаңа")
    _ = try publish()
    #expect(try time("index.html") > page.0)
    #expect(try time("register/index.html") == page.1)
    #expect(try time("404.html.gz") == page.2)
  }

  @Test func `the revision of a release is that of its manual, under a hook of another one, too`()
    throws
  {
    func git(_ words: String...) throws -> String {
      try SapaProgram.output(
        of: "/usr/bin/git",
        ["-C", folder.path, "-c", "user.name=С", "-c", "user.email=s@s.example"] + words)
    }
    for name in [".", "other"] { _ = try git("init", "-q", name) }
    try folder.write("web\n", to: ".gitignore")
    _ = try git("add", "sapa.yaml", "content", ".gitignore")
    _ = try git("commit", "-q", "-m", "1")
    let revision = try git("rev-parse", "HEAD").trimmingCharacters(in: .whitespacesAndNewlines)
    let other = folder.path + "/other"
    let run = try SapaProgram.run(
      ["publish", target, "--no-pdf"], in: folder.url,
      environment: ["GIT_DIR": other + "/.git", "GIT_WORK_TREE": other])
    #expect(run.status == 0)
    let log = try #require(folder.text("web/releases.jsonl"))
    #expect(log.contains("\"commit\":\"\(revision)\""), "\(log)")
  }

  @Test func `the same site makes no new release when it need not`() throws {
    _ = try publish()
    let run = try publish("--if-changed")
    #expect(run.status == 0)
    #expect(run.output.contains("unchanged"))
    #expect(try releases().count == 1)
    try edit("өзгерді")
    #expect(try publish("--if-changed").output.contains("000002-"))
  }

  @Test func `a release stands on the site, and only a document is in force`() throws {
    for (language, said) in [
      ("kk", "шығарылымы сайтта тұр"), ("ru", "на сайте выпуск 000001-"),
    ] {
      try folder.write(
        "organization: {name: Сынақ колледжі}\nlanguage: kk\nmessages: \(language)\n",
        to: "sapa.yaml")
      for _ in 1...2 {
        let run = try publish("--if-changed")
        #expect(run.output.contains(said), "\(run.output)")
      }
    }
  }

  @Test func `a scheduled publish says one line, also when it does not publish`() throws {
    try edit("[жоқ](none.md) және [тағы](no.md)")
    let run = try publish("--if-changed")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == "sapa: not published, 2 errors, told by `sapa check`, the first: "
        + "content/index.md:3:1: Page content/none.md does not exist [broken-link]\n")
    try edit("[жоқ](none.md)")
    let one = try publish("--if-changed").errors
    #expect(one.hasPrefix("sapa: not published: content/index.md:3:1: "), "\(one)")
    #expect(one.split(separator: "\n").count == 1)
  }

  @Test func `a served file that was damaged is published anew though nothing changed`() throws {
    _ = try publish()
    try folder.write("басқа", to: "web/current/index.html")
    #expect(try publish("--if-changed").output.contains("000002-"))
    #expect(try verify().status == 0)
    #expect(try publish("--if-changed").output.contains("unchanged"))
  }

  @Test func `texts have a compressed copy, the same for the same text`() throws {
    _ = try publish()
    let page = try #require(folder.text("web/current/index.html"))
    let copy = try SapaProgram.output(
      of: "/bin/gzip", ["-dc", target + "/current/index.html.gz"])
    #expect(copy == page)
    let files = try FileManager.default.subpathsOfDirectory(atPath: target + "/" + (try served()))
    #expect(files.contains { $0.hasSuffix(".woff2") })
    #expect(!files.contains { $0.hasSuffix(".woff2.gz") })
    // Equal to the byte, or a new release would be made.
    #expect(try publish("--if-changed").output.contains("unchanged"))
  }

  @Test func `styles of the releases that are kept stay at hand, those of others go`() throws {
    func style() throws -> String {
      let files = try FileManager.default.subpathsOfDirectory(atPath: target + "/" + (try served()))
      return try #require(files.first { $0.hasSuffix(".css") })
    }
    let settings = try #require(folder.text("sapa.yaml"))
    try folder.write(settings + "theme: own\n", to: "sapa.yaml")
    try folder.write("name: own\nextends: base\n", to: "themes/own/theme.yaml")
    var styles: [String] = []
    for number in 0..<3 {
      try folder.write(".own { order: \(number) }\n", to: "themes/own/styles/own.css")
      #expect(try publish("--keep", "2").status == 0)
      styles.append(try style())
    }
    #expect(Set(styles).count == 3)
    #expect(folder.text("web/kept/" + styles[0]) == nil)
    #expect(folder.text("web/kept/" + styles[1])?.contains("order: 1") == true)
    #expect(folder.text("web/kept/" + styles[2])?.contains("order: 2") == true)
  }

  @Test func `an error in the content leaves the served release alone`() throws {
    _ = try publish()
    let before = try served()
    try edit("[жоқ](none.md)")
    let run = try publish()
    #expect(run.status == 1)
    #expect(run.errors.contains("content/index.md:3:1"))
    #expect(try served() == before)
    #expect(try releases().count == 1)
  }

  @Test func `a target that was copied without its hidden folder is still known`() throws {
    _ = try publish()
    try FileManager.default.removeItem(atPath: target + "/.sapa")
    try edit("жаңа")
    #expect(try publish().output.contains("000002-"))
  }

  @Test(.timeLimit(.minutes(15))) func `a second publish at the same time names the first`() throws
  {
    _ = try publish()
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.arguments = ["--no-fork", target + "/.sapa/lock", "sleep", "300"]
    let waitForEnd = try holder.start()
    defer { kill(holder.processIdentifier, SIGKILL) }
    // The lock is taken within moments; a publish before that would succeed.
    var run = try publish()
    for _ in 0..<50 where run.status == 0 { run = try publish() }
    #expect(run.status == 2)
    #expect(run.errors.contains("another publish"))
    // Who holds it, by the file that the first publish left, and for how long.
    #expect(run.errors.contains(#/\(\w+@\S+, \d+, \d+ s\)/#))
    kill(holder.processIdentifier, SIGKILL)
    waitForEnd()
    #expect(try publish().status == 0)
  }

  @Test(arguments: [
    ["publish", "web", "--no-pdf", "--in-place"], ["build", "--no-pdf", "-o", "web"],
  ])
  func `what writes a site into a folder refuses a second one at the same time`(
    words: [String]
  ) throws {
    _ = try SapaProgram.run(words, in: folder.url)
    try edit("жаңа")
    let run = try SapaProgram.run(words, in: folder.url, under: ["/usr/bin/flock", "web"])
    #expect(run.status == 2)
    #expect(run.errors.contains("another build"))
    #expect(try SapaProgram.run(words, in: folder.url).status == 0)
  }

  @Test(arguments: [["--keep", "3"], ["--keep", "5"], ["--if-changed"]])
  func `a publish in place takes no option that it could not honour`(option: [String]) throws {
    let run = try SapaProgram.run(["publish", "web", "--in-place"] + option, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("--in-place keeps no releases"))
  }

  @Test func `a share without links is named, and written in place when that is accepted`() throws {
    let run = try SapaProgram.run(["publish", target, "--no-pdf", "--in-place"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("not atomic"))
    #expect(folder.text("web/index.html") != nil)
    #expect(try verify().status == 0)
  }
}
