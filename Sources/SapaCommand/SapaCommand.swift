import ArgumentParser
// Linked in the place of glibc's allocator: nothing of it is called (docs/decisions/0081).
import CTCMalloc

/// The command line: each word behind `sapa` is a command in a file of its own.
struct SapaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sapa",
    abstract: "Checks controlled documents and makes their intranet site and printable manual.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, DiffCommand.self, EditionCommand.self,
      ExplainCommand.self, NewCommand.self, PreviewCommand.self, PrintCommand.self,
      PublishCommand.self, StatusCommand.self, VerifyCommand.self,
    ])
}

/// How a run ended.
enum ExitStatus: Int32 {
  case done = 0
  /// The content has errors, or a comparison fails.
  case contentHasErrors = 1
  /// Wrong usage, a missing tool, an unreadable folder.
  case couldNotRun = 2
}
