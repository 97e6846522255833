import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// When each document is to be reviewed next (ISO 9001:2015, 7.5.2 and 9.3): the earliest first.
  ///
  /// Pages carry no date of the run; what is overdue is counted in the browser.
  func reviews(on page: String) -> HTML {
    var table = StackTable(
      caption: words[.navReviews],
      columns: [
        words[.docTitle], words[.docLastReview], words[.reviewsEvery], words[.docNextReview],
      ])
    for document in reviewed {
      let every = document.control.reviewEvery?.value ?? register.settings.reviewEvery
      table.add([
        StackTable.Cell { writeDocument(document, on: page, into: &$0) },
        stated(lastReview(of: document)),
        stated(every.map { words.months($0.count) }),
        StackTable.Cell { writeNextReview(of: document, into: &$0) },
      ])
    }
    return HTML { html in
      html.element("p", words[.reviewsAbout])
      html.element(
        "p",
        [
          "class": "js-only", "id": "ReviewSummary", "role": "status",
          "data-summary": words[.reviewsSummary],
        ], "")
      html.write(table.html)
      html.write(reviewWords)
    }
  }

  /// «20.11.2019 ж., жаңа нұсқа қажет»: the day, and what was decided, as long as it is not done.
  private func lastReview(of document: Document) -> String? {
    let outcome = document.openDecision?.outcome.map { words[$0.value.key] }
    let day = document.lastReview.map { words.language.stamp($0) }
    return day.map { [$0, outcome].compactMap(\.self).joined(separator: ", ") }
  }

  /// The day by which a document is due for review, with what the browser needs to count from it.
  func writeNextReview(of document: Document, into html: inout HTML) {
    guard let next = document.nextReview(every: register.settings.reviewEvery) else {
      return html.element("span", ["class": "muted"], words[.docNotStated])
    }
    let isInForce = document.control.status?.value == .effective
    html.element(
      "time", ["datetime": next.description, "data-review": isInForce ? "" : nil],
      words.language.stamp(next))
  }

  /// How the language says "12 days left" and "12 days overdue", for the script of the page.
  var reviewWords: HTML {
    HTML { html in
      html.element(
        "template",
        [
          "id": "ReviewWords", "data-left-one": plural(.reviewLeftOne),
          "data-left-few": plural(.reviewLeftFew), "data-left-many": plural(.reviewLeftMany),
          "data-left-other": plural(.reviewLeftOther), "data-late-one": plural(.reviewLateOne),
          "data-late-few": plural(.reviewLateFew), "data-late-many": plural(.reviewLateMany),
          "data-late-other": plural(.reviewLateOther), "data-overdue": words[.bannerOverdue],
        ], "")
      html.line()
    }
  }

  private func plural(_ key: InterfaceKey) -> String? { words.has(key) ? words[key] : nil }

  func stated(_ text: String?) -> StackTable.Cell {
    StackTable.Cell { html in
      if let text {
        html.write(text)
      } else {
        html.element("span", ["class": "muted"], words[.docNotStated])
      }
    }
  }

  /// Documents of our own that are neither superseded nor withdrawn; without a date last.
  private var reviewed: [Document] {
    let current = register.documents.filter { document in
      let status = document.control.status?.value
      return !document.isExternal && status != .superseded && status != .withdrawn
    }
    let days = current.map { $0.nextReview(every: register.settings.reviewEvery) }
    return current.indices.sorted { left, right in
      switch (days[left], days[right]) {
      case (let a?, let b?) where a != b: a < b
      case (.some, nil): true
      case (nil, .some): false
      default: left < right
      }
    }.map { current[$0] }
  }
}
