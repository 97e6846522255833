import ArgumentParser
import SapaCore
import SapaDelivery

/// `sapa verify PATH`: a published target, a site or a PDF against its manifest.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare a published target, a site or a PDF with its manifest.",
    discussion:
      "A manifest shows damage, not forgery; compare its SHA-256 with the one noted on the "
      + "approval sheet.")

  @Argument(help: "The folder or the PDF.")
  var path: String

  func run() throws {
    let verification: Verification
    if let target = PublishedTarget(publishedAt: path) {
      guard let release = target.current else { throw EnvironmentFault.nothingServed(path) }
      Console.standardOutput("current → releases/\(release.id)")
      verification = Verification(ofOutput: release.path)
    } else if path.lowercased().hasSuffix(".pdf") {
      guard let file = Verification(ofFile: path) else { throw EnvironmentFault.noManifest(path) }
      verification = file
    } else {
      verification = Verification(ofOutput: path)
      if verification.digest == nil, !verification.isIncomplete {
        throw EnvironmentFault.noManifest(path)
      }
    }
    Console.standardOutput(VerificationReport(verification).text(in: Console.language))
    if !verification.isWhole { throw ExitCode(ExitStatus.contentHasErrors.rawValue) }
  }
}

extension EnvironmentFault {
  fileprivate static func nothingServed(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) serves no release yet: publish first",
      kk: "\(path) әлі ешбір шығарылымды ұсынбайды: алдымен жариялаңыз",
      ru: "\(path) ещё не отдаёт ни одного выпуска: сначала опубликуйте")
  }

  fileprivate static func noManifest(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "no manifest knows \(path): name a site, a published folder or a PDF inside one",
      kk: "\(path) туралы жазба (манифест) жоқ: сайтты, жарияланған қалтаны немесе соның ішіндегі "
        + "PDF-ті көрсетіңіз",
      ru: "о \(path) не знает ни один манифест: укажите сайт, опубликованную папку или PDF в них")
  }
}
