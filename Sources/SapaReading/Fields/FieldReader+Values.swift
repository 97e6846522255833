import SapaCore

extension FieldReader {
  /// `2019-03-01`, or `01.03.2019`, which is 1 March.
  mutating func date(_ field: Field?) -> Placed<CalendarDate>? {
    guard let field, let text = scalar(field) else { return nil }
    guard let (year, month, day) = DateParts.read(text.value) else {
      refuse(
        text.value, for: field.name,
        valid: Phrase(
          en: "`\(field.name)` takes a date as YYYY-MM-DD: 2019-03-01.",
          kk: "`\(field.name)` өрісіне күн ЖЖЖЖ-АА-КК түрінде жазылады: 2019-03-01.",
          ru: "В поле `\(field.name)` дата пишется как ГГГГ-ММ-ДД: 2019-03-01."),
        at: text.span)
      return nil
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      impossible(text, year: year, month: month, field: field.name)
      return nil
    }
    return Placed(date, at: text.span)
  }

  private mutating func impossible(
    _ text: Placed<String>, year: Int, month: Int, field: String
  ) {
    let days = (1...12).contains(month) ? CalendarDate.days(inMonth: month, of: year) : nil
    let number = (month < 10 ? "0" : "") + String(month)
    findings.append(
      Finding(
        .invalidField, at: text.span,
        headline: Phrase(
          en: "\(text.value) is not a date of the calendar",
          kk: "\(text.value) күні күнтізбеде жоқ", ru: "Даты \(text.value) нет в календаре"),
        explanation: Phrase(
          en: "`\(field)` takes a date as YYYY-MM-DD"
            + (days.map { "; month \(number) of \(year) has \($0) days." } ?? "; months go to 12."),
          kk: "`\(field)` өрісіне күн ЖЖЖЖ-АА-КК түрінде жазылады"
            + (days.map { "; \(year) жылғы \(number) айында \($0) күн бар." }
              ?? "; ай 12-ден аспайды."),
          ru: "В поле `\(field)` дата пишется как ГГГГ-ММ-ДД"
            + (days.map { "; в месяце \(number) \(year) года дней: \($0)." }
              ?? "; месяцев двенадцать.")),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Correct the date in `\(field)`", kk: "`\(field)` өрісіндегі күнді түзету",
              ru: "Исправить дату в поле `\(field)`"))
        ]))
  }

  /// `3`, or a version with dots, `1.10`.
  mutating func edition(_ field: Field?) -> Placed<Edition>? {
    guard let field, let text = scalar(field) else { return nil }
    let number = isAnotherProject ? text.value.withoutVersionWord : text.value
    let letter = isAnotherProject ? Edition.lettered(number) : nil
    guard let edition = Edition(number) ?? letter else {
      let meant = Edition(number.trimmed)?.plain.text
      refuse(
        text.value, for: field.name,
        valid: Phrase(
          en: "An edition is a whole number or numbers with dots: 3, 1.10.",
          kk: "Нұсқа – бүтін сан немесе нүктелі сандар: 3, 1.10.",
          ru: "Редакция – целое число или числа через точку: 3, 1.10."), at: text.span,
        fixes: meant.map { [Self.write($0, at: text.span)] } ?? [])
      return nil
    }
    if isAnotherProject { return Placed(edition, at: text.span) }
    // Documents in Turkish count 00, 01, 02.
    if countsFromZero { return Placed(edition, at: text.span) }
    // What was frozen so keeps its number.
    if edition.numbers.allSatisfy({ $0 == 0 }) {
      refuse(
        text.value, for: field.name,
        valid: Phrase(
          en: "Editions count from 1; a text that is not yet approved is a `status: draft` of it.",
          kk: "Нұсқалар 1-ден бастап саналады; әлі бекітілмеген мәтіннің мәртебесі – "
            + "`status: draft`.",
          ru: "Редакции считают с 1; у ещё не утверждённого текста `status: draft`."),
        at: text.span)
    } else if edition.text != edition.plain.text {
      refuse(
        text.value, for: field.name,
        valid: Phrase(
          en: "An edition is written without zeros before its number: \(edition.plain).",
          kk: "Нұсқа санының алдына нөл қойылмайды: \(edition.plain).",
          ru: "Редакцию пишут без нулей перед числом: \(edition.plain)."), at: text.span,
        fixes: [Self.write(edition.plain.text, at: text.span)])
    }
    return Placed(edition.numbers.allSatisfy { $0 == 0 } ? edition : edition.plain, at: text.span)
  }

  /// One of a few words, `effective`.
  mutating func choice<Value: RawRepresentable & CaseIterable & Sendable>(
    _ field: Field?, _ type: Value.Type
  ) -> Placed<Value>? where Value.RawValue == String {
    guard let field, let text = scalar(field) else { return nil }
    let word = isAnotherProject ? text.value.lowercased() : text.value
    if let value = Value(rawValue: word) { return Placed(value, at: text.span) }
    if isAnotherProject, let own = word.asStatus, let value = Value(rawValue: own) {
      return Placed(value, at: text.span)
    }
    let words = Value.allCases.map(\.rawValue)
    let list = words.joined(separator: ", ")
    let meant = NearMiss.nearest(text.value, among: words) ?? text.value.value(among: words)
    refuse(
      text.value, for: field.name,
      valid: Phrase(
        en: "Valid values: \(list).", kk: "Жарамды мәндер: \(list).",
        ru: "Допустимые значения: \(list)."), at: text.span,
      fixes: meant.map { [Self.write($0, at: text.span)] } ?? [], severity: leniency)
    return nil
  }

  /// How often a document is reviewed: `{every: 12 months}`.
  mutating func reviewInterval(_ field: Field?) -> Placed<Months>? {
    guard let field else { return nil }
    if case .scalar(let text, _, let span) = field.value, Months(written: text) != nil {
      refuse(
        text, for: field.name,
        valid: Phrase(
          en: "The interval stands under a key of its own: {every: \(text)}.",
          kk: "Аралық өз өрісіне жазылады: {every: \(text)}.",
          ru: "Период пишется в своём поле: {every: \(text)}."), at: span,
        fixes: [Self.write("{every: \(text)}", at: span)])
      return nil
    }
    guard let every = fields(field.value, named: field.name, known: ["every"])?["every"],
      let text = scalar(every)
    else { return nil }
    guard let months = Months(written: text.value) else {
      refuse(
        text.value, for: "\(field.name).every",
        valid: Phrase(
          en: "An interval is a number of months or years: 12 months, 2 years.",
          kk: "Аралық ай не жыл санымен жазылады: 12 ай, 2 жыл.",
          ru: "Период пишется числом месяцев или лет: 12 месяцев, 2 года."), at: text.span)
      return nil
    }
    return Placed(months, at: text.span)
  }

  /// A code of a document: any words on one line.
  mutating func code(_ field: Field?) -> Placed<DocumentCode>? {
    text(field, limit: 100).map { Placed(DocumentCode($0.value), at: $0.span) }
  }

  /// A part of an address: small Latin letters, digits, hyphens.
  mutating func slug(_ field: Field?) -> Placed<String>? {
    guard let field, let text = scalar(field) else { return nil }
    let parts = text.value.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isSlug = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isDigit || (0x61...0x7A).contains($0) }
    }
    guard isSlug, text.value.utf8.count <= 100 else {
      refuse(
        text.value, for: field.name,
        valid: Phrase(
          en: "It takes small Latin letters, digits and hyphens between them: quality-policy.",
          kk: "Оған кіші латын әріптері, цифрлар және олардың арасындағы дефис жазылады: "
            + "quality-policy.",
          ru: "В нём стоят строчные латинские буквы, цифры и дефисы между ними: quality-policy."),
        at: text.span)
      return nil
    }
    return text
  }
}

