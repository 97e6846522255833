import SapaCore
import SapaDiagram
import SapaEditions
import SapaLanguage
import SapaRegister

extension Composer {
  /// What header, footer and the PDF's own data say.
  ///
  /// A frozen text bears the name under which it was approved.
  var meta: PrintTree.Meta {
    let organization = history?.organization ?? register.settings.organization
    return PrintTree.Meta(
      org: organization.name, system: organization.system ?? "", title: document.title,
      code: document.code?.text ?? "",
      edition: document.control.edition.map { strings.edition($0.value) } ?? "",
      lang: strings.language.rawValue, watermark: watermark, footer: footer,
      copy: copy.map(strings.copy) ?? "", mark: history?.mark.map(mark))
  }

  /// The short code of the edition, and where the site says whether it holds.
  private func mark(_ mark: EditionMark) -> PrintTree.Mark {
    let address = register.settings.address.map { "\($0)v/\(mark.shortCode)/" }
    return PrintTree.Mark(
      code: mark.shortCode, qr: address.flatMap { QRCode($0) }?.svg ?? "",
      alt: address.map {
        strings.filled(.printMark, ["code": mark.shortCode, "address": $0])
      } ?? "")
  }

  /// ISO 9001:2015, 7.5.3.2 e): obsolete documents are identified as such.
  private var watermark: String {
    switch document.control.status?.value {
    case .draft, .review: strings[.markDraft]
    case .superseded: strings[.markSuperseded]
    case .withdrawn: strings[.markWithdrawn]
    case .effective, nil: ""
    }
  }

  /// «Басып шығарылған дана есепке алынбайды», and where the text in force is found; the day of
  /// printing on a numbered copy.
  ///
  /// A restricted document says so first, on every page.
  private var footer: String {
    let isRestricted = document.control.access?.value == .restricted
    return isRestricted ? strings[.accessRestricted] + ". " + origin : origin
  }

  private var origin: String {
    if let copy {
      return strings.filled(.printDate, ["date": strings.language.stamp(copy.printed)])
    }
    // Nobody is sent to what is not in force.
    guard !document.isObsolete, !document.isBeforeForce, let address = address(of: document.id)
    else { return strings[.printUncontrolledPlain] }
    return strings.filled(.printUncontrolled, ["address": address])
  }

  /// Where a document stands on the site; nil for a manual without an address.
  func address(of id: DocumentID) -> String? {
    register.settings.address.map { site in
      site + (id == register.main ? "manual/" : "documents/\(register[id].slug)/")
    }
  }

  /// The title page: who approves, who else signed, and what is known of the edition.
  var titlePage: PrintTree.TitlePage {
    let control = document.control
    let approved = control.approvals.filter { $0.meaning.value == .approved }
    let status = strings.status(of: document) ?? strings[.docNotStated]
    let effective = control.effective.map { strings.language.stamp($0.value) }
    let access = control.access.map { [strings[.docAccess], strings[$0.value.key]] }
    return PrintTree.TitlePage(
      // Nobody is to sign what is out of force.
      approve: approved.isEmpty && !document.isObsolete ? [approve(nil)] : approved.map(approve),
      people: control.approvals.filter { $0.meaning.value != .approved }.map(person),
      facts: [
        [strings[.docStatus], status],
        [strings[.docEffective], effective ?? strings[.docNotStated]],
      ] + [access].compactMap(\.self),
      copy: copy.map {
        PrintTree.TitlePage.Copy(title: strings.copy($0), holder: $0.holder ?? "")
      })
  }

  private func approve(_ approval: Approval?) -> PrintTree.TitlePage.Approve {
    PrintTree.TitlePage.Approve(
      word: strings[.printApprove], role: NoBreak.binding(approval?.role?.value ?? ""),
      name: NoBreak.binding(approval?.name?.value ?? ""),
      labels: [.sheetPost, .sheetSignature, .sheetName].map { strings[$0] },
      date: approval.flatMap(date) ?? strings[.printDateBlank])
  }

  private func person(_ approval: Approval) -> PrintTree.TitlePage.Person {
    PrintTree.TitlePage.Person(
      word: strings[approval.meaning.value.key],
      role: NoBreak.binding(approval.role?.value ?? ""),
      name: NoBreak.binding(approval.name?.value ?? ""), date: date(approval) ?? "")
  }

  /// The date and the order, as far as they are stated: 01.03.2019 ж., № 5.
  private func date(_ approval: Approval) -> String? {
    let facts = [
      approval.on.map { strings.language.stamp($0.value) }, approval.order?.value,
    ].compactMap(\.self)
    return facts.isEmpty ? nil : NoBreak.binding(facts.joined(separator: ", "))
  }
}

extension PrintTree.Words {
  init(_ strings: InterfaceStrings) {
    self.init(
      pageOf: strings[.printPage], refPage: strings[.printPageReference],
      contents: strings[.printContents], continued: strings[.printContinued],
      done: strings[.taskDone], open: strings[.taskOpen])
  }
}
