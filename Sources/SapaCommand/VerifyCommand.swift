import ArgumentParser
import SapaCore
import SapaDelivery

/// `sapa verify PATH`: a published target, a site, an archive or a PDF against its manifest.
struct VerifyCommand: AsyncParsableCommand, ManualCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare a published target, a site, an archive or a PDF with its manifest.",
    discussion:
      "A PDF is known by its bytes and by the short code on its pages, also when it was copied "
      + "away; exit status 1 where it is not what was made, or not in force. A manifest shows "
      + "damage, not forgery; compare its SHA-256 with the one noted on the approval sheet.")

  @Argument(help: "The folder or the PDF.")
  var path: String

  @Option(
    name: [.customShort("C"), .customLong("root")],
    help: "The folder of the manual, or of a site, that a copied PDF is held against.")
  var folder: String?

  private var language: Language { Console.language(near: folder) }

  func run() async throws {
    let isRight: Bool
    if path.lowercased().hasSuffix(".pdf") {
      isRight = try await isPrintoutInForce()
    } else {
      let editions = try Verification.editions(below: path)
      isRight = try editions.isEmpty ? isOutputWhole() : areWhole(editions)
    }
    if !isRight { throw ExitCode(ExitStatus.contentHasErrors.rawValue) }
  }

  private func isPrintoutInForce() async throws -> Bool {
    let check = try await PrintoutCheck(of: path, against: folder, jobs: SharedOptions.cores)
    Console.standardOutput(PrintoutReport(check).text(in: language))
    return check.isInForce
  }

  /// Each edition of an archive by itself.
  private func areWhole(_ editions: [Verification]) -> Bool {
    for edition in editions {
      let report = VerificationReport(edition).text(in: language)
      Console.standardOutput("\(edition.path)\n\(report)")
    }
    return editions.allSatisfy(\.isWhole)
  }

  /// A site, or what a published target serves.
  private func isOutputWhole() throws -> Bool {
    let verification: Verification
    if let target = PublishedTarget(publishedAt: path) {
      guard let release = target.current else { throw EnvironmentFault.nothingServed(target) }
      Console.standardOutput("current → releases/\(release.id)")
      verification = Verification(of: release, in: target)
    } else {
      verification = Verification(of: path)
      guard verification.digest != nil || verification.isIncomplete else {
        throw EnvironmentFault.noManifest(path)
      }
    }
    Console.standardOutput(VerificationReport(verification).text(in: language))
    return verification.isWhole
  }
}

extension EnvironmentFault {
  fileprivate static func noManifest(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "no manifest knows \(path): name a site, a published folder or a PDF",
      kk: "\(path) туралы жазба (манифест) жоқ: сайтты, жарияланған қалтаны немесе PDF-ті "
        + "көрсетіңіз",
      ru: "о \(path) не знает ни один манифест: укажите сайт, опубликованную папку или PDF")
  }
}
