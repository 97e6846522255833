import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery
import SapaSite

/// `sapa diff FROM [TO]`: what changed, section by section and word by word.
struct DiffCommand: AsyncParsableCommand, SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between editions, revisions or folders, section by section.",
    discussion: """
      FROM and TO are CODE@EDITION for a frozen edition, git:REVISION, or a path with a slash: a \
      manual's folder or one Markdown file. The status is 0 whether or not they differ.
      """)

  @Argument(help: "The older text: УЕ-ХҚТУ-074-2014@3, git:HEAD, ../manual-2018/.")
  var from: String

  @Argument(help: "The newer text; by default the manual as it is now.")
  var to: String?

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "How it is printed: text, json or html.")
  var format = DifferenceFormat.text

  func run() async throws {
    let manual = try options.manual()
    let (old, new) = (try ComparedText(from), try to.map { try ComparedText($0) })
    let (difference, newer) = try await manual.difference(from: old, to: new, jobs: options.jobs)
    let language = Console.language(of: newer.settings)
    switch format {
    case .text:
      let printer = DifferencePrinter(language: language, isQuiet: options.quiet)
      Console.standardOutput(printer.print(difference))
    case .json:
      Console.standardOutput(String(decoding: DifferenceReport(difference).jsonFile, as: UTF8.self))
    case .html:
      Console.standardOutput(
        differencePage(
          difference, from: from, to: to, newer: newer.register, language: language))
    }
  }
}

/// What `--format` takes.
enum DifferenceFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case html
}
