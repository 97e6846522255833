import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa new manual FOLDER`: a manual with two chapters, its sheets and a vocabulary.
struct NewManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Begin a manual in a folder that has none.")

  @Argument(help: "The folder, made where it is missing; by default this one.")
  var folder = "."

  @Option(name: .long, help: "Its language: kk, ru, tr or en.")
  var language: Language?

  @Option(name: .long, help: "The name of the organisation.")
  var organization: String?

  func run() throws {
    let language = language ?? Console.language
    let files = Scaffold.manual(in: language, organization: organization)
    try Scaffolding.write(files, in: folder)
    let place = folder == "." ? "" : " \(folder.shellWord)"
    NewCommand.report(
      files.map { folder == "." ? $0.path : "\(folder)/\($0.path)" },
      Phrase(
        en: "Next: sapa preview\(place) --open, and write",
        kk: "Енді: sapa preview\(place) --open, сосын жазыңыз",
        ru: "Дальше: sapa preview\(place) --open, и пишите"), in: language)
  }
}

extension String {
  /// As a shell takes it for one word: `'менің жетекшілігім'` where a space stands in it.
  fileprivate var shellWord: String {
    let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "/._-+:@%,".contains($0) }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
