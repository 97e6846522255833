import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa explain RULE`: the story of one rule; without a name, the list of them all.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what a rule of the check finds, why, and what to do about it.")

  @Argument(
    help: "The name of a rule, as findings have it in brackets; all rules if none is given.")
  var rule: String?

  @Flag(name: .long, help: .hidden)
  var markdown = false

  /// The pages of docs/rules/ are in English whoever writes them.
  private var language: Language { markdown ? .english : Console.language }

  func run() throws {
    guard let rule else {
      return Console.standardOutput(markdown ? Catalogue.index : Catalogue.list(in: language))
    }
    let (found, near) = Catalogue.rule(named: rule)
    guard let found else {
      throw EnvironmentFault(
        Phrase(
          en: "no rule is called \(rule)" + (near.map { "; the nearest is \($0)" } ?? "")
            + ". `sapa explain` lists them all.",
          kk: "\(rule) деген тексеру ережесі жоқ" + (near.map { "; ең жақыны – \($0)" } ?? "")
            + ". Толық тізімін `sapa explain` береді.",
          ru: "правила \(rule) нет" + (near.map { "; самое близкое – \($0)" } ?? "")
            + ". Весь список даёт `sapa explain`."))
    }
    let story = RuleStory(found, in: language)
    Console.standardOutput(markdown ? story.markdown : story.text)
  }
}
