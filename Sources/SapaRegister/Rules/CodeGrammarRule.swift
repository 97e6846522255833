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
      return rule.fault(of: code.text).map { rule.finding(code, $0, at: place) }
        ?? rule.contradiction(document, code, at: place)
    }
  }

  private enum Fault {
    case form
    case kind(String)
    case issuer(String)
    case serial(String)
    case year(String)
  }

  private func fault(of code: String) -> Fault? {
    let kinds = grammar.kinds.map(\.abbreviation).filter { !$0.isEmpty }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard !kinds.isEmpty, !grammar.issuers.isEmpty else { return nil }
    guard parts.count == (grammar.hasYear ? 4 : 3) else { return .form }
    if !kinds.contains(parts[0]) { return .kind(parts[0]) }
    if !grammar.issuers.contains(parts[1]) { return .issuer(parts[1]) }
    if !isNumber(parts[2]) || !grammar.serial.contains(parts[2].utf8.count) {
      return .serial(parts[2])
    }
    if grammar.hasYear, !isNumber(parts[3]) || parts[3].utf8.count != 4 { return .year(parts[3]) }
    return nil
  }

  private func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private var model: String {
    let kind = grammar.kinds.first { !$0.abbreviation.isEmpty }?.abbreviation ?? ""
    let digits = String(repeating: "0", count: max(0, grammar.serial.upperBound - 1)) + "1"
    return [kind, grammar.issuers.first ?? "", digits].joined(separator: "-")
      + (grammar.hasYear ? "-2019" : "")
  }

  private func finding(_ code: DocumentCode, _ fault: Fault, at span: Span) -> Finding {
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
    _ code: DocumentCode, _ fault: Fault
  ) -> (headline: Phrase, valid: Phrase, written: String, known: [String]) {
    switch fault {
    case .form:
      return (
        Phrase(
          en: "\(code) is not built like a code", kk: "\(code) кодының құрылысы дұрыс емес",
          ru: "\(code) построен не как код"),
        Phrase(
          en: "A code reads, for example, \(model).", kk: "Код мысалы былай жазылады: \(model).",
          ru: "Код пишется, например, так: \(model)."), "", []
      )
    case .kind(let kind):
      let kinds = grammar.kinds.map(\.abbreviation).filter { !$0.isEmpty }
      return (
        Phrase(
          en: "\(kind) in \(code) is no kind of document",
          kk: "\(code) кодындағы \(kind) – белгісіз түр",
          ru: "\(kind) в коде \(code) – неизвестный вид"), listed(kinds), kind, kinds
      )
    case .issuer(let issuer):
      return (
        Phrase(
          en: "\(issuer) in \(code) is no issuer",
          kk: "\(code) кодындағы \(issuer) – белгісіз ұйым",
          ru: "\(issuer) в коде \(code) – неизвестная организация"),
        listed(grammar.issuers), issuer, grammar.issuers
      )
    case .serial(let number):
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
    case .year(let year):
      return (
        Phrase(
          en: "\(year) in \(code) is no year", kk: "\(code) кодындағы \(year) – жыл емес",
          ru: "\(year) в коде \(code) – не год"),
        Phrase(
          en: "A year has four digits: 2019.", kk: "Жыл төрт цифрмен жазылады: 2019.",
          ru: "Год пишется четырьмя цифрами: 2019."), "", []
      )
    }
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
    var parts = split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if let index = parts.firstIndex(of: part) { parts[index] = replacement }
    return parts.joined(separator: "-")
  }
}
