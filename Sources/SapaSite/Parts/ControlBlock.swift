import SapaCore
import SapaEditions
import SapaLanguage
import SapaRegister

/// The control data of a document, label above value (ISO 9001:2015, 7.5.2 and 7.5.3).
///
/// What a controlled document must state and does not reads «Көрсетілмеген»; one from outside must state
/// less.
struct ControlBlock {
  let site: Site
  let document: Document
  /// Path of the page.
  let page: String
  /// Of the document, read once: it has thirty fields.
  private let control: ControlData

  init(site: Site, document: Document, page: String) {
    self.site = site
    self.document = document
    self.page = page
    control = document.control
  }

  private var words: InterfaceStrings { site.words }

  var html: HTML {
    HTML { html in
      html.element("dl", ["class": "facts"]) { html in
        writeIdentity(into: &html)
        writeApproval(into: &html)
        writeLife(into: &html)
        writeKeeping(into: &html)
      }
    }
  }

  private func writeIdentity(into html: inout HTML) {
    row(.docCode, document.code?.whole, isCode: true, into: &html)
    row(.docStatus, into: &html) { site.writeStatus(of: document, into: &$0) }
    row(.docKind, document.kind?.title, into: &html)
    row(.docLevel, document.kind?.level.map(String.init), into: &html)
    let edition = site.editionNames[document.id.index] ?? control.external?.version?.value
    row(.docEdition, edition, into: &html)
    if let external = control.external { write(external, into: &html) }
    writeMark(into: &html)
    names(.docOwner, [control.owner?.value].compactMap { $0 }, isRequired: true, into: &html)
    names(.docResponsible, control.responsible.map(\.value), isRequired: false, into: &html)
  }

  private func write(_ external: External, into html: inout HTML) {
    row(.externalIssuer, external.issuer?.value, into: &html)
    row(.externalChecked, external.checked.map { words.language.stamp($0.value) }, into: &html)
  }

  /// The short code of the edition, as its printed pages carry it.
  private func writeMark(into html: inout HTML) {
    guard let printout = site.shownPrintouts[document.id] else { return }
    row(.docShortCode, isStated: true, isCode: true, into: &html) { html in
      html.element("a", ["href": page.link(to: printout.address)], printout.mark.shortCode)
    }
  }

  private func writeApproval(into html: inout HTML) {
    for meaning in Approval.Meaning.allCases {
      let approvals = control.approvals.filter { $0.meaning.value == meaning }
      guard !approvals.isEmpty || meaning == .approved else { continue }
      row(meaning.key, isStated: !approvals.isEmpty, into: &html) { html in
        for approval in approvals {
          html.element("span", ["class": "line"]) { write(approval, into: &$0) }
        }
      }
    }
    row(.docEffective, control.effective.map { words.language.stamp($0.value) }, into: &html)
  }

  private func write(_ approval: Approval, into html: inout HTML) {
    var isFirst = true
    func comma(_ html: inout HTML) {
      if !isFirst { html.write(", ") }
      isFirst = false
    }
    if let role = approval.role {
      comma(&html)
      site.writeRole(role.value, on: page, into: &html)
    }
    let rest = [
      approval.name?.value, approval.on.map { words.language.stamp($0.value) },
      approval.order?.value,
    ]
    for text in rest.compactMap({ $0 }) {
      comma(&html)
      html.write(whole: text)
    }
  }

  private func writeLife(into html: inout HTML) {
    if let last = document.lastReview {
      row(.docLastReview, words.language.stamp(last), into: &html)
    }
    if !document.isExternal, !document.isObsolete {
      row(.docNextReview, into: &html) { site.writeNextReview(of: document, into: &$0) }
    }
    row(.docSupersedes, isStated: control.supersedes != nil, into: &html) { html in
      if let supersedes = control.supersedes?.value { write(supersedes, into: &html) }
    }
    let successors = site.successions.successors(of: document).map { site.register[$0] }
    guard !successors.isEmpty else { return }
    row(.docSupersededBy, isStated: true, into: &html) { html in
      for successor in successors {
        html.element("span", ["class": "line"]) { link(to: successor, into: &$0) }
      }
    }
  }

  private func write(_ supersession: Supersession, into html: inout HTML) {
    if let former = site.successions.document(with: supersession.code) {
      link(to: site.register[former], into: &html)
    } else {
      html.write(supersession.code)
    }
    if let edition = supersession.edition { html.write(whole: ", " + words.edition(edition)) }
  }

