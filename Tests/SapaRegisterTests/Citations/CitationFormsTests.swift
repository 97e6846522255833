import SapaCore
import Testing

@testable import SapaRegister

/// Citations as manuals, regulations and acts write them, in four languages.
struct CitationFormsTests {
  static let kazakh = [
    Sample("Бұл шараларды университет жүзеге асырады (осы СЖ 9.3 т.).", "M#9.3"),
    Sample("сауалнама жүргізіледі (9.1.2 т.) (жауапты – директор)", "M#9.1.2"),
    Sample("(осы СЖ 9.1,9.1.3 тт.)", "M#9.1 M#9.1.3"),
    Sample("(осы басшылықтың 9.1, 9.1.3 тт.)", "M#9.1 M#9.1.3"),
    Sample(
      "бақылау-өлшеу құралдарының сәйкестігі тексеріледі (осы қолданыстағы Басшылықтың 7.6 т.)",
      "!unknown-section⟦7.6⟧→7.1.5"),
    Sample("Осы қолданыстағы СЖ 7 және 9 тарауларында көрсетілгендей", "M#7 M#9"),
    Sample("(Осы қолданыстағы СЖ 9.2 ⏎ бабы)", "M#9.2"),
    Sample("(осы СЖ 9.1.3 көрсетілген)", "M#9.1.3"),
    Sample("шаралар жасалады (СЖ ⏎ 10.3)", "M#10.3"),
    Sample("(осы СЖ 6.1.2 тарауы)", "M#6.1.2"),
    Sample("(5.1.1 т.)", in: "M#5.1.1", "M#5.1.1 !self-reference⟦5.1.1⟧"),
    Sample("5.1 тарауында көрсетілген талаптар", "M#5.1"),
    Sample("(9.1т.) және қанағаттануды анықтау", "M#9.1"),
    Sample("талдауда (Осы қолданыстағы СЖ 9.1.3 т);", "M#9.1.3"),
    Sample("осы қолданыстағы СЖ 10.2 тарауына сәйкес", "M#10.2"),
    Sample(
      "осы қолданыстағы СЖ 7.1.,5.1 баптарында көрсетілген",
      "!malformed-reference⟦7.1.,5.1⟧→7.1.5.1"),
    Sample("(осы қолданыстағы СЖ 9.1..3 ⏎ т.)", "!malformed-reference⟦9.1..3⟧→9.1.3"),
    Sample(
      "өкілі тағайындалды (5.1.2 т.). Өкілінің міндеттеріне 5.1.1) ⏎ тарауларында көрсетілгендер",
      "M#5.1.2 !malformed-reference⟦5.1.1)⟧→5.1.1"),
    Sample("анықтайды (В қосымша).", "M#app-В"),
    Sample(
      "Университетінің ұйымдық құрылымының түрі К қосымшасында көрсетілген.",
      "!unknown-appendix⟦К⟧→Ж"),
    Sample(
      "(осы қолданыстағы СЖ-ның А.Б қосымшасы), сондай-ақ",
      "M#app-А !malformed-reference⟦А.Б⟧→А, Б M#app-Б"),
    Sample("Макроүдерістердің әр қайсысына (5 қосымша) қамту", "!unknown-appendix⟦5⟧→Д"),
    Sample("тізбегінде (қосымша 3) білім беру", "!unknown-appendix⟦3⟧→В"),
    Sample(
      "бөлу УЕ-ХҚТУ-074-2014 Студент жатақханалары туралы ережеде көрсетілген.",
      "УЕ-ХҚТУ-074-2014"),
    Sample("талаптары, УЕ- ⏎ ХҚТУ-025-2019 бойынша", "УЕ-ХҚТУ-025-2019"),
    Sample(
      "арттыру УЕ ХҚТУ-033-2018 негізінде",
      "УЕ-ХҚТУ-033-2018 !malformed-code⟦УЕ ХҚТУ-033-2018⟧→УЕ-ХҚТУ-033-2018"),
    Sample("тәртібі ҚП «Құжаттаманы басқару» бойынша", "Құжаттаманы басқару"),
    Sample(
      "«Университеттің ішкі құжат айналымы» ережесіне сәйкес",
      "Университеттің ішкі құжат айналымы ережесі"),
    Sample("«Басшылық тарапынан талдау» ҚП негізінде", "Басшылық тарапынан талдау"),
    Sample("осы Ереженің 3.2-тармағына сәйкес", in: "D", "D#3.2"),
    Sample("осы Ереженің 1-қосымшасының 1.4-тармағына сәйкес", in: "D", "D#app-1"),
    Sample("осы Ереженің 5-тармағының 2) тармақшасына сәйкес", in: "D", "D#5"),
    Sample("осы ережеге 2-қосымшаға сәйкес", in: "D", "D#app-2"),
    Sample("осы ереженің 3 және 5–тармақтарына", in: "D", "D#3 D#5"),
  ]

