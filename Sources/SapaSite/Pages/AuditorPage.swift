import SapaCore
import SapaEditions
import SapaLanguage
import SapaRegister

extension Site {
  /// What an auditor asks about documented information (ISO 9001:2015, 7.5), each with its answer,
  /// the way to more, and what is not stated.
  func auditorAnswers(on page: String) -> HTML {
    let report = AuditorReport(register, earlier: editions.earlier(in: register), words: words)
    return HTML { html in
      html.element("p", words[.auditorAbout])
      html.line()
      if hasPDF(at: "auditor.pdf") {
        html.element("p") { html in
          html.element(
            "a", ["class": "button", "href": page.wayToRoot + "auditor.pdf"], words[.actionPdf])
        }
        html.line()
      }
      for answer in report.answers { write(answer, on: page, into: &html) }
      html.write(reviewWords)
    }
  }

  private func write(
    _ answer: AuditorReport.Answer, on page: String, into html: inout HTML
  ) {
    let anchor = answer.question.rawValue
    html.element("h2", ["id": anchor], words[answer.question.title])
    html.line()
    html.element("p") { html in
      writeCount(of: answer, into: &html)
      writeWay(to: answer.question, on: page, into: &html)
    }
    html.line()
    guard !answer.lines.isEmpty else { return }
    html.element("ul", ["class": "refs"]) { html in
      for line in answer.lines {
        html.element("li") { html in
          if let id = line.document { writeDocument(register[id], on: page, into: &html) }
          for fact in line.facts { html.element("p", whole: fact) }
        }
        html.line()
      }
    }
    html.line()
  }

  /// "Нұсқасы · Көрсетілгені: 12 / 19 · Көрсетілмеген: 7".
  private func writeCount(of answer: AuditorReport.Answer, into html: inout HTML) {
    guard answer.asked > 0 else {
      return html.element(
        "span", ["class": "muted"], words[answer.isNone ? .auditorNone : .docNotStated])
    }
    if let fact = answer.question.fact {
      html.element("b", words[fact])
      html.write(" ·\u{a0}")
    }
    let values: KeyValuePairs = ["n": String(answer.stated), "total": String(answer.asked)]
    if answer.question == .clauses {
      return html.write(
        StandardClauses(register).standard.name + " ·\u{a0}" + words.filled(.clausesCount, values))
    }
    html.write(words.filled(.auditorStated, values))
    guard answer.stated < answer.asked else { return }
    html.write(" ·\u{a0}")
    html.element(
      "span", ["class": "muted"], "\(words[.docNotStated]): \(answer.asked - answer.stated)")
  }

  /// Where the whole of it stands.
  private func writeWay(
    to question: AuditorReport.Question, on page: String, into html: inout HTML
  ) {
    func link(_ overview: Overview) {
      guard overview.isShown(in: register) else { return }
      html.write(" ·\u{a0}")
      writeLink(to: overview, on: page, into: &html)
    }
    switch question {
    case .list:
      html.write(" ·\u{a0}")
      html.element("a", ["href": page.link(to: Address(folder: "register"))], words[.navRegister])
      html.element("span", ["class": "screen-only"]) { html in
        html.write(" ·\u{a0}")
        html.element(
          "a", ["href": page.wayToRoot + "register.csv", "download": "register.csv"],
          words[.actionCsv])
      }
    case .changes: link(.changes)
    case .external: link(.external)
    case .reviews: link(.reviews)
    case .clauses: link(.clauses)
    case .superseded where !printouts.isEmpty:
      html.write(" ·\u{a0}")
      html.element("a", ["href": page.link(to: Address(folder: "v"))], words[.verifyList])
    case .approval, .superseded, .distribution, .acknowledgement, .retention: break
    }
  }
}