  private func link(to other: Document, into html: inout HTML) {
    html.element(
      "a", ["href": page.link(to: site.addresses.control(of: other))],
      whole: site.name(of: .document(other.id), from: document.id))
  }

  private func writeKeeping(into html: inout HTML) {
    optional(.docRetention, control.retention?.text, into: &html)
    if control.location != nil || !document.hasText {
      row(.docLocation, control.location?.value, into: &html)
    }
    optional(.docAccess, control.access.map { words[$0.value.key] }, into: &html)
    row(.docCopies, isStated: !control.copies.isEmpty, into: &html) { html in
      for copy in control.copies {
        html.element("span", ["class": "line"]) { write(copy, into: &$0) }
      }
    }
    let distribution = site.register.settings.distribution(of: document).map(\.value)
    names(.docDistribution, distribution, isRequired: false, into: &html)
    writeCoverage(into: &html)
    optional(.navClauses, control.clauses.map(\.value).joined(separator: ", ").orNil, into: &html)
  }

  private func write(_ copy: Copy, into html: inout HTML) {
    var words: [String] = []
    if let number = copy.number {
      words.append(self.words.filled(.copyNumber, ["n": number.value]))
    }
    if let kind = copy.kind?.value {
      words.append(self.words[kind == .control ? .copyControl : .copyWorking])
    }
    html.write(words.joined(separator: ", "))
    if let holder = copy.holder?.value {
      html.write(words.isEmpty ? "" : " – ")
      site.writeRole(holder, on: page, into: &html)
    }
    for (key, day) in [(InterfaceKey.copyIssued, copy.issued), (.copyWithdrawn, copy.withdrawn)] {
      guard let day = day?.value else { continue }
      html.write("; " + self.words.filled(key, ["date": self.words.language.stamp(day)]))
    }
  }

  /// "12 / 15", then by department: numbers only, whoever has signed.
  private func writeCoverage(into html: inout HTML) {
    guard let coverage = site.register.coverage[document.id] else { return }
    row(.docAcknowledged, isStated: true, into: &html) { html in
      html.element("span", ["class": "line"], "\(coverage.signed) / \(coverage.staff)")
      for department in coverage.departments {
        html.element("span", ["class": "line"]) { html in
          site.writeRole(department.name, on: page, into: &html)
          html.write(": \(department.signed) / \(department.staff)")
        }
      }
      guard coverage.outdated > 0 else { return }
      html.element(
        "span", ["class": "line muted"],
        words.filled(.docOutdatedSignatures, ["n": String(coverage.outdated)]))
    }
  }

  // One row each

  private func row(
    _ key: InterfaceKey, _ value: String?, isCode: Bool = false, into html: inout HTML
  ) {
    row(key, isStated: value != nil, isCode: isCode, into: &html) { $0.write(whole: value ?? "") }
  }

  private func optional(_ key: InterfaceKey, _ value: String?, into html: inout HTML) {
    if value != nil { row(key, value, into: &html) }
  }

  private func names(
    _ key: InterfaceKey, _ names: [String], isRequired: Bool, into html: inout HTML
  ) {
    guard isRequired || !names.isEmpty else { return }
    row(key, isStated: !names.isEmpty, into: &html) { html in
      for (index, name) in names.enumerated() {
        html.write(index == 0 ? "" : "; ")
        site.writeRole(name, on: page, into: &html)
      }
    }
  }

  private func row(
    _ key: InterfaceKey, isStated: Bool = true, isCode: Bool = false, into html: inout HTML,
    _ value: (inout HTML) -> Void
  ) {
    guard isStated || isAsked(key) else { return }
    html.element("div") { html in
      html.element("dt", words[key])
      html.element("dd", ["class": isCode && isStated ? "code" : nil]) { html in
        if isStated {
          value(&html)
        } else {
          html.element("span", ["class": "muted"], words[.docNotStated])
        }
      }
    }
    html.line()
  }
}

extension ControlBlock {
  /// Whether a document must state a fact: of one from outside who issued it, which version holds, and
  /// when that was checked.
  private func isAsked(_ key: InterfaceKey) -> Bool {
    !document.isExternal || [.docEdition, .externalIssuer, .externalChecked].contains(key)
  }
}

extension DocumentKind {
  /// "Университет ережесі (УЕ)".
  var title: String { abbreviation.isEmpty || name.isEmpty ? label : "\(name) (\(abbreviation))" }
}

extension Retention {
  var text: String? {
    [period?.value, disposition?.value].compactMap { $0 }.joined(separator: ", ").orNil
  }
}
