import SapaCore

extension Rule {
  static let codeGrammar = Rule(
    "code-grammar", .error,
    Phrase(
      en: "A code that is not built as the settings say",
      kk: "Баптаулардағы үлгіге сай құрылмаған код",
      ru: "Код, построенный не так, как велят настройки"),
    story: Rule.Story(
      why: Phrase(
        en: "A code says what the document is, who issued it and when; built another way, it sorts "
          + "wrongly and is not recognised in the text.",
        kk: "Код құжаттың түрін, кім және қашан шығарғанын білдіреді; басқаша құрылса, тізілімде "
          + "орнын таппайды, мәтінде танылмайды.",
        ru: "Код говорит, что это за документ, кто и когда его издал; построенный иначе, он стоит "
          + "не на своём месте и не узнаётся в тексте."),
      wrong: "code: УЕ-ХКТУ-074-14", right: "code: УЕ-ХҚТУ-074-2014"))
}

/// A document's code held against `codes` of the settings: УЕ-ХҚТУ-074-2014 is a kind, an issuer, a
/// number and a year.
struct CodeGrammarRule {
  let grammar: CodeGrammar

  static func check(_ register: Register) -> [Finding] {
    guard let grammar = register.settings.codes else { return [] }
    let rule = CodeGrammarRule(grammar: grammar)
    return register.documents.filter { !$0.isExternal }.compactMap { document in
      guard let code = document.code, let place = document.control.code?.span else { return nil }
      return grammar.parts(of: code)?.fault.map { rule.finding(code, $0, at: place) }
        ?? rule.contradiction(document, code, at: place)
    }
  }

  /// A code as it should look: УЕ-ХҚТУ-001-2019.
  private var model: String {
    let digits = String(repeating: "0", count: max(0, grammar.serial.upperBound.clamped - 1)) + "1"
    return (grammar.effectivePatterns.first?.parts ?? []).map { part in
      switch part {
      case .text(let text): text
      case .slot(.kind): grammar.abbreviations.first ?? "AB"
      case .slot(.issuer): grammar.issuers.first ?? "AB"
      case .slot(.number): digits
      case .slot(.year): "2019"
      case .slot(.clause): "7.5"
      case .slot(.letter): "A"
      }
    }.joined()
  }

  private func finding(_ code: DocumentCode, _ fault: CodeParts.Fault, at span: Span) -> Finding {
    let (headline, valid, written, known) = words(code, fault)
    let near = NearMiss.nearest(written, among: known)
    return Finding(
      .codeGrammar, at: span, headline: headline, explanation: valid,
      fixes: [
        near.map { near in
          let mended = code.text.replacingFirst(written, with: near)
          return Finding.Fix(
            Phrase(en: "Write \(mended)", kk: "\(mended) деп жазу", ru: "Написать \(mended)"))
        }
          ?? Finding.Fix(
            Phrase(
              en: "Correct the code, or `codes` in sapa.yaml",
              kk: "Кодты немесе sapa.yaml ішіндегі `codes` өрісін түзету",
              ru: "Исправить код или `codes` в sapa.yaml"))
      ])
  }

  private func words(
    _ code: DocumentCode, _ fault: CodeParts.Fault
  ) -> (headline: Phrase, valid: Phrase, written: String, known: [String]) {
    switch fault {
    case .form:
      return (
        Phrase(
          en: "\(code) is not built like a code", kk: "\(code) кодының құрылысы дұрыс емес",
          ru: "Код \(code) построен не по образцу"),
        example, "", []
      )
    case .part(.kind, let kind):
      let kinds = grammar.abbreviations
      return (
        Phrase(
          en: "\(kind) in \(code) is no kind of document",
          kk: "\(code) кодындағы \(kind) – белгісіз түр",
          ru: "\(kind) в коде \(code) – неизвестный вид"), listed(kinds), kind, kinds
      )
    case .part(.issuer, let issuer):
      return (
        Phrase(
          en: "\(issuer) in \(code) is no issuer",
          kk: "\(code) кодындағы \(issuer) – белгісіз ұйым",
          ru: "\(issuer) в коде \(code) – неизвестная организация"),
        listed(grammar.issuers), issuer, grammar.issuers
      )
    case .part(.number, let number):
      let (low, high) = (grammar.serial.lowerBound, grammar.serial.upperBound)
      let digits = low == high ? "\(low)" : "\(low)–\(high)"
      return (
        Phrase(
          en: "\(number) in \(code) is no number of a document",
          kk: "\(code) кодындағы \(number) – құжат нөмірі емес",
          ru: "\(number) в коде \(code) – не номер документа"),
        Phrase(
          en: "The settings give it \(digits) digits.",
          kk: "Баптауларда оған \(digits) цифр берілген.",
          ru: "По настройкам в нём цифр: \(digits)."), "", []
      )
    case .part(.year, let year):
      return (
        Phrase(
          en: "\(year) in \(code) is no year", kk: "\(code) кодындағы \(year) – жыл емес",
          ru: "\(year) в коде \(code) – не год"),
        Phrase(
          en: "A year has four digits: 2019.", kk: "Жыл төрт цифрмен жазылады: 2019.",
          ru: "Год пишется четырьмя цифрами: 2019."), "", []
      )
    case .part(.clause, let clause):
      return (
        Phrase(
          en: "«\(clause)» in \(code) is no number of a section",
          kk: "\(code) кодындағы «\(clause)» – тармақ нөмірі емес",
          ru: "«\(clause)» в коде \(code) – не номер пункта"),
        example, "", []
      )
    case .part(.letter, let letter):
      return (
        Phrase(
          en: "«\(letter)» in \(code) is not one letter",
          kk: "\(code) кодындағы «\(letter)» – бір әріп емес",
          ru: "«\(letter)» в коде \(code) – не одна буква"),
        example, "", []
      )
    }
  }

  private var example: Phrase {
    Phrase(
      en: "A code reads, for example, \(model).", kk: "Код, мысалы, былай жазылады: \(model).",
      ru: "Код пишется, например, так: \(model).")
  }

  private func listed(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(
      en: "The settings have: \(list).", kk: "Баптаулардағы мәндер: \(list).",
      ru: "В настройках есть: \(list).")
  }
}

extension String {
  /// `УЕ-ХҚТУ-074-2014` of `УЕ-ХКТУ-074-2014`, where ХКТУ is replaced.
  fileprivate func replacingFirst(_ part: String, with replacement: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: replacement)
  }

  private func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

extension Int {
  /// Nine digits are the most that the settings allow, three the most that a model shows.
  fileprivate var clamped: Int { self > 4 ? 3 : self }
}
