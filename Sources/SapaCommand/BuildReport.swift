import Glibc
import SapaCore
import SapaDelivery

/// What a build says when it is done: a line on a terminal, nothing in a pipe.
struct BuildReport {
  let language: Language
  let isQuiet: Bool

  func report(_ delivered: Delivered, wantedPDF: Bool, canPrint: Bool) {
    if wantedPDF, !canPrint, !isQuiet { Console.complain(Self.noTypesetter) }
    guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return }
    Console.standardError(summary(delivered)[language])
  }

  private static let noTypesetter = Phrase(
    en: "the PDF was not made, since Typst is missing: run `make setup` once, then build again",
    kk: "PDF жасалмады, себебі Typst жоқ: бір рет `make setup` іске қосып, қайта құрастырыңыз",
    ru: "PDF не создан, так как нет Typst: выполните один раз `make setup` и соберите заново")

  private func summary(_ delivered: Delivered) -> Phrase {
    let (path, written, kept) = (delivered.path, delivered.writtenCount, delivered.keptCount)
    return Phrase(
      en: "\(path): \(written) files written, \(kept) unchanged",
      kk: "\(path): \(written) файл жазылды, \(kept) файл өзгеріссіз қалды",
      ru: "\(path): записано файлов: \(written), без изменений: \(kept)")
  }
}
