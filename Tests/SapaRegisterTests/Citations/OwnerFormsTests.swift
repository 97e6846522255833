import SapaCore
import Testing

@testable import SapaRegister

/// Whose a number is, where its owner is not right beside it: behind a comma, in a bracket, with
/// adjectives and titles in between; and words that look like an owner and are none.
struct OwnerFormsTests {
  static let kazakh = [
    // A possessive says that somebody owns the section; without one nobody does.
    Sample("Ректордың 5.3-тармақта көрсетілген міндеттері", "M#5.3"),
    Sample("Университеттің 4.1-тармақта анықталған контексі", "M#4.1"),
    Sample("Ректордың 9.9-тармақта көрсетілген міндеттері", "!unknown-section⟦9.9⟧"),
    Sample("СМЖ 4.4-тармақта сипатталған", "M#4.4"),
    Sample("Үдерістердің В қосымшада көрсетілген картасы", "M#app-В"),
    Sample("МЖМБС 5.8-тармаққа сәйкес", ""),
    Sample("Заңның 7-тармақта көрсетілген талабы", ""),
    // The document named before a bracket or a comma.
    Sample("УЕ-ХҚТУ-052-2019 ережесінде (3-тармақ)", "D D#3"),
    Sample("УЕ-ХҚТУ-052-2019 (3.2-тармақ)", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019, 3.2-тармақ", "D D#3.2"),
    Sample("(УЕ-ХҚТУ-052-2019, 7.1.3 т.)", "D M#7.1.3"),
    Sample("УЕ-ХҚТУ-052-2019, А қосымшасы", "D M#app-А"),
    Sample("УЕ-ХҚТУ-052-2019, 2-қосымша", "D D#app-2"),
    Sample("УЕ-ХҚТУ-052-2019 3.2 бойынша", "D D#3.2"),
    Sample("«Оқу үдерісін ұйымдастыру ережесі» (3-тармақ)", "D D#3"),
    Sample("«Құжаттаманы басқару» ҚП (7.5-тармақ)", "Құжаттаманы басқару M#7.5"),
    Sample("СЖ (9.1-тармақ)", in: "D", "M#9.1"),
    // Standards and their clauses.
    Sample("ISO 9001:2015-тің 7.1.3-тармағы"), Sample("ISO 9001-дің 7.1.3-тармағы"),
    Sample("ISO 9001:2015 стандарты (7.1.3-тармақ)"),
    Sample("ISO 9001:2015 талаптары (7.1.3-тармақ)"),
    Sample("ISO 9001:2015 «Сапа менеджменті жүйелері. Талаптар» (7.1.3-тармақ)"),
    Sample("стандарттың талаптарына (7.1.3-тармақ)"),
    // Laws, orders, decisions.
    Sample("Заңның 43-1-бабының 5-тармағына"), Sample("Қағидалардың 7, 9-1 және 10-тармақтары"),
    Sample("№ 595 бұйрығы, 9.9-тармақ"), Sample("№ 595 бұйрығы (3-қосымша)"),
    Sample("Ғылыми кеңес шешімі, 7-тармақ"), Sample("«Білім туралы» Заңы (5-тармақ)"),
    Sample("басшылық шешімдері (9.3.3 т.)", "M#9.3.3"),
    Sample("хаттамасы (7.5.3 т.)", "M#7.5.3"),
    // Of this chapter.
    Sample("осы тараудың 5-тармағы", in: "M#10.2"),
    Sample("осы тараудың 10.3-тармағы", in: "M#10.2", "M#10.3"),
  ]

  static let kazakhParts = [
    // A part of what stands before it.
    Sample("осы Ереженің 2-қосымшасы 5-тармағының 2) тармақшасы", in: "D", "D#app-2"),
    Sample("осы Ереженің 1-қосымшасындағы 9-тармақ", in: "D", "D#app-1"),
    Sample("осы СЖ-нің Б қосымшасы 12-тармағы", "M#app-Б"),
    Sample("7-тарауы 3-тармағының талабы", "M#7"), Sample("7-тарау, 3-тармақ", "M#7"),
    // № between an owner and a number; papers without a genitive.
    Sample("бұйрыққа №3 қосымша"), Sample("Шарттың №1 қосымшасы", in: "D"),
    Sample("УЕ-ХҚТУ-052-2019 №2 қосымшасы", "D D#app-2"), Sample("дипломға 3-қосымша"),
    Sample("Заңдағы 5.9-тармақ"), Sample("ISO 9001:2015 стандартындағы 5.9-тармақ"),
    Sample("МЕМСТ 7.32-2017 5.9-тармағы"),
    Sample("ҚР СТ ISO 9001-2016 (ISO 9001:2015) 5.9-тармағы"),
    Sample("№ 5 хаттамасы (12.12.2018 ж.), 12-тармақ"),
    Sample("УЕ-ХҚТУ-074-2014 (12-тармақ)", "УЕ-ХҚТУ-074-2014"),
    Sample("осы УЕ-нің 3.2-тармағы", in: "D", "D#3.2"),
    Sample("Сапа жөніндегі жетекшілік, 9.1-тармақ", in: "D", "M#9.1"),
    Sample("А қосымша және В қосымша", "M#app-А M#app-В"),
    Sample("«Оқу үдерісін ұйымдастыру ережесі» (УЕ-ХҚТУ-052-2019) 3.2-тармағы", "D D D#3.2"),
    Sample("(қар. т.7.1.3)", "M#7.1.3"), Sample("осы СЖ т.9.2", "M#9.2"),
  ]

  static let russianParts = [
    Sample("(см. п.7.5.1)", "M#7.5.1"), Sample("в соответствии с п.7.5.", "M#7.5"),
    Sample("согласно п.9.2 настоящего Руководства", in: "D", "M#9.2"),
    Sample("УЕ-ХҚТУ-052-2019 п.3.2", "D D#3.2"), Sample("СЖ п.9.2", in: "D", "M#9.2"),
    Sample("раздел 7 п. 3", "M#7"), Sample("гл. 7 п. 12", "M#7"),
    Sample("приложение А п. 5.9", "M#app-А"), Sample("п. 4.1 Приложения Б", "M#app-Б"),
    Sample("п. 4 настоящего приложения", in: "D"),
    Sample("пункт 3 настоящего раздела", in: "D"),
    Sample("ГОСТ Р 1.5-2012 п. 5.9"), Sample("ГОСТ Р 7.0.97-2016, п. 5.9"),
    Sample("РД 50-34.698-90, п. 5.9"), Sample("ТР ТС 021/2011, п. 5.9"),
    Sample("СТО 5.9-2015, п. 5.9"), Sample("приказ № 12 от 01.03.2019, п. 3.9"),
    Sample("протокол № 5 от 12.12.2018 г., п. 12"), Sample("ISO 9001:2015 и п. 9.1", "M#9.1"),
    Sample("постановление Правительства РК от 17.05.2013 № 499, п. 10"),
    Sample("договор от 1 марта 2019 г., п. 3.2"),
    Sample("Закон № 319-III, п. 12"), Sample("Приказ № 12-П, приложение 3"),
    Sample("(приказ №12/1, п. 3.2)"), Sample("Приложение N 2 к приказу"),
    Sample("Приложение N 2", in: "D", "D#app-2"),
  ]

  static let turkishParts = [
    Sample("Ek-1'in 2. maddesi", "M#app-1"), Sample("Bölüm 7'nin 3. maddesi", "M#7"),
    Sample("Bölüm 7 Madde 3", "M#7"), Sample("Bu Yönerge’nin 3.2 maddesi", in: "D", "D#3.2"),
    Sample("Senato'nun 10. maddesi"), Sample("YÖK'ün 4 üncü maddesi"),
    Sample("KVKK'nın 10. maddesi"), Sample("“Lisans Yönetmeliği”nin 10. maddesi"),
  ]

  static let englishParts = [
    Sample("Chapter 7 section 3", "M#7"), Sample("section 7.1 paragraph 3", "M#7.1"),
    Sample("Appendix A section 7.1", "M#app-A"),
    Sample("paragraph 4 of this section", in: "D"), Sample("clause 2 of this Appendix", in: "D"),
    Sample("section 3.2 of these Regulations", in: "D", "D#3.2"),
    Sample("ISO 9001:2015(E), clause 5.9"), Sample("EN ISO 9001 (2015), clause 5.9"),
    Sample("Act No. 319-III, section 10"), Sample("Order No. 595 dated 30.10.2018, section 10"),
  ]

  static let russian = [
    Sample("п. 9.1 Ректор утверждает", "M#9.1"),
    Sample("п. 9.9 Анализ", "!unknown-section⟦9.9⟧"),
    Sample("раздел 7 Қамтамасыз ету", "M#7"),
    Sample("согласно 9.1", "M#9.1"), Sample("в соответствии с 9.1.", "M#9.1"),
    Sample("в соответствии с 9.1 настоящего Руководства", "M#9.1"),
    Sample("пп. 9.1 либо 9.2", "M#9.1 M#9.2"), Sample("пп. 9.1, а также 9.2", "M#9.1 M#9.2"),
    Sample("пункт 7.1 международного стандарта ISO 9001:2015"),
    Sample("п. 3 требований ISO 9001"), Sample("п. 3 статьи 43-1"),
    Sample("подпункту 3 пункта 2 статьи 7"), Sample("пунктом 2 статьи 87"),
    Sample("п. 2, ст. 7"), Sample("п. 7 плана мероприятий"),
    Sample("п. 3 технического задания"), Sample("п. 2 повестки дня"),
    Sample("раздел 3 журнала"), Sample("(протокол № 5, п. 3)"),
    Sample("приказ от 01.03.2019 № 12, п. 3"), Sample("приказом № 12 (приложение А)"),
    Sample("п. 4 и 5 ГОСТ Р ИСО 9001"), Sample("раздел 4, 5 стандарта"),
    Sample("п. 7.1 (ISO 9001:2015)"), Sample("п. 3 Программы развития"),
  ]

  static let turkish = [
    Sample("bunun için 9.1. maddesine bakınız", "M#9.1"),
    Sample("yönetim kurulu kararının 10. maddesi"), Sample("toplantı gündeminin 10. maddesi"),
    Sample("ISO 9001:2015'in 9.1 maddesi"),
  ]

  static let english = [
    Sample("apply section 9.1 to suppliers", "M#9.1"),
    Sample("from section 9.1 to section 9.2", "M#9.1 M#9.2"),
    Sample("in accordance with 9.1", "M#9.1"),
    Sample("clause 7.1 ISO 9001:2015"), Sample("clause 7.1 (ISO 9001:2015)"),
    Sample("clause 7.1, ISO 9001:2015"), Sample("ISO 9001:2015's clause 7.1"),
    Sample("ISO 9001:2015, see clause 7.1"), Sample("clause 4 and 5 of ISO 9001"),
    Sample("Order No. 5, paragraph 3"), Sample("the law (section 3)"),
    Sample("21 CFR Part 820, section 7.1"), Sample("Annex A to the contract"),
  ]

  static let kazakhEditions = [
    Sample("УЕ-ХҚТУ-052-2019 (1-нұсқа) 3.2-тармағы", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 (1-басылым) 3.2-тармағы", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 1-нұсқасының 3.2-тармағы", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 (2-басылым), 9.1-тармақ", "D !unknown-section⟦9.1⟧"),
    Sample("УЕ-ХҚТУ-052-2019, 2-нұсқа, 3.2 т.", "D D#3.2"),
    Sample("«Оқу үдерісін ұйымдастыру ережесі» (2-басылым) 3.2-тармағы", "D D#3.2"),
    Sample("СЖ (2-басылым) 9.1-тармағы", in: "D", "M#9.1"),
    Sample("СЖ 1.10 нұсқасы"), Sample("осы СЖ 3-ші нұсқасы"),
    Sample("ҚР ДСМ-175/2020 бұйрығы, 9.9-тармақ"), Sample("ҚР ДСМ-175/2020 бұйрығы (9.9-тармақ)"),
    Sample("өндірушінің нұсқаулығы, 9.9-тармақ"), Sample("ҚМЖ 12-2019, 9.9-тармақ"),
    Sample("УЕ 12-2019, 9.9-тармақ", "!unknown-section⟦9.9⟧"),
  ]

  static let russianEditions = [
    Sample("УЕ-ХҚТУ-052-2019 (ред. 2), п. 9.1", "D !unknown-section⟦9.1⟧"),
    Sample("УЕ-ХҚТУ-052-2019, редакция 2, п. 9.1", "D !unknown-section⟦9.1⟧"),
    Sample("УЕ-ХҚТУ-052-2019, ред. 2 от 01.03.2022, п. 3.2", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 в редакции 2, п. 3.2", "D D#3.2"),
    Sample(
      "УЕ-ХҚТУ-052-2019 «Оқу үдерісін ұйымдастыру ережесі» (изд. 2), п. 9.1",
      "D !unknown-section⟦9.1⟧"),
    Sample("УЕ-ХҚТУ-052-2019 (версия 2.1) п. 3.2", "D D#3.2"),
    Sample("(УЕ-ХҚТУ-052-2019, 2-я редакция), п. 3.2", "D D#3.2"),
    // Papers that no list has, by their capitals, number and year.
    Sample("РМГ 76-2014, раздел 6"), Sample("МУК 4.2.1018-01, п. 9.9"),
    Sample("МИ 2453-2015 (п. 9.9)"), Sample("Р 50.2.003-2000, п. 9.8"),
    Sample("ТУ 4215-004-2001, п. 4.9"), Sample("п. 9.9 МУК 4.2.1018-01"),
    Sample("п. 9.9 (МИ 2453-2015)"), Sample("ILAC P10:07/2020, п. 9.4"),
    Sample("руководство по эксплуатации, п. 4.9"),
    Sample("Руководства по эксплуатации прибора, раздел 9"),
    Sample("инструкция изготовителя (п. 9.9)"),
    Sample("в ТОО 2010-2015, п. 9.1", "M#9.1"), Sample("с 09/2015, п. 9.1", "M#9.1"),
    Sample("инструкция для лаборантов, п. 9.1", "M#9.1"),
    Sample("поставщик ведёт записи, п. 9.1", "M#9.1"),
    Sample("Руководство по качеству, п. 9.1", "M#9.1"),
  ]

  static let englishEditions = [
    Sample("Wash as in УЕ-ХҚТУ-052-2019 rev. 3, section 9.1.", "D !unknown-section⟦9.1⟧"),
    Sample("УЕ-ХҚТУ-052-2019 (ed. 7), section 3.1", "D D#3.1"),
    Sample("УЕ-ХҚТУ-052-2019 Rev. C, section 3.1", "D D#3.1"),
    Sample("УЕ-ХҚТУ-052-2019 v6 section 3.1", "D D#3.1"),
    Sample("УЕ-ХҚТУ-052-2019 (3rd edition), section 3.1", "D D#3.1"),
    Sample("УЕ-ХҚТУ-052-2019, issue 2 dated 01.03.2022, section 3.1", "D D#3.1"),
    Sample("PAS 96:2017, clause 4"), Sample("GB 14881-2013, section 8"),
    Sample("Codex CXC 1-1969, section 5"), Sample("BRCGS Issue 9 clause 3.5.1"),
    Sample("FSSC 22000 v6, Part 2, section 2.5.1"), Sample("clause 4.9, PAS 96:2017"),
    Sample("the supplier's manual, section 9.9"), Sample("the supplier’s manual section 9.9"),
    Sample("the user manual, section 9.9"),
    Sample("the manual, section 9.1", "M#9.1"), Sample("the supplier, section 9.1", "M#9.1"),
    Sample("the supplier follows the instructions, section 9.1", "M#9.1"),
    Sample("version 3, section 9.1", "M#9.1"), Sample("GMP 2010-2015, section 9.1", "M#9.1"),
  ]

  static let turkishEditions = [
    Sample("УЕ-ХҚТУ-052-2019 Rev. 3, madde 3.2", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 (3. baskı), madde 3.2", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 sürüm 2, madde 9.1", "D !unknown-section⟦9.1⟧"),
    Sample("kullanım kılavuzu, madde 9.9"),
  ]

  static let titled = [
    // The title of the section between a law, or this document, and the number.
    Sample("Заңның «Негізгі ұғымдар» деп аталатын 1-бабы"),
    Sample("Заңның «Негізгі ұғымдар» атты 5-тармағы"),
    Sample("Шарттың «Төлем» деп аталатын 7.1-тармағына"),
    Sample("осы Ереженің «Тәртібі» деп аталатын 3-тармағы", in: "D", "D#3"),
    Sample("осы СЖ-ның «Ішкі аудит» деп аталатын 9.2-тармағы", in: "D", "M#9.2"),
    Sample("«Ішкі аудит» деп аталатын 9.2-тармақ", "M#9.2"),
    Sample("УЕ-ХҚТУ-052-2019 құжатының «Тәртібі» атты 3-тармағы", "D D#3"),
    // A line that ends behind the hyphen.
    Sample("7-⏎тарауында көрсетілген", "M#7"), Sample("осы СЖ 9.1-⏎тармағы", "M#9.1"),
    Sample("(осы ереженің 2-⏎қосымшасы)", in: "D", "D#app-2"),
    Sample("7- тарауында"),
  ]

  static let russianTitles = [
    Sample("Положение об академической честности, п. 3.2", "R R#3.2"),
    Sample("в Положении об академической честности, п. 3.2", "R R#3.2"),
    Sample("(Положение об академической честности, пп. 3.1, 3.2)", "R R#3.1 R#3.2"),
    Sample("«Положение об академической честности», п. 3.2", "R R#3.2"),
    Sample("п. 3.2 Положения об академической честности", "R#3.2 R"),
    Sample(
      "в Положении об академической честности, п. 3.9", "R !unknown-section⟦3.9⟧"),
    Sample(
      "в Положении об академической честности, п. 9.1", "R !unknown-section⟦9.1⟧"),
    Sample("Положение об академической честности утверждает ректор, п. 9.1", "R M#9.1"),
    Sample("в положении об академической честности", ""),
    // In « », in the genitive or behind к.
    Sample("п. 3.2 «Положения об академической честности»", "R#3.2 R"),
    Sample("п. 3.9 «Положения об академической честности»", "!unknown-section⟦3.9⟧ R"),
    Sample("п. 9.1 «Положения об академической честности»", "!unknown-section⟦9.1⟧ R"),
    Sample("приложение А к «Положению об академической честности»", "R R"),
  ]

  static let quotedTitles = [
    // A number behind the unit word: a document's title.
    Sample("в ДП «Внутренний аудит» п. 3.2.", "R R#3.2"),
    Sample("в ДП «Внутренний аудит» п. 9.1.", "R !unknown-section⟦9.1⟧"),
    Sample("«Внутренний аудит» разделы 3.1 и 3.2", "R R#3.1 R#3.2"),
    Sample("п. 3.2 ДП «Внутренний аудит»", "R#3.2 R"),
    Sample("п. 9.1 ДП «Внутренний аудит»", "!unknown-section⟦9.1⟧ R"),
    Sample("п. 9.1 ГОСТ «Внутренний аудит»", "R"), Sample("п. 9.1 МВД «Внутренний аудит»", "R"),
    // A section's.
    Sample("«Внутренний аудит» раздел"), Sample("раздел «Внутренний аудит», п. 9.1", "R M#9.1"),
  ]

  static let unknownRussianTitles = [
    Sample("Положение об общежитии, п. 3.2"), Sample("в Положении об общежитии, п. 7.1"),
    Sample("(Положение об общежитии, раздел 7)"), Sample("«Положение об общежитии», п. 7.1"),
    Sample("согласно Кодексу академической честности, п. 7.1"),
    Sample("по Правилам внутреннего распорядка (п. 7.1)"),
    Sample("настоящее Положение о закупках, п. 7.1", "M#7.1"),
    Sample("Процедура по закупкам (п. 8.1)", "M#8.1"),
    Sample("Отчёт о выполнении п. 7.1", "M#7.1"),
    Sample("Положение об отделе утверждается, п. 7.1", "АУП-2.2-П/1-2015 M#7.1"),
    Sample("Процедура закупок, п. 8.1", "M#8.1"), Sample("процедура по закупкам, п. 8.1", "M#8.1"),
    Sample("раздел «Политика качества», п. 5.2", "M#5.2"),
    Sample("п. 4.1 «Положения об архиве»"), Sample("приложение А к «Правилам приёма»"),
    Sample("приложение А к «Порядку приёма»"), Sample("п. 5.2 «Политика качества»", "M#5.2"),
    Sample("приложение А к «Руководству по качеству»", "M#app-А"),
    Sample("требования п. 4.1 «Среда»", "M#4.1"),
  ]

  static let englishTitles = [
    Sample("Regulations on Academic Integrity, section 3.2", "R R#3.2"),
    Sample("the Regulations on Academic Integrity (section 3.2)", "R R#3.2"),
    Sample("section 3.2 of the Regulations on Academic Integrity", "R#3.2 R"),
    Sample("the Regulations on Academic Integrity, section 9.1", "R !unknown-section⟦9.1⟧"),
    Sample("Regulations on Student Housing, section 7.1"),
    Sample("the Code of Conduct, section 7.1"), Sample("“Policy on Travel”, clause 7.1"),
    Sample("the Policy, section 7.1", "M#7.1"), Sample("this Policy on Travel, 7.1", ""),
  ]

  static let kindsBehind = [
    Sample("the Internal audit procedure, section 3.2", "R R#3.2"),
    Sample("the Internal audit procedure, section 7.1", "R !unknown-section⟦7.1⟧"),
    Sample("section 7.1 of the Internal audit procedure", "!unknown-section⟦7.1⟧ R"),
    Sample("Internal audit procedure, section 3.2", "R R#3.2"),
    Sample("See “Internal audit” section 3.2.", "R R#3.2"),
    Sample("See “Internal audit” section 9.1.", "R !unknown-section⟦9.1⟧"),
    Sample("the “Internal audit” section"),
    Sample("Internal audit procedures are reviewed, section 7.1", "M#7.1"),
    Sample("the Internal audit team, section 7.1", "M#7.1"),
    Sample("the internal audit procedure, section 7.1", "M#7.1"),
  ]

  @Test(arguments: titled) func `the title of the section hides no owner`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: russianTitles)
  func `a title that begins with its kind is found in Russian`(_ sample: Sample) {
    var register = SampleRegister(language: .russian, appendices: ["А", "Б"])
    register.regulation("Положение об академической честности")
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: unknownRussianTitles)
  func `a paper named by its kind that is not here owns its numbers`(_ sample: Sample) {
    let register = SampleRegister(language: .russian, appendices: ["А", "Б"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: englishTitles)
  func `a title that begins with its kind is found in English`(_ sample: Sample) {
    var register = SampleRegister(language: .english, appendices: ["A", "B"])
    register.regulation("Regulations on Academic Integrity")
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: quotedTitles)
  func `a title is a document's where its kind or a number stands beside it`(_ sample: Sample) {
    var register = SampleRegister(language: .russian, appendices: ["А", "Б"])
    register.regulation("Внутренний аудит")
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test func `a section of that number and title is no document`() {
    var register = SampleRegister()
    register.regulation("Ішкі аудит")
    #expect(Sample("«Ішкі аудит» п. 9.2").read(in: register) == "")
    #expect(Sample("«Ішкі аудит» п. 3.2").read(in: register) == "R R#3.2")
    #expect(Sample("«Ішкі аудит» тарауының 9.2-тармағы").read(in: register) == "M#9.2")
  }

  @Test(arguments: kazakh + kazakhParts + kazakhEditions) func `an owner is found in Kazakh`(
    _ sample: Sample
  ) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: russian + russianParts + russianEditions) func `an owner is found in Russian`(
    _ sample: Sample
  ) {
    let register = SampleRegister(language: .russian, appendices: ["А", "Б"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: turkish + turkishParts + turkishEditions) func `an owner is found in Turkish`(
    _ sample: Sample
  ) {
    let register = SampleRegister(language: .turkish, appendices: ["1", "A", "B"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: english + englishParts + englishEditions) func `an owner is found in English`(
    _ sample: Sample
  ) {
    let register = SampleRegister(language: .english, appendices: ["A", "B"])
    #expect(sample.read(in: register) == sample.expected)
  }
  @Test(arguments: kindsBehind)
  func `a title with its kind behind it is found in English`(_ sample: Sample) {
    var register = SampleRegister(language: .english, appendices: ["A", "B"])
    register.regulation("Internal audit")
    #expect(sample.read(in: register) == sample.expected)
  }
}
