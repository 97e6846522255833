import Foundation
import SapaTestSupport
import Testing

/// The folder that `archive` of the settings names: a slip in it must not leave editions unprotected.
struct ArchivePlaceTests {
  private let college: College

  init() throws {
    college = try College()
  }

  private func name(_ archive: String) throws {
    try college.folder.write(
      try #require(college.folder.text("sapa.yaml")) + "archive: \(archive)\n", to: "sapa.yaml")
  }

  @Test(arguments: [["check"], ["build", "--no-pdf"], ["publish", "web"], ["edition", "freeze"]])
  func `an archive that is not there stops everything, and the nearest folder is offered`(
    words: [String]
  ) throws {
    try FileManager.default.createDirectory(
      atPath: college.folder.path + "/archive", withIntermediateDirectories: true)
    try name("archiv")
    let run = try SapaProgram.run(words, in: college.folder.url)
    #expect(run.status == 1)
    let told = run.output + run.errors
    #expect(told.contains("There is no folder «archiv» for `archive` [invalid-field]"))
    #expect(told.contains("--> sapa.yaml:5:10"))
    #expect(told.contains("How to fix: Write archive\n"))
    #expect(college.files(in: "archiv") == [])
    #expect(college.files(in: "site") == [])
  }

  @Test(arguments: ["archive", "archive/sj-sk-01-2024/1"])
  func `what a site was built with is missed once it is away, and nothing is made without it`(
    place: String
  ) throws {
    try college.done("edition", "freeze")
    try college.edit(
      "content/manual.md", ["edition: 1": "edition: 2", "status: effective": "status: draft"])
    try college.done("publish", "web", "--no-pdf")
    try college.done("build", "--no-pdf")
    let away = college.folder.path + "/kept"
    try FileManager.default.moveItem(atPath: college.folder.path + "/" + place, toPath: away)
    for words in [["check"], ["build", "--no-pdf"], ["edition", "freeze"]] {
      let run = try SapaProgram.run(words, in: college.folder.url)
      #expect(run.status == 1, "\(run.errors)")
      let told = run.output + run.errors
      #expect(
        told.contains(
          "Edition 1 of СЖ-СК-01-2024 was frozen and is not in archive [damaged-edition]"))
      #expect(told.contains("Remove site if it was built from another state of the manual"))
    }
    #expect(try college.sapa("edition", "list").status == 2)
    try college.remove("site")
    #expect(try college.sapa("check").status == 0)
    let publish = try college.sapa("publish", "web", "--no-pdf")
    #expect(publish.status == 1)
    #expect(publish.errors.contains("[damaged-edition]"))
    try FileManager.default.moveItem(atPath: away, toPath: college.folder.path + "/" + place)
    try college.done("publish", "web", "--no-pdf")
  }

  @Test(arguments: ["rules: {invalid-field: off}", "accepted: [{rule: invalid-field, reason: а}]"])
  func `no setting hides that the archive is not there`(settings: String) throws {
    try name("archiv\n" + settings)
    let run = try college.sapa("build", "--no-pdf")
    #expect(run.status == 1)
    #expect(run.errors.contains("There is no folder «archiv»"))
  }

  @Test func `a frozen edition is not forgotten by a slip in the name of the archive`() throws {
    try college.done("edition", "freeze")
    try college.edit("content/manual.md", ["барлық": "кейбір"])
    #expect(try college.sapa("check").output.contains("[frozen-edition-changed]"))
    try name("archve")
    #expect(try college.sapa("check").status == 1)
    let list = try college.sapa("edition", "list")
    #expect(list.status == 2)
    #expect(list.errors.contains("There is no folder «archve»"))
    #expect(list.errors.contains("Write archive"))
  }

  @Test(
    arguments: ["archive", "archive/sj-sk-01-2024"],
    [["check"], ["build", "--no-pdf"], ["edition", "list"], ["verify", "archive"]])
  func `an archive that may not be read is not taken for one without editions`(
    place: String, words: [String]
  ) throws {
    try college.done("edition", "freeze")
    try college.edit(
      "content/manual.md", ["edition: 1": "edition: 2", "status: effective": "status: draft"])
    chmod(college.folder.path, 0o777)
    // Neither without any right, nor with that to see the names alone.
    for mode: mode_t in [0, 0o444] {
      let locked = college.folder.path + "/" + place
      chmod(locked, mode)
      defer { chmod(locked, 0o755) }
      let run = try SapaProgram.run(
        words, in: college.folder.url, under: SapaProgram.asPlainUser)
      #expect(run.status == 2, "\(run.output)\(run.errors)")
      #expect(run.errors.contains("\(place): ask for read access"), "\(run.errors)")
      #expect(college.files(in: "site") == [])
    }
  }

  @Test(arguments: [
    "content/kept", "themes", "private/archive", "site/archive", "site", ".", "content/../content",
    "..", "/",
  ])
  func `an archive among the sources, around them or in the site is refused`(place: String) throws {
    try FileManager.default.createDirectory(
      atPath: college.folder.path + "/" + place, withIntermediateDirectories: true)
    try name(place)
    for words in [["check"], ["edition", "freeze"]] {
      let run = try SapaProgram.run(words, in: college.folder.url)
      #expect(run.status == 1)
      #expect((run.output + run.errors).contains("lie one in the other"))
    }
    #expect(college.files(in: ".").allSatisfy { !$0.contains("edition.json") })
  }

  @Test func `no output goes around the archive`() throws {
    try college.done("edition", "freeze")
    let out = college.folder.path + "/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: college.folder.path + "/archive", toPath: out + "/archive")
    try name("out/archive")
    try college.done("check")
    for words in [["build", "-o", "out"], ["publish", "out"]] {
      let run = try SapaProgram.run(words, in: college.folder.url)
      #expect(run.status == 2)
      #expect(run.errors.contains("lies in out: name another folder"))
    }
  }
}
