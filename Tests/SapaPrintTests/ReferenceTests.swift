import SapaCore
import SapaRegister
import Testing

@testable import SapaPrint

@Suite struct ReferenceTests {
  /// The first paragraph of a manual with sections 7 and 9 and appendix Г; `{…}` shows where pages
  /// are told, and of what.
  private func paragraph(_ text: String, address: String? = nil) -> String {
    var sample = Sample()
    sample.settings.address = address
    sample.document("СЖ-1", "Жетекшілік", [.paragraph(text)])
    sample.document("УЕ-074", "Ереже", at: "content/register/rule.md", [])
    sample.file("content/manual/7.md", [.heading(1, "7 Қолдау")])
    sample.file("content/manual/9.md", [.heading(1, "9 Бағалау"), .heading(2, "9.1 Өлшеу")])
    sample.appendix("Г", "Парақ", [])
    guard case .paragraph(let content)? = sample.blocks.first else { return "" }
    return content.map { piece in
      switch piece {
      case .reference(let reference):
        "<" + reference.content.plainText + ">"
          + (reference.pages.isEmpty
            ? ""
            : (reference.inBrackets ? "({" : "{") + told(reference.pages) + "}"
              + (reference.inBrackets ? ")" : ""))
      case .link(let address, let content): "<\(content.plainText) → \(address)>"
      default: piece.plainText
      }
    }.joined().replacing("\u{A0}", with: " ")
  }

  private func told(_ pages: [[String]]) -> String {
    pages.map { $0.joined(separator: "–") }.joined(separator: " ")
  }

  @Test func `in brackets the page follows behind a comma`() {
    #expect(paragraph("Өлшенеді ([[9.1|9.1 т.]]).") == "Өлшенеді (<9.1 т.>{p2-s-9-1}).")
  }

  @Test func `in a sentence the page has brackets of its own`() {
    #expect(
      paragraph("[[Г|Г қосымшасында]] көрсетілген") == "<Г қосымшасында>({p3-парақ}) көрсетілген")
  }

  @Test func `references in a row tell their pages together`() {
    #expect(
      paragraph("(осы СЖ [[7|7]], [[9.1|9.1 тт.]])") == "(осы СЖ <7>, <9.1 тт.>{p1-s-7 p2-s-9-1})")
    #expect(
      paragraph("[[7|7]] және [[9|9-тарауларда]] айтылған")
        == "<7> және <9-тарауларда>({p1-s-7 p2-s-9}) айтылған")
  }

  @Test func `a range tells from which page to which it runs, a list each of its pages`() {
    #expect(
      paragraph("[[7|7]]–[[9|9-тараулар]], [[Г|Г қосымшасы]]")
        == "7–9-тараулар, <Г қосымшасы>({p1-s-7–p2-s-9 p3-парақ})")
  }

  @Test func `a range of references stays on one line`() {
    var sample = Sample()
    sample.document("СЖ-1", "Жетекшілік", [.paragraph("[[7|7]]–[[9|9-тараулар]]")])
    sample.file("content/manual/7.md", [.heading(1, "7 Қолдау")])
    sample.file("content/manual/9.md", [.heading(1, "9 Бағалау")])
    guard case .paragraph(let content)? = sample.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(content.count == 1)
    guard case .whole(let range)? = content.first, case .reference(let last)? = range.last else {
      Issue.record("not held together")
      return
    }
    #expect(last.pages == [["p1-s-7", "p2-s-9"]])
  }

  @Test func `a word that runs on has no page in its middle`() {
    #expect(paragraph("[[7|7]]-тарау") == "<7>-тарау")
  }

  @Test func `another document is a link to the site where the site has an address`() {
    #expect(paragraph("[[УЕ-074]] бойынша") == "УЕ-074 бойынша")
    #expect(
      paragraph("[[УЕ-074]] бойынша", address: "https://sapa.example/")
        == "<УЕ-074 → https://sapa.example/documents/ue-074/> бойынша")
  }

  @Test func `links lead to the web and to mail only`() {
    var sample = Sample()
    func link(_ destination: String) -> Inline {
      .link(Link(destination: destination, title: "", content: .sample("сілтеме"), span: .sample))
    }
    let content = [
      "https://a.example/", "mailto:a@a.example", "javascript:alert(1)", "file:///etc",
    ]
    sample.document("СЖ-1", "Жетекшілік", [.paragraph(content.map(link), .sample)])
    #expect(
      sample.blocks == [
        .paragraph([
          .link("https://a.example/", [.text("сілтеме")]),
          .link("mailto:a@a.example", [.text("сілтеме")]), .text("сілтеме"), .text("сілтеме"),
        ])
      ])
  }
}
