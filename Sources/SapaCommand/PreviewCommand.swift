import ArgumentParser
import SapaCore
import SapaDelivery
import SapaPreview

/// `sapa preview`: the site on this computer, new with every save.
struct PreviewCommand: AsyncParsableCommand, SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a manual in the browser while it is written; every save shows at once.",
    discussion: "Only this computer can see it. Ctrl+C ends it.")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "The port to listen on; the next free one if it is busy.")
  var port: UInt16 = 4000

  @Flag(name: .long, help: "Open the browser.")
  var open = false

  @Flag(name: .long, help: "Look at the files twice a second: for network shares.")
  var poll = false

  func run() async throws {
    let manual = try options.manual()
    let report = PreviewConsole(
      isQuiet: options.quiet, language: Console.language(near: manual.root))
    let session = try await PreviewSession(
      manual,
      options: PreviewOptions(
        today: Clock.today(asOf: options.asOf), jobs: options.jobs, polls: poll),
      onReport: { report.tell($0) })
    let server = try PreviewServer(session, port: port)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await session.follow() }
      group.addTask {
        try await server.run {
          report.begin(at: server.address, isOther: server.port != port ? port : nil)
          if open { Task { try? await Browser.open(server.address) } }
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
