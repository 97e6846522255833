import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// The clauses of the standard against what states that it covers them, the gaps marked.
  func clauses(on page: String) -> HTML {
    let rows = StandardClauses(register).rows
    var table = StackTable(
      caption: words[.navClauses], columns: [words[.clausesClause], words[.clausesSections]])
    for row in rows {
      table.add(
        [
          StackTable.Cell(row.clause.description),
          StackTable.Cell { write(row.coverage, on: page, into: &$0) },
        ], marked: row.coverage == .gap ? "gap" : nil)
    }
    return HTML { html in
      html.element("p", words[.clausesAbout])
      html.element("p") { $0.element("b", coverageOfClauses) }
      html.write(table.html)
    }
  }

  /// "ISO 9001:2015 · Қамтылғаны: 70 / 76".
  var coverageOfClauses: String {
    let clauses = StandardClauses(register)
    let rows = clauses.rows
    let covered = rows.count { $0.coverage != .gap }
    return clauses.standard.name + " ·\u{a0}"
      + words.filled(.clausesCount, ["n": String(covered), "total": String(rows.count)])
  }

  private func write(
    _ coverage: StandardClauses.Coverage, on page: String, into html: inout HTML
  ) {
    switch coverage {
    case .stated(let targets):
      for target in targets {
        html.element("span", ["class": "line"]) { html in
          writeLink(to: target, named: name(of: target, from: register.main), page, &html)
        }
      }
    case .below: html.element("span", ["class": "muted"], words[.clausesBelow])
    case .above(let number):
      html.element(
        "span", ["class": "muted"],
        words.filled(.clausesAbove, ["number": number.description]))
    case .gap: html.element("b", ["class": "gap"], words[.clausesGap])
    }
  }
}
