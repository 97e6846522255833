import Testing

@testable import SapaPrint

@Suite struct NoBreakTests {
  /// The text with its no-break spaces shown as `~`.
  private func shown(_ pieces: PrintInline...) -> String {
    pieces.withNoBreakSpaces().plainText.replacing("\u{A0}", with: "~")
  }

  @Test(arguments: [
    ("№ 1 дана", "№~1 дана"),
    ("бұйрық (№ 563)", "бұйрық (№~563)"),
    ("осы СЖ 9.1.3 т. бойынша", "осы СЖ~9.1.3~т. бойынша"),
    ("(9.1, 9.1.3 тт.)", "(9.1, 9.1.3~тт.)"),
    ("Г қосымшасы мен 3 қосымша", "Г~қосымшасы мен 3~қосымша"),
    ("тағы қосымша талап", "тағы қосымша талап"),
    ("ISO 9001:2015 талабы", "ISO~9001:2015 талабы"),
    ("ҚР СТ ИСО 9000-2017", "ҚР~СТ~ИСО~9000-2017"),
    ("ҚР Білім және ғылым министрлігі", "ҚР~Білім және ғылым министрлігі"),
    ("2019 ж. басталды, 01.03.2019 ж.", "2019~ж. басталды, 01.03.2019~ж."),
    ("сапа – басты мақсат", "сапа~– басты мақсат"),
    ("ректор А.С. Иманғалиев", "ректор А.С.~Иманғалиев"),
    ("вице-президент Б. Әбдірасылов", "вице-президент Б.~Әбдірасылов"),
    ("п. 7.5.1 и приложение А", "п.~7.5.1 и приложение~А"),
    ("see section 4.2 and Appendix B", "see section~4.2 and Appendix~B"),
    ("Ek A, 5 % indirim", "Ek~A, 5~% indirim"),
    ("7 және 9 тарауларында", "7 және 9 тарауларында"),
    ("т. Ресурстар", "т. Ресурстар"),
  ])
  func `words that belong together stay on one line`(text: String, expected: String) {
    #expect(shown(.text(text)) == expected)
  }

  @Test func `the words may stand in different pieces`() {
    let reference = PrintInline.Reference(label: "p1-s-9", content: [.text("9.1.3")])
    #expect(
      shown(.strong([.text("осы СЖ ")]), .reference(reference), .text(" т. – көрсетілген"))
        == "осы СЖ~9.1.3~т.~– көрсетілген")
  }

  @Test func `code stays as it was written`() {
    #expect([.code("№ 1")].withNoBreakSpaces() == [PrintInline.code("№ 1")])
  }
}
