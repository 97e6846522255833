import SapaCore
import Testing

@testable import SapaRegister

/// What stands between a section's number and its text.
struct NumberSpaceTests {
  @Test(arguments: ["\t", "\u{A0}", "\u{2003}", "\\ "])
  func `whatever space stands behind a number is one`(_ space: String) {
    let text = """
      # 2 Сілтемелер

      ## 2.1\(space)Табуляция

      2.1.1\(space)Мәтін тармағы.

      **2.1.2**\(space)Мәтін тармағы.

      Осы СЖ 2.1.1 т., осы СЖ 2.1.2 т. қараңыз.

      """
    let sample = RuleSample(
      ["manual.md": document("СЖ-ХҚТУ-01-2019") + text], settings: "manual: СЖ-ХҚТУ-01-2019")
    sample.expect(.unknownSection)
    #expect(!sample.findings.contains { $0.rule == .sectionGap || $0.rule == .malformedNumber })
  }

  @Test func `a gap before a number that stands twice is one gap`() {
    let text = "# 2 Екі\n\n## 2.1 А\n\n## ⟦2.3⟧ Б\n\nМәтін.\n\n## 2.3 Б\n\nМәтін.\n"
    RuleSample(["manual.md": document("СЖ-ХҚТУ-01-2019") + text]).expect(.sectionGap)
  }
}
