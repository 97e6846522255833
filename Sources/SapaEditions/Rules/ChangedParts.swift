import SapaCore

/// What has changed, as a sentence names it: "sections 7.5.2 and 9.3 have changed".
struct ChangedParts {
  private let parts: [FormChange.Part]
  private let restCount: Int

  /// How many a sentence names; more are counted.
  private static let most = 8

  init(_ parts: [FormChange.Part]) {
    self.parts = Array(parts.prefix(Self.most))
    restCount = parts.count - self.parts.count
  }

  /// "sections 7.5.2 and 9.3, appendix А".
  var names: Phrase {
    Phrase(
      en: list(
        groups(
          one: ["section", "appendix", "part", "key", "file"],
          many: ["sections", "appendices", "parts", "keys", "files"]
        ) { "\($1) \(Self.joined($0, "and"))" }, rest: "\(restCount) more"),
      kk: list(
        groups(
          one: ["тармағы", "қосымшасы", "бөлігі", "өрісі", "файлы"],
          many: ["тармақтары", "қосымшалары", "бөліктері", "өрістері", "файлдары"]
        ) { "\(Self.joined($0, "және")) \($1)" }, rest: "тағы \(restCount)"),
      ru: list(
        groups(
          one: ["пункт", "приложение", "часть", "поле", "файл"],
          many: ["пункты", "приложения", "части", "поля", "файлы"]
        ) { "\($1) \(Self.joined($0, "и"))" }, rest: "ещё \(restCount)"))
  }

  /// "sections 7.5.2 and 9.3 have changed".
  var words: Phrase {
    let isOne = parts.count + restCount == 1
    return Phrase(
      en: "\(names.en) \(isOne ? "has" : "have") changed", kk: "\(names.kk) өзгерген",
      ru: "\(isOne ? russianVerb : "изменились") \(names.ru)")
  }

  private var russianVerb: String {
    switch parts.first {
    case .section, .file: "изменился"
    case .heading: "изменилась"
    case .appendix, .key, nil: "изменилось"
    }
  }

  /// The names of each kind with its word, in the order section, appendix, heading, key, file.
  private func groups(
    one: [String], many: [String], _ text: ([String], String) -> String
  ) -> [String] {
    let kinds: [[String]] = [
      parts.compactMap { if case .section(let name) = $0 { name } else { nil } },
      parts.compactMap { if case .appendix(let name) = $0 { name } else { nil } },
      parts.compactMap { if case .heading(let name) = $0 { "«\(name)»" } else { nil } },
      parts.compactMap { if case .key(let name) = $0 { "`\(name)`" } else { nil } },
      parts.compactMap { if case .file(let name) = $0 { "«\(name)»" } else { nil } },
    ]
    return kinds.enumerated().compactMap { index, names in
      names.isEmpty ? nil : text(names, names.count == 1 ? one[index] : many[index])
    }
  }

  private func list(_ groups: [String], rest: String) -> String {
    (groups + (restCount > 0 ? [rest] : [])).joined(separator: ", ")
  }

  private static func joined(_ names: [String], _ and: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
