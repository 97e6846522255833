import ArgumentParser
import Sapa
import SapaCore
import SapaLanguage
import SapaRegister

/// How `sapa status` prints.
enum StatusFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
  case csv

  /// What `--fail-on` takes.
  static let concerns = "concerns"

  /// `overdue, due, …`: every concern that there is.
  static let knownConcerns =
    ControlStatus.Concern.allCases.map(\.rawValue).joined(separator: ", ")

  /// `overdue,due`.
  static func concerns(_ text: String) throws -> [ControlStatus.Concern] {
    if let wrong = wrongConcern(in: text) { throw ValidationError(wrong) }
    return text.split(separator: ",").compactMap { ControlStatus.Concern(rawValue: String($0)) }
  }

  /// What is wrong with the words of `--fail-on`; nil where each names a concern.
  static func wrongConcern(in text: String) -> Phrase? {
    let words = text.split(separator: ",").map(String.init)
    guard
      let wrong = words.isEmpty
        ? text : words.first(where: { ControlStatus.Concern(rawValue: $0) == nil })
    else {
      return nil
    }
    return Phrase(
      en: "«\(wrong)» is none of \(knownConcerns).",
      kk: "«\(wrong)» мыналардың ешқайсысы емес: \(knownConcerns).",
      ru: "«\(wrong)» не входит в список: \(knownConcerns).")
  }
}

/// Sets a report for people: what is the matter, then a line a document.
struct StatusPrinter {
  let report: StatusReport
  let language: Language
  private let strings: InterfaceStrings

  init(_ report: StatusReport, _ language: Language) {
    self.report = report
    self.language = language
    strings = InterfaceStrings(language)
  }

  var text: String {
    let groups = ControlStatus.Concern.allCases.compactMap { concern -> String? in
      let rows = report.rows.filter { $0.concern == concern }
      return rows.isEmpty ? nil : group(concern, rows)
    }
    return groups.isEmpty ? nothing[language] : groups.joined(separator: "\n")
  }

  private func group(_ concern: ControlStatus.Concern, _ rows: [StatusReport.Row]) -> String {
    let names = rows.map { $0.code ?? "«\($0.title)»" }
    let width = min(40, names.map(\.count).max() ?? 0)
    let lines = zip(names, rows).map { name, row -> String in
      let padded = name + String(repeating: " ", count: max(0, width - name.count))
      let facts = [said(row), row.code == nil ? nil : row.title, row.owner]
      return "  " + padded + "  " + facts.compactMap { $0 }.joined(separator: " · ")
    }
    return "\(concern.title[language]) (\(rows.count))\n" + lines.joined(separator: "\n") + "\n"
  }

  /// "01.03.2020 ж., 45 күнге кешікті".
  private func said(_ row: StatusReport.Row) -> String? {
    guard let due = row.due, let days = row.days else {
      return row.detail.isEmpty ? row.status.map { strings.status($0) } : row.detail
    }
    let words = days < 0 ? Self.late(-days) : Self.left(days)
    return "\(language.stamp(due)), \(words[language])"
  }

  private static func late(_ days: Int) -> Phrase {
    Phrase(en: "days late: \(days)", kk: "\(days) күнге кешікті", ru: "просрочено дней: \(days)")
  }

  private static func left(_ days: Int) -> Phrase {
    Phrase(en: "days left: \(days)", kk: "\(days) күн қалды", ru: "осталось дней: \(days)")
  }

  private var nothing: Phrase {
    let day = language.stamp(report.day)
    return Phrase(
      en: "Nothing is due on \(day)", kk: "\(report.day.dotted) күні істелетін іс жоқ",
      ru: "На \(day) ничего не требуется")
  }

  static func hidden(_ count: Int) -> Phrase {
    let isOne = count == 1
    return Phrase(
      en: "\(count.english("error")) in the content may hide facts: correct what is wrong first",
      kk: "мазмұнда \(count) қате бар, \(isOne ? "ол" : "олар") деректерді жасыруы мүмкін: алдымен "
        + "\(isOne ? "соны" : "соларды") түзетіңіз",
      ru: "ошибок в содержании: \(count); \(isOne ? "она может" : "они могут") скрывать данные, "
        + "исправьте \(isOne ? "её" : "их") сначала")
  }
}

extension ControlStatus.Concern {
  fileprivate var title: Phrase {
    switch self {
    case .overdue:
      Phrase(
        en: "Review overdue", kk: "Қайта қарау мерзімі өткен", ru: "Срок пересмотра истёк")
    case .due:
      Phrase(
        en: "Review due within 90 days", kk: "Қайта қарау мерзімі 90 күн ішінде",
        ru: "Пересмотр в ближайшие 90 дней")
    case .decided:
      Phrase(
        en: "Review decided, not yet done", kk: "Қайта қарау шешімі әлі орындалмаған",
        ru: "Решение пересмотра ещё не выполнено")
    case .draft:
      Phrase(
        en: "Draft or in review", kk: "Жоба немесе келісуде", ru: "Проект или на согласовании")
    case .missingApproval:
      Phrase(
        en: "In force without a signature it needs", kk: "Қолданыста, бірақ қолтаңбасы жетіспейді",
        ru: "Действует без нужной подписи")
    case .unfrozen:
      Phrase(
        en: "In force, its edition not frozen", kk: "Қолданыста, бірақ нұсқасы мөрленбеген",
        ru: "Действует, но редакция не зафиксирована")
    case .missingFact:
      Phrase(en: "Facts not stated", kk: "Деректемесі толық емес", ru: "Не указаны реквизиты")
    case .unsigned:
      Phrase(
        en: "Not signed by all who must know it", kk: "Танысқандар толық емес",
        ru: "Ознакомились не все")
    }
  }
}
