import SapaCore
import Testing

@testable import SapaRegister

/// What findings say, in the three languages of reports.
struct CitationMessagesTests {
  private func finding(_ text: String, in place: String = "M") throws -> Finding {
    let sample = SampleRegister()
    let reader = CitationReader(register: sample.register)
    let found = reader.read(Prose(Sample.inlines(text)), at: sample.place(place))
    return try #require(found.compactMap(\.finding).first)
  }

  @Test func `an unknown section names the last one there is, and a likely one`() throws {
    let finding = try finding("бақылау-өлшеу құралдары (осы СЖ 7.6 т.)")
    #expect(finding.headline.en == "Section 7.6 does not exist in СЖ-ХҚТУ-01-2019")
    #expect(finding.headline.kk == "7.6 тармағы СЖ-ХҚТУ-01-2019 құжатында жоқ")
    #expect(finding.headline.ru == "Пункта 7.6 нет в СЖ-ХҚТУ-01-2019")
    #expect(
      finding.explanation.kk
        == "7-тараудың соңғы тармағы – 7.5. Осы сілтеме бойынша іздеген оқырман ештеңе таппайды.")
    #expect(finding.fixes.map(\.label.en) == ["Replace 7.6 with 7.1.5"])
    #expect(finding.fixes.flatMap(\.edits) == [])
  }

  @Test func `an unknown chapter names the chapters there are`() throws {
    let finding = try finding("осы СЖ 12-тарауында")
    #expect(finding.headline.kk == "12-тарау СЖ-ХҚТУ-01-2019 құжатында жоқ")
    #expect(finding.explanation.ru.hasPrefix("В документе есть главы 1–10."))
    #expect(
      finding.fixes.map(\.label)
        == [
          Phrase(
            en: "Correct the number, or add the chapter", kk: "Нөмірді түзету немесе тарауды қосу",
            ru: "Исправить номер или добавить главу")
        ])
  }

  @Test func `an unknown appendix lists those there are`() throws {
    let letter = try finding("ұйымдық құрылымы К қосымшасында көрсетілген")
    #expect(letter.headline.ru == "Приложения К нет в СЖ-ХҚТУ-01-2019")
    #expect(
      letter.explanation.en
        == "Appendices of the document: А, Б, В, Г, Д, Е, Ж. The words before the citation "
        + "resemble the title of appendix Ж.")
    #expect(letter.fixes.map(\.label.kk) == ["К орнына Ж деп жазу"])
    let number = try finding("(5 қосымша)")
    #expect(
      number.explanation.kk
        == "Құжаттың қосымшалары: А, Б, В, Г, Д, Е, Ж. Олар санмен емес, әріппен белгіленген.")
  }

  @Test func `an unknown code names the nearest`() throws {
    let finding = try finding("УЕ-ХҚТУ-047-2014")
    #expect(finding.headline.kk == "УЕ-ХҚТУ-047-2014 құжаты тізілімде жоқ")
    #expect(
      finding.explanation.en
        == "The nearest code is УЕ-ХҚТУ-074-2014, «Студент жатақханалары туралы ереже».")
    #expect(
      finding.fixes.map(\.label.ru)
        == ["Заменить на УЕ-ХҚТУ-074-2014 или внести документ в реестр"])
  }

  @Test func `a malformed number names the section that is meant`() throws {
    let dots = try finding("(осы СЖ 9.1..3 т.)")
    #expect(dots.headline.en == "9.1..3 is not a section number")
    #expect(
      dots.explanation.ru
        == "Части номера разделяет одна точка. Без лишней точки это пункт 9.1.3 «Талдау және "
        + "бағалау».")
    #expect(dots.fixes.flatMap(\.edits).map(\.replacement) == ["9.1.3"])
    let comma = try finding("осы СЖ 7.1.,5.1 баптарында")
    #expect(comma.headline.kk == "7.1.,5.1 – тармақ нөмірі емес")
    let letter = try finding("осы СЖ 9.1.З т.")
    #expect(
      letter.explanation.en == "З is a letter that looks like a digit. It is 9.1.3 «Талдау "
        + "және бағалау».")
    let zero = try finding("осы СЖ 9.1.03 т.")
    #expect(
      zero.explanation.ru == "Часть номера пункта не бывает нулём и не начинается с него. Без него "
        + "это пункт 9.1.3 «Талдау және бағалау».")
  }

  @Test func `a malformed code says what is wrong with it`() throws {
    let space = try finding("УЕ ХҚТУ-033-2018")
    #expect(space.headline.en == "УЕ ХҚТУ-033-2018 has a space in place of a hyphen")
    #expect(space.headline.kk == "УЕ ХҚТУ-033-2018 кодында дефис орнына бос орын қойылған")
    #expect(
      space.explanation.ru
        == "Код пишется без пробелов: ВИД-ОРГАНИЗАЦИЯ-НОМЕР-ГОД; в таком виде его не найдёт поиск.")
    let letter = try finding("УE-ХҚТУ-033-2018")
    #expect(letter.headline.kk == "УE-ХҚТУ-033-2018 кодында латын әрпі бар: E")
    #expect(letter.explanation.en.hasPrefix("E is Latin here and Cyrillic in УЕ-ХҚТУ-033-2018."))
    let dash = try finding("УЕ–ХҚТУ-033-2018")
    #expect(dash.headline.ru == "УЕ–ХҚТУ-033-2018: в коде «–» вместо «-»")
  }

  @Test func `a code that lacks a dot before a space is told so`() throws {
    var sample = SampleRegister(grammar: nil)
    sample.register("SOP-QA-012 Rev. B")
    let found = CitationReader(register: sample.register)
      .read(Prose(Sample.inlines("SOP-QA-012 Rev B")), at: sample.place("M"))
    #expect(
      found.compactMap(\.finding?.headline.en) == ["SOP-QA-012 Rev B lacks «.»"])
  }

  @Test func `self-reference and unregistered titles are warnings`() throws {
    let itself = try finding("(5.1.1 т.)", in: "M#5.1.1")
    #expect(itself.severity == .warning)
    #expect(itself.headline.kk == "5.1.1 тармағы өзіне-өзі сілтеме жасайды")
    let title = try finding("ҚП «Жазбаларды басқару»")
    #expect(title.severity == .warning)
    #expect(title.headline.ru == "Документа «Жазбаларды басқару» нет в реестре")
  }

  @Test func `every rule of citations is in the catalogue`() {
    let rules: [Rule] = [
      .unknownSection, .unknownAppendix, .unknownDocument, .malformedReference, .malformedCode,
      .selfReference, .unregisteredTitle,
    ]
    #expect(Set(rules).isSubset(of: Register.rules))
  }
}
