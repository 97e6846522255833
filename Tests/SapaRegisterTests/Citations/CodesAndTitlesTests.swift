import SapaCore
import Testing

@testable import SapaRegister

/// Documents cited by code and by title.
struct CodesAndTitlesTests {
  static let codes = [
    Sample("УЕ-ХҚТУ-074-2014-ке сәйкес", "УЕ-ХҚТУ-074-2014"),
    Sample("(УЕ-ХҚТУ-074-2014, УЕ-ХҚТУ-025-2019)", "УЕ-ХҚТУ-074-2014 УЕ-ХҚТУ-025-2019"),
    Sample("УЕ‑ХҚТУ‑074‑2014 бойынша", "УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-⏎ХҚТУ-⏎074-2014 бойынша", "УЕ-ХҚТУ-074-2014"),
    Sample("*УЕ*-ХҚТУ-074-2014", "УЕ-ХҚТУ-074-2014"),
    Sample("\\УЕ-ХҚТУ-047-2014"),
    Sample("`УЕ-ХҚТУ-047-2014`"),
    Sample("УЕ-ХҚТУ-074-2014-7 және X-УЕ-ХҚТУ-074-2014"),
    Sample(
      "УЕ–ХҚТУ–074–2014", "УЕ-ХҚТУ-074-2014 !malformed-code⟦УЕ–ХҚТУ–074–2014⟧→УЕ-ХҚТУ-074-2014"),
    Sample(
      "УЕ- ХҚТУ-074-2014", "УЕ-ХҚТУ-074-2014 !malformed-code⟦УЕ- ХҚТУ-074-2014⟧→УЕ-ХҚТУ-074-2014"),
    Sample(
      "УЕ-XҚТУ-074-2014", "УЕ-ХҚТУ-074-2014 !malformed-code⟦УЕ-XҚТУ-074-2014⟧→УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-ХҚТУ-047-2014", "!unknown-document⟦УЕ-ХҚТУ-047-2014⟧→УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-ХҚТУ-074-2019", "!unknown-document⟦УЕ-ХҚТУ-074-2019⟧→УЕ-ХҚТУ-074-2014"),
    Sample("УС-СМЖ-555-2001", "!unknown-document⟦УС-СМЖ-555-2001⟧"),
    // A number of another length, another issuer beside a known kind.
    Sample("УЕ-ХҚТУ-0074-2014", "!unknown-document⟦УЕ-ХҚТУ-0074-2014⟧→УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-БҚМУ-074-2014", "!unknown-document⟦УЕ-БҚМУ-074-2014⟧"),
    Sample("УЕ-ХҚТУ-4-2014", "!unknown-document⟦УЕ-ХҚТУ-4-2014⟧→УЕ-ХҚТУ-074-2014"),
    // A year of another length, another tail, a part left out.
    Sample("УЕ-ХҚТУ-074-201", "!unknown-document⟦УЕ-ХҚТУ-074-201⟧→УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-ХҚТУ-074-20144", "!unknown-document⟦УЕ-ХҚТУ-074-20144⟧→УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-ХҚТУ-074-14", "!unknown-document⟦УЕ-ХҚТУ-074-14⟧→УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-ХҚТУ-074", "!unknown-document⟦УЕ-ХҚТУ-074⟧→УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-ХҚТУ-099", "!unknown-document⟦УЕ-ХҚТУ-099⟧"),
    Sample("УЕ-099-2014", "!unknown-document⟦УЕ-099-2014⟧"),
    Sample("УЕ-074-2014", "!unknown-document⟦УЕ-074-2014⟧→УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-ХҚТУ-099-2014/2", "!unknown-document⟦УЕ-ХҚТУ-099-2014⟧"),
    Sample("УЕ-ХҚТУ-099-2014тің", "!unknown-document⟦УЕ-ХҚТУ-099-2014⟧"),
    Sample("УЕ-ХҚТУ-074-2014тің", "УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-ХҚТУ-074-2014/2, УЕ-ХҚТУ-099-2014а, УС-ГОСТ-099, УЕ-12, УЕ-12-14, УЕ 12-2019"),
    Sample("SOP-8.5-002", "!unknown-document⟦SOP-8.5-002⟧→SOP-8.5-001"),
    Sample(
      "УЕ-ХҚТУ-099-2014 «Магистратура бойынша жалпы ереже»",
      "!unknown-document⟦УЕ-ХҚТУ-099-2014⟧→УЕ-ХҚТУ-033-2018"),
    Sample("п. 4.2 ГОСТ 7.32-2017", "GOST GOST"),
    Sample("ГОСТ 7.32—2017 талаптары", "GOST"),
    Sample("ГОСТ 7.1-2003 талаптары"),
  ]

