import SapaCore

extension ControlReader {
  mutating func statedCode(_ field: Field?) -> Placed<StatedCode>? {
    reader.code(field).map { code in
      Placed(code.value.text == "unknown" ? .unknown : .code(code.value), at: code.span)
    }
  }

  /// `references: off` switches the citations of prose off.
  mutating func readsCitations(_ field: Field?) -> Bool {
    guard let field, let text = reader.scalar(field) else { return true }
    switch text.value.lowercased() {
    case "off", "false", "no": return false
    case "on", "true", "yes": return true
    default:
      reader.refuse(
        text.value, for: field.name,
        valid: Phrase(
          en: "Valid values: on, off.", kk: "Жарамды мәндер: on, off.",
          ru: "Допустимые значения: on, off."), at: text.span)
      return true
    }
  }

  /// Former addresses, `/manual/7/`: paths of the site itself.
  mutating func aliases(_ field: Field?) -> [Placed<String>] {
    reader.texts(field).filter { alias in
      let parts = alias.value.split(separator: "/")
      let isPath =
        !parts.isEmpty && parts.allSatisfy { $0 != ".." && $0 != "." }
        && !alias.value.contains { ":\\?#".contains($0) || $0.isWhitespace }
      if isPath, let finding = Self.tooLong(alias) {
        reader.findings.append(finding)
        return false
      }
      if !isPath {
        reader.refuse(
          alias.value, for: field?.name ?? "aliases",
          valid: Phrase(
            en: "A former address is a path of the site: /manual/7/.",
            kk: "Бұрынғы мекенжай – сайттағы жол: /manual/7/.",
            ru: "Прежний адрес – путь на сайте: /manual/7/."), at: alias.span)
        return false
      }
      guard Self.canLeadOn(parts) else {
        reader.refuse(
          alias.value, for: field?.name ?? "aliases",
          valid: Phrase(
            en: "A page leads on from an address of small Latin letters, digits and hyphens, with "
              + ".html or nothing at its end: /old/manual.html. For this one none is made.",
            kk: "Бет кіші латын әріптерінен, цифрлардан және сызықшалардан тұратын, соңы .html не "
              + "ештеңесіз мекенжайдан ғана бағыттайды: /old/manual.html. Мұнысы үшін бет "
              + "жасалмайды.",
            ru: "Страница переводит с адреса из строчных латинских букв, цифр и дефисов, с .html "
              + "на конце или "
              + "без ничего: /old/manual.html. Для этого она не создаётся."),
          at: alias.span,
          fixes: [
            Finding.Fix(
              Phrase(
                en: "Write this redirect into the web server, and take it out of `aliases`",
                kk: "Бұл бағыттауды веб-сервер баптауына жазып, `aliases` өрісінен алып тастау",
                ru: "Записать этот переход в настройки веб-сервера и убрать его из `aliases`"))
          ], severity: .warning)
        return false
      }
      return true
    }
  }

  /// Whether the page of a former address lies at just that address: the site writes no others.
  private static func canLeadOn(_ parts: [Substring]) -> Bool {
    parts.enumerated().allSatisfy { index, part in
      var name = part
      let ending = [".html", ".htm"].first { index == parts.count - 1 && part.hasSuffix($0) }
      if let ending { name = part.dropLast(ending.count) }
      return !name.isEmpty && name.first != "-" && name.last != "-" && !name.contains("--")
        && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
  }

  /// What no disk would take as the name of a folder, with what the site puts behind it.
  private static func tooLong(_ alias: Placed<String>) -> Finding? {
    let (part, whole) = (200, 1_000)
    let longest = alias.value.utf8.split(separator: UInt8(ascii: "/")).map(\.count).max() ?? 0
    guard longest > part || alias.value.utf8.count > whole else { return nil }
    return Finding(
      .invalidField, at: alias.span,
      headline: Phrase(
        en: "A former address in `aliases` is too long",
        kk: "`aliases` өрісіндегі бұрынғы мекенжай тым ұзын",
        ru: "Прежний адрес в поле `aliases` слишком длинный"),
      explanation: Phrase(
        en: "Between two slashes a disk takes up to \(part) bytes, in all up to \(whole); "
          + "a Cyrillic letter has two.",
        kk: "Екі қиғаш сызықтың арасы \(part) байттан, бәрі \(whole) байттан аспауы керек; "
          + "кирилл әрпі екі байт алады.",
        ru: "Между двумя косыми чертами помещается до \(part) байт, всего до \(whole); "
          + "русская или казахская буква занимает два."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Shorten the address, or delete it if it was never one",
            kk: "Мекенжайды қысқарту немесе ондай мекенжай болмаған болса, өшіру",
            ru: "Сократить адрес или удалить его, если такого не было"))
      ])
  }

  /// `А`: a letter of the alphabet of appendices, or a number.
  mutating func appendix(_ field: Field?) -> Placed<AppendixLabel>? {
    guard let field, let text = reader.scalar(field) else { return nil }
    let label = AppendixLabel(text.value)
    let isNumber = label.isNumber && (1...4).contains(text.value.utf8.count)
    if isNumber || letters.contains(text.value) { return Placed(label, at: text.span) }
    let list = letters.joined(separator: " ")
    reader.refuse(
      text.value, for: field.name,
      valid: Phrase(
        en: "An appendix has a letter or a number. Its letters: \(list). "
          + "A Latin letter may look the same as a Cyrillic one.",
        kk: "Қосымша әріппен не санмен белгіленеді. Әріптері: \(list). "
          + "Латын әрпі кирилл әрпіне ұқсас болуы мүмкін.",
        ru: "Приложение обозначают буквой или числом. Буквы: \(list). "
          + "Латинская буква может выглядеть так же, как кириллическая."), at: text.span)
    return nil
  }

  /// What is said of single sections: `"7.1.3": {responsible: [...], clauses: [...]}`.
  mutating func sections(_ field: Field?) -> [SectionControl] {
    guard let field else { return [] }
    guard case .map(let entries, _) = field.value else {
      reader.notKeys(field.name, ["7.1", "7.1.1"], at: field.value.span)
      return []
    }
    return entries.compactMap { entry in
      guard let number = SectionNumber(entry.key.value) else {
        reader.refuse(
          entry.key.value, for: field.name,
          valid: Phrase(
            en: "Its keys are numbers of sections: 7.1.3.",
            kk: "Ішкі өрістерінің аты – тармақ нөмірі: 7.1.3.",
            ru: "Имена вложенных полей – номера пунктов: 7.1.3."),
          at: entry.key.span)
        return nil
      }
      guard
        let group = reader.fields(
          entry.value, named: entry.key.value, known: ["responsible", "clauses"])
      else { return nil }
      return SectionControl(
        number: Placed(number, at: entry.key.span),
        responsible: reader.texts(group["responsible"]), clauses: reader.texts(group["clauses"]))
    }
  }
}
