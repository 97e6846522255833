import SapaCore
import Testing

@testable import SapaRegister

/// The grammar of citations in detail: endings, lists, ranges, owners, breaks.
struct GrammarTests {
  static let numbers = [
    // Every case of every unit word.
    Sample("осы СЖ 7.1-тармағының талабы", "M#7.1"),
    Sample("осы СЖ 7.1-тармағындағы талап", "M#7.1"),
    Sample("осы СЖ 7.1-тармақтан бастап", "M#7.1"),
    Sample("осы СЖ 7.1 және 7.2-тармақтарымен", "M#7.1 M#7.2"),
    Sample("осы СЖ 9-тараудағы талап", "M#9"),
    Sample("осы СЖ 9-тарауының талабы", "M#9"),
    Sample("осы СЖ 9.2-бабына сай", "M#9.2"),
    Sample("осы СЖ 7-бөлімінде", "M#7"),
    Sample("7.4 бөлімінде", "M#7.4"),
    Sample("Г қосымшасынан бастап Д қосымшасына дейін", "M#app-Г M#app-Д"),
    Sample("А, Б және В қосымшаларында", "M#app-А M#app-Б M#app-В"),
    Sample(
      "осы СЖ А және Б қосымшаларында, ал байланысы В қосымшасында", "M#app-А M#app-Б M#app-В"),
    Sample("(Ж қосымшасын қараңыз)", "M#app-Ж"),
    // Joints.
    Sample("9.3-т. бойынша, 9.2 - тармақтың", "M#9.3 M#9.2"),
    Sample("9.3‑тармағына сай", "M#9.3"),
    Sample("9.3\u{A0}т. бойынша", "M#9.3"),
    Sample("(7 т.)", "M#7"),
    Sample("осы СЖ 7-т. бойынша", "M#7"),
    Sample("9-шы тарауда және 10-шы тарауда", "M#9 M#10"),
    // Lists and ranges.
    Sample("осы СЖ 7.1, 7.2, 7.3 және 7.4 тт.", "M#7.1 M#7.2 M#7.3 M#7.4"),
    Sample("осы СЖ 7.1 т., 7.2 т. және 9.3 т.", "M#7.1 M#7.2 M#9.3"),
    Sample("осы СЖ 9.1.1–9.1.3 тт.", "M#9.1.1 M#9.1.2 M#9.1.3"),
    Sample("осы СЖ 4-тен 10 тарауға", "M#10"),
    Sample("осы СЖ 7-9 тарауларында", "M#7 M#8 M#9"),
    Sample("осы СЖ 7-, 9-тарауларында", "M#7 M#9"),
    Sample("осы СЖ 9.1 немесе 9.2 тт.", "M#9.1 M#9.2"),
    Sample("осы СЖ 7.1., 7.2 тт.", "M#7.1 M#7.2"),
    Sample("барлығы 12, 7.1-тармақта", "M#7.1"),
    // Faults, each one finding at its number.
    Sample("осы СЖ 7.1, 7.9 тт.", "M#7.1 !unknown-section⟦7.9⟧"),
    Sample("осы СЖ 12-тарауында", "!unknown-section⟦12⟧"),
    Sample("(осы СЖ 9.2.1 т.)", "!unknown-section⟦9.2.1⟧→9.2"),
    Sample("(осы СЖ 9.1.4 т.)", "!unknown-section⟦9.1.4⟧→9.1.3"),
    Sample("(осы СЖ 9.1.,9.3 тт.)", "!malformed-reference⟦9.1.,9.3⟧→9.1, 9.3"),
    Sample("(осы СЖ 9.1.З т.)", "!malformed-reference⟦9.1.З⟧→9.1.3"),
    Sample("(A қосымшасы)", "M#app-А !malformed-reference⟦A⟧→А"),
    Sample("осы СЖ 9 . 1 т.", "!malformed-reference⟦9 . 1⟧→9.1"),
    Sample("осы СЖ 7.1‑7.9 тт.", "M#7.1 !unknown-section⟦7.9⟧"),
    Sample("осы СЖ 7.1…7.9 тт.", "M#7.1 !unknown-section⟦7.9⟧"),
    Sample("Заңның 43‑1-бабы"),
    // Emphasis, line ends, links of the author's.
    Sample("Әдетте *осы СЖ* 9.1.3 т. қолданылады", "M#9.1.3"),
    Sample("осы ⏎ СЖ ⏎ 9.1.3 ⏎ тармағына", "M#9.1.3"),
    Sample("*осы СЖ* *9.1..3* т.", "!malformed-reference⟦9.1..3⟧→9.1.3"),
    Sample("[осы СЖ 9.1.3 т.]", "M#9.1.3"),
    Sample("осы СЖ \\9.1.3 т., осы СЖ 9\\.1.3 т., осы СЖ 9.2 т.", "M#9.2"),
    Sample("осы СЖ `9.1` т. және 9.2 т.", "M#9.2"),
  ]

