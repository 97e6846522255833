import ArgumentParser
import Glibc
import SapaDelivery

Console.holdStandardFiles()
let words = Array(CommandLine.arguments.dropFirst())
if let fault = EmptyWord.fault(in: words) {
  Console.complain(fault)
  exit(ExitStatus.couldNotRun.rawValue)
}

// Parsed by hand instead of `@main`, since ArgumentParser ends with 64 on wrong usage where the
// contract has 2.
do {
  var command = try SapaCommand.parseAsRoot()
  do {
    if let command = command as? any AsyncParsableCommand {
      try await run(command)
    } else {
      try command.run()
    }
  } catch let fault as EnvironmentFault {
    let manual = command as? any ManualCommand
    Console.complain(fault.message, in: manual.map { Console.language(near: $0.folder) })
    exit(ExitStatus.couldNotRun.rawValue)
  }
} catch {
  let code = SapaCommand.exitCode(for: error)
  let text = SapaCommand.fullMessage(for: error)
  if code == .success {
    if let unknown = UnknownCommand.message(ofHelp: words) {
      Console.complain(unknown)
      exit(ExitStatus.couldNotRun.rawValue)
    }
    Console.standardOutput(text)
    exit(ExitStatus.done.rawValue)
  }
  if code == .validationFailure {
    Console.complain(WrongUsage.message(of: words, told: SapaCommand.message(for: error)))
    exit(ExitStatus.couldNotRun.rawValue)
  }
  if !text.isEmpty { Console.standardError(text) }
  exit(code.rawValue)
}

/// Opens the command, so that its asynchronous `run` is the one that is called.
private func run(_ command: some AsyncParsableCommand) async throws {
  var command = command
  try await command.run()
}
