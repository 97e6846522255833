import ArgumentParser
import FoundationEssentials

/// A command as ArgumentParser describes it to programs: its options and words, the commands below it.
///
/// Read from `--experimental-dump-help`, the only public account of what a command takes.
struct CommandDescription: Decodable {
  var commandName: String
  var subcommands: [CommandDescription]?
  var arguments: [Argument]?

  /// An option `--format`, a flag `--quiet`, or a word by its place, `<target>`.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    struct Name: Decodable {
      var kind: String
      var name: String

      /// `-C`, `--root`.
      var written: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: Kind
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
  }

  private struct Tool: Decodable {
    var command: CommandDescription
  }

  /// `sapa` with everything below it; nil where ArgumentParser describes it in a form of its own.
  static var sapa: CommandDescription? {
    do {
      _ = try SapaCommand.parseAsRoot(["--experimental-dump-help"])
      return nil
    } catch {
      let json = Data(SapaCommand.fullMessage(for: error).utf8)
      return try? JSONDecoder().decode(Tool.self, from: json).command
    }
  }

  /// The option or flag that is written so.
  func argument(_ written: String) -> Argument? {
    arguments?.first { $0.names?.contains { $0.written == written } ?? false }
  }

  /// The words that it takes by their place.
  var words: [Argument] { (arguments ?? []).filter { $0.kind == .positional } }

  /// What options and flags may be written.
  var options: [String] { (arguments ?? []).flatMap { $0.names ?? [] }.map(\.written) }
}
