import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// What an auditor asks about documented information (ISO 9001:2015, 7.5.3), each with its answer
  /// and what is not stated.
  func auditorAnswers(on page: String) -> HTML {
    HTML { html in
      html.element("p", words[.auditorAbout])
      html.line()
      answerList(on: page, into: &html)
      answer(.auditorApproval, count: { !$0.control.approvals.isEmpty }, into: &html) {
        facts(on: page, into: &$0, approval)
      }
      answer(.menuChanges, count: { !$0.control.changes.isEmpty }, into: &html) { html in
        html.element("p") { writeLink(to: .changes, on: page, into: &$0) }
      }
      answerObsolete(on: page, into: &html)
      if Overview.external.isShown(in: register) {
        answer(
          .navExternal, among: \.isExternal, fact: .externalChecked,
          count: { $0.control.external?.checked != nil },
          into: &html
        ) { html in
          html.element("p") { writeLink(to: .external, on: page, into: &$0) }
        }
      }
      answer(.navReviews, count: { !$0.control.reviews.isEmpty }, into: &html) { html in
        html.element("p") { writeLink(to: .reviews, on: page, into: &$0) }
      }
      answer(
        .auditorDistribution,
        count: { !$0.control.copies.isEmpty || !$0.control.distribution.isEmpty }, into: &html
      ) { facts(on: page, into: &$0, distribution) }
      heading(.navClauses, into: &html)
      html.element("p") { html in
        html.write(coverageOfClauses + " · ")
        writeLink(to: .clauses, on: page, into: &html)
      }
      answer(.auditorRetention, count: { $0.control.retention != nil }, into: &html) {
        facts(on: page, into: &$0) { $0.control.retention?.text }
      }
    }
  }

  private func answerList(on page: String, into html: inout HTML) {
    answer(
      .auditorList, among: { $0.control.status?.value == .effective }, fact: .docEdition,
      count: { $0.control.edition != nil }, into: &html
    ) { html in
      html.element("p") { html in
        html.element(
          "a", ["href": page.link(to: Address(folder: "register"))], words[.navRegister])
        html.write(" · ")
        html.element(
          "a", ["href": page.wayToRoot + "register.csv", "download": "register.csv"],
          words[.actionCsv])
      }
    }
  }

  private func answerObsolete(on page: String, into html: inout HTML) {
    heading(.auditorSuperseded, into: &html)
    let obsolete = register.documents.filter(\.isObsolete)
    guard !obsolete.isEmpty else {
      return html.element("p", ["class": "muted"], words[.docNotStated])
    }
    html.element("ul") { html in
      for document in obsolete {
        html.element("li") { html in
          writeDocument(document, on: page, into: &html)
          guard let holds = whatHolds(insteadOf: document) else { return }
          html.write(" → ")
          writeDocument(holds, on: page, into: &html)
        }
      }
    }
    html.line()
  }

  /// A question: its title, how many documents state the fact (its name, where the title is wider),
  /// the rest of the answer.
  private func answer(
    _ key: InterfaceKey, among isAsked: (Document) -> Bool = { !$0.isExternal },
    fact: InterfaceKey? = nil, count states: (Document) -> Bool, into html: inout HTML,
    _ rest: (inout HTML) -> Void
  ) {
    heading(key, into: &html)
    let asked = register.documents.filter(isAsked)
    let stated = asked.count(where: states)
    html.element("p") { html in
      if let fact {
        html.element("b", words[fact])
        html.write(" · ")
      }
      html.write(
        words.filled(.auditorStated, ["n": String(stated), "total": String(asked.count)]))
      guard stated < asked.count else { return }
      html.write(" · ")
      html.element(
        "span", ["class": "muted"], "\(words[.docNotStated]): \(asked.count - stated)")
    }
    rest(&html)
    html.line()
  }

  private func heading(_ key: InterfaceKey, into html: inout HTML) {
    html.element("h2", words[key])
  }

  /// The documents that state a fact, each with it.
  private func facts(
    on page: String, into html: inout HTML, _ fact: (Document) -> String?
  ) {
    let known = register.documents.compactMap { document in fact(document).map { (document, $0) } }
    guard !known.isEmpty else { return }
    html.element("ul", ["class": "refs"]) { html in
      for (document, words) in known {
        html.element("li") { html in
          writeDocument(document, on: page, into: &html)
          html.element("p", words)
        }
      }
    }
  }

  /// "Бекіткен: Университет Президенті, 01.03.2019 ж., № 5".
  private func approval(of document: Document) -> String? {
    document.control.approvals.map { approval in
      let said = [
        approval.role?.value, approval.name?.value,
        approval.on.map { words.language.stamp($0.value) }, approval.order?.value,
      ].compactMap { $0 }
      let facts = said.isEmpty ? words[.docNotStated] : said.joined(separator: ", ")
      return words[approval.meaning.value.key] + ": " + facts
    }.joined(separator: "; ").orNil
  }

  private func distribution(of document: Document) -> String? {
    let holders = document.control.copies.compactMap(\.holder).map(\.value)
    let units = document.control.distribution.map(\.value)
    return [(InterfaceKey.docCopies, holders), (.docDistribution, units)]
      .filter { !$0.1.isEmpty }
      .map { words[$0.0] + ": " + $0.1.joined(separator: "; ") }
      .joined(separator: ". ").orNil
  }
}

extension Approval.Meaning {
  /// Әзірлеген, Тексерген, Келіскен, Бекіткен.
  var key: InterfaceKey {
    switch self {
    case .prepared: .docPrepared
    case .checked: .docChecked
    case .agreed: .docAgreed
    case .approved: .docApproved
    }
  }
}

extension Document {
  /// Superseded or withdrawn: not to be used.
  var isObsolete: Bool {
    control.status?.value == .superseded || control.status?.value == .withdrawn
  }
}
