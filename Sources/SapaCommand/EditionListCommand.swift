import ArgumentParser
import SapaCore
import SapaDelivery
import SapaEditions

/// `sapa edition list [CODE]`: the frozen editions, a line each.
struct EditionListCommand: SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the frozen editions of a document, or of them all.")

  @Argument(help: "The code of a document; every document if none is given.")
  var code: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    let manual = try options.manual()
    let (archive, language) = (try manual.archive(), Console.language(near: manual.root))
    let wanted = code.map { DocumentCode($0) }
    let editions = archive.editions.filter { edition in
      wanted == nil || edition.record.code == wanted || edition.record.slug == code
    }
    if editions.isEmpty, archive.findings.isEmpty {
      if let code { throw EnvironmentFault.nothingFrozen(code) }
      if !options.quiet { Console.complain(Self.empty, in: language) }
    }
    Console.standardOutput(EditionTable(editions.map(\.record)).text)
    guard archive.findings.isEmpty else {
      for finding in archive.findings { Console.complain(finding.headline, in: language) }
      throw ExitCode(ExitStatus.contentHasErrors.rawValue)
    }
  }

  private static let empty = Phrase(
    en: "nothing is frozen yet: `sapa edition freeze CODE` freezes the edition of a document",
    kk: "әлі ештеңе мөрленбеген: құжаттың нұсқасын `sapa edition freeze КОД` мөрлейді",
    ru: "пока ничего не зафиксировано: редакцию документа фиксирует `sapa edition freeze КОД`")
}

extension EnvironmentFault {
  fileprivate static func nothingFrozen(_ code: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "no edition of \(code) is frozen: `sapa edition freeze \(code)` freezes the present one",
      kk:
        "\(code) құжатының мөрленген нұсқасы жоқ: қазіргісін `sapa edition freeze \(code)` мөрлейді",
      ru: "у \(code) нет зафиксированных редакций: нынешнюю зафиксирует `sapa edition freeze "
        + "\(code)`")
  }
}
