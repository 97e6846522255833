import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery
import SapaEditions
import SapaRegister

/// What the commands of editions say.
struct EditionReport {
  private let printer: FindingPrinter

  init(settings: Settings, world: World, options: SharedOptions) {
    printer = FindingPrinter(
      format: .full, settings: settings, world: world, isQuiet: options.quiet)
  }

  /// Tells the errors of the content that stand in the way of a freeze; the exit status that they give.
  func refusal(_ findings: [Finding], _ fileCount: Int) -> ExitCode {
    let errors = findings.count { $0.severity == .error }
    return refusal(
      findings, fileCount,
      Phrase(
        en: "nothing was frozen: the content has \(errors.english("error"))",
        kk: "ештеңе мөрленген жоқ: мазмұнда \(errors) қате бар",
        ru: "ничего не зафиксировано: ошибок в содержании – \(errors)"))
  }

  /// The same for the approvals that a document lacks, or has from somebody else.
  func refusal(ofApprovals findings: [Finding], of document: Document) -> ExitCode {
    let name = document.code?.text ?? document.title
    return refusal(
      findings, 1,
      Phrase(
        en: "nothing was frozen: \(name) is not approved as `approvers` of sapa.yaml demands; "
          + "enter the approvals, then freeze it",
        kk: "ештеңе мөрленген жоқ: \(name) құжаты sapa.yaml файлындағы `approvers` талабына сай "
          + "бекітілмеген; бекітулерін енгізіп, содан кейін мөрлеңіз",
        ru: "ничего не зафиксировано: \(name) утверждён не так, как требует `approvers` в "
          + "sapa.yaml; внесите утверждения и зафиксируйте снова"))
  }

  private func refusal(_ findings: [Finding], _ fileCount: Int, _ reason: Phrase) -> ExitCode {
    Console.standardError(printer.print(findings, fileCount: fileCount))
    Console.complain(reason, in: printer.language)
    return ExitCode(ExitStatus.contentHasErrors.rawValue)
  }

  /// What the check finds in the text that is being frozen: it stops nothing, and stays.
  func warnings(_ findings: [Finding]) {
    let warnings = findings.filter { $0.severity == .warning }
    guard !printer.isQuiet, !warnings.isEmpty else { return }
    Console.standardError(printer.print(warnings, fileCount: 1))
  }

  func written(_ rows: WrittenRows) {
    guard !printer.isQuiet else { return }
    let (path, count) = (rows.path, rows.count)
    let phrase =
      count == 0
      ? Phrase(
        en: "\(path): the change sheet names everything that changed",
        kk: "\(path): өзгерістер енгізу парағында өзгергеннің бәрі бар",
        ru: "\(path): в листе регистрации изменений есть всё, что изменилось")
      : Phrase(
        en: "\(path): rows written: \(count); fill in basis, name and date",
        kk: "\(path): \(count) жол жазылды; негіздемесін, орындаушысы мен күнін толтырыңыз",
        ru: "\(path): записано строк: \(count); заполните основание, имя и дату")
    Console.standardOutput("sapa: \(phrase[printer.language])")
  }

  func frozen(_ frozen: Frozen) {
    if let first = frozen.ignored.first {
      let count = frozen.ignored.count
      Console.complain(
        Phrase(
          en: "git ignores \(count.english("file")) of this edition, \(first): take the archive "
            + "out of .gitignore",
          kk: "git бұл нұсқаның \(count) файлын елемейді, мысалы \(first): мұрағатты .gitignore "
            + "ішінен шығарыңыз",
          ru: "git не видит файлов этой редакции: \(count), например \(first): уберите архив из "
            + ".gitignore"), in: printer.language)
    }
    guard !printer.isQuiet else { return }
    let (folder, mark) = (frozen.folder, frozen.record.mark)
    let phrase = Phrase(
      en: "\(folder): frozen. Note its digest on the signed approval sheet; keep the folder in git "
        + "or a backup.",
      kk: "\(folder): мөрленді. Қол қойылған келісу парағына дайджестін жазып қойыңыз; қалтаны git "
        + "не сақтық көшірмеде сақтаңыз.",
      ru: "\(folder): зафиксировано. Запишите дайджест на подписанный лист согласования; храните "
        + "папку в git или резервной копии.")
    Console.standardOutput(
      "sapa: \(phrase[printer.language])\nSHA-256 \(mark.digest)\n\(mark.shortCode)")
  }
}
