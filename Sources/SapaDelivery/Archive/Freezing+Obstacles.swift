package import Sapa
import SapaCore
import SapaEditions
package import SapaRegister

extension ManualFolder {
  /// The document that a freeze is for: by code, by its address part, else the main document.
  ///
  /// - Parameters:
  ///   - code: as the user named it.
  ///   - assembly: of the manual as it is published.
  /// - Returns: a document whose edition may be frozen.
  /// - Throws: `EnvironmentFault` for one that is not there, has no text or no edition, or is being
  ///   written.
  package func documentToFreeze(
    _ code: String?, in assembly: Assembly
  ) throws(EnvironmentFault) -> Document {
    let document = try assembly.register.document(named: code)
    let isBeingWritten =
      [.draft, .review].contains(document.control.status?.value)
      || assembly.editions[document.id]?.isFromArchive == true
    if isBeingWritten { throw .isBeingWritten(document) }
    guard document.hasText else { throw .noTextToFreeze(document) }
    guard document.control.edition != nil else { throw .noEdition(document) }
    return document
  }
}

extension EnvironmentFault {
  static func noEdition(_ document: Document) -> EnvironmentFault {
    let name = document.code?.text ?? document.title
    return EnvironmentFault(
      en: "\(name) states no edition: write `edition` into \(document.path)",
      kk: "\(name) құжатының нұсқасы көрсетілмеген: \(document.path) файлына `edition` жазыңыз",
      ru: "у \(name) не указана редакция: впишите `edition` в \(document.path)")
  }

  static func noTextToFreeze(_ document: Document) -> EnvironmentFault {
    let name = document.code?.text ?? document.title
    return EnvironmentFault(
      en:
        "the text of \(name) is not here, and there is nothing to freeze without it: write it into "
        + "\(document.path)",
      kk: "\(name) құжатының мәтіні мұнда жоқ, ал онсыз мөрлейтін ештеңе жоқ: оны "
        + "\(document.path) файлына жазыңыз",
      ru: "текста \(name) здесь нет, а без него фиксировать нечего: внесите его в "
        + "\(document.path)")
  }

  fileprivate static func isBeingWritten(_ document: Document) -> EnvironmentFault {
    let name = document.code?.text ?? document.title
    return EnvironmentFault(
      en:
        "\(name) is a draft or in review: freeze it once it is approved and `status` is effective",
      kk: "\(name) – жоба не келісуде: бекітіліп, `status` мәні effective болғанда мөрлеңіз",
      ru: "\(name) – проект или на согласовании: фиксируйте, когда он утверждён и `status` – "
        + "effective")
  }
}
