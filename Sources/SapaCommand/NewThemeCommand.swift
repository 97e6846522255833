import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa new theme NAME`: a theme that extends the base.
struct NewThemeCommand: ManualCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "Begin a theme of this manual.")

  @Argument(help: "Its name: small Latin letters, digits, hyphens.")
  var name: String

  @Option(
    name: [.customShort("C"), .customLong("root")],
    help: "The folder of the manual; by default the nearest one upward with a sapa.yaml.")
  var folder: String?

  func validate() throws {
    let isName =
      name.first?.isLetter == true
      && name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
    guard isName, name != "base" else {
      throw ValidationError(
        Phrase(
          en: "A theme is named with small Latin letters, digits and hyphens, and not base: "
            + "my-college.",
          kk: "Безендіру атауы кіші латын әріптерінен, цифрлардан және дефистен тұрады, base деп "
            + "аталмайды: my-college.",
          ru: "Тему называют строчными латинскими буквами, цифрами и дефисом, но не base: "
            + "my-college."))
    }
  }

  func run() throws {
    let manual = try ManualFolder(folder)
    let files = Scaffold.theme(name)
    try Scaffolding.write(files, in: manual.root)
    NewCommand.report(
      files.map(\.path),
      Phrase(
        en: "Next: set `theme: \(name)` in sapa.yaml",
        kk: "Енді: sapa.yaml ішінде `theme: \(name)` деп жазыңыз",
        ru: "Дальше: укажите `theme: \(name)` в sapa.yaml"), in: Console.language(near: manual.root)
    )
  }
}
