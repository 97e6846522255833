import SapaCore
import SapaRegister
import Testing

@testable import SapaEditions

struct CanonicalFormTests {
  @Test func `the form is the lines that docs describe`() throws {
    let form = try canonical(
      """
      ---
      code: УЕ-ХҚТУ-074-2014
      title: Құжаттарды басқару
      edition: 3
      status: effective
      effective: 2019-03-01
      approvals:
        - {meaning: approved, role: Президент, name: А. Сынақов, on: 2019-02-20, order: № 5}
      changes:
        - {edition: 3, sections: ["1", "1.2"], basis: № 17 бұйрық, description: Толықтырылды}
      ---
      Кіріспе сөз.

      ## 1 Мақсаты

      **Құжат** тәртібі[^1]
      [заңға](https://example.org/z) сай.

      1.2 Әрбір бөлім [[1]] тармағын біледі.

      2. бірінші
      3. екінші
         - [x] ішкі

      | Атауы | Саны |
      | --- | --- |
      | А \\ Б | 2 |

      [^1]: Ескерту.
      """)
    #expect(
      form == """
        sapa-edition 1
        code\tУЕ-ХҚТУ-074-2014
        title\tҚұжаттарды басқару
        edition\t3
        effective\t2019-03-01
        approval\tapproved\tПрезидент\tА. Сынақов\t2019-02-20\t№ 5
        change\t3\t1, 1.2\t№ 17 бұйрық\tТолықтырылды\t\t
        heading\t\tҚұжаттарды басқару
        paragraph\tКіріспе сөз.
        heading\t1\tМақсаты
        paragraph\tҚұжат тәртібі[^] заңға <https://example.org/z> сай.
         note
          paragraph\tЕскерту.
        clause\t1.2\tӘрбір бөлім 1 тармағын біледі.
        list\t2
         item\t
          paragraph\tбірінші
         item\t
          paragraph\tекінші
          list\t
           item\tx
            paragraph\tішкі
        table\tАтауы\tСаны
         row\tА \\\\ Б\t2

        """)
  }

  @Test func `the number of an item counts only where it does not follow the one before`() throws {
    let text = Self.base + "\n\n1) бірінші\n2) екінші\n"
    let form = try canonical(text)
    #expect(form.contains("list\t1\n item\t\n  paragraph\tбірінші\n item\t\n"))
    let repealed = try canonical(text.replacing("2)", with: "3)"))
    #expect(
      repealed
        == form.replacing("item\t\n  paragraph\tекінші", with: "item\t\t3\n  paragraph\tекінші"))
    #expect(try canonical(text.replacing("2)", with: "1)")) == form)
  }

  static let base = """
    ---
    code: А-1
    title: Ереже
    edition: 3
    ---
    ## 1 Мақсаты

    Университет сапаны басқарады.
    """

  @Test(arguments: [
    ("басқарады", "*басқарады*"), ("сапаны ", "сапаны\n"),
    ("edition: 3", "edition: 3\nstatus: draft"),
    ("edition: 3", "edition: 3\nowner: СРСО\nkeywords: [сапа]\nlocation: мұрағат\nslug: ereje"),
    ("edition: 3", "edition: 3\nretention: {period: 5 жыл}\ndistribution: [СББ]\naliases: [old]"),
    ("edition: 3", "edition: 3\nreviews:\n  - {on: 2020-01-01, outcome: confirmed}"),
    ("сапаны", "[сапаны](#s-1)"), ("\n\nУ", "\n\n\n\nУ"), ("\n", "\r\n"),
  ])
  func `what stays free to change leaves the form as it is`(old: String, new: String) throws {
    let changed = Self.base.replacing(old, with: new)
    #expect(changed != Self.base)
    #expect(try canonical(changed) == canonical(Self.base))
  }

  @Test(arguments: [
    ("А-1", "А-2"), ("title: Ереже", "title: Ереже 2"), ("edition: 3", "edition: 3.0"),
    ("edition: 3", "edition: 3\neffective: 2019-03-01"), ("басқарады", "басқармайды"),
    ("## 1", "## 2"), ("## 1 Мақсаты", "## 1 Мақсат"), ("\n\nУ", "\n\n> У"),
    ("edition: 3", "edition: 3\napprovals: [{meaning: approved, role: Президент}]"),
    ("edition: 3", "edition: 3\nchanges: [{edition: 3, sections: [1]}]"),
    ("басқарады.", "басқарады.\n\n- иә"),
    ("басқарады.", "[басқарады](https://a.example \"Жаңа\")."),
  ])
  func `what a freeze covers changes the form`(old: String, new: String) throws {
    let changed = Self.base.replacing(old, with: new)
    #expect(changed != Self.base)
    #expect(try canonical(changed) != canonical(Self.base))
  }

  @Test func `a document cut into files says the same as in one`() throws {
    let head = "---\ncode: А-1\ntitle: Ереже\nedition: 3\n---\n# Ереже\n\nКіріспе[^a].\n\n"
    let first = "# 1 Мақсаты\n\nБірінші.\n\n"
    let second = "# 2 Аясы\n\nЕкінші[^b].\n\n"
    let whole = try document([
      "a/index.md": head + first + second + "[^a]: Бір.\n\n[^b]: Екі."
    ])
    let cut = try document([
      "a/index.md": head + "[^a]: Бір.", "a/1.md": first, "a/2.md": second + "[^b]: Екі.",
    ])
    #expect(
      CanonicalForm(whole, picture: { _ in nil }).text
        == CanonicalForm(cut, picture: { _ in nil }).text)
  }

  static let noted = """
    ---
    code: А-1
    title: Ереже
    edition: 3
    ---
    # 1 Мақсаты[^a]

    Мәтін[^b].

    [^a]: Тақырып туралы.

    [^b]: Сыртқы[^c].

    [^c]: Ішкі[^b].
    """

  @Test(arguments: ["Тақырып туралы", "Сыртқы", "Ішкі"])
  func `notes of headings and notes in notes are covered`(words: String) throws {
    let changed = Self.noted.replacing(words, with: "Басқа")
    #expect(try canonical(changed) != canonical(Self.noted))
    #expect(try canonical(Self.noted).ranges(of: words).count == 1)
  }

  @Test func `notes that mark each other again and again have an end`() throws {
    let notes = (0..<40).map { "[^n\($0)]: Ескерту[^n\($0 + 1)][^n\($0 + 1)]\n\n" }.joined()
    let form = try canonical(
      "---\ncode: А-1\ntitle: Ереже\nedition: 3\n---\nМәтін[^n0].\n\n\(notes)[^n40]: Соңы[^n0]\n")
    #expect(form.ranges(of: " note\n").count == 41)
  }

  @Test func `no field passes for two, whatever stands in it`() {
    var text = CanonicalText()
    text.line("row", ["а\tб\\в\nг", "", "д e\u{301}"], depth: 2)
    #expect(text.bytes.elementsEqual("  row\tа\\tб\\\\в\\nг\t\tд e\u{301}\n".utf8))
  }

  @Test(arguments: [
    ("  Мәтін  ", "Мәтін"), ("   ", ""), ("", ""), ("бір  екі", "бір  екі"),
    // A space under a mark is a sign of its own, and a no-break space is no space.
    (" \u{301}а ", " \u{301}а"), ("\u{A0}а\u{A0}", "\u{A0}а\u{A0}"),
  ])
  func `the words of a run have no spaces at their ends`(text: String, words: String) {
    let span = Span(startOf: "a.md")
    let run: [Inline] = [.softBreak(span), .emphasis([.text(text, span)], span), .softBreak(span)]
    let found = CanonicalWords(picture: { _ in nil }).words(run)
    #expect(found.utf8.elementsEqual(words.utf8))
  }

  @Test func `another picture under the same name is another text`() throws {
    let drawn = try document(
      ["a.md": Self.base + "\n\n![Карта](map.svg)"], assets: ["content/map.svg"])
    let first = CanonicalForm(drawn, picture: { $0 == "content/map.svg" ? "00" : nil })
    let second = CanonicalForm(drawn, picture: { _ in "01" })
    #expect(first.text.contains("![Карта](00)"))
    #expect(first.text != second.text)
  }

  @Test func `a stretch is a section with its number and its lines`() throws {
    let form = CanonicalForm(
      try document(["a.md": Self.base + "\n\n### Ескерту\n\nМәтін."]), picture: { _ in nil })
    #expect(form.stretches.map(\.name) == ["Ереже", "1", "Ескерту"])
    #expect(form.stretches[2].span.start.line == 10)
  }
}
