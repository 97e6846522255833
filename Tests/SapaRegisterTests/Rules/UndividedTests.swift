import SapaCore
import Testing

@testable import SapaRegister

/// Texts whose sections have no numbers, or have them where none is read.
struct UndividedTests {
  private let manual = "manual: СЖ-ХҚТУ-01-2019"

  @Test
  func `a document without numbered sections is told once, with the bold text that is no heading`()
  {
    let text = """
      **1. Қолдану саласы**

      Осы СЖ ⟦2.7⟧ т. және осы СЖ 2.8 т. қараңыз, [[8.8]].

      **2. Нормативтік сілтемелер**

      """
    let found = RuleSample(
      ["manual.md": document("СЖ-ХҚТУ-01-2019") + text], settings: manual
    ).expect(.unknownSection, fix: "# 1 Title")
    #expect(found.map(\.headline.en) == ["СЖ-ХҚТУ-01-2019 has no numbered sections"])
    #expect(found.flatMap(\.notes).compactMap(\.span?.start.line) == [10])
  }

  @Test(arguments: [
    "⟦[[8.8]]⟧", "⟦[[СЖ-ХҚТУ-01-2019#8.8]]⟧", "осы СЖ ⟦7.1.3⟧ т.",
    "см. п. ⟦9.9⟧ настоящего руководства",
    "Осы жетекшіліктің ⟦45⟧-тармағы",
    // Nobody says whose they are.
    "9.9-тармақ", "см. п. 9.9",
  ])
  func `a number is missed in a text whose headings have none`(_ citation: String) {
    let text = "# Қолдану саласы\n\n\(citation)\n\n# Сілтемелер\n\nМәтін.\n"
    RuleSample(["manual.md": document("СЖ-ХҚТУ-01-2019") + text], settings: manual)
      .expect(.unknownSection)
  }

  @Test func `another document with a text is looked into as well`() {
    let other = "**1. Жалпы**\n\nМәтін.\n"
    let text = """
      # 1 Қолдану

      ҚП-ХҚТУ-02-2020, ⟦9.9⟧-т. қараңыз; ҚП-ХҚТУ-02-2020 (1-т.).

      """
    RuleSample(
      [
        "manual.md": document("СЖ-ХҚТУ-01-2019") + text,
        "register/audit.md": document("ҚП-ХҚТУ-02-2020", "Ішкі аудит") + other,
      ], settings: manual
    ).expect(.unknownSection)
  }

  @Test(arguments: [
    // Points of a regulation, its second section; a remark, an extract from outside.
    document("УЕ-ХҚТУ-074-2014") + "# Ереже\n\n1. Бірінші.\n2. Екінші.\n",
    document("УЕ-ХҚТУ-074-2014") + "# Ереже\n\n## Мақсаты\n\nБір.\n\n## Тәртібі\n\nЕкі.\n",
    document("УЕ-ХҚТУ-074-2014", "Ереже", "location: кітапхана") + "Қағазда сақталады.\n",
    "---\ncode: УЕ-ХҚТУ-074-2014\ntitle: Ереже\nexternal: {issuer: ҒЖБМ}\n---\n\n# Ереже\n\nҮзінді.\n",
  ])
  func `points, remarks and extracts are no text to look into`(_ other: String) {
    let text = "# 1 Қолдану\n\nУЕ-ХҚТУ-074-2014 2-тармағы.\n"
    RuleSample(
      ["manual.md": document("СЖ-ХҚТУ-01-2019") + text, "register/other.md": other],
      settings: manual
    ).expect(.unknownSection)
  }

  @Test func `a bold line that is the title of an appendix says so`() {
    let text = "# 1 Қолдану\n\n**ҚОСЫМША ⟦А⟧**\n\nМәтін.\n"
    RuleSample(["manual.md": document("СЖ-ХҚТУ-01-2019") + text], settings: manual)
      .expect(.unknownAppendix, fix: "“# ҚОСЫМША А”")
  }
}
