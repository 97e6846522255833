import Foundation
import SapaPrint
import SapaTestSupport
import Testing

@testable import SapaDelivery

/// The process that sets pages, as scripts that misbehave play it.
struct TypesettingWorkerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var request: TypesetRequest {
    TypesetRequest(
      tree: "tree", template: "template", fonts: [], root: ".", assets: [], out: "out",
      timestamp: 0)
  }

  /// A worker that runs a shell script; `answer 3 50` says 3 pages, 50 MB.
  private func worker(
    _ script: String, limits: TypesettingWorker.Limits = .init()
  ) throws -> TypesettingWorker {
    try folder.write(
      """
      cd "\(folder.path)"
      answer() {
        printf '{"ok": true, "pages": %s, "seconds": 0.1, "compilations": 1, "memory": %s,' $1 $2
        echo '"missingGlyphs": [], "faults": []}'
      }
      \(script)
      """, to: "worker.sh")
    let typesetter = Typesetter(python: "/bin/sh", script: folder.path + "/worker.sh")
    return TypesettingWorker(typesetter, limits: limits)
  }

  private func pages(_ answers: TypesetAnswer...) -> [Int?] {
    answers.map { if case .set(let typeset) = $0 { typeset.pages } else { nil } }
  }

  private static let counting = "n=0; while read line; do n=$((n+1)); answer $n"

  @Test func `one process answers one request after the other`() async throws {
    let worker = try worker("\(Self.counting) 50; done")
    let answers = await (worker.answer(request), worker.answer(request))
    #expect(pages(answers.0, answers.1) == [1, 2])
    await worker.close()
  }

  @Test func `a process that has grown is changed for a new one`() async throws {
    let worker = try worker("\(Self.counting) 5000; done")
    let answers = await (worker.answer(request), worker.answer(request))
    #expect(pages(answers.0, answers.1) == [1, 1])
    await worker.close()
  }

  @Test func `a process that hangs is killed, and the next request is answered`() async throws {
    var limits = TypesettingWorker.Limits()
    limits.time = .milliseconds(300)
    let worker = try worker(
      "while read line; do if [ -e hung ]; then answer 7 50; else touch hung; exec sleep 3000; fi; done",
      limits: limits)
    let first = await worker.answer(request)
    guard case .failed(let reason) = first else {
      Issue.record("answered: \(first)")
      return
    }
    #expect(reason.contains("more than 0.3 seconds"))
    #expect(pages(await worker.answer(request)) == [7])
    await worker.close()
  }

  @Test func `a process that dies once is asked again`() async throws {
    let worker = try worker(
      "read line; if [ -e died ]; then answer 4 50; else touch died; kill -9 $$; fi")
    #expect(pages(await worker.answer(request)) == [4])
    await worker.close()
  }

  @Test func `a process that always dies costs its message`() async throws {
    let worker = try worker("read line; echo 'out of memory' >&2; exit 3")
    #expect(await worker.answer(request) == .failed("out of memory"))
    #expect(await worker.answer(request) == .failed("out of memory"))
    await worker.close()
  }

  @Test func `a process that cannot be started costs a message`() async throws {
    let worker = TypesettingWorker(
      Typesetter(python: folder.path + "/none", script: folder.path + "/none.py"))
    guard case .failed = await worker.answer(request) else {
      Issue.record("answered")
      return
    }
    await worker.close()
    #expect(await worker.answer(request) == .failed("closed"))
  }
}
