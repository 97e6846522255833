import ArgumentParser
import SapaCore

/// `sapa new`: the first files of a manual, a document or a theme.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the first files of a manual, a document or a theme.",
    discussion: "Nothing that exists is ever overwritten.",
    subcommands: [NewManualCommand.self, NewDocumentCommand.self, NewThemeCommand.self])

  /// What was written, and the next step.
  static func report(_ paths: [String], _ next: Phrase, in language: Language) {
    Console.standardOutput((paths + ["", next[language]]).joined(separator: "\n"))
  }
}

extension Language: ExpressibleByArgument {}
