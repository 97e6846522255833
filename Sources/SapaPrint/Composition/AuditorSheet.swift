import SapaCore
import SapaLanguage
import SapaRegister

/// The answers for an auditor on paper, with links to the site where it has an address.
struct AuditorSheet {
  private let register: Register
  private let report: AuditorReport
  private let strings: InterfaceStrings

  init(_ register: Register, earlier: [DocumentID: [EarlierEdition]]) {
    self.register = register
    strings = InterfaceStrings(register.settings.language).naming(register.settings.standard)
    report = AuditorReport(register, earlier: earlier, words: strings)
  }

  func tree(theme: [String: ThemeValue]) -> PrintTree {
    let title = strings[.navAuditor]
    let heading = PrintBlock.heading(level: 1, number: "", label: "auditor", [.text(title)])
    let about = PrintBlock.paragraph([.text(strings[.auditorAbout].withNoBreakSpaces)])
    return PrintTree(
      meta: .list(titled: title, of: register, at: "auditor/", strings),
      words: PrintTree.Words(strings), theme: theme, title: nil, contents: false,
      blocks: [heading, about] + report.answers.flatMap(blocks))
  }

  private func blocks(_ answer: AuditorReport.Answer) -> [PrintBlock] {
    let question = answer.question
    var blocks: [PrintBlock] = [
      .heading(
        level: 2, number: "", label: "auditor-\(question.rawValue)",
        [.text(strings[question.title].withNoBreakSpaces)]),
      .paragraph([.text(count(answer))]),
    ]
    if !answer.lines.isEmpty { blocks.append(.bullets(answer.lines.map(item))) }
    return blocks
  }

  private func count(_ answer: AuditorReport.Answer) -> String {
    guard answer.asked > 0 else { return strings[answer.isNone ? .auditorNone : .docNotStated] }
    let values: KeyValuePairs = ["n": String(answer.stated), "total": String(answer.asked)]
    if answer.question == .clauses {
      let standard = StandardClauses(register).standard.name
      return [standard, strings.filled(.clausesCount, values)].joined(separator: " · ")
    }
    let missing = answer.asked - answer.stated
    return [
      answer.question.fact.map { strings[$0] }, strings.filled(.auditorStated, values),
      missing > 0 ? "\(strings[.docNotStated]): \(missing)" : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// One paragraph, so that no page ends between a document and what is said of it.
  private func item(_ line: AuditorReport.Line) -> [PrintBlock] {
    var lines = line.facts.map { [PrintInline.text($0.withNoBreakSpaces)] }
    if let id = line.document {
      let document = register[id]
      let name = [document.code?.text, document.title].compactMap(\.self).joined(separator: " ")
      let status = strings.status(of: document) ?? strings[.docNotStated]
      lines.insert([named(name.withNoBreakSpaces, id), .text(" · " + status)], at: 0)
    }
    return [.paragraph(Array(lines.joined(separator: [.lineBreak])))]
  }

  private func named(_ name: String, _ id: DocumentID) -> PrintInline {
    guard let site = register.settings.address else { return .strong([.text(name)]) }
    return .link(site + "documents/\(register[id].slug)/", [.text(name)])
  }
}
