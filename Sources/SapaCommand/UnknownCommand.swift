import ArgumentParser
import SapaCore

/// `sapa bild`, `sapa edition freez`: a command that does not exist, and the one that may be meant.
enum UnknownCommand {
  /// What to say of the words behind `sapa`; nil where they begin with a command that there is.
  static func message(of words: some Sequence<String>) -> Phrase? {
    var command = SapaCommand.configuration
    var path = "sapa "
    for word in words {
      guard !word.hasPrefix("-"), word != "help", !command.subcommands.isEmpty else { return nil }
      let known = command.subcommands.map { $0.configuration }
      guard let next = known.first(where: { $0.commandName == word }) else {
        return message(of: word, behind: path, among: known.compactMap(\.commandName))
      }
      command = next
      path += word + " "
    }
    return nil
  }

  /// The same for words that ask for help, `sapa help chek` and `sapa chek --help`.
  static func message(ofHelp words: [String]) -> Phrase? {
    message(of: words.first == "help" ? words.dropFirst() : words[...])
  }

  private static func message(
    of word: String, behind path: String, among known: [String]
  ) -> Phrase {
    guard let near = NearMiss.nearest(word, among: known) else {
      return Phrase(
        en: "there is no command `\(path)\(word)`; `\(path)--help` lists those that there are",
        kk: "`\(path)\(word)` деген команда жоқ; бар командалардың тізімін `\(path)--help` береді",
        ru: "команды `\(path)\(word)` нет; список команд даёт `\(path)--help`")
    }
    return Phrase(
      en: "there is no command `\(path)\(word)`: did you mean `\(path)\(near)`?",
      kk: "`\(path)\(word)` деген команда жоқ: мүмкін, `\(path)\(near)`?",
      ru: "команды `\(path)\(word)` нет: может быть, `\(path)\(near)`?")
  }
}
