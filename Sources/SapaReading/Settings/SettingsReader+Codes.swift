import SapaCore

extension SettingsReader {
  /// How codes are built.
  ///
  /// `{kinds: [{abbreviation: УЕ, name: …, level: 3}], issuers: [ХҚТУ], serial: 2-3, year: true}`,
  /// and for codes that are put together in another way `form: "{kind}-{number}"`.
  mutating func codes(_ field: Field?) -> CodeGrammar? {
    guard let field,
      let group = reader.fields(
        field.value, named: field.name, known: ["kinds", "issuers", "serial", "year", "form"])
    else { return nil }
    var grammar = CodeGrammar()
    grammar.kinds = kinds(group["kinds"])
    grammar.issuers = reader.texts(group["issuers"]).map(\.value)
    if let serial = serial(group["serial"]) { grammar.serial = serial }
    if let year = group["year"] { grammar.hasYear = flag(year) ?? true }
    grammar.patterns = patterns(group["form"])
    return grammar
  }

  /// `"{kind}-{number}"`, or a list of such forms.
  private mutating func patterns(_ field: Field?) -> [CodePattern] {
    guard let field else { return [] }
    return reader.texts(field).compactMap { text in
      if let pattern = CodePattern(text.value) { return pattern }
      let slots = CodePattern.Slot.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
      reader.refuse(
        text.value, for: field.name,
        valid: Phrase(
          en: "It takes the form of a code, for example \"{kind}-{number}\"; its parts may be "
            + "\(slots).",
          kk: "Оған кодтың үлгісі жазылады, мысалы \"{kind}-{number}\"; бөліктері: \(slots).",
          ru: "Здесь пишется форма кода, например \"{kind}-{number}\"; её части: \(slots)."),
        at: text.span)
      return nil
    }
  }

  private mutating func kinds(_ field: Field?) -> [CodeGrammar.Kind] {
    reader.groups(field, known: ["abbreviation", "name", "level"]).compactMap { group in
      let name = reader.text(group["name"])
      let abbreviation = reader.text(group["abbreviation"])
      let level = level(group["level"])
      guard abbreviation != nil || name != nil else { return nil }
      return CodeGrammar.Kind(
        abbreviation: abbreviation?.value ?? "", name: name?.value ?? "", level: level)
    }
  }

  private mutating func level(_ field: Field?) -> Int? {
    guard let field, let text = reader.scalar(field) else { return nil }
    if let level = Int(text.value), (1...4).contains(level) { return level }
    reader.refuse(
      text.value, for: field.name,
      valid: Phrase(
        en: "A level is a number from 1 to 4.", kk: "Деңгей – 1-ден 4-ке дейінгі сан.",
        ru: "Уровень – число от 1 до 4."), at: text.span)
    return nil
  }

  /// `3`, or `2-3` for numbers of two or three digits.
  private mutating func serial(_ field: Field?) -> ClosedRange<Int>? {
    guard let field, let text = reader.scalar(field) else { return nil }
    let numbers = text.value.split(separator: "-", omittingEmptySubsequences: false)
      .map { Int($0.filter { !$0.isWhitespace }) ?? 0 }
    if let first = numbers.first, let last = numbers.last, numbers.count <= 2,
      (1...9).contains(first), (first...9).contains(last)
    {
      return first...last
    }
    reader.refuse(
      text.value, for: field.name,
      valid: Phrase(
        en: "It takes how many digits the number of a code has: 3, 2-3.",
        kk: "Оған код нөміріндегі цифр саны жазылады: 3, 2-3.",
        ru: "Здесь пишется, сколько цифр в номере кода: 3, 2-3."), at: text.span)
    return nil
  }

  private mutating func flag(_ field: Field) -> Bool? {
    guard let text = reader.scalar(field) else { return nil }
    switch text.value.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      reader.refuse(
        text.value, for: field.name,
        valid: Phrase(
          en: "Valid values: true, false.", kk: "Жарамды мәндер: true, false.",
          ru: "Допустимые значения: true, false."), at: text.span)
      return nil
    }
  }
}
