import Foundation
import SapaDelivery
import SapaTestSupport
import Testing

struct GitTests {
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
