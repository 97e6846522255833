import ArgumentParser

/// `sapa edition`: freeze an edition, list those that are frozen, write the rows of the change sheet.
struct EditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition",
    abstract: "Freeze editions, list them, and write the change sheet.",
    subcommands: [
      EditionChangesCommand.self, EditionFreezeCommand.self, EditionListCommand.self,
    ])
}
