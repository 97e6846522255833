import SapaCore
import SapaEditions
import SapaLanguage
import SapaRegister
import SapaSearch

extension Printout {
  /// `v/7K3M9Q2X/`: its page, kept for ever.
  var address: Address { Address(folder: "v/" + mark.shortCode) }
}

extension Site {
  /// Whether a printout is current: the page to which its QR code leads.
  func verifyFrame(_ printout: Printout, at page: String) -> Frame {
    var frame = frame(titled: "\(words[.verifyTitle]) \(printout.mark.shortCode)", at: page)
    frame[.heading] = HTML { $0.element("h1", words[.verifyTitle]) }
    frame[.body] = HTML { html in
      let status = printout.verdict.status ?? .draft
      html.element("div", ["class": "banner", "data-status": status.rawValue]) { html in
        html.element("p") { writeVerdict(on: printout, at: page, into: &$0) }
      }
      html.line()
      html.element("p") { writeDrawing(of: printout, on: page, into: &$0) }
      html.line()
      html.element("dl", ["class": "facts"]) { writeFacts(of: printout, at: page, into: &$0) }
      html.line()
      html.element("p", words[.verifyAbout])
      html.element("p") { html in
        html.element("a", ["href": page.link(to: Address(folder: "v"))], words[.verifyList])
      }
    }
    return frame
  }

  /// The editions whose short codes the search finds.
  var foundPrintouts: [FoundPrintout] {
    printouts.map { printout in
      FoundPrintout(
        shortCode: printout.mark.shortCode,
        name: [printout.code?.text, printout.title].compactMap { $0 }.joined(separator: " "),
        edition: words.edition(printout.edition), status: printout.verdict.status?.rawValue ?? "")
    }
  }

  /// Every short code, for who has a printout without a telephone at hand.
  func verifyListFrame(at page: String) -> Frame {
    var frame = frame(titled: words[.verifyTitle], at: page)
    frame[.heading] = HTML { $0.element("h1", words[.verifyTitle]) }
    var table = StackTable(
      caption: words[.verifyList],
      columns: [words[.docShortCode], words[.docTitle], words[.docEdition], words[.docStatus]])
    for printout in printouts {
      table.add([
        StackTable.Cell { html in
          html.element(
            "a", ["class": "code nb", "href": page.link(to: printout.address)],
            printout.mark.shortCode)
        },
        StackTable.Cell { writeName(of: printout, at: page, into: &$0) },
        StackTable.Cell { $0.element("span", ["class": "nb"], words.edition(printout.edition)) },
        StackTable.Cell { writeStatus(of: printout, into: &$0) },
      ])
    }
    frame[.body] = HTML { html in
      html.element("p", words[.verifyFind])
      html.write(table.html)
    }
    return frame
  }

  /// "Бұл дана қолданыстағы нұсқаға сай", or what holds instead and since when.
  func writeVerdict(on printout: Printout, at page: String, into html: inout HTML) {
    switch printout.verdict {
    case .inForce: html.write(words[.verifyCurrent])
    case .draft: html.write(words[.verifyDraft])
    case .withdrawn: html.write(words[.verifyWithdrawn])
    case .unstated: html.write(words[.verifyUnstated])
    case .outdated(let successor, let since):
      let link = HTML { html in
        guard let document = successor.map({ register[$0] }) else {
          return html.element("span", ["class": "muted"], words[.docNotStated])
        }
        let edition = document.control.edition.map { words.edition($0.value) }
        let name = [document.code?.whole ?? document.title, edition].compactMap { $0 }
        html.element(
          "a", ["href": page.link(to: addresses.text(of: document))],
          whole: name.joined(separator: ", "))
      }
      guard let since, successor != nil else {
        return html.write(words.filled(.verifySuperseded, in: ["link": link]))
      }
      let day = HTML { $0.write(words.language.stamp(since)) }
      html.write(words.filled(.verifyOutdated, in: ["date": day, "link": link]))
    }
  }

  private func writeFacts(of printout: Printout, at page: String, into html: inout HTML) {
    func row(_ name: String, _ style: String? = nil, _ value: (inout HTML) -> Void) {
      html.element("div") { html in
        html.element("dt", name)
        html.element("dd", ["class": style], value)
      }
      html.line()
    }
    row(words[.docShortCode], "code") { $0.write(printout.mark.shortCode) }
    row(words[.docTitle]) { writeName(of: printout, at: page, into: &$0) }
    row(words[.docEdition]) { $0.write(words.edition(printout.edition)) }
    for (key, day) in [
      (InterfaceKey.docEffective, printout.effective), (.docFrozen, printout.frozen),
    ] {
      if let day { row(words[key]) { $0.write(words.language.stamp(day)) } }
    }
    if case .withdrawn(let day?) = printout.verdict {
      row(words[.docStatus]) { html in
        html.write(words.filled(.auditorWithdrawn, ["date": words.language.stamp(day)]))
      }
    }
    // What the approval sheet notes, so that the page itself can be held against paper.
    row("SHA-256", "digest") { $0.write(printout.mark.digest) }
  }

  private func writeName(of printout: Printout, at page: String, into html: inout HTML) {
    let name = [printout.code?.whole, printout.title].compactMap { $0 }.joined(separator: " ")
    guard let document = printout.document.map({ register[$0] }) else {
      return html.write(whole: name)
    }
    html.element("a", ["href": page.link(to: addresses.control(of: document))], whole: name)
  }

  private func writeStatus(of printout: Printout, into html: inout HTML) {
    let isExternal = printout.document.map { register[$0].isExternal } ?? false
    html.write(Self.mark(of: printout.verdict.status, isExternal: isExternal, words))
  }
}

extension Printout.Verdict {
  var status: Status? {
    switch self {
    case .inForce: .effective
    case .outdated: .superseded
    case .draft: .draft
    case .withdrawn: .withdrawn
    case .unstated: nil
    }
  }
}
