import Foundation
import SapaTestSupport
import Testing

/// What an office meets one day: a full disk, a share that went away, a clock set back.
///
/// Each is told with its remedy and ends with 2; what was published stays, and the next publish
/// succeeds.
struct ObstacleTests {
  private let folder: TemporaryFolder
  private var target: String { folder.path + "/web" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
  }

  private func edit(_ words: String) throws {
    try folder.write("# Басты бет\n\n\(words)\n", to: "content/index.md")
  }

  private func publish(
    environment: [String: String] = [:], under runner: [String] = []
  ) throws -> SapaProgram.Run {
    try SapaProgram.run(
      ["publish", target, "--no-pdf"], in: folder.url, environment: environment, under: runner)
  }

  @Test(.enabled(if: Disk.isPermitted))
  func `a full disk keeps the old release and is left as full as it was`() throws {
    let disk = try Disk(in: folder, size: "4m")
    #expect(try disk.sapa(["publish", "disk/web", "--no-pdf"]).status == 0)
    try disk.shell("head -c 9m /dev/zero >disk/filler || true")
    let files = try disk.shell("find disk/web")
    try edit("жаңа")
    let run = try disk.sapa(["publish", "disk/web", "--no-pdf"])
    #expect(run.status == 2)
    #expect(run.errors.contains("free space there"))
    #expect(try disk.sapa(["verify", "disk/web"]).status == 0)
    #expect(try disk.shell("cat disk/web/current/index.html").contains("Мәтін"))
    #expect(try disk.shell("find disk/web") == files)
    try disk.shell("rm disk/filler")
    #expect(try disk.sapa(["publish", "disk/web", "--no-pdf"]).status == 0)
    #expect(try disk.shell("cat disk/web/current/index.html").contains("жаңа"))
    #expect(try disk.shell("wc -l <disk/web/releases.jsonl") == "2\n")
  }

  @Test(.enabled(if: Disk.isPermitted))
  func `a disk that may only be read is named`() throws {
    let disk = try Disk(in: folder, size: "8m")
    #expect(try disk.sapa(["publish", "disk/web", "--no-pdf"]).status == 0)
    #expect(try disk.sapa(["publish", "disk/web", "--no-pdf"]).status == 0)
    try disk.shell("mount -o remount,ro disk")
    try edit("жаңа")
    for words in [
      ["disk/web"], ["disk/web", "--rollback"], ["disk/new"], ["disk/new", "--in-place"],
    ] {
      let run = try disk.sapa(["publish"] + words + ["--no-pdf"])
      #expect(run.status == 2)
      #expect(run.errors.contains("ask for write access there"), "\(words): \(run.errors)")
    }
    #expect(try disk.sapa(["verify", "disk/web"]).status == 0)
    try disk.shell("mount -o remount,rw disk")
    #expect(try disk.sapa(["publish", "disk/web", "--no-pdf"]).status == 0)
    #expect(try disk.shell("ls disk/web/releases").split(separator: "\n").count == 3)
  }

  @Test func `a clock set back by more than a day publishes nothing, unless the day is named`()
    throws
  {
    #expect(try publish().status == 0)
    try edit("жаңа")
    let clock = try WrongClock.environment(off: -400 * 86_400, in: folder)
    let run = try publish(environment: clock)
    #expect(run.status == 2)
    #expect(run.errors.contains("set the clock right"), "\(run.errors)")
    #expect(folder.text("web/current/index.html")?.contains("Мәтін") == true)
    let named = try SapaProgram.run(
      ["publish", target, "--no-pdf", "--as-of", "2030-01-01"], in: folder.url, environment: clock)
    #expect(named.status == 0)
  }

  @Test func `releases stay in their order when the clock is set back`() throws {
    var served: [String] = []
    for (number, hours) in [0, -10, -20].enumerated() {
      try edit("мәтін \(number)")
      let clock = try WrongClock.environment(off: hours * 3_600, in: folder)
      #expect(try publish(environment: clock).status == 0)
      served.append(
        try FileManager.default.destinationOfSymbolicLink(atPath: target + "/current"))
    }
    #expect(served == served.sorted())
    let log = try #require(folder.text("web/releases.jsonl")).split(separator: "\n")
    #expect(log.count == 3)
    #expect(zip(log, served).allSatisfy { $0.contains($1.dropFirst("releases/".count)) })
    let back = try SapaProgram.run(["publish", target, "--rollback"], in: folder.url)
    #expect(back.status == 0)
    #expect(folder.text("web/current/index.html")?.contains("мәтін 1") == true)
  }

