import Sapa
import SapaCore
import SapaPreview

/// What a preview says: where it is, and after each save one line and the findings.
struct PreviewConsole {
  let isQuiet: Bool
  let language: Language

  func begin(at address: String, isOther wanted: UInt16?) {
    if let wanted {
      Console.complain(
        Phrase(
          en: "port \(wanted) is busy, the next free one is taken",
          kk: "\(wanted) порты бос емес, келесі бос порт алынды",
          ru: "порт \(wanted) занят, взят следующий свободный"), in: language)
    }
    // Whoever starts it from a script needs the address, too.
    Console.standardOutput(address)
  }

  func tell(_ report: PreviewReport) {
    let printer = FindingPrinter(settings: report.settings, world: report.world, isQuiet: isQuiet)
    let findings = printer.lines(report.findings)
    Console.standardError(findings + (isQuiet ? "" : summary(of: report, printer)))
  }

  /// `content/policy.md: Errors: 0, warnings: 2, notes: 0`.
  private func summary(of report: PreviewReport, _ printer: FindingPrinter) -> String {
    let names = Array(Set(report.saved)).sorted()
    let shown = names.count > 3 ? names.prefix(3) + ["…"] : names[...]
    let files = shown.joined(separator: ", ")
    return (files.isEmpty ? "" : files + ": ") + printer.counts(of: report.findings)
  }
}
