import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa new document CODE`: a draft in its first edition, in the register's folder.
struct NewDocumentCommand: AsyncParsableCommand, SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Begin a document of this manual.",
    discussion: "A code that does not fit the code grammar of sapa.yaml is told, not written.")

  @Argument(help: "Its code, УЕ-ХҚТУ-090-2024; one that is free.")
  var code: String

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "Its title.")
  var title: String?

  func validate() throws {
    guard !code.allSatisfy(\.isWhitespace) else {
      throw ValidationError(
        Phrase(
          en: "A code has letters.", kk: "Кодта әріптер болады.", ru: "В коде есть буквы."))
    }
  }

  func run() async throws {
    let manual = try options.manual()
    let document = try await manual.addDocument(
      DocumentCode(code), titled: title, on: Clock.today(asOf: options.asOf), jobs: options.jobs)
    let printer = FindingPrinter(
      format: .full, settings: document.settings, world: document.world, isQuiet: options.quiet)
    guard document.errors.isEmpty else {
      Console.standardError(printer.print(document.errors, fileCount: 1))
      throw ExitCode(ExitStatus.contentHasErrors.rawValue)
    }
    NewCommand.report(
      [document.file.path],
      Phrase(
        en: "Next: write its text, name its owner, check it with sapa check",
        kk: "Енді: мәтінін жазып, иесін көрсетіп, sapa check арқылы тексеріңіз",
        ru: "Дальше: напишите текст, укажите владельца, проверьте через sapa check"),
      in: printer.language)
  }
}
