import SapaCore
import Testing

@testable import SapaRegister

/// `citations` of the settings: phrases by which a manual cites beside the built-in ones.
struct OwnPhrasesTests {
  private static let phrases = [
    "§ {section}", "{section} нүкте", "осы Нұсқаулық {section} т.", "№ {appendix} үстеме",
    "{appendix} толықтыру", "бөлшек {section}", "позиция {section}", "{section} б.", "¶{section}",
    "{section} ішкі нүкте",
  ]

  static let cited = [
    // The word with its endings, joined as the built-in ones are.
    Sample("9.1 нүкте", "M#9.1"),
    Sample("9.1 нүктесінде көрсетілген", "M#9.1"),
    Sample("9.1-нүктеге сәйкес, 9.2–НҮКТЕДЕ", "M#9.1 M#9.2"),
    Sample("9.1 ⏎ нүктесінің", "M#9.1"),
    Sample("9.1\u{A0}нүктеден", "M#9.1"),
    Sample("*9.1* нүктесі", "M#9.1"),
    Sample("бөлшек 9.1, бөлшегі 9.2", "M#9.1 M#9.2"),
    Sample("позиция 9.1, в позиции 9.2", "M#9.1 M#9.2"),
    // Signs stand as they are written.
    Sample("§ 9.1 және §9.2", "M#9.1 M#9.2"),
    Sample("¶9.1 және ¶ 9.2", "M#9.1 M#9.2"),
    Sample("9.1 б. және 9.2 б", "M#9.1"),
    Sample("№ Б үстеме, №А үстемеде, В үстеме", "M#app-Б M#app-А"),
    // Several words.
    Sample("осы Нұсқаулық 9.1 т.", "M#9.1"),
    Sample("ОСЫ НҰСҚАУЛЫҚТЫҢ ⏎ 9.1.3 т. бойынша", "M#9.1.3"),
    Sample("9.1-ішкі нүктесінде", "M#9.1"),
    // Lists, ranges, letters.
    Sample("9.1, 9.2 және 9.3 нүктелерінде", "M#9.1 M#9.2 M#9.3"),
    Sample("9.1–9.3 нүктелері", "M#9.1 M#9.2 M#9.3"),
    Sample("§ 9.1, 9.2; § 9.1–9.3", "M#9.1 M#9.2 M#9.1 M#9.2 M#9.3"),
    Sample("осы Нұсқаулық 9.1, 9.2 т.", "M#9.1 M#9.2"),
    Sample("№ А, Б үстемелер", "M#app-А M#app-Б"),
    Sample("А және Б толықтыруларында", "M#app-А M#app-Б"),
    // The document in which the text stands comes first, then the manual.
    Sample("3.2 нүктесі мен 9.1 нүктесі", in: "D", "D#3.2 M#9.1"),
    Sample("осы СЖ 1 нүктесінде", in: "D", "M#1"),
    Sample("9.2 нүкте", in: nil, "M#9.2"),
    // Faults are those of any citation.
    Sample("7.6 нүктесінде", "!unknown-section⟦7.6⟧→7.5"),
    Sample("§ 9.1.4", "!unknown-section⟦9.1.4⟧→9.1.3"),
    Sample("9.1..3 нүктесінде", "!malformed-reference⟦9.1..3⟧→9.1.3"),
    Sample("§ 9.1..3", "!malformed-reference⟦9.1..3⟧→9.1.3"),
    Sample("№ К үстеме", "!unknown-appendix⟦К⟧"),
    Sample("№ 2 үстеме", "!unknown-appendix⟦2⟧→Б"),
    Sample("№ A үстеме", "M#app-А !malformed-reference⟦A⟧→А"),
  ]

  @Test(arguments: cited)
  func `a phrase of the manual's own cites`(sample: Sample) {
    #expect(sample.read(in: SampleRegister(citations: Self.phrases)) == sample.expected)
  }

