import SapaCore
import SapaLanguage
import SapaRegister

/// The master list of documents (ISO 9001:2015, 7.5.3.2): one row each, with what filters need.
struct RegisterTable {
  let site: Site
  let page: String
  /// What each document has in each column.
  private let values: [[String]]

  private var words: InterfaceStrings { site.words }
  private var documents: [Document] { site.register.documents }

  private static let columns: [InterfaceKey] = [
    .docCode, .docTitle, .docKind, .docLevel, .docEdition, .docOwner, .docStatus,
  ]

  /// Those whose cells say on a narrow screen what they are: kind, level, edition and owner.
  private static let labelled = 2...5

  init(site: Site, page: String) {
    self.site = site
    self.page = page
    values = site.register.documents.map { document in
      let (control, kind) = (document.control, document.kind)
      return [
        document.code?.text ?? "", document.title, kind?.label ?? "",
        kind?.level.map(String.init) ?? "", control.edition?.value.text ?? "",
        control.owner?.value ?? "", site.words.status(of: document) ?? "",
      ]
    }
  }

  var html: HTML {
    let ranks = Self.columns.indices.map { column in Self.ranks(values.map { $0[column] }) }
    return HTML { html in
      html.element("table", ["class": "stack register", "role": "table"]) { html in
        html.element("caption", ["class": "sr"], words[.navRegister])
        html.element("thead", ["role": "rowgroup"]) { html in
          html.element("tr", ["role": "row"]) { html in
            for column in Self.columns {
              let name = words[column]
              html.element(
                "th",
                [
                  "scope": "col", "role": "columnheader",
                  "data-sort": words.filled(.sortBy, ["column": name]),
                ], name)
            }
          }
        }
        html.line()
        html.element("tbody", ["role": "rowgroup"]) { html in
          for (index, document) in documents.enumerated() {
            write(document, values[index], ranks: ranks.map { $0[index] }, into: &html)
            html.line()
          }
        }
      }
    }
  }

  private func write(
    _ document: Document, _ values: [String], ranks: [Int?], into html: inout HTML
  ) {
    html.element(
      "tr",
      [
        "role": "row", "data-kind": values[2], "data-level": values[3],
        "data-status": statusKey(of: document), "data-owner": values[5],
        "data-words": furtherWords(of: document),
      ]
    ) { html in
      for (index, column) in Self.columns.enumerated() {
        let isTitle = column == .docTitle
        let label = Self.labelled.contains(index)
        html.element(
          isTitle ? "th" : "td",
          [
            "role": isTitle ? "rowheader" : "cell", "scope": isTitle ? "row" : nil,
            "class": isTitle ? "title" : column == .docCode ? "code" : nil,
            "data-label": label ? words[column] : nil, "data-rank": ranks[index].map(String.init),
          ]
        ) { write(column, values[index], of: document, into: &$0) }
      }
    }
  }

  /// What a document is looked for by and no cell says: "Университет ережесі" where the kind is "УЕ".
  private func furtherWords(of document: Document) -> String? {
    let kind = document.kind.map(\.name).flatMap { $0 == document.kind?.label ? nil : $0 }
    let words = [kind].compactMap { $0 } + document.control.keywords.map(\.value)
    return words.joined(separator: " ").orNil
  }

  private func write(
    _ key: InterfaceKey, _ value: String, of document: Document, into html: inout HTML
  ) {
    if key == .docTitle {
      html.element("a", ["href": page.link(to: site.addresses.control(of: document))], whole: value)
    } else if key == .docStatus {
      site.writeStatus(of: document, into: &html)
      writeReview(of: document, into: &html)
    } else if value.isEmpty {
      html.element("span", ["class": "muted"]) { html in
        html.element("span", ["aria-hidden": "true"], "–")
        html.element("span", ["class": "sr"], words[.docNotStated])
      }
    } else if key == .docCode, let code = document.code {
      html.write(code)
    } else {
      html.write(whole: value)
    }
  }

  /// The day of the next review, which the browser shows where it has passed.
  private func writeReview(of document: Document, into html: inout HTML) {
    guard document.control.status?.value == .effective,
      let next = document.nextReview(every: site.register.settings.reviewEvery)
    else { return }
    html.element(
      "time", ["datetime": next.description, "data-review": "late", "hidden": ""],
      words.language.stamp(next))
  }

