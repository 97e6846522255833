package import SapaCore
import SapaEditions
import SapaLanguage
package import SapaRegister

/// What `sapa status` shows of a manual on a day, for a terminal, a spreadsheet or a script.
package struct StatusReport: Sendable {
  /// One line: УЕ-ХҚТУ-074-2014, overdue, since when.
  package struct Row: Sendable {
    package var concern: ControlStatus.Concern
    package var code: String?
    package var title: String
    package var edition: String?
    package var status: Status?
    package var owner: String?
    package var due: CalendarDate?
    package var days: Int?
    /// What is missing, in words: "agreed – СРСО", "owner, in force since", "12 / 15".
    package var detail: String
  }

  package let day: CalendarDate
  package let rows: [Row]
  private let status: ControlStatus

  package init(of manual: CheckedManual, on day: CalendarDate, language: Language) {
    self.day = day
    let register = manual.register
    let next = manual.editions.compactMapValues(\.next)
    status = ControlStatus(
      of: register, on: day, beingWritten: Set(next.keys), unfrozen: Self.unfrozen(in: manual))
    rows = status.items.map { item in
      let document = register[item.document]
      let edition = item.concern == .draft ? next[item.document]?.edition : nil
      let written = item.concern == .draft ? next[item.document]?.status : nil
      return Row(
        concern: item.concern, code: document.code?.text, title: document.title,
        edition: (edition ?? document.control.edition?.value)?.text,
        status: written ?? document.control.status?.value,
        owner: document.control.owner?.value, due: item.due, days: item.days,
        detail: Self.detail(item, of: document, language))
    }
  }

  /// Where nothing is frozen, nobody keeps editions.
  private static func unfrozen(in manual: CheckedManual) -> Set<DocumentID> {
    guard manual.editions.values.contains(where: { !$0.frozen.isEmpty }) else { return [] }
    let unfrozen = manual.register.documents.filter { document in
      guard let edition = document.control.edition?.value, document.hasText,
        document.control.status?.value == .effective,
        let history = manual.editions[document.id]
      else { return false }
      return !history.isFromArchive && history[edition] == nil
    }
    return Set(unfrozen.map(\.id))
  }

  package func count(_ concern: ControlStatus.Concern) -> Int { status.count(concern) }

  private static func detail(
    _ item: ControlStatus.Item, of document: Document, _ language: Language
  ) -> String {
    switch item.concern {
    case .overdue, .due, .draft: ""
    case .unfrozen:
      document.control.edition.map { InterfaceStrings(language).edition($0.value) } ?? ""
    case .decided:
      item.decision.map { review in
        let outcome = review.outcome.map { InterfaceStrings(language)[$0.value.key] }
        return [outcome, review.on.map { language.stamp($0.value) }].compactMap(\.self)
          .joined(separator: ", ")
      } ?? ""
    case .missingApproval:
      item.signatures.map { missing in
        "\(missing.meaning.word[language]) – \(missing.roles.joined(separator: " / "))"
      }.joined(separator: "; ")
    case .missingFact: item.facts.map { $0.name[language] }.joined(separator: ", ")
    case .unsigned:
      (["\(item.signed ?? 0) / \(item.staff ?? 0)"] + item.departments.map { "\($0): 0 / ?" })
        .joined(separator: "; ")
    }
  }
}

extension StatusReport {
  private struct Data: Encodable {
    let version = "1.0"
    var day: String
    var items: [Item]
    var summary: [String: Int]

    private enum CodingKeys: CodingKey {
      case version, day, items, summary
    }
  }

  private struct Item: Encodable {
    var concern: String
    var code: String?
    var title: String
    var edition: String?
    var status: String?
    var owner: String?
    var due: String?
    var days: Int?
    var detail: String?
  }

  /// `{"version": "1.0", "day": "2026-11-29", "items": […], "summary": {"overdue": 1, …}}`.
  package var json: [UInt8] {
    let counts = ControlStatus.Concern.allCases.map { ($0.rawValue, count($0)) }
    return Data(
      day: day.description,
      items: rows.map { row in
        Item(
          concern: row.concern.rawValue, code: row.code, title: row.title, edition: row.edition,
          status: row.status?.rawValue, owner: row.owner, due: row.due?.description,
          days: row.days, detail: row.detail.isEmpty ? nil : row.detail)
      }, summary: Dictionary(uniqueKeysWithValues: counts)
    ).jsonFile
  }

  /// As RFC 4180 has it, with a byte order mark so that Excel reads Kazakh.
  package var csv: String {
    let head = [
      "concern", "code", "title", "edition", "status", "owner", "due", "days", "detail",
    ]
    let lines = rows.map { row in
      [
        row.concern.rawValue, row.code.csv, row.title.csvField, row.edition.csv,
        row.status?.rawValue ?? "", row.owner.csv, row.due?.description ?? "",
        // A number of days may begin with a minus and is no formula.
        row.days.map(String.init) ?? "", row.detail.csvField,
      ]
    }
    return "\u{FEFF}" + ([head] + lines).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }
}

extension String? {
  fileprivate var csv: String { self?.csvField ?? "" }
}
