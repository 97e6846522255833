import SapaCore
import Testing

@testable import SapaRegister

/// Papers of others that stand near a number: with what they are about, with a verb in between, with a
/// point of an article; and papers of this system that only look like them.
struct PaperFormsTests {
  static let russian = [
    // пп. is подпункт, too.
    Sample("пп. 7) п. 9 ст. 47 Закона РК «Об образовании»"), Sample("пп. 5) п. 2 ст. 43 Закона"),
    Sample("(согласно пп. 7) п. 9 ст. 47)"), Sample("пп. 5) п. 9.1", "M#9.1"),
    Sample("(пп. 7, 9)", "M#7 M#9"), Sample("(см. пп. 7.1, 7.2)", "M#7.1 M#7.2"),
    // What a standard says in its clause.
    Sample("ISO 9001 в п. 7.1 требует"), Sample("ISO 9001 требует в п. 7.1"),
    Sample("Как указано в ISO 9001 в пункте 7.1"), Sample("Приказ № 595 в пункте 7 устанавливает"),
    Sample("приказ № 12, в пункте 7 которого указано"),
    Sample("по ISO 9001, в п. 7.1 настоящего Руководства", "M#7.1"),
    Sample("УЕ-ХҚТУ-052-2019 в п. 3.2 требует", "D D#3.2"),
    Sample("как в СМК в п. 9.1 указано", "M#9.1"),
    // What a paper is about, in the genitive.
    Sample("Устав университета, п. 4.2"), Sample("в Уставе университета (п. 4.2)"),
    Sample("Договор аренды, п. 4.2"), Sample("В договоре поставки (п. 4.2) указано."),
    Sample("Кодекс этики, п. 4.2"), Sample("Согласно Правилам (п. 7)"),
    Sample("Правила приёма, п. 4.2"), Sample("Технический регламент, п. 4.2"),
    Sample("Типовые правила (п. 7)"), Sample("Должностная инструкция лаборанта, п. 4.2"),
    Sample("Регламент приёма, п. 4.9"), Sample("протокол совещания (п. 7)"),
    Sample("решение Правления, п. 7"), Sample("план мероприятий (п. 7)"),
    Sample("план мероприятий, п. 9.9"), Sample("Методика измерений, п. 9.9"),
    Sample("Паспорт прибора (п. 4.2)"), Sample("п. 4.2 паспорта прибора"),
    Sample("Акт проверки, п. 9.9"), Sample("п. 7 акта проверки"), Sample("п. 7 чек-листа"),
    // What this system says of its own records.
    Sample("план аудита (п. 9.2)", "M#9.2"), Sample("приказом ректора (п. 5.3)", "M#5.3"),
    Sample("журнал регистрации (п. 7.9)", "!unknown-section⟦7.9⟧"),
    Sample("программа аудитов, п. 9.2", "M#9.2"), Sample("отчёт комиссии (раздел 9)", "M#9"),
    Sample("договор (см. п. 9.1)", "M#9.1"), Sample("согласно п. 9.1 акт составляется", "M#9.1"),
    Sample("УЕ-ХҚТУ-052-2019 (см. п. 3.2)", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 (см. п. 9.1)", "D M#9.1"),
    Sample("Пункты с 4.1 по 4.3", "M#4.1 M#4.2 M#4.3"), Sample("вырос с 4.1 по 4.3"),
    Sample("приложение А и Г", "M#app-А !unknown-appendix⟦Г⟧"),
    Sample("приложение А и В этом", "M#app-А"),
  ]

  static let kazakh = [
    Sample("ISO 9001 стандарты 7.1-тармақта жазбаларды талап етеді"),
    Sample("Еңбек шартында (4.2-т.)"), Sample("Жалға алу шарты (4.2-т.)"),
    Sample("еңбек шарттары (7.1.4-т.)", "M#7.1.4"),
    Sample("Заңның 4-бабының 25) тармақшасына және 9-тармағына"),
    Sample("осы СЖ-нің 9.1-тармағының 2) тармақшасы және 9.2-тармағы", in: "D", "M#9.1 M#9.2"),
    Sample("отырыстың күн тәртібіндегі 7-тармақ"),
    Sample("«Оқу үдерісін ұйымдастыру» (УЕ-ХҚТУ-052-2019) ережесінің 3.2-тармағы", "D D D#3.2"),
    // The paper is made by the section.
    Sample("Бұйрық 9.1-тармаққа сай шығарылады", "M#9.1"),
    Sample("Шарт 9.9-тармаққа сәйкес жасалады", "!unknown-section⟦9.9⟧"),
    Sample("Заң 9.1-тармаққа сай"), Sample("№ 595 Бұйрық 9.1-тармаққа сай"),
    Sample("Бұйрық 9.1-тармақта белгілейді"),
    // A title at the head of a sentence, and its number.
    Sample("Оқу үдерісін ұйымдастыру ережесінің 3.2-тармағы", "D D#3.2"),
    Sample("Оқу үдерісін ұйымдастыру ережесінің 3.9-тармағы", "D !unknown-section⟦3.9⟧"),
    Sample("Оқу үдерісін ұйымдастыру ережесі, 3.9-т.", "D !unknown-section⟦3.9⟧"),
    Sample("Оқу үдерісін ұйымдастыру ережесі бекітіледі"),
    // Of how many, and of how much.
    Sample("Ережеде 5 тарау мен 10 тармақ бар."),
    Sample("Онда 5 тарау, 8 тармақ және 3 қосымша бар"),
    Sample("Массасы 4.2 т. болатын жүк"), Sample("Жүк көтергіштігі 4.2 т."),
    Sample("Бағасы 4.2 т."),
    // Hyphens and dashes.
    Sample("9.1 - тармақ бойынша", "M#9.1"), Sample("9.1 – тармақта", "M#9.1"),
    Sample("4.1--4.3 тт.", "M#4.1 M#4.2 M#4.3"), Sample("4.1---4.3 тармақтар", "M#4.1 M#4.2 M#4.3"),
    Sample("4.1 мен 4.3 аралығындағы тармақтар", "M#4.1 M#4.3"),
    Sample("УЕ-ХҚТУ-052-2019, 3.2", "D D#3.2"), Sample("УЕ-ХҚТУ-052-2019, 3.2 басылым", "D"),
  ]

  static let english = [
    Sample("ISO 9001 requires in clause 7.1 that"), Sample("As ISO 9001 says in clause 7.1"),
    Sample("the customer's manual, section 4.2"),
    Sample("the supplier's quality manual, section 4.2"),
    Sample("the audit report, section 9.9"), Sample("the audit report (section 9.2)", "M#9.2"),
    Sample("this International Standard, clause 7.1"), Sample("the lease, clause 4.2"),
    Sample("УЕ-ХҚТУ-052-2019 (see section 3.2)", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 (see section 9.1)", "D M#9.1"),
    Sample("УЕ-ХҚТУ-052-2019 (see 3.2)", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 (refer to 3.9)", "D !unknown-section⟦3.9⟧"),
    Sample("(refer to 4.2)", "M#4.2"), Sample("refers to 4.2"),
    Sample("a contract (see section 9.1) is signed", "M#9.1"),
    Sample("УЕ-ХҚТУ-052-2019, 3.2.", "D D#3.2"),
    Sample("sections from 4.1 to 4.3", "M#4.1 M#4.2 M#4.3"),
    Sample("Appendix A or B", "M#app-A M#app-B"),
    Sample("appendix A or L", "M#app-A !unknown-appendix⟦L⟧"),
    Sample("Appendix A and I agree", "M#app-A"),
  ]

  static let turkish = [
    Sample("Yönetim Kurulu kararı madde 7"), Sample("toplantı tutanağı madde 7"),
    Sample("4.2/a maddesi", "M#4.2"), Sample("4.2(a) maddesi", "M#4.2"),
    Sample("4.2.a maddesi", "M#4.2"),
    Sample("4.2 No'lu maddede", "M#4.2"), Sample("4.2 no.lu madde", "M#4.2"),
    Sample("Ek-A ve B", "M#app-A M#app-B"), Sample("Ek-A ve L", "M#app-A !unknown-appendix⟦L⟧"),
  ]

  @Test(arguments: russian) func `papers are told apart in Russian`(_ sample: Sample) {
    let register = SampleRegister(language: .russian, appendices: ["А", "Б"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: kazakh) func `papers are told apart in Kazakh`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: english) func `papers are told apart in English`(_ sample: Sample) {
    let register = SampleRegister(language: .english, appendices: ["A", "B"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: [
    // The next one is near, and so are digits that stand the other way round or without their dot.
    Sample("осы СЖ 7.6 т.", "!unknown-section⟦7.6⟧→7.5"),
    Sample("осы СЖ 7.9 т.", "!unknown-section⟦7.9⟧"),
    Sample("осы СЖ 7.26 т.", "!unknown-section⟦7.26⟧"),
    Sample("осы СЖ 91.3 т.", "!unknown-section⟦91.3⟧→9.1.3"),
    Sample("осы СЖ 8.1.4 т.", "!unknown-section⟦8.1.4⟧→8.1"),
  ]) func `only a number near by is offered`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: turkish) func `papers are told apart in Turkish`(_ sample: Sample) {
    let register = SampleRegister(language: .turkish, appendices: ["1", "A", "B"])
    #expect(sample.read(in: register) == sample.expected)
  }
}
