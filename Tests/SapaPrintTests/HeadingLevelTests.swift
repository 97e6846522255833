import SapaCore
import SapaRegister
import Testing

@testable import SapaPrint

@Suite struct HeadingLevelTests {
  /// Levels and titles of the headings, in their order.
  private func outline(_ sample: Sample) -> [String] {
    sample.blocks.compactMap { block in
      guard case .heading(let level, let number, _, let content) = block else { return nil }
      return "\(level) "
        + [number, content.plainText].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  @Test func `a file for 7.1 stands below chapter 7, whatever its level in Markdown`() {
    var sample = Sample()
    sample.document("СЖ-1", "Жетекшілік", [])
    sample.file("content/manual/07/index.md", [.heading(1, "7 Қолдау")])
    sample.file(
      "content/manual/07/7.1.md",
      [.heading(1, "7.1 Ресурстар"), .heading(2, "7.1.3 Инфрақұрылым"), .heading(3, "Ғимараттар")])
    #expect(
      outline(sample) == ["1 7 Қолдау", "2 7.1 Ресурстар", "3 7.1.3 Инфрақұрылым", "4 Ғимараттар"])
  }

  @Test(arguments: [
    ("1 Қолдану саласы", ["1 1 Қолдану саласы", "1 2 Сілтемелер"]),
    ("Кіріспе", ["1 Кіріспе", "1 2 Сілтемелер"]),
    ("Басқа атау", ["1 Басқа атау", "1 2 Сілтемелер"]),
    ("СЫНАҚ  ережесі", ["1 2 Сілтемелер"]),
  ])
  func `the first heading is left to the title page only where it says the title`(
    first: String, headings: [String]
  ) {
    var sample = Sample()
    sample.file(
      "content/manual/index.md",
      change: { control in
        control.code = Placed(.code(DocumentCode("УЕ-1")), at: .sample)
        control.title = Placed("Сынақ ережесі", at: .sample)
      }, [.heading(1, first), .heading(1, "2 Сілтемелер")])
    #expect(outline(sample) == headings)
  }

  @Test func `headings without a number keep their order below the section`() {
    var sample = Sample()
    sample.document("СЖ-1", "Жетекшілік", [])
    sample.file(
      "content/manual/4.md",
      [
        .heading(1, "4 Орта"), .heading(2, "Тарихы"), .heading(3, "Құрылуы"), .heading(2, "Бүгіні"),
        .heading(2, "4.1 Түсіну"), .heading(3, "Талдау"),
      ])
    #expect(
      outline(sample)
        == ["1 4 Орта", "2 Тарихы", "3 Құрылуы", "2 Бүгіні", "2 4.1 Түсіну", "3 Талдау"])
  }

  @Test func `no level is skipped where the text skips one`() {
    var sample = Sample()
    sample.document(
      "УЕ-1", "Ереже", [.heading(4, "Мақсаты"), .heading(2, "3.2.1 Тәртіп"), .heading(6, "Мерзім")])
    #expect(outline(sample) == ["1 Мақсаты", "2 3.2.1 Тәртіп", "3 Мерзім"])
  }

  @Test func `foreword and appendices begin at the top again`() {
    var sample = Sample()
    sample.document("СЖ-1", "Жетекшілік", [])
    sample.file("content/manual/00-foreword.md", [.heading(1, "Алғы сөз"), .heading(2, "Даналар")])
    sample.file("content/manual/01.md", [.heading(1, "1 Қолдану саласы")])
    sample.appendix("А", "Үдерістер картасы", [.heading(2, "Негізгі үдерістер")])
    #expect(
      outline(sample) == [
        "1 Алғы сөз", "2 Даналар", "1 1 Қолдану саласы", "1 А\u{A0}қосымшасы Үдерістер картасы",
        "2 Негізгі үдерістер",
      ])
  }
}