  static let unlikely = [
    // Of an owner that has sections here.
    Sample("осы СЖ 9.1.0 т.", "!malformed-reference⟦9.1.0⟧→9.1"),
    Sample("осы СЖ 9.01 т.", "!malformed-reference⟦9.01⟧→9.1"),
    Sample("осы СЖ 09.1 т.", "!malformed-reference⟦09.1⟧→9.1"),
    Sample("осы СЖ 9.09 т.", "!malformed-reference⟦9.09⟧"),
    Sample("осы СЖ 0 т.", "!malformed-reference⟦0⟧"),
    Sample("осы СЖ 9:1 т.", "!malformed-reference⟦9:1⟧→9.1"),
    Sample("осы СЖ 9/1 т.", "!malformed-reference⟦9/1⟧→9.1"),
    Sample("см. п. 7.1.0 настоящего Руководства", "!malformed-reference⟦7.1.0⟧→7.1"),
    Sample("See section 7.1.0 of this manual.", "!malformed-reference⟦7.1.0⟧→7.1"),
    Sample("УЕ-ХҚТУ-052-2019 3.02-тармағы", "D !malformed-reference⟦3.02⟧→3.2"),
    // Of nobody's, where there is such a section without the zeros.
    Sample("9.1.0-тармақ", "!malformed-reference⟦9.1.0⟧→9.1"),
    Sample("п. 7.1.0", "!malformed-reference⟦7.1.0⟧→7.1"), Sample("п. 7.8.0"),
    // Quantities, days, hours, editions, chapters of other houses.
    Sample("0.5 т. көмір"), Sample("(0.5 т.)"), Sample("9.01 т. жүк"), Sample("0,5 т"),
    Sample("02.06.2012"), Sample("05.06.12 бөлімі"), Sample("сағат 9:30-да"), Sample("п. 9:1"),
    Sample("СЖ 2.0"), Sample("осы СЖ 2.0 нұсқасы"), Sample("Section 7.0"), Sample("раздел 07"),
    Sample("0.5, 7.1-тармақта", "M#7.1"), Sample("п. 9.1, 0.5 балла", "M#9.1"),
    Sample("Шарттың 9.01-тармағы"), Sample("section 9.01 of the Agreement"), Sample("п. 4/1"),
    Sample("Приложение 01"), Sample("№ 05 қосымша"),
  ]

