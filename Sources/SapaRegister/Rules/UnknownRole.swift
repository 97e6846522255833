import SapaCore

extension Rule {
  static let unknownRole = Rule(
    "unknown-role", .warning,
    Phrase(
      en: "A role or department that roles.md, or a department that the staff list, does not name",
      kk: "roles.md тізімінде жоқ лауазым не бөлім немесе қызметкерлер тізімінде жоқ бөлім",
      ru: "Должность или подразделение, которых нет в roles.md, или подразделение, которого нет в "
        + "списке сотрудников"),
    story: Rule.Story(
      why: Phrase(
        en: "Duties are found by role: a name written another way falls out of the matrix and of "
          + "everybody's list of duties (ISO 9001:2015, 5.3).",
        kk: "Міндет лауазым бойынша ізделеді: басқаша жазылған атау матрицадан да, міндеттер "
          + "тізімінен де түсіп қалады (ISO 9001:2015, 5.3).",
        ru: "Обязанности ищут по должности: записанная иначе, она выпадает из матрицы и из "
          + "перечня обязанностей (ISO 9001:2015, 5.3)."),
      wrong: "owner: Сапа бойынша басшылық өкіл", right: "owner: Сапа бойынша басшылық өкілі"))
}

/// `owner:`, `responsible:`, `distribution:`, the role of an approval or who made a review that is
/// neither a name nor another name of `roles.md`; so too the `distribution` of sapa.yaml.
///
/// Silent where there is no such file.
enum UnknownRole {
  static func check(_ register: Register) -> [Finding] {
    let roles = RoleIndex(register.vocabulary)
    guard !roles.isEmpty else { return [] }
    let controls =
      register.documents.flatMap { $0.parts.map(\.control) } + register.pages.map(\.control)
    var suggestions: [String: String?] = [:]
    let named = controls.flatMap(named) + register.settings.distribution
    return named.filter { !roles.contains($0.value) }.map { role in
      let near = suggestions[role.value] ?? roles.nearest(to: role.value)
      suggestions[role.value] = near
      return finding(role, near: near, joined: roles.joinedByComma(role.value))
    }
  }

  private static func named(in control: ControlData) -> [Placed<String>] {
    let approvals = control.approvals.compactMap(\.role)
    let sections = control.sections.flatMap(\.responsible)
    let reviews = control.reviews.compactMap(\.by)
    return [control.owner].compactMap { $0 } + control.responsible + sections + approvals + reviews
      + control.distribution
  }

  private static func finding(
    _ role: Placed<String>, near: String?, joined: String?
  ) -> Finding {
    let (explanation, fix) =
      if let joined { partsOfName(role.value, joined) } else { elsewhere(role.value, near) }
    return Finding(
      .unknownRole, at: role.span,
      headline: Phrase(
        en: "«\(role.value)» is not in roles.md",
        kk: "«\(role.value)» roles.md тізімінде жоқ",
        ru: "«\(role.value)» нет в roles.md"),
      explanation: explanation, fixes: [fix])
  }

  private static func partsOfName(_ role: String, _ joined: String) -> (Phrase, Finding.Fix) {
    (
      Phrase(
        en: "It stands in «\(joined)», which is one name: other names of a role are parted by «;».",
        kk:
          "Ол «\(joined)» жазуының ішінде тұр, ал бұл – бір атау: лауазымның басқаша атаулары «;» "
          + "таңбасымен бөлінеді.",
        ru:
          "Оно стоит внутри «\(joined)», а это одно название: другие названия должности разделяет "
          + "знак «;»."),
      Finding.Fix(
        Phrase(
          en: "Part the names by «;» in roles.md",
          kk: "roles.md файлында атауларды «;» таңбасымен бөлу",
          ru: "Разделить названия в roles.md знаком «;»"))
    )
  }

  private static func elsewhere(_ role: String, _ near: String?) -> (Phrase, Finding.Fix) {
    if let near {
      return (
        Phrase(
          en: "The nearest name there is «\(near)».", kk: "Ондағы ең жақын атау – «\(near)».",
          ru: "Самое близкое название там – «\(near)»."),
        Suggestion.replace(with: near)
      )
    }
    return (
      Phrase(
        en: "No name there is near it; other names of a role stand in its third column.",
        kk: "Онда бұған жақын атау жоқ; лауазымның басқаша атаулары үшінші бағанға жазылады.",
        ru: "Близкого названия там нет; другие названия должности пишутся в третьем столбце."),
      Finding.Fix(
        Phrase(
          en: "Add «\(role)» to roles.md", kk: "«\(role)» атауын roles.md файлына енгізу",
          ru: "Внести «\(role)» в roles.md"))
    )
  }
}

/// The names of `roles.md`, each with the role that it means.
struct RoleIndex {
  private var roles: [String: String] = [:]
  /// In the order of the file.
  private let names: [String]

  init(_ vocabulary: Vocabulary) {
    names = vocabulary.roles.flatMap { [$0.form] + $0.aliases }
    for entry in vocabulary.roles {
      for name in [entry.form] + entry.aliases where roles[Self.key(name)] == nil {
        roles[Self.key(name)] = entry.form
      }
    }
  }

  var isEmpty: Bool { roles.isEmpty }

  func contains(_ name: String) -> Bool { roles[Self.key(name)] != nil }

  /// Whether two names mean one role: СББӨ and сапа бойынша басшылық өкілі.
  func agree(_ first: String, _ second: String) -> Bool {
    meaning(of: first) == meaning(of: second)
  }

  /// What a name is compared by: the role that it means, else the name itself, in small letters.
  func meaning(of name: String) -> String {
    let key = Self.key(name)
    return Self.key(roles[key] ?? key)
  }

  /// The name that holds this one between commas: «СББӨ, сапа өкілі» for «СББӨ».
  func joinedByComma(_ name: String) -> String? {
    let key = Self.key(name)
    return names.first { other in
      other.contains(",") && other.split(separator: ",").contains { Self.key(String($0)) == key }
    }
  }

  func nearest(to name: String) -> String? {
    NearMiss.nearest(Self.key(name), among: roles.keys).flatMap { roles[$0] }
  }

  /// A name as it is compared: small letters, one space between words.
  private static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
