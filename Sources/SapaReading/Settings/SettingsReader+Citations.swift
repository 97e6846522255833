import SapaCore

extension SettingsReader {
  /// `[kk, ru]`; nil where nothing is stated, or a slip leaves open which are meant.
  mutating func languages(_ field: Field?) -> Set<Language>? {
    guard let field else { return nil }
    let values = reader.values(field)
    let languages = values.compactMap { value in
      reader.choice(
        Field(name: field.name, keySpan: field.keySpan, value: value), Language.self)?.value
    }
    return languages.isEmpty || languages.count < values.count ? nil : Set(languages)
  }

  /// `["§ {section}", "№ {appendix} үстеме"]`: how the manual cites beside the usual ways.
  mutating func citations(_ field: Field?) -> [CitationPhrase] {
    guard let field else { return [] }
    var known: [[String]: Span] = [:]
    return reader.values(field).compactMap { value in
      guard let (phrase, span) = phrase(value, of: field) else { return nil }
      if let first = known.updateValue(span, forKey: phrase.form) {
        known[phrase.form] = first
        reader.findings.append(twice(value, of: field.name, besides: first))
        return nil
      }
      guard known.count <= Self.mostPhrases else {
        if known.count == Self.mostPhrases + 1 { refuse(value, of: field.name, tooMany) }
        return nil
      }
      return phrase
    }
  }

  /// Each is looked for beside every number of the manual.
  private static let mostPhrases = 100

  private mutating func phrase(
    _ value: YAMLValue, of field: Field
  ) -> (CitationPhrase, Span)? {
    // `- {section} нүкте` without its quotation marks begins a group of keys.
    if case .map = value {
      refuse(value, of: field.name, needsQuotes)
      return nil
    }
    let own = Field(name: field.name, keySpan: field.keySpan, value: value)
    guard let text = reader.text(own, limit: 100) else { return nil }
    do throws(CitationPhrase.Fault) {
      return (try CitationPhrase(text.value), text.span)
    } catch {
      refuse(value, of: field.name, words(for: error))
      return nil
    }
  }

  private mutating func refuse(_ value: YAMLValue, of name: String, _ reason: Phrase) {
    reader.refuse(value.written, for: name, valid: reason, at: value.span)
  }

  private func words(for fault: CitationPhrase.Fault) -> Phrase {
    switch fault {
    case .noPlaceholder:
      Phrase(
        en: "A phrase has {section} where the number of a section stands, or {appendix} for the "
          + "letter of an appendix: \"{section} нүкте\".",
        kk: "Тіркесте тармақ нөмірінің орнына {section}, қосымша әрпінің орнына {appendix} "
          + "жазылады: \"{section} нүкте\".",
        ru: "На месте номера пункта в обороте пишется {section}, на месте буквы приложения – "
          + "{appendix}: \"{section} нүкте\".")
    case .severalPlaceholders:
      Phrase(
        en: "A phrase has one placeholder; lists such as 9.1, 9.2 are read without a second one.",
        kk: "Тіркесте бір ғана орын белгісі болады; 9.1, 9.2 сияқты тізімдер екіншісіз де оқылады.",
        ru: "В обороте одна подстановка; перечни вроде 9.1, 9.2 читаются и без второй.")
    case .unknownPlaceholder(let written):
      Phrase(
        en: "There is no placeholder \(written); a phrase has {section} or {appendix}.",
        kk: "\(written) деген орын белгісі жоқ; тіркесте {section} не {appendix} тұрады.",
        ru: "Подстановки \(written) нет; в обороте пишется {section} или {appendix}.")
    case .nothingBeside:
      Phrase(
        en: "Beside the placeholder stands a word or a sign; by itself it would cite by any "
          + "number.",
        kk: "Орын белгісінің жанында сөз не таңба тұрады; онсыз кез келген сан сілтеме болып "
          + "шығады.",
        ru: "Рядом с подстановкой стоит слово или знак; без них ссылкой было бы любое число.")
    case .joined:
      Phrase(
        en: "A space or a sign parts the placeholder from the letters and digits beside it.",
        kk: "Орын белгісі жанындағы әріп пен цифрдан бос орынмен не таңбамен бөлінеді.",
        ru: "Подстановку отделяет от соседних букв и цифр пробел или знак.")
    }
  }

  private var needsQuotes: Phrase {
    Phrase(
      en: "A phrase that begins with { stands in quotation marks: \"{section} нүкте\".",
      kk: "{ белгісінен басталатын тіркес тырнақшаға алынады: \"{section} нүкте\".",
      ru: "Оборот, который начинается с {, берут в кавычки: \"{section} нүкте\".")
  }

  private var tooMany: Phrase {
    Phrase(
      en: "A manual may have up to \(Self.mostPhrases) phrases.",
      kk: "Тіркестер саны \(Self.mostPhrases)-ден аспауы керек.",
      ru: "Оборотов может быть не больше \(Self.mostPhrases).")
  }

  private func twice(_ value: YAMLValue, of name: String, besides first: Span) -> Finding {
    Finding(
      .invalidField, at: value.span,
      headline: Phrase(
        en: "«\(value.written)» stands in `\(name)` twice",
        kk: "«\(value.written)» тіркесі `\(name)` өрісінде екі рет тұр",
        ru: "Оборот «\(value.written)» записан в поле `\(name)` дважды"),
      explanation: Phrase(
        en: "Phrases with the same words read the same numbers, whatever their capitals and "
          + "spaces.",
        kk: "Сөздері бірдей тіркестер бір нөмірлерді оқиды, бас әріп пен бос орын ештеңені "
          + "өзгертпейді.",
        ru: "Обороты из одних слов читают одни и те же номера, какими бы ни были прописные и "
          + "пробелы."),
      notes: [
        Finding.Note(
          Phrase(en: "the other phrase", kk: "екінші тіркес", ru: "другой оборот"), at: first)
      ],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Delete one of the two", kk: "Екеуінің бірін өшіру", ru: "Удалить один из двух"))
      ])
  }
}

extension YAMLValue {
  /// A scalar as it is written; of a group of keys and of a list the signs that make them.
  fileprivate var written: String {
    switch self {
    case .scalar(let text, _, _): text
    case .map(let entries, _): "{" + entries.map(\.key.value).joined(separator: ", ") + "}"
    case .list: "[…]"
    }
  }
}
