import SapaCore

extension Rule {
  /// `осы СЖ 9.1..3 т.`, `7.1.,5.1 баптарында`, `А.Б қосымшасы`.
  static let malformedReference = Rule(
    "malformed-reference", .error,
    Phrase(
      en: "A citation is written so that it leads nowhere",
      kk: "Сілтеме дұрыс жазылмаған, ешқайда апармайды",
      ru: "Ссылка записана так, что никуда не ведёт"),
    story: Rule.Story(
      why: Phrase(
        en: "The number cannot be followed as it stands, and a reader guesses which "
          + "section was meant.",
        kk: "Мұндай нөмірмен тармақты табу мүмкін емес, оқырман қайсысы көзделгенін "
          + "жорамалдайды.",
        ru: "По такому номеру пункт не найти, и читатель гадает, какой имелся в виду."),
      wrong: "(осы СЖ 9.1..3 т.)",
      right: "(осы СЖ 9.1.3 т.)"))
}

/// A citation whose number or letter is not one.
struct MalformedReference {
  enum Fault {
    case number(NumberFault.Kind)
    /// А.Б
    case appendices
    /// A Latin A where the appendix has the Cyrillic one.
    case letter(isLatin: Bool)
    /// `[[ ]]`
    case empty
    /// `[[УЕ-ХҚТУ-074-2014#кіріспе]]`
    case notANumber
  }

  var written: String
  var fault: Fault
  /// What it may have been meant for: 9.1.3, with the title of that section.
  var meant: String?
  var title: String?

  func finding(at span: Span) -> Finding {
    let fixes = meant.map { meant in
      [
        Finding.Fix(
          Phrase(en: "Write \(meant)", kk: "\(meant) деп жазу", ru: "Написать \(meant)"),
          edits: [Finding.Edit(at: span, replacement: meant)])
      ]
    }
    return Finding(
      .malformedReference, at: span, headline: headline, explanation: explanation,
      fixes: fixes ?? [
        Finding.Fix(
          Phrase(
            en: "Correct the citation", kk: "Сілтемені түзету",
            ru: "Исправить ссылку"))
      ])
  }

  private var headline: Phrase {
    switch fault {
    case .number, .notANumber:
      Phrase(
        en: "\(written) is not a section number",
        kk: "\(written) – тармақ нөмірі емес",
        ru: "\(written) не является номером пункта")
    case .appendices:
      Phrase(
        en: "\(written) is not the letter of an appendix",
        kk: "\(written) – қосымша әрпі емес",
        ru: "\(written) не является буквой приложения")
    case .letter(let isLatin):
      Phrase(
        en: "\(written) is a \(isLatin ? "Latin" : "Cyrillic") letter",
        kk: "\(written) – \(isLatin ? "латын" : "кирилл") әрпі",
        ru: "\(written) – \(isLatin ? "латинская" : "кириллическая") буква")
    case .empty:
      Phrase(
        en: "Brackets hold no reference",
        kk: "Жақшаның ішінде сілтеме жоқ",
        ru: "В скобках нет ссылки")
    }
  }

  private var explanation: Phrase {
    switch fault {
    case .number(let kind): explanation(of: kind)
    case .appendices:
      Phrase(
        en: "A dot stands between two letters of appendices. A comma separates them.",
        kk: "Екі қосымша әрпінің арасында нүкте тұр. Оларды үтір ажыратады.",
        ru: "Между буквами двух приложений стоит точка. Их разделяет запятая.")
    case .letter:
      Phrase(
        en: "The letters of the appendices are of the other script; the two look the same, "
          + "and no search finds this one.",
        kk: "Қосымшалар басқа әліпбидің әріптерімен белгіленген; сырты бірдей болғанымен, "
          + "іздеу мұны таппайды.",
        ru: "Приложения обозначены буквами другого алфавита; на вид они одинаковы, "
          + "но поиск эту букву не найдёт.")
    case .notANumber:
      Phrase(
        en: "Behind # stands the number of a section or the letter of an appendix.",
        kk: "# белгісінен кейін тармақ нөмірі немесе қосымша әрпі жазылады.",
        ru: "После # пишется номер пункта или буква приложения.")
    case .empty:
      Phrase(
        en: "A number, a letter or a code belongs between [[ and ]].",
        kk: "[[ және ]] арасына нөмір, әріп немесе код жазылады.",
        ru: "Между [[ и ]] пишется номер, буква или код.")
    }
  }

