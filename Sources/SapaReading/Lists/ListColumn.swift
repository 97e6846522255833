import SapaCore

/// What a column of a list holds, by the names that its first row may have.
enum ListColumn: CaseIterable {
  case department
  case name
  case post
  case code
  case edition
  case on

  static let ofStaff: [ListColumn] = [.department, .name]
  static let ofSigned: [ListColumn] = [.code, .edition, .name]

  /// The columns of either list, in words.
  static let wanted = Phrase(
    en: "department, name, post; or code, edition, name, date",
    kk: "бөлім, аты-жөні, лауазымы; немесе код, нұсқа, аты-жөні, күні",
    ru: "подразделение, ФИО, должность; или код, редакция, ФИО, дата")

  /// `Аты-жөні`, `Ф. И. О.`, `Adı Soyadı`, `name`: letters only, whatever their case.
  init?(named text: String) {
    let key = String(text.lowercased().filter(\.isLetter))
    guard let column = Self.allCases.first(where: { $0.names.contains(key) }) else { return nil }
    self = column
  }

  var name: Phrase {
    switch self {
    case .department: Phrase(en: "department", kk: "бөлім", ru: "подразделение")
    case .name: Phrase(en: "name", kk: "аты-жөні", ru: "ФИО")
    case .post: Phrase(en: "post", kk: "лауазымы", ru: "должность")
    case .code: Phrase(en: "code", kk: "код", ru: "код")
    case .edition: Phrase(en: "edition", kk: "нұсқа", ru: "редакция")
    case .on: Phrase(en: "date", kk: "күні", ru: "дата")
    }
  }

  private var names: Set<String> {
    switch self {
    case .department:
      [
        "department", "unit", "бөлім", "бөлімі", "құрылымдықбөлім", "подразделение", "отдел",
        "birim",
      ]
    case .name: ["name", "аты", "атыжөні", "фио", "имя", "adısoyadı", "adi̇soyadi", "ad"]
    case .post:
      ["post", "position", "лауазым", "лауазымы", "қызметі", "должность", "görev", "görevi"]
    case .code: ["code", "код", "коды", "құжат", "документ", "dokümanno", "document"]
    case .edition: ["edition", "нұсқа", "нұсқасы", "редакция", "revizyon", "revizyonno"]
    case .on: ["on", "date", "күн", "күні", "дата", "tarih"]
    }
  }
}
