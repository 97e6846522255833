import SapaCore
import SapaEditions
import SapaLanguage
import SapaRegister

extension Document {
  /// What CSS draws by; `unknown` where nobody has stated it.
  var statusName: String { control.status?.value.rawValue ?? "unknown" }
}

extension Site {
  /// The printed header: organisation and code, system and edition, title and status.
  ///
  /// Where no system is named, the title stands beside edition and status. A frozen text bears the name
  /// under which it was approved, here as in its PDF.
  func stamp(of document: Document) -> HTML {
    let organization = editions[document.id]?.organization ?? register.settings.organization
    // Beside a longer code a telephone has no room for the edition.
    let isLong = (document.code?.text.count ?? 0) > 16
    let style = [organization.system == nil ? " brief" : "", isLong ? " long" : ""].joined()
    return HTML { html in
      html.element("dl", ["class": "stamp" + style]) { html in
        row(.docOrganization, into: &html) { $0.write(organization.name) }
        row(.docCode, isCode: true, into: &html) { writeCode(of: document, into: &$0) }
        html.line()
        if let system = organization.system {
          row(.docSystem, into: &html) { $0.write(system) }
          row(.docEdition, into: &html) { writeEdition(of: document, into: &$0) }
          html.line()
          row(.docTitle, into: &html) { $0.write(whole: document.title) }
        } else {
          row(.docTitle, into: &html) { $0.write(whole: document.title) }
          row(.docEdition, into: &html) { writeEdition(of: document, into: &$0) }
          html.line()
        }
        row(.docStatus, into: &html) { writeStatus(of: document, into: &$0) }
      }
    }
  }

  private func row(
    _ name: InterfaceKey, isCode: Bool = false, into html: inout HTML,
    _ content: (inout HTML) -> Void
  ) {
    html.element("div") { html in
      html.element("dt", words[name])
      html.element("dd", ["class": isCode ? "code" : nil], content)
    }
  }

  /// The short form that stays on the screen when the stamp has left it.
  func plate(of document: Document) -> HTML {
    HTML { html in
      html.element("p") { html in
        html.element("span", ["class": "code"]) { writeCode(of: document, into: &$0) }
        html.write(" ")
        html.element("span") { writeEdition(of: document, into: &$0) }
        html.write(" ")
        writeStatus(of: document, into: &html)
        html.write(" ")
        html.element("span", ["class": "title"], whole: document.title)
      }
    }
  }

  /// "СЖ-ХҚТУ-01-2019 · 3-ші нұсқа · Қолданыста", what is not stated left out.
  func writeIdentity(of document: Document, into html: inout HTML) {
    if let code = document.code {
      html.element("span", ["class": "code"]) { $0.write(code) }
      html.write(" ·\u{a0}")
    }
    if let edition = editionNames[document.id.index] {
      html.write(whole: edition)
      html.write(" ·\u{a0}")
    }
    writeStatus(of: document, into: &html)
  }

  func writeStatus(of document: Document, into html: inout HTML) {
    html.write(statuses[document.id.index])
  }

  /// The status of every document, as its name is followed by: most pages name many documents.
  static func statuses(of register: Register, _ words: InterfaceStrings) -> [HTML] {
    let all = [nil] + Status.allCases.map(Optional.some)
    let marks = [false, true].map { isExternal in
      Dictionary(
        uniqueKeysWithValues: all.map { ($0, mark(of: $0, isExternal: isExternal, words)) })
    }
    return register.documents.map {
      marks[$0.isExternal ? 1 : 0][$0.control.status?.value] ?? HTML()
    }
  }

  static func mark(of status: Status?, isExternal: Bool, _ words: InterfaceStrings) -> HTML {
    HTML { html in
      html.element(
        "span", ["class": "status", "data-status": status?.rawValue ?? "unknown"],
        status.map { words.status($0, isExternal: isExternal) } ?? words[.docNoStatus])
    }
  }

  /// A law has no code of ours: what it is stands there.
  private func writeCode(of document: Document, into html: inout HTML) {
    let kind = document.isExternal ? document.kind?.label : nil
    write(document.code?.whole ?? kind, else: .docNoCode, into: &html)
  }

  /// Nor has it an edition of ours, and its version may be a sentence long: that it comes from outside
  /// is said there.
  private func writeEdition(of document: Document, into html: inout HTML) {
    let origin = document.isExternal ? words[.docExternal] : nil
    write(editionNames[document.id.index] ?? origin, else: .docNoEdition, into: &html)
  }

  private func write(_ text: String?, else missing: InterfaceKey, into html: inout HTML) {
    if let text {
      html.write(whole: text)
    } else {
      html.element("span", ["class": "muted"], words[missing])
    }
  }
}