  /// How many rows are shown, of how many.
  var count: HTML {
    let total = String(documents.count)
    let shown = HTML { $0.element("b", ["id": "Shown"], total) }
    return words.filled(.filterShown, in: ["n": shown, "total": HTML { $0.write(total) }])
  }

  /// Shown in the place of a table of no rows: the search knows words that no row has.
  var nothing: HTML {
    HTML { html in
      html.element("p", ["id": "Nothing", "hidden": ""]) { html in
        html.write(words[.auditorNone] + ". ")
        html.element(
          "button", ["type": "button", "class": "search-open", "aria-haspopup": "dialog"],
          words[.filterSearch])
      }
    }
  }

  /// Only with script: without it the form would do nothing.
  ///
  /// On a telephone the choices are folded behind a button, and what is chosen stands below it.
  var filters: HTML {
    HTML { html in
      html.element(
        "form",
        [
          "class": "filters js-only", "aria-label": words[.filterLabel],
          "data-letters": Self.plainLetters,
        ]
      ) { html in
        html.element("label") { html in
          html.write(words[.filterWords])
          html.open("input", ["name": "words", "type": "search", "autocomplete": "off"])
        }
        html.element(
          "button",
          [
            "type": "button", "class": "filters-open", "aria-expanded": "false",
            "aria-controls": "Choices", "aria-describedby": "Chosen",
          ], words[.filterLabel])
        html.element("div", ["class": "choices", "id": "Choices"]) { html in
          choice("kind", .docKind, column: 2, into: &html)
          choice("level", .docLevel, column: 3, into: &html)
          choice("status", .docStatus, statuses, into: &html)
          choice("owner", .docOwner, column: 5, into: &html)
        }
        html.element("p", ["class": "chosen", "id": "Chosen"], "")
        html.element("button", ["type": "reset"], words[.filterReset])
      }
    }
  }

  /// "әа ғг": each letter that keyboards lack before the one that the search takes for it.
  private static let plainLetters = StemTable.kazakh.folds.map { "\($0.key)\($0.value)" }.sorted()
    .joined(separator: " ")

  private func choice(
    _ name: String, _ key: InterfaceKey, column: Int, into html: inout HTML
  ) {
    let values = Set(values.map { $0[column] }).subtracting([""]).sorted(by: Collation.precedes)
    choice(name, key, values.map { ($0, $0) }, into: &html)
  }

  /// A choice for each word that the table has for a status.
  private var statuses: [(String, String)] {
    let met = Dictionary(
      documents.compactMap { document in
        words.status(of: document).map { (statusKey(of: document), $0) }
      }, uniquingKeysWith: { first, _ in first })
    return Status.keys.compactMap { key in met[key].map { (key, $0) } }
  }

  /// By what the filter tells it; most languages have one word for in force.
  private func statusKey(of document: Document) -> String {
    let isPlain = words.status(of: document) == words[.statusEffective]
    return isPlain ? Status.effective.rawValue : document.statusKey ?? document.statusName
  }

  private func choice(
    _ name: String, _ key: InterfaceKey, _ options: [(String, String)], into html: inout HTML
  ) {
    html.element("label") { html in
      html.write(words[key])
      html.element("select", ["name": name]) { html in
        html.element("option", ["value": ""], words[.filterAll])
        for (value, label) in options { html.element("option", ["value": value], label) }
      }
    }
  }

  /// The place of each value in the order of the language, so that the page's script sorts as the
  /// register does; what is not stated has none.
  private static func ranks(_ values: [String]) -> [Int?] {
    let words = Set(values.map { Spelling($0) }).map(\.text).filter { !$0.isEmpty }
    let order = words.map { (value: $0, key: Collation.key($0)) }.sorted { left, right in
      left.key == right.key
        ? left.value < right.value : left.key.lexicographicallyPrecedes(right.key)
    }
    let places = Dictionary(
      uniqueKeysWithValues: order.enumerated().map { (Spelling($0.element.value), $0.offset) })
    return values.map { places[$0] }
  }
}