  /// Takes something away, to the folder `away`, as soon as a file of the second release is there.
  private func takeAway(
    _ path: String, when sign: String
  ) throws -> (thief: Process, waitForEnd: () -> Void) {
    let thief = Process()
    // It does not wait for ever for what never comes.
    thief.executableURL = URL(filePath: "/usr/bin/timeout")
    thief.arguments = [
      "120", "/bin/sh", "-c",
      "until ls \(sign) >/dev/null 2>&1; do sleep 0.01; done; mv \(path) away",
    ]
    thief.currentDirectoryURL = folder.url
    return (thief, try thief.start())
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      // While files are written; each of them takes its time.
      ("web", "web/releases/.unfinished-2/assets", "fsync:delay_enter=20000"),
      ("web/releases", "web/releases/.unfinished-2/assets", "fsync:delay_enter=20000"),
      // When the release is whole and only the switch is missing: the link that is renamed over `current`.
      ("web", "web/releases/000002-*", "symlink:delay_enter=3000000"),
      ("web/.sapa", "web/releases/000002-*", "symlink:delay_enter=3000000"),
    ])
  func `a target that goes away meanwhile does not come back in part`(
    what: String, sign: String, fault: String
  ) throws {
    #expect(try publish().status == 0)
    try edit("жаңа")
    let (thief, waitForEnd) = try takeAway(what, when: sign)
    defer { kill(thief.processIdentifier, SIGKILL) }
    // Counts of calls would be those of one thread.
    let only = fault.hasPrefix("symlink") ? ["-P", folder.path + "/web/.sapa/next"] : []
    let run = try publish(
      under: ["/usr/bin/strace", "-f", "-o", "/dev/null"] + only + ["-e", "inject=\(fault)"])
    waitForEnd()
    #expect(run.status == 2)
    #expect(run.errors.contains("its folder is not there"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/" + what))
    if what == "web" {
      // What was served is whole where it went; an unmounted share has not lost anything.
      #expect(try SapaProgram.run(["verify", "away"], in: folder.url).status == 0)
    }
    #expect(try publish().status == 0)
    #expect(folder.text("web/current/index.html")?.contains("жаңа") == true)
    #expect(try SapaProgram.run(["verify", "web"], in: folder.url).status == 0)
  }

  @Test func `a share without links is told of the other way`() throws {
    let run = try publish(
      under: [
        "/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "inject=symlink,symlinkat:error=EPERM",
      ])
    #expect(run.status == 2)
    #expect(run.errors.contains("--in-place"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == [".sapa"])
    #expect(try publish().status == 0)
  }

  @Test func `a target of somebody else is told with its owner, and not with another way`() throws {
    #expect(try publish().status == 0)
    for place in [folder.path, target] { chmod(place, 0o777) }
    let run = try publish(under: SapaProgram.asPlainUser)
    if geteuid() == 0 {
      #expect(run.status == 2)
      #expect(
        run.errors.contains("web belongs to root, and nobody may not write there"), "\(run.errors)")
    }
    let refused = try publish(
      under: ["/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "inject=symlink:error=EACCES"])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("(Permission denied)"), "\(refused.errors)")
    #expect(!refused.errors.contains("--in-place"))
  }

  @Test func `a target that is a link to nothing is told as one`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: target, withDestinationPath: folder.path + "/nowhere")
    let run = try publish()
    #expect(run.status == 2)
    #expect(run.errors.contains("web is a link that leads nowhere"), "\(run.errors)")
  }

  @Test(arguments: [
    // The folder itself ends the run; one in it is a file that cannot be read.
    ("content", 2, "sapa: cannot read FOLDER/content (Input/output error): check the disk or"),
    ("content/register", 1, "content/register cannot be read (Input/output error)"),
    ("archive", 2, "cannot read FOLDER/archive (Input/output error)"),
  ])
  func `a share that fails while a folder is read takes nothing off the site`(
    name: String, status: Int32, words: String
  ) throws {
    try folder.write("# Ереже\n\nМәтін.\n", to: "content/register/rule.md")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "archive"), withIntermediateDirectories: true)
    #expect(try publish().status == 0)
    let run = try publish(
      under: [
        "/usr/bin/strace", "-f", "-o", "/dev/null", "-P", folder.path + "/" + name,
        "-e", "inject=getdents64:error=EIO",
      ])
    #expect(run.status == status)
    let told = words.replacing("FOLDER", with: folder.path)
    #expect(run.errors.contains(told), "\(run.errors)")
    #expect(folder.text("web/current/register/rule/index.html") != nil)
    let releases = try FileManager.default.contentsOfDirectory(atPath: target + "/releases")
    #expect(releases.count == 1)
  }

  @Test func `a share that fails while releases are listed gives no number twice`() throws {
    #expect(try publish().status == 0)
    let served = try FileManager.default.destinationOfSymbolicLink(atPath: target + "/current")
    try edit("жаңа")
    let run = try publish(
      under: [
        "/usr/bin/strace", "-f", "-o", "/dev/null", "-P", target + "/releases",
        "-e", "inject=getdents64:error=EIO",
      ])
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot read \(target)/releases (Input/output error)"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: target + "/current") == served)
  }

  @Test func `a share without locks is not taken for one that is in use`() throws {
    let run = try publish(
      under: ["/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "inject=flock:error=ENOLCK"])
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot be locked"))
  }

  @Test func `the folder above a target is not made up`() throws {
    let run = try SapaProgram.run(["publish", "mnt/share/web", "--no-pdf"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("its folder is not there"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/mnt"))
  }
}