  static let silent = [
    "ISO 9001 § 7.5", "ISO 9001:2015 7.5.3 нүктесі", "§ 7.5 ISO 9001", "§ 7.5 (ISO 9001:2015)",
    "Шарттың 6.3 нүктесіне сәйкес", "Еңбек кодексінің § 49", "Заңның 5-нүктесінде",
    "ISO 9001 талаптары (7.5 нүкте)", "дипломға № 3 үстеме", "12 нүктеден тұрады",
    "5 толықтыру сабағы", "\\9.1 нүкте", "нүкте 9", "9.1 нүктелік", "02.06.2012 нүктесі",
  ]

  @Test(arguments: silent)
  func `what only looks like one stays silent`(text: String) {
    #expect(Sample(text).read(in: SampleRegister(citations: Self.phrases)) == "")
  }

  @Test func `without the phrases nothing of it is read`() {
    let plain = SampleRegister()
    for text in ["9.1 нүкте", "№ Б үстеме", "бөлшек 9.1", "¶9.1", "9.1 б."] {
      #expect(Sample(text).read(in: plain) == "")
    }
  }

  @Test func `a word of the lexicon keeps its meaning beside a phrase that turns it round`() {
    let sample = SampleRegister(citations: [
      "{section} пункт", "{section} т.", "тармақша {section}",
    ])
    #expect(Sample("9.1 пункт, п. 9.2, в пункте 9.3").read(in: sample) == "M#9.1 M#9.2 M#9.3")
    #expect(Sample("9.1 т. және 12.5 т. көмір").read(in: sample) == "M#9.1")
    #expect(Sample("тармақша 9.1 мен 9.2-тармақша").read(in: sample) == "M#9.1 M#9.2")
  }

  @Test func `a word may stand on either side where the manual has both phrases`() {
    let sample = SampleRegister(citations: ["{section} нүкте", "нүкте {section}"])
    #expect(Sample("9.1-нүктеде, нүкте 9.2").read(in: sample) == "M#9.1 M#9.2")
  }

  @Test func `owners stand where the language of the text has them`() {
    let sample = SampleRegister(
      language: .russian, citations: ["§ {section}", "позиция {section}"])
    #expect(Sample("§ 7.5 и позиция 9.1").read(in: sample) == "M#7.5 M#9.1")
    #expect(Sample("§ 7.5 ГОСТ Р ИСО 9001").read(in: sample) == "")
    #expect(Sample("позиция 4.2 Трудового кодекса").read(in: sample) == "")
  }

  @Test func `in brackets a phrase is read as in prose`() {
    let sample = SampleRegister(citations: ["{section} нүкте"])
    let reader = CitationReader(register: sample.register)
    let reference = BracketedReference(
      target: "9.1 нүкте", shown: nil, span: Span(startOf: "content/0.md"))
    let found = reader.resolve(reference, at: sample.place("M"))
    #expect(found.target.map(sample.name) == "M#9.1")
    #expect(found.finding == nil)
  }

  @Test(arguments: [
    ("осы СЖ 9.1 т.", "M#9.1"), ("п. 9.1", "M#9.1"), ("см. 9.1", "M#9.1"), ("§ 9.1", "M#9.1"),
    ("пунктте 9.1, параграф 9.2", "M#9.2"), ("Ek A", ""), ("9.1 md.", ""), ("Bölüm 9.1", ""),
    ("section 9.1", ""), ("see 9.1", ""), ("bkz. 9.1", ""), ("manual 9.1", ""),
    ("in accordance with 9.1", ""), ("Appendix А", ""),
  ])
  func `citations are read with the words of the manual's languages`(text: String, found: String) {
    let sample = SampleRegister(languages: [.kazakh, .russian])
    #expect(Sample(text).read(in: sample) == found)
  }

  @Test func `a word of two languages is one where either is the manual's`() {
    for languages: Set<Language> in [[.kazakh], [.russian]] {
      let sample = SampleRegister(language: languages.first ?? .kazakh, languages: languages)
      let text = languages == [.kazakh] ? "9.1 параграфта" : "параграф 9.1"
      #expect(Sample(text).read(in: sample) == "M#9.1")
    }
  }
}