/// `2019-03-01` and `01.03.2019` taken apart; whether the calendar has the day is another question.
enum DateParts {
  static func read(_ text: String) -> (year: Int, month: Int, day: Int)? {
    let isDotted = text.utf8.contains(UInt8(ascii: "."))
    let parts = text.utf8.split(
      separator: UInt8(ascii: isDotted ? "." : "-"), omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let widths = isDotted ? (1...2, 1...2, 4...4) : (4...4, 2...2, 2...2)
    guard let first = number(parts[0], of: widths.0), let month = number(parts[1], of: widths.1),
      let last = number(parts[2], of: widths.2)
    else { return nil }
    return isDotted ? (last, month, first) : (first, month, last)
  }

  private static func number(_ part: Substring.UTF8View, of width: ClosedRange<Int>) -> Int? {
    guard width.contains(part.count), part.allSatisfy(\.isDigit) else { return nil }
    return part.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}

extension Months {
  /// `12 months`, `1 year`, `12 ай`, `2 года`, `1 yıl`.
  fileprivate init?(written: String) {
    let parts = written.lowercased().split(separator: " ")
    guard parts.count == 2, let number = Int(parts[0]), (1...1200).contains(number) else {
      return nil
    }
    let months = ["month", "months", "ай", "месяц", "месяца", "месяцев", "мес", "мес.", "ay"]
    let years = ["year", "years", "жыл", "год", "года", "лет", "yıl"]
    if months.contains(String(parts[1])) {
      self.init(number)
    } else if years.contains(String(parts[1])) {
      self.init(number * 12)
    } else {
      return nil
    }
  }
}

extension CalendarDate {
  /// `2019-03-01`, or `01.03.2019`, which is 1 March.
  init?(written text: String) {
    guard let (year, month, day) = DateParts.read(text) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