  static let owners = [
    // A bare number means a section of the document in which it stands, else of the manual.
    Sample("(3.2 т.) және (9.1.2 т.)", in: "D", "D#3.2 M#9.1.2"),
    Sample("(3.9 т.)", in: "D", "!unknown-section⟦3.9⟧"),
    Sample("осы СЖ 3.2 т.", in: "D", "!unknown-section⟦3.2⟧→3"),
    Sample("осы СЖ 4.2 т.", in: "D", "M#4.2"),
    Sample("(9.1.2 т.)", in: nil, "M#9.1.2"),
    Sample("осы Ереженің 9.1-тармағы", in: "D", "!unknown-section⟦9.1⟧"),
    Sample("1-қосымша", in: "D", "D#app-1"),
    Sample("(В қосымша)", in: "D", "M#app-В"),
    Sample("3-қосымшаға сәйкес", in: "D", "!unknown-appendix⟦3⟧"),
    Sample("(1.2 т.)", in: "M#app-А", "M#1.2"),
    Sample("осы А қосымшасында", in: "M#app-А", "M#app-А !self-reference⟦А⟧"),
    // The manual by its names.
    Sample("Сапа жөніндегі жетекшіліктің 9.1-тармағы", in: "D", "M#9.1"),
    Sample("осы сапа жетекшілігінің 4.1 т.", in: "D", "M#4.1"),
    Sample("СЖ-нің 4.1-тармағында", in: "D", "M#4.1"),
    Sample("басшылықтың 4.1 т.", in: "D", ""),
    // Other documents by code and by title; one whose text is not here is cited as a whole.
    Sample("УЕ-ХҚТУ-052-2019 3.2-тармағы", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019 ережесінің 3.2-тармағына", "D D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019-ның 9.9-тармағы", "D !unknown-section⟦9.9⟧"),
    Sample("«Оқу үдерісін ұйымдастыру» ережесінің 5-тармағы және 2-қосымшасы", "D D#5 D#app-2"),
    Sample(
      "УЕ-ХҚТУ-074-2014 «Студент жатақханалары туралы ереже» құжатының 3.2-тармағы",
      "УЕ-ХҚТУ-074-2014 УЕ-ХҚТУ-074-2014"),
    Sample("п. 3.2 УЕ-ХҚТУ-052-2019", "D#3.2 D"),
    Sample("section 3.2 of УЕ-ХҚТУ-052-2019", "D#3.2 D"),
    Sample("СЖ-ХҚТУ-01-2019 7.1.3 т.", in: "D", "M M#7.1.3"),
    Sample("УЕ-ХҚТУ-047-2014 3.2-тармағы", "!unknown-document⟦УЕ-ХҚТУ-047-2014⟧→УЕ-ХҚТУ-074-2014"),
    // Units inside units.
    Sample("осы Ереженің 3-тарауының 3.2-тармағына", in: "D", "D#3 D#3.2"),
    Sample("осы тараудың 3.2-тармағында", in: "D", "D#3.2"),
    Sample("осы қосымшаның 2-тармағы", in: "D"),
  ]

  static let lists = [
    // What stands between the numbers of a list.
    Sample("Clauses 4.3(a) and 4.9", "M#4.3 !unknown-section⟦4.9⟧"),
    Sample("Sections 4.3 (Scope) and 4.9", "M#4.3 !unknown-section⟦4.9⟧"),
    Sample("Section 4.3/4.9", "M#4.3 !unknown-section⟦4.9⟧"),
    Sample("п. 4.1/4.9", "M#4.1 !unknown-section⟦4.9⟧"),
    Sample("пп. 4.1; 4.9", "M#4.1 !unknown-section⟦4.9⟧"),
    Sample("п. 4.1 а) и 4.9", "M#4.1 !unknown-section⟦4.9⟧"),
    Sample("разделы 4.1 «Среда», 4.9 «Итоги»", "M#4.1 !unknown-section⟦4.9⟧"),
    Sample("пунктам 4.1 и (или) 4.9", "M#4.1 !unknown-section⟦4.9⟧"),
    Sample("4.1 және (немесе) 4.9 тт.", "M#4.1 !unknown-section⟦4.9⟧"),
    Sample("4.1/4.2-тармақтар", "M#4.1 M#4.2"),
    Sample("4.1 (орта) және 4.2-тармақтар", "M#4.1 M#4.2"),
    Sample("пункты 4.3 (на производстве) и 12 сотрудников", "M#4.3"),
    Sample("п. 4.3 (см. п. 4.4) и 4.2", "M#4.3 M#4.4"),
    Sample("п. 4.3/2, 4.2.3/4.2.4"), Sample("п. 4.3 (на производстве)", "M#4.3"),
    // All of one document.
    Sample("sections 3.1–3.9", in: "D", "D#3.1 !unknown-section⟦3.9⟧"),
    Sample("пп. 4, 4.1", in: "D", "D#4 !unknown-section⟦4.1⟧→4"),
    Sample("пп. 4–7", in: "D", "M#4 M#5 M#6 M#7"), Sample("пп. 5, 7.1", in: "D", "M#5 M#7.1"),
    Sample("пп. 3.1, 9.1", in: "D", "D#3.1 M#9.1"), Sample("пп. 4, 5", in: "D", "D#4 D#5"),
    // The own section among others, and an item of it.
    Sample("9.1, 9.2, 9.3 тт.", in: "M#9.2", "M#9.1 M#9.2 M#9.3"),
    Sample("выход – пп. «а»–«д» п. 9.2", in: "M#9.2", "M#9.2"),
    Sample("перечисление а) п. 9.2", in: "M#9.2", "M#9.2"),
    Sample("п. 9.2 а) и б)", in: "M#9.2", "M#9.2"),
    Sample("9.2-тармақтың а) тармақшасы", in: "M#9.2", "M#9.2"),
    Sample("item (c) of section 9.2", in: "M#9.2", "M#9.2"),
    Sample("section 9.2(c)", in: "M#9.2", "M#9.2"),
    Sample("п. 9.2 (см. ниже)", in: "M#9.2", "M#9.2 !self-reference⟦9.2⟧"),
  ]

  static let others = [
    Sample("пункты 4.1, 4.2 и 4.3 настоящего Руководства", in: "D", "M#4.1 M#4.2 M#4.3"),
    Sample("в п.п. 4.1, 4.2", "M#4.1 M#4.2"),
    Sample("п.4.1, гл. 7, § 7.1", "M#4.1 M#7 M#7.1"),
    Sample("в приложениях А и Б", "M#app-А M#app-Б"),
    Sample("(приложение 1 к настоящему Положению)", in: "D", "D#app-1"),
    Sample("приложение В", "!unknown-appendix⟦В⟧"),
    Sample("согласно п. 7.1 университет обязан", "M#7.1"),
    Sample("разделом 8, подразделом 7.1", "M#8 M#7.1"),
    Sample("Положение «Об архиве»", "!unregistered-title⟦«Об архиве»⟧"),
    Sample("bu El Kitabının 4.2 maddesi", in: "D", "M#4.2"),
    Sample("Madde 5'e göre", in: "D", "D#5"),
    Sample("in section 4.2, 10 questions", "M#4.2"),
    Sample("section 4.2 of this manual", in: "D", "M#4.2"),
    Sample("clause 5 of this regulation", in: "D", "D#5"),
    Sample("section 7.9", "!unknown-section⟦7.9⟧"),
    Sample("Section 3.2 of Appendix 1", in: "D", "D#app-1"),
  ]

  @Test(arguments: numbers) func `numbers are read with their unit words`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: unlikely)
  func `zeros and other signs are faults of what can only be a section's number`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: owners) func `the owner decides whose section it is`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: others) func `other languages have lists and owners of their own`(
    _ sample: Sample
  ) {
    let register = SampleRegister(language: .russian, appendices: ["А", "Б"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: lists) func `lists lose nothing and stay together`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test func `a heading is read, but does not cite itself`() {
    let register = SampleRegister()
    let own = Sample("7.1 т. бойынша ресурстар", in: "M#7.1")
    #expect(own.read(in: register, isHeading: true) == "")
    #expect(own.read(in: register) == "M#7.1 !self-reference⟦7.1⟧")
    let other = Sample("Жақсарту (10.2 т.)", in: "M#7.1")
    #expect(other.read(in: register, isHeading: true) == "M#10.2")
    let appendix = Sample("А қосымшасы. Үдерістер", in: "M#app-А")
    #expect(appendix.read(in: register, isHeading: true) == "")
  }
}