  private func explanation(of kind: NumberFault.Kind) -> Phrase {
    let name = meant.map { meant in meant + (title.map { " «\($0)»" } ?? "") }
    switch kind {
    case .doubledDot:
      return Phrase(
        en: "One dot separates the parts of a number."
          + (name.map { " Without the second dot it is \($0)." } ?? ""),
        kk: "Нөмір бөліктерінің арасына бір ғана нүкте қойылады."
          + (name.map { " Артық нүктесіз бұл – \($0) тармағы." } ?? ""),
        ru: "Части номера разделяет одна точка."
          + (name.map { " Без лишней точки это пункт \($0)." } ?? ""))
    case .dotAndComma:
      return Phrase(
        en: "A dot and a comma stand together: one number or two, nobody can tell."
          + (name.map { " It may be \($0)." } ?? ""),
        kk: "Нүкте мен үтір қатар тұр: бір нөмір ме, екі нөмір ме – белгісіз."
          + (name.map { " Мүмкін, бұл – \($0)." } ?? ""),
        ru: "Точка и запятая стоят рядом: один это номер или два, понять нельзя."
          + (name.map { " Возможно, это \($0)." } ?? ""))
    case .sign(let sign):
      return Phrase(
        en: "A dot separates the parts of a number, not «\(sign)»."
          + (name.map { " With dots it is \($0)." } ?? ""),
        kk: "Нөмір бөліктерінің арасына «\(sign)» емес, нүкте қойылады."
          + (name.map { " Нүктемен жазылса, бұл – \($0) тармағы." } ?? ""),
        ru: "Части номера разделяет точка, а не «\(sign)»."
          + (name.map { " С точками это пункт \($0)." } ?? ""))
    case .space:
      return Phrase(
        en: "A space stands inside the number." + (name.map { " Without it, it is \($0)." } ?? ""),
        kk: "Нөмірдің ішінде бос орын тұр."
          + (name.map { " Бос орынсыз бұл – \($0) тармағы." } ?? ""),
        ru: "Внутри номера стоит пробел." + (name.map { " Без него это пункт \($0)." } ?? ""))
    case .letterForDigit(let letter):
      return Phrase(
        en: "\(letter) is a letter that looks like a digit." + (name.map { " It is \($0)." } ?? ""),
        kk: "\(letter) – цифрға ұқсас әріп." + (name.map { " Дұрысы – \($0)." } ?? ""),
        ru: "\(letter) – буква, похожая на цифру." + (name.map { " Верно: \($0)." } ?? ""))
    case .zero:
      return Phrase(
        en: "No part of a section's number is 0 or begins with it."
          + (name.map { " Without it, it is \($0)." } ?? ""),
        kk: "Тармақ нөмірінің бөлігі нөл болмайды, нөлден басталмайды."
          + (name.map { " Нөлсіз бұл – \($0) тармағы." } ?? ""),
        ru: "Часть номера пункта не бывает нулём и не начинается с него."
          + (name.map { " Без него это пункт \($0)." } ?? ""))
    case .closingBracket:
      return Phrase(
        en: "A bracket closes that was not opened."
          + (name.map { " Without it, it is \($0)." } ?? ""),
        kk: "Ашылмаған жақша жабылып тұр." + (name.map { " Жақшасыз бұл – \($0) тармағы." } ?? ""),
        ru: "Закрыта скобка, которую не открывали."
          + (name.map { " Без неё это пункт \($0)." } ?? ""))
    }
  }
}
