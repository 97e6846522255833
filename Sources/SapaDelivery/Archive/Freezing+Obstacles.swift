package import Sapa
package import SapaCore
import SapaEditions
package import SapaRegister

extension ManualFolder {
  /// The document that a freeze is for: by code, by its address part, else the main document.
  ///
  /// - Parameters:
  ///   - code: as the user named it.
  ///   - assembly: of the manual as it is published.
  ///   - day: of the freeze.
  /// - Returns: a document whose edition may be frozen.
  /// - Throws: `EnvironmentFault` for one that is not there, has no text or no edition, or is being
  ///   written; and on a day that has not come, before its approval, or before the freeze of an earlier
  ///   edition.
  package func documentToFreeze(
    _ code: String?, in assembly: Assembly, on day: CalendarDate
  ) throws(EnvironmentFault) -> Document {
    let document = try assembly.register.document(named: code)
    let history = assembly.editions[document.id]
    if let history, history.isFromArchive, history.next.map({ $0.start != nil }) ?? true,
      let last = history.frozen.last
    {
      throw .frozenAlready(last, at: Archive.name(assembly.settings) + "/" + last.place)
    }
    let isBeingWritten =
      [.draft, .review].contains(document.control.status?.value) || history?.isFromArchive == true
    if isBeingWritten { throw .isBeingWritten(document) }
    guard document.hasText else { throw .noTextToFreeze(document) }
    guard let edition = document.control.edition?.value else { throw .noEdition(document) }
    if try Clock.shown < day { throw .dayToCome(document, day) }
    let approvals = document.control.approvals.filter { $0.meaning.value == .approved }
    if let approved = approvals.compactMap({ $0.on?.value }).max(), approved > day {
      throw .tooEarly(document, on: day, approved: approved)
    }
    let before = history?.frozen.filter { $0.edition < edition } ?? []
    if let last = before.max(by: { $0.frozen < $1.frozen }), last.frozen > day {
      throw .tooEarly(document, on: day, after: last)
    }
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

  fileprivate static func dayToCome(
    _ document: Document, _ day: CalendarDate
  ) -> EnvironmentFault {
    let (name, day) = (document.code?.text ?? document.title, day.dotted)
    return EnvironmentFault(
      en: "\(name) cannot be frozen on \(day), which has not come: correct `--as-of`, or the clock "
        + "of the computer",
      kk: "\(name) әлі келмеген күні, \(day)\u{A0}ж., мөрленбейді: `--as-of` мәнін не компьютер "
        + "сағатын түзетіңіз",
      ru: "\(name) нельзя зафиксировать \(day): этот день ещё не наступил; поправьте `--as-of` или "
        + "часы компьютера")
  }

  fileprivate static func tooEarly(
    _ document: Document, on day: CalendarDate, approved: CalendarDate
  ) -> EnvironmentFault {
    let name = document.code?.text ?? document.title
    let (day, approval) = (day.dotted, approved.dotted)
    return EnvironmentFault(
      en:
        "\(name) was approved on \(approval), and cannot be frozen on \(day), before that: correct the "
        + "clock of the computer, `--as-of`, or the day of the approval",
      kk:
        "\(name) \(approval)\u{A0}ж. бекітілген, сондықтан одан бұрын, \(day)\u{A0}ж., мөрленбейді: "
        + "компьютер сағатын, `--as-of` мәнін не бекітілген күнін түзетіңіз",
      ru: "документ \(name) утверждён \(approval) и не может быть зафиксирован раньше, \(day): "
        + "поправьте часы компьютера, `--as-of` или день утверждения")
  }

  fileprivate static func tooEarly(
    _ document: Document, on day: CalendarDate, after last: EditionRecord
  ) -> EnvironmentFault {
    let name = document.code?.text ?? document.title
    let (day, frozen) = (day.dotted, last.frozen.dotted)
    return EnvironmentFault(
      en:
        "edition \(last.edition) of \(name) was frozen on \(frozen), and the next one cannot be frozen on "
        + "\(day), before that: correct the clock of the computer, or `--as-of`",
      kk: "\(name) құжатының \(last.edition.kazakh) нұсқасы \(frozen)\u{A0}ж. мөрленген, сондықтан "
        + "келесісі одан бұрын, \(day)\u{A0}ж., мөрленбейді: компьютер сағатын не `--as-of` мәнін "
        + "түзетіңіз",
      ru:
        "редакция \(last.edition) документа \(name) зафиксирована \(frozen), и следующая не может быть "
        + "зафиксирована раньше, \(day): поправьте часы компьютера или `--as-of`")
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
