import Sapa
package import SapaCore
import SapaPrint
import SapaRegister

/// What a user asks `sapa print` for, in the words of the command line.
package struct PrintingWish: Sendable {
  package enum Part: Hashable, Sendable {
    case sheet(Sheet)
    /// The numbered copies of a document, with who holds them.
    case distribution
    case register
    case auditor
  }

  /// A code, or the address part of a document without one; nil means the main document.
  package var code: String?
  /// The number of a registered copy.
  package var copy: String?
  /// A form alone, or the master list, instead of the text.
  package var part: Part?

  package init(code: String?, copy: String?, part: Part?) {
    self.code = code
    self.copy = copy
    self.part = part
  }

  /// Whether the text of a document is wanted, and its diagrams with it.
  package var hasText: Bool { part == nil }

  /// What the words mean in a register, on the day that a numbered copy carries.
  ///
  /// - Throws: `EnvironmentFault` for a document, a text or a copy that is not there.
  func order(in manual: CheckedManual, on day: CalendarDate) throws(EnvironmentFault) -> PrintOrder
  {
    let register = manual.register
    if part == .register { return .register }
    if part == .auditor { return .auditor }
    let document = try register.document(named: code)
    switch part {
    case .sheet(.acknowledgement) where !manual.lists.staff.isEmpty:
      return .acknowledgement(sheets(of: document, in: manual), of: document.id)
    case .sheet(let sheet): return .sheet(sheet, of: document.id)
    case .distribution: return .distribution(of: document.id)
    case .register, .auditor, nil: break
    }
    guard document.hasText else {
      throw manual.hasUnshownText(of: document) ? .isUnshown(document) : .noText(document)
    }
    guard let copy else { return .document(document.id) }
    return .document(document.id, copy: try numbered(copy, of: document, on: day))
  }

  /// A sheet for each department that must know the document; for all where nobody has said which.
  private func sheets(of document: Document, in manual: CheckedManual) -> [StaffSheet] {
    let lists = Acknowledgements(manual.lists, in: manual.register)
    let named = lists.departments(of: document)
    return (named.isEmpty ? lists.departments : named).map { department in
      StaffSheet(
        department: department,
        rows: lists.signers(of: document, in: department).map { signer in
          StaffSheet.Row(
            post: signer.member.post ?? "", name: signer.member.name.value, signed: signer.on)
        })
    }
  }

  private func numbered(
    _ number: String, of document: Document, on day: CalendarDate
  ) throws(EnvironmentFault) -> NumberedCopy {
    let copies = document.control.copies
    let numbers = copies.numbers
    let rows = zip(numbers, copies).filter { $0.0 == number }.map(\.1)
    guard let last = rows.last else {
      let known = numbers.compactMap(\.self)
      throw .noCopy(
        number, known: known.indices.filter { !known[..<$0].contains(known[$0]) }.map { known[$0] })
    }
    // A number that came back may have been issued again.
    let out = rows.filter { $0.withdrawn.map { $0.value > day } ?? true }
    guard let next = out.first else {
      throw .copyWithdrawn(number, on: last.withdrawn?.value ?? day)
    }
    guard let copy = out.first(where: { $0.issued.map { $0.value <= day } ?? true }) else {
      throw .copyNotIssued(number, until: next.issued?.value ?? day)
    }
    return NumberedCopy(
      number: number, kind: copy.kind?.value, holder: copy.holder?.value, printed: day)
  }
}

extension EnvironmentFault {
  fileprivate static func noText(_ document: Document) -> EnvironmentFault {
    let name = document.code?.text ?? document.title
    return EnvironmentFault(
      en: "the text of \(name) is not here: write it into \(document.path), or print a form of it "
        + "with --sheet",
      kk: "\(name) құжатының мәтіні мұнда жоқ: оны \(document.path) файлына жазыңыз немесе --sheet "
        + "арқылы парағын басып шығарыңыз",
      ru: "текста \(name) здесь нет: внесите его в \(document.path) или напечатайте лист через "
        + "--sheet")
  }

  /// Its text is here, but it is a draft, and no edition of it is frozen.
  fileprivate static func isUnshown(_ document: Document) -> EnvironmentFault {
    let name = document.code?.text ?? document.title
    return EnvironmentFault(
      en: "\(name) is a draft or in review: print it as such with --drafts, or a form of it with "
        + "--sheet",
      kk: "\(name) – жоба не келісуде: оны --drafts арқылы жоба күйінде немесе --sheet арқылы "
        + "парағын басып шығарыңыз",
      ru: "\(name) – проект или на согласовании: напечатайте его как проект через --drafts или "
        + "лист через --sheet")
  }

  fileprivate static func noCopy(_ number: String, known: [String]) -> EnvironmentFault {
    let list = known.joined(separator: ", ")
    let isNone = known.isEmpty
    return EnvironmentFault(
      en: "copy \(number) is not registered: "
        + (isNone ? "enter it in `copies` of the document" : "`copies` has \(list)"),
      kk: "№ \(number) дана есепке алынбаған: "
        + (isNone ? "оны құжаттың `copies` өрісіне енгізіңіз" : "`copies` өрісінде \(list) бар"),
      ru: "экземпляр № \(number) не учтён: "
        + (isNone ? "внесите его в поле `copies` документа" : "в поле `copies` есть \(list)"))
  }

  fileprivate static func copyNotIssued(
    _ number: String, until date: CalendarDate
  ) -> EnvironmentFault {
    let day = date.dotted
    return EnvironmentFault(
      en: "copy \(number) is not issued before \(day): print it on that day, or correct `issued` "
        + "in `copies`",
      kk: "№ \(number) дана \(day) күніне дейін берілмейді: сол күні басып шығарыңыз немесе "
        + "`copies` ішіндегі `issued` мәнін түзетіңіз",
      ru: "экземпляр № \(number) выдаётся не раньше \(day): напечатайте его в тот день или "
        + "исправьте `issued` в `copies`")
  }

  fileprivate static func copyWithdrawn(
    _ number: String, on date: CalendarDate
  ) -> EnvironmentFault {
    let day = date.dotted
    return EnvironmentFault(
      en: "copy \(number) was withdrawn on \(day): issue it anew in `copies`, or name another one",
      kk:
        "№ \(number) дана \(day) күні қайтарып алынған: оны `copies` өрісінде қайта беріңіз немесе "
        + "басқа дананы көрсетіңіз",
      ru: "экземпляр № \(number) изъят \(day): выдайте его заново в `copies` или назовите другой")
  }
}