  static let titles = [
    Sample("«Сапа саласындағы саясат» құжаты", "Сапа саласындағы саясат"),
    Sample("«Сапа саласындағы саясатқа» сай", "Сапа саласындағы саясат"),
    Sample("«Басшылық ⏎ тарапынан *талдау*» құжатталған процедурасы", "Басшылық тарапынан талдау"),
    Sample("«Студент жатақханалары туралы» ережеде", "УЕ-ХҚТУ-074-2014"),
    Sample("Мұнда Студент жатақханалары туралы ережеге сілтеме бар", "УЕ-ХҚТУ-074-2014"),
    Sample("Сапа саласындағы саясат жыл сайын қаралады"),
    Sample("«Сапа жөніндегі жетекшілік» құжаты"),
    Sample(
      "УЕ-ХҚТУ-029-2019 «Курстық жұмыстарды әзірлеу мен рәсімдеуге қойылатын талаптар»",
      "УЕ-ХҚТУ-029-2019"),
    Sample("ҚП «Жазбаларды басқару»", "!unregistered-title⟦«Жазбаларды басқару»⟧"),
    Sample("«Ішкі аудит» құжатталған процедурасы", "!unregistered-title⟦«Ішкі аудит»⟧"),
    Sample("«Жылжитын мүлік» регламентінде", "!unregistered-title⟦«Жылжитын мүлік»⟧"),
    Sample(
      "«Құжаттаманы ішкі басқару» ҚП",
      "!unregistered-title⟦«Құжаттаманы ішкі басқару»⟧→Құжаттаманы басқару"),
    Sample("«Хабаршы» журналы, «Ашық есік күні» шарасы"),
    // The country behind a law is no kind, УС though it be one: of another paper it says nothing.
    Sample("Закон УС «Об аккредитации»"), Sample("Кодекс УС «О браке»"),
    Sample("Приказ МЗ УС «Об утверждении правил»"), Sample("«Білім туралы» УС Заңы"),
    Sample("в УС «Об аккредитации»", "!unregistered-title⟦«Об аккредитации»⟧"),
  ]

  private static let syllabus = "Силлабустарды әзірлеу ережесі"

  static let pairs = [
    // A title of another document that a bracket or a dash joins to the code.
    Sample(
      "«\(syllabus)» (УЕ-ХҚТУ-074-2014)",
      "УЕ-ХҚТУ-029-2019 УЕ-ХҚТУ-074-2014 !title-mismatch⟦«\(syllabus)»⟧"),
    Sample(
      "УЕ-ХҚТУ-074-2014 (\(syllabus))",
      "УЕ-ХҚТУ-074-2014 !title-mismatch⟦\(syllabus)⟧"),
    Sample(
      "УЕ-ХҚТУ-074-2014 («\(syllabus)»)",
      "УЕ-ХҚТУ-074-2014 !title-mismatch⟦«\(syllabus)»⟧ УЕ-ХҚТУ-029-2019"),
    Sample(
      "УЕ-ХҚТУ-074-2014 — «\(syllabus)»",
      "УЕ-ХҚТУ-074-2014 !title-mismatch⟦«\(syllabus)»⟧ УЕ-ХҚТУ-029-2019"),
    // Its own, a list, and what is none of the register's titles.
    Sample("«\(syllabus)» (УЕ-ХҚТУ-029-2019)", "УЕ-ХҚТУ-029-2019 УЕ-ХҚТУ-029-2019"),
    Sample("УЕ-ХҚТУ-074-2014, «\(syllabus)»", "УЕ-ХҚТУ-074-2014 УЕ-ХҚТУ-029-2019"),
    Sample("УЕ-ХҚТУ-074-2014 және «\(syllabus)»", "УЕ-ХҚТУ-074-2014 УЕ-ХҚТУ-029-2019"),
    Sample(
      "«\(syllabus)» (УЕ-ХҚТУ-074-2014, 3-қосымша)",
      "УЕ-ХҚТУ-029-2019 УЕ-ХҚТУ-074-2014 УЕ-ХҚТУ-074-2014"),
    Sample("«Танысу парағы» (УЕ-ХҚТУ-074-2014)", "УЕ-ХҚТУ-074-2014"),
    Sample("УЕ-ХҚТУ-074-2014 (бекітілген)", "УЕ-ХҚТУ-074-2014"),
    Sample("«Басшылық тарапынан талдау» (СЖ-ХҚТУ-01-2019)", "Басшылық тарапынан талдау M"),
  ]

