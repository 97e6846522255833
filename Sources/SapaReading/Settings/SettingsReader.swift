package import SapaCore

/// Reads sapa.yaml: the settings of a manual, and what is wrong with them.
///
/// ```yaml
/// organization: {name: Сынақ университеті}
/// language: kk
/// ```
package func readSettings(_ source: Source) -> (Settings, [Finding]) {
  var findings: [Finding] = []
  if source.size > Budget.frontMatterBytes {
    return (Settings(), [SettingsReader.tooLarge(source)])
  }
  guard let text = SourceText.decode(source, &findings) else { return (Settings(), findings) }
  guard let value = YAMLReader.read(1..<text.lineCount + 1, of: text, &findings) else {
    var settings = Settings()
    // A file with no value in it is read, and says nothing.
    if findings.isEmpty { settings.keys = [] }
    return (settings, findings)
  }
  var reader = SettingsReader()
  let settings = reader.read(value)
  return (settings, (findings + reader.reader.findings).sorted)
}

extension YAMLValue {
  /// The keys of a mapping, also those that nothing stands behind.
  fileprivate var keys: [String] {
    if case .map(let entries, _) = self { entries.map(\.key.value) } else { [] }
  }
}

/// Reads each key of sapa.yaml.
struct SettingsReader {
  static let keys = [
    "organization", "language", "languages", "messages", "address", "theme", "manual", "codes",
    "appendixLetters", "citations", "standard", "fields", "approvers", "review", "distribution",
    "rules", "accepted", "archive",
  ]

  var reader = FieldReader()

  mutating func read(_ value: YAMLValue) -> Settings {
    var settings = Settings()
    guard let fields = reader.fields(value, named: nil, known: Self.keys) else { return settings }
    settings.keys = fields.names.union(value.keys)
    settings.organization = organization(fields["organization"])
    if let language = reader.choice(fields["language"], Language.self) {
      settings.language = language.value
    }
    if let languages = languages(fields["languages"]) { settings.languages = languages }
    settings.messages = reader.choice(fields["messages"], Language.self)?.value
    settings.address = address(fields["address"])
    if let theme = reader.slug(fields["theme"]) { settings.theme = theme.value }
    settings.manual = reader.code(fields["manual"])
    settings.codes = codes(fields["codes"])
    settings.appendixLetters =
      appendixLetters(fields["appendixLetters"]) ?? AppendixLabel.alphabet(of: settings.language)
    settings.citations = citations(fields["citations"])
    settings.reviewEvery = reader.reviewInterval(fields["review"])?.value
    settings.fields = names(fields["fields"])
    settings.rules = rules(fields["rules"])
    settings.accepted = accepted(fields["accepted"])
    settings.standard = standard(fields["standard"]) ?? .iso9001
    settings.approvers = approvers(fields["approvers"])
    settings.statedArchive = reader.text(fields["archive"])
    settings.distribution = reader.texts(fields["distribution"])
    return settings
  }

  private mutating func organization(_ field: Field?) -> Settings.Organization {
    var organization = Settings.Organization()
    guard let field,
      let group = reader.fields(
        field.value, named: field.name, known: ["name", "short", "system", "contact"])
    else { return organization }
    organization.name = reader.text(group["name"])?.value ?? ""
    organization.short = reader.text(group["short"])?.value
    organization.system = reader.text(group["system"])?.value
    organization.contact = reader.text(group["contact"])?.value
    return organization
  }

  /// `https://sapa.example`; ends in `/` afterwards.
  private mutating func address(_ field: Field?) -> String? {
    guard let field, let text = reader.text(field) else { return nil }
    let isAddress =
      ["https://", "http://"].contains { text.value.hasPrefix($0) && text.value.count > $0.count }
      && !text.value.contains { $0.isWhitespace || "?#<>\"".contains($0) }
    guard isAddress else {
      reader.refuse(
        text.value, for: field.name,
        valid: Phrase(
          en: "It takes an address with https: or http:, without ? and #.",
          kk: "Оған https: не http: деп басталатын, ? мен # белгілері жоқ мекенжай жазылады.",
          ru: "Здесь пишется адрес с https: или http:, без ? и #."), at: text.span)
      return nil
    }
    return text.value.hasSuffix("/") ? text.value : text.value + "/"
  }

  /// `АБВГ`, or a list of letters.
  private mutating func appendixLetters(_ field: Field?) -> [String]? {
    guard let field else { return nil }
    let texts = reader.texts(field)
    let letters = texts.flatMap { $0.value.filter { !$0.isWhitespace }.map(String.init) }
    let isAlphabet =
      !letters.isEmpty && Set(letters).count == letters.count
      && letters.allSatisfy { $0.allSatisfy(\.isLetter) }
    guard isAlphabet else {
      reader.refuse(
        texts.map(\.value).joined(separator: " "), for: field.name,
        valid: Phrase(
          en: "It takes letters, each once: АБВГД.",
          kk: "Оған әріптер бір-бір реттен жазылады: АБВГД.",
          ru: "Здесь пишутся буквы, каждая один раз: АБВГД."), at: field.value.span)
      return nil
    }
    return letters
  }

  static func tooLarge(_ source: Source) -> Finding {
    Budget.finding(
      at: Span(startOf: source.path),
      headline: Phrase(
        en: "Settings have \(source.size >> 10) KB",
        kk: "Баптаулар көлемі – \(source.size >> 10) КБ",
        ru: "Объём настроек – \(source.size >> 10) КБ"),
      limit: Phrase(
        en: "Settings may have up to \(Budget.frontMatterBytes >> 10) KB.",
        kk: "Баптаулар көлемі \(Budget.frontMatterBytes >> 10) КБ-тан аспауы керек.",
        ru: "Настройки могут занимать не больше \(Budget.frontMatterBytes >> 10) КБ."),
      fix: Phrase(
        en: "Delete what is not a setting", kk: "Баптауға жатпайтынын өшіру",
        ru: "Удалить то, что не является настройкой"))
  }
}