  static let russian = [
    Sample("в соответствии с п. 7.5.1 настоящего Руководства", "M#7.5.1"),
    Sample("в соответствии с п. 4.1. Руководства", "M#4.1"),
    Sample("определяется пунктом 5 настоящего Положения", in: "D", "D#5"),
    Sample("подпунктом 2) пункта 5 настоящего Положения", in: "D", "D#5"),
    Sample("схема приведена в приложении А", "M#app-А"),
    Sample("согласно пп. 7.1–7.3", "M#7.1 M#7.2 M#7.3"),
    Sample("см. разделы 4 и 8", "M#4 M#8"),
    Sample("введена взамен ДП 3.19-2010", "ДП 3.19-2010"),
    Sample("Код: АУП-2.2-П/1-2015", "АУП-2.2-П/1-2015"),
  ]

  static let turkish = [
    Sample("organizasyon şeması Ek-1’de yer almaktadır", in: "D", "D#app-1"),
    Sample("Bölüm 4.2'de gösterilen", "M#4.2"),
    Sample("Bölüm 7.1’deki", "M#7.1"),
    Sample(
      "bu Yönergenin 4 üncü maddesinin birinci fıkrasının (f) bendinde", in: "D", "D#4"),
    Sample("bu Yönergenin 5.maddesinin", in: "D", "D#5"),
    Sample("Ek A, Ek B", "M#app-A M#app-B"),
    Sample("RTEÜ.KK. 0001", "RTEÜ.KK.0001 !malformed-code⟦RTEÜ.KK. 0001⟧→RTEÜ.KK.0001"),
    Sample("Satın Alma Prosedürü’ne göre", "RTEÜ.PR.0004"),
  ]

  static let english = [
    Sample("the data described in section 4.2.", "M#4.2"),
    Sample("described in Section 4.2(c)", "M#4.2"),
    Sample("In Sections 4.1 and 4.2", "M#4.1 M#4.2"),
    Sample("(design, sections 4.1 and 4.2)", "M#4.1 M#4.2"),
    Sample("clauses 7.1 to 7.3", "M#7.1 M#7.2 M#7.3"),
    Sample("(clause f.3.5) below", in: "D", "D#f.3.5"),
    Sample("see Appendix B", "M#app-B"),
    Sample("as CU/GOP/CD/01 says", "CU/GOP/CD/01"),
    Sample("see SOP-8.5-001", "SOP-8.5-001"),
  ]

  @Test(arguments: kazakh) func `citations in Kazakh are read`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: russian) func `citations in Russian are read`(_ sample: Sample) {
    let register = SampleRegister(language: .russian, appendices: ["А", "Б"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: turkish) func `citations in Turkish are read`(_ sample: Sample) {
    let register = SampleRegister(language: .turkish, appendices: ["1", "A", "B"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: english) func `citations in English are read`(_ sample: Sample) {
    let register = SampleRegister(language: .english, appendices: ["A", "B"])
    #expect(sample.read(in: register) == sample.expected)
  }
}