  @Test(arguments: pairs) func `a title and a code beside it name one document`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: codes) func `codes are read as they are met`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test(arguments: titles) func `titles are read with the words around`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == sample.expected)
  }

  @Test func `of two documents with one code the title decides`() throws {
    let sample = SampleRegister()
    let reader = CitationReader(register: sample.register)
    func target(_ text: String) throws -> String {
      let prose = Prose(Sample.inlines(text))
      let found = reader.read(prose, at: sample.place("M"))
      guard case .document(let id) = try #require(found.first?.target) else { return "" }
      return sample.register[id].title
    }
    let courses = "Курстық жұмыстарды әзірлеу мен рәсімдеуге қойылатын талаптар"
    #expect(try target("УЕ-ХҚТУ-029-2019 «\(courses)»") == courses)
    #expect(try target("УЕ-ХҚТУ-029-2019 \(courses)") == courses)
    #expect(try target("УЕ-ХҚТУ-029-2019 Силлабустар") == "Силлабустарды әзірлеу ережесі")
  }

  @Test func `without a grammar the shapes of the register's codes count`() {
    let sample = SampleRegister(grammar: nil)
    func read(_ text: String) -> String { Sample(text).read(in: sample) }
    #expect(read("SOP-7.2-010") == "!unknown-document⟦SOP-7.2-010⟧")
    #expect(read("УЕ-ХҚТУ-047-2014") == "!unknown-document⟦УЕ-ХҚТУ-047-2014⟧→УЕ-ХҚТУ-074-2014")
    #expect(read("ЖН-ХҚТУ-013-2014, ISO 9001:2015, SOP-7.2-0100000") == "")
  }

  @Test(arguments: [
    ["QP-0003", "QP 0004", "QP–0005"], ["QP 0004", "QP–0005", "QP-0003"],
    ["QP–0005", "QP-0003", "QP 0004"],
  ])
  func `codes that are joined in several ways are looked for in each`(codes: [String]) {
    var sample = SampleRegister(grammar: nil)
    for code in codes { sample.register(code) }
    for text in ["QP-0009", "QP 0009", "QP–0009"] {
      #expect(
        Sample(text).read(in: sample).hasPrefix("!unknown-document⟦\(text)⟧"), "\(codes)")
    }
  }

  @Test(arguments: [
    "FRM-QA-12", "FRM-QA-0012", "SOP-12", "SOP-0001", "FRM-QC-011", "FRM-LAB-011", "FRM-QA-012",
  ])
  func `a grammar sees codes of other lengths and issuers`(code: String) {
    var sample = SampleRegister(grammar: Self.ofForms)
    sample.register("FRM-QA-011")
    #expect(
      Sample("See \(code).").read(in: sample).hasPrefix("!unknown-document⟦\(code)⟧"))
  }

  @Test(arguments: ["SOP 12", "FRM QC 011", "FRM-qc-011", "FRM-QA-123456", "SOP-A", "SOP 2019"])
  func `what is only like a code of a grammar is none`(text: String) {
    let sample = SampleRegister(grammar: Self.ofForms)
    #expect(Sample("See \(text).").read(in: sample) == "")
  }

  private static let ofForms = CodeGrammar(
    kinds: ["FRM", "SOP"].map { CodeGrammar.Kind(abbreviation: $0, name: "", level: nil) },
    issuers: ["QA", "PROD"], serial: 3...3,
    patterns: ["{kind}-{number}", "{kind}-{issuer}-{number}"].compactMap { CodePattern($0) })

  @Test(arguments: [
    ("УЕ-ХҚТУ-500", "УЕ-ХҚТУ-500"), ("УЕ-ХҚТУ-500-01", "УЕ-ХҚТУ-500-01"),
    ("УЕ-ХҚТУ-500-01-ге сай", "УЕ-ХҚТУ-500-01"), ("УЕ-ХҚТУ-500 01", "УЕ-ХҚТУ-500-01"),
    ("(УЕ-ХҚТУ-500).", "УЕ-ХҚТУ-500"), ("УЕ-ХҚТУ-500-01 3.2-тармағы", "УЕ-ХҚТУ-500-01"),
  ])
  func `of two codes of which one goes on the longer is read`(text: String, code: String) {
    var sample = SampleRegister()
    sample.register("УЕ-ХҚТУ-500")
    sample.register("УЕ-ХҚТУ-500-01")
    let first = Sample(text).read(in: sample).split(separator: " ").first
    #expect(first.map(String.init) == code)
  }

  @Test func `a code that was replaced is known`() {
    var sample = SampleRegister()
    sample.replace("УЕ-ХҚТУ-074-2010", by: "УЕ-ХҚТУ-074-2014")
    #expect(
      Sample("УЕ-ХҚТУ-074-2010 3.2-тармағы").read(in: sample)
        == "!obsolete-reference⟦УЕ-ХҚТУ-074-2010⟧→УЕ-ХҚТУ-074-2014")
  }
}
