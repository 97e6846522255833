import SapaCore
import SapaReading
import SapaRegister

/// A key of `approvers` that no document can meet: `СД` where the kinds are СЖ and УЕ, the code of a
/// document, level 5.
///
/// What it asks for is asked of nobody. Where the settings list no kinds, letters that begin no code
/// may wait for their first document: a warning.
enum UnmetApprovers {
  static func check(_ register: Register) -> [Finding] {
    if register.documents.isEmpty { return [] }
    let kinds = register.settings.codes?.kinds ?? []
    let listed = kinds.flatMap { [$0.abbreviation, $0.name] }.filter { !$0.isEmpty }
    let levels = Set(kinds.compactMap(\.level)).sorted().map(String.init)
    let used = register.documents.filter { !$0.isExternal }.flatMap(\.kindNames)
    let known = Set(listed + levels + (kinds.isEmpty ? used : register.statedKinds))
    return register.settings.approvers.filter { !known.contains($0.key) }.map { name, place in
      let isCertain = !kinds.isEmpty || name.contains(where: \.isNumber)
      let candidates = kinds.isEmpty ? Set(used).sorted() : listed
      return finding(
        name, at: place.span, near: nearest(name, candidates), listed: kinds.isEmpty ? [] : listed,
        levels: levels, isCertain: isCertain)
    }
  }

  /// The kind of a code that was written in its place, else what is spelt nearly so.
  private static func nearest(_ name: String, _ known: [String]) -> String? {
    let letters = String(name.prefix { $0.isLetter })
    return known.contains(letters) ? letters : NearMiss.nearest(name, among: known)
  }

  private static func finding(
    _ name: String, at span: Span, near: String?, listed: [String], levels: [String],
    isCertain: Bool
  ) -> Finding {
    let kinds = (listed + levels).joined(separator: ", ")
    return Finding(
      .invalidField, at: span, severity: isCertain ? nil : .warning,
      headline: Phrase(
        en: "No document is of kind «\(name)»: `approvers` asks for nothing there",
        kk: "«\(name)» түріндегі құжат жоқ: ондағы `approvers` талабы ешкімге қатысты емес",
        ru: "Вида «\(name)» нет ни у одного документа: `approvers` там ничего не требует"),
      explanation: listed.isEmpty
        ? Phrase(
          en: "`approvers` takes the letters that begin codes, or names and levels that "
            + "`codes.kinds` lists.",
          kk: "`approvers` өрісіне код басындағы әріптер немесе `codes.kinds` тізіміндегі атау мен "
            + "деңгей жазылады.",
          ru: "В `approvers` пишутся буквы, с которых начинаются коды, или названия и уровни из "
            + "`codes.kinds`.")
        : Phrase(
          en: "`approvers` takes the kinds and levels of `codes.kinds`: \(kinds).",
          kk: "`approvers` өрісіне `codes.kinds` тізіміндегі түрлер мен деңгейлер жазылады: "
            + "\(kinds).",
          ru: "В `approvers` пишутся виды и уровни из `codes.kinds`: \(kinds)."),
      fixes: [
        near.map { near in
          Finding.Fix(
            Phrase(en: "Write \(near)", kk: "\(near) деп жазу", ru: "Написать \(near)"),
            edits: [Finding.Edit(at: span, replacement: near)])
        }
          ?? Finding.Fix(
            Phrase(
              en: "Write a kind that documents have, or add it to `codes.kinds`",
              kk: "Құжаттарда бар түрді жазу немесе оны `codes.kinds` тізіміне қосу",
              ru: "Написать вид, который есть у документов, или внести его в `codes.kinds`"))
      ])
  }
}

extension Register {
  /// The kinds that documents name themselves, in `kind:`.
  fileprivate var statedKinds: [String] { documents.compactMap { $0.control.kind?.value } }
}
