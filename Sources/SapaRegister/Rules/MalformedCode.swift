import SapaCore

extension Rule {
  /// `УЕ ХҚТУ-033-2018` with a space for a hyphen; СЖ with a Latin C.
  static let malformedCode = Rule(
    "malformed-code", .error,
    Phrase(
      en: "A code is not written as it stands in the register",
      kk: "Код тізілімдегідей жазылмаған",
      ru: "Код записан не так, как в реестре"),
    story: Rule.Story(
      why: Phrase(
        en: "A code is found as it stands in the register; with a space, or with a "
          + "Latin С for a Cyrillic one, no search meets it.",
        kk: "Код тізілімдегідей жазылса ғана табылады; бос орын не кирилл С орнына "
          + "латын C тұрса, іздеу оны көрмейді.",
        ru: "Код находят таким, каким он стоит в реестре; с пробелом или с латинской "
          + "C вместо С поиск его не увидит."),
      wrong: "УЕ ХҚТУ-033-2018",
      right: "УЕ-ХҚТУ-033-2018"))
}

/// A code that can only mean one document, and is not written like its code.
struct MalformedCode {
  enum Fault {
    /// What joins two parts, as written and as it should be.
    case joint(String, meant: String)
    /// Letters of the wrong script.
    case letters([Character])
    /// A letter or a digit mistaken, a joint left out.
    case spelling
  }

  var written: String
  var code: DocumentCode
  var fault: Fault

  func finding(at span: Span) -> Finding {
    Finding(
      .malformedCode, at: span, headline: headline, explanation: explanation,
      fixes: [
        Finding.Fix(
          Phrase(en: "Write \(code)", kk: "\(code) деп жазу", ru: "Написать \(code)"),
          edits: [Finding.Edit(at: span, replacement: code.text)])
      ])
  }

  private var headline: Phrase {
    switch fault {
    case .joint(let joint, "-") where isBlank(joint):
      Phrase(
        en: "\(written) has a space in place of a hyphen",
        kk: "\(written) кодында дефис орнына бос орын қойылған",
        ru: "\(written): в коде пробел вместо дефиса")
    // Rev B for Rev. B
    case .joint(let joint, let meant) where isBlank(joint) && meant.contains(where: \.isWhitespace):
      lacking(meant.filter { !$0.isWhitespace })
    case .joint(let joint, let meant) where joint.contains(where: \.isWhitespace):
      Phrase(
        en: "\(written) has a space beside «\(meant)»",
        kk: "\(written) кодында «\(meant)» белгісінің қасына бос орын қойылған",
        ru: "\(written): в коде пробел рядом с «\(meant)»")
    case .joint("", let meant): lacking(meant)
    case .joint(let joint, let meant):
      Phrase(
        en: "\(written) has «\(joint)» in place of «\(meant)»",
        kk: "\(written) кодында «\(meant)» орнына «\(joint)» қойылған",
        ru: "\(written): в коде «\(joint)» вместо «\(meant)»")
    case .letters(let letters):
      Phrase(
        en: "\(written) has \(isLatin ? "a Latin" : "a Cyrillic") letter \(list(letters))",
        kk: "\(written) кодында \(isLatin ? "латын" : "кирилл") әрпі бар: \(list(letters))",
        ru: "\(written): в коде \(isLatin ? "латинская" : "кириллическая") буква \(list(letters))")
    case .spelling:
      Phrase(
        en: "\(written) is a slip of \(code)", kk: "\(written) кодында қате бар",
        ru: "В коде \(written) опечатка")
    }
  }

  private func lacking(_ sign: String) -> Phrase {
    Phrase(
      en: "\(written) lacks «\(sign)»",
      kk: "\(written) кодында «\(sign)» белгісі түсіп қалған",
      ru: "\(written): в коде пропущен знак «\(sign)»")
  }

  private var explanation: Phrase {
    switch fault {
    case .joint where isOfFourParts:
      Phrase(
        en: "A code is written KIND-ISSUER-NUMBER-YEAR without spaces; as it stands, no search "
          + "finds it.",
        kk: "Код бос орынсыз, ТҮРІ-ҰЙЫМ-НӨМІРІ-ЖЫЛЫ үлгісімен жазылады; бұл түрінде оны іздеу "
          + "таппайды.",
        ru: "Код пишется без пробелов: ВИД-ОРГАНИЗАЦИЯ-НОМЕР-ГОД; в таком виде его не найдёт "
          + "поиск.")
    case .joint, .spelling:
      Phrase(
        en: "The code in the register is \(code); as it stands here, no search finds it.",
        kk: "Тізілімдегі код – \(code); бұл түрінде оны іздеу таппайды.",
        ru: "В реестре код \(code); в таком виде его не найдёт поиск.")
    case .letters(let letters):
      Phrase(
        en: "\(list(letters)) is \(isLatin ? "Latin" : "Cyrillic") here and "
          + "\(isLatin ? "Cyrillic" : "Latin") in \(code). They look the same, and no search "
          + "finds it.",
        kk: "Мұндағы \(list(letters)) – \(isLatin ? "латын" : "кирилл") әрпі, ал \(code) кодында "
          + "ол – \(isLatin ? "кирилл" : "латын") әрпі. Сырты бірдей, бірақ іздеу таппайды.",
        ru: "Здесь \(list(letters)) – \(isLatin ? "латинская" : "кириллическая") буква, а в "
          + "\(code) – \(isLatin ? "кириллическая" : "латинская"). На вид они одинаковы, но "
          + "поиск не найдёт.")
    }
  }

  private var isLatin: Bool {
    if case .letters(let letters) = fault, let first = letters.first {
      LookAlike.isLatin(first)
    } else {
      false
    }
  }

  /// Whether it is built like УЕ-ХҚТУ-033-2018.
  private var isOfFourParts: Bool {
    let parts = code.text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0].allSatisfy(\.isLetter) && parts[3].count == 4
  }

  private func isBlank(_ joint: String) -> Bool {
    !joint.isEmpty && joint.allSatisfy(\.isWhitespace)
  }

  private func list(_ letters: [Character]) -> String {
    letters.map { String($0) }.joined(separator: ", ")
  }
}
