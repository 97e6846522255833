import Foundation
import SapaDelivery
import SapaTestSupport
import Testing

struct GitTests {
  @Test func `what is changed, new or gone since the last commit is told from what is in it`()
    async throws
  {
    let folder = try TemporaryFolder()
    func git(_ words: String...) throws {
      _ = try SapaProgram.output(
        of: "/usr/bin/git",
        ["-C", folder.path, "-c", "user.name=С", "-c", "user.email=s@s.example"] + words)
    }
    try git("init", "-q", ".")
    try folder.write("organization: {name: С}\n", to: "sapa.yaml")
    try folder.write("# Бет\n", to: "content/index.md")
    try git("add", ".")
    try git("commit", "-q", "-m", "1")
    // Long: of many tests at once each waits for its turn.
    let asked = Git(folder.path, limit: .seconds(3000))
    let paths = ["sapa.yaml", "content", "themes"]
    #expect(await asked.differs(below: paths) == false)
    try folder.write("х", to: "site/index.html")
    #expect(await asked.differs(below: paths) == false)
    // What is ignored is published all the same; what an editor leaves behind is not.
    try folder.write("# Бет\n", to: "content/zz.md")
    try folder.write("", to: "content/.page.md.swp")
    try folder.write("zz.md\n*.swp\n", to: ".git/info/exclude")
    #expect(await asked.differs(below: paths))
    #expect(await asked.ignored(below: "content") == ["content/zz.md"])
    try FileManager.default.removeItem(atPath: folder.path + "/content/zz.md")
    #expect(await asked.differs(below: paths) == false)
    try folder.write("# Жаңа\n", to: "content/new.md")
    #expect(await asked.differs(below: paths))
    #expect(await asked.isInstalled)
    #expect(await Git("/nowhere").differs(below: paths))
  }

  /// Its settings lie where nobody answers, as on a share that hangs.
  @Test(.timeLimit(.minutes(15))) func `a git that does not answer is given up`() async throws {
    let folder = try TemporaryFolder()
    _ = try SapaProgram.output(of: "/usr/bin/git", ["init", "-q", folder.path])
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    try folder.write("[include]\n\tpath = \(folder.path)/pipe\n", to: ".git/config")
    let git = Git(folder.path, limit: .milliseconds(300))
    #expect(await git.revision == nil)
    #expect(await git.blobs(at: "HEAD", below: ["content"]) == nil)
  }
}
