import SapaCore

extension FieldReader {
  /// One line of text: a title, a role, a place.
  ///
  /// What was written on several lines becomes one.
  mutating func text(_ field: Field?, limit: Int = 1_000) -> Placed<String>? {
    guard let field, var text = scalar(field) else { return nil }
    if text.value.utf8.contains(UInt8(ascii: "\n")) {
      text.value = text.value.split(separator: "\n").map { String($0.trimmed) }
        .joined(separator: " ")
    }
    return checked(text, of: field.name, limit: limit)
  }

  /// Several lines of text, or one: what a text of the change sheet may have.
  mutating func texts(_ field: Field?) -> [Placed<String>] {
    guard let field else { return [] }
    return values(field).compactMap { value in
      text(Field(name: field.name, keySpan: field.keySpan, value: value))
    }
  }

  /// The entries of a list; a single value is a list of one.
  mutating func values(_ field: Field) -> [YAMLValue] {
    switch field.value {
    case .list(let values, _): return values
    case .scalar: return [field.value]
    case .map(_, let span):
      notList(field.name, at: span)
      return []
    }
  }

  /// The entries of a list of groups of keys.
  mutating func groups(
    _ field: Field?, known: [String], later: Set<String> = []
  ) -> [Fields] {
    guard let field else { return [] }
    guard case .list(let values, _) = field.value else {
      notList(field.name, at: field.value.span)
      return []
    }
    return values.compactMap { fields($0, named: field.name, known: known, later: later) }
  }

  /// A scalar as it was written.
  mutating func scalar(_ field: Field) -> Placed<String>? {
    guard case .scalar(let text, _, let span) = field.value else {
      notText(field.name, at: field.value.span)
      return nil
    }
    return Placed(text, at: span)
  }

  private mutating func checked(
    _ text: Placed<String>, of key: String, limit: Int
  ) -> Placed<String>? {
    if let scalar = text.value.unicodeScalars.first(where: \.isHidden) {
      hidden(scalar, in: key, at: text.span)
      return nil
    }
    guard text.value.utf8.count <= limit || text.value.count <= limit else {
      refuse(
        text.value, for: key,
        valid: Phrase(
          en: "It has \(text.value.count) characters; up to \(limit) can be shown.",
          kk: "Мұнда \(text.value.count) таңба бар; \(limit) таңбаға дейін көрсетіледі.",
          ru: "Знаков здесь: \(text.value.count); показать можно до \(limit)."), at: text.span)
      return nil
    }
    return text
  }

  private mutating func hidden(_ scalar: Unicode.Scalar, in key: String, at span: Span) {
    let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
    findings.append(
      Finding(
        .invalidField, at: span,
        headline: Phrase(
          en: "`\(key)` holds the invisible character \(name)",
          kk: "`\(key)` өрісінде көрінбейтін \(name) таңбасы бар",
          ru: "В поле `\(key)` есть невидимый знак \(name)"),
        explanation: Phrase(
          en: "It would make the text look other than it is, on pages and in the register.",
          kk: "Ол беттер мен тізілімде мәтінді басқаша етіп көрсетер еді.",
          ru: "Из-за него текст на страницах и в реестре выглядел бы не таким, какой он есть."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Type the value anew", kk: "Мәнді қайта теріп жазу",
              ru: "Набрать значение заново"))
        ]))
  }
}

extension Unicode.Scalar {
  /// A control character, or another that nobody sees.
  var isHidden: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || HiddenCharacter(self) != nil
  }
}
