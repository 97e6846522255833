import Testing

@testable import SapaEditions

/// What is told of two editions.
struct DifferenceTests {
  private let manual = """
    # Жетекшілік

    ## 7 Қамтамасыз ету

    Бөлімнің жалпы сөзі.

    ### 7.1 Ресурстар

    Университет қажетті ресурстарды анықтайды және оларды жыл сайын жоспарлайды.

    ### 7.2 Құзыреттілік

    Қызметкердің біліктілігі лауазымдық нұсқаулықтың талабына сай болуы тиіс.

    ### 7.3 Хабардарлық

    Қызметкер сапа саясатымен бес күн ішінде танысады.

    """

  @Test func `a text is no different from itself`() {
    #expect(TwoEditions.told(manual, manual) == "")
    #expect(TwoEditions.told(manual, manual.replacing("жыл сайын", with: "жыл\nсайын")) == "")
  }

  @Test func `a changed word is told alone`() {
    #expect(
      TwoEditions.told(manual, manual.replacing("бес күн", with: "он жұмыс күні")) == """
        7.3 changed: Хабардарлық
          Қызметкер сапа саясатымен [-бес күн-]{+он жұмыс күні+} ішінде танысады.
        """)
    #expect(
      TwoEditions.told(manual, manual.replacing("қажетті ", with: "барлық қажетті ")) == """
        7.1 changed: Ресурстар
          Университет {+барлық +}қажетті ресурстарды анықтайды және оларды жыл сайын жоспарлайды.
        """)
    #expect(
      TwoEditions.told(manual, manual.replacing("жыл сайын ", with: "")) == """
        7.1 changed: Ресурстар
          Университет қажетті ресурстарды анықтайды және оларды [-жыл сайын -]жоспарлайды.
        """)
  }

  @Test func `a section put in renumbers those behind it, and changes nothing in them`() {
    let next = manual.replacing("### 7.3", with: "### 7.4").replacing(
      "### 7.2 Құз", with: "### 7.2 Инфрақұрылым\n\nҒимараттар мен жабдық.\n\n### 7.3 Құз")
    #expect(
      TwoEditions.told(manual, next) == """
        7.2 added: {+Инфрақұрылым+}
          {+Ғимараттар мен жабдық.+}
        7.2 → 7.3 renumbered: Құзыреттілік
        7.3 → 7.4 renumbered: Хабардарлық
        """)
    #expect(
      TwoEditions.told(next, manual) == """
        7.2 removed: [-Инфрақұрылым-]
          [-Ғимараттар мен жабдық.-]
        7.3 → 7.2 renumbered: Құзыреттілік
        7.4 → 7.3 renumbered: Хабардарлық
        """)
  }

  @Test func `a renumbered section with another title and another word is still the same`() {
    let next = manual.replacing("### 7.3 Хабардарлық", with: "### 7.5 Хабардар болу")
      .replacing("бес күн", with: "үш күн")
    #expect(
      TwoEditions.told(manual, next) == """
        7.3 → 7.5 renumbered retitled changed: [-Хабардарлық-]{+Хабардар болу+}
          Қызметкер сапа саясатымен [-бес-]{+үш+} күн ішінде танысады.
        """)
  }

  @Test func `the shorter of two sections that changed places has moved`() {
    let sections = manual.split(separator: "### ").map(String.init)
    let next = [
      sections[0], sections[2].replacing("7.2", with: "7.1"),
      sections[1].replacing("7.1", with: "7.2"),
      sections[3],
    ].joined(separator: "### ")
    #expect(
      TwoEditions.told(manual, next) == """
        7.2 → 7.1 moved: Құзыреттілік
        7.1 → 7.2 renumbered: Ресурстар
        """)
  }

  @Test func `a section that went to another chapter has moved, and a chapter takes its own along`()
  {
    let chapter = "## 8 Қызмет\n\nҚызметті жоспарлау.\n\n"
    let cut = manual.split(separator: "### 7.2").map(String.init)
    let moved = cut[0] + chapter + "### 8.1" + cut[1].replacing("7.3", with: "7.9")
    #expect(
      TwoEditions.told(manual + chapter, moved.replacing("### 7.9", with: "### 8.2")) == """
        7.2 → 8.1 moved: Құзыреттілік
        7.3 → 8.2 moved: Хабардарлық
        """)
    let renumbered = manual.replacing("7.", with: "8.").replacing("## 7 ", with: "## 8 ")
    #expect(
      TwoEditions.told(manual, renumbered) == """
        7 → 8 renumbered: Қамтамасыз ету
        7.1 → 8.1 renumbered: Ресурстар
        7.2 → 8.2 renumbered: Құзыреттілік
        7.3 → 8.3 renumbered: Хабардарлық
        """)
  }

  @Test func `a numbered paragraph, a list and an appendix are told like any text`() {
    let old = [
      manual + "\n7.3.1 Таныстыру парағына қол қойылады.\n\n- бірінші тармақ\n- екінші тармақ\n",
      "---\nappendix: А\n---\n# Үдерістер\n\nҮдерістер тізбесі осында берілген.\n",
    ]
    let new = [
      manual
        + "\n7.3.1 Таныстыру парағына өз қолы қойылады.\n\n- бірінші тармақ\n- жаңа тармақ\n- екінші тармақ\n",
      "---\nappendix: Б\n---\n# Үдерістер\n\nҮдерістер картасы осында берілген.\n",
    ]
    #expect(
      TwoEditions.told(old, new) == """
        7.3.1 changed: 
          Таныстыру парағына [-қол-]{+өз қолы+} қойылады.
          – {+жаңа тармақ+}
        А → Б renumbered changed: Үдерістер
          Үдерістер [-тізбесі-]{+картасы+} осында берілген.
        """)
  }

  @Test func `tables are compared cell by cell, with rows and columns that came and went`() {
    let old = manual + "\n| Нысан | Мерзім |\n| --- | --- |\n| Н1 | 5 жыл |\n| Н2 | 3 жыл |\n"
    #expect(
      TwoEditions.told(old, old.replacing("3 жыл |", with: "10 жыл |\n| Н3 | 1 жыл |")) == """
        7.3 changed: Хабардарлық
          | Н2 | [-3-]{+10+} жыл |
          | {+Н3+} | {+1 жыл+} |
        """)
    let wider =
      manual + "\n| Нысан | Орны | Мерзім |\n| --- | --- | --- |\n| Н1 | СРСО | 5 жыл |\n"
      + "| Н2 | мұрағат | 3 жыл |\n"
    #expect(
      TwoEditions.told(old, wider) == """
        7.3 changed: Хабардарлық
          | Нысан | {+Орны+} | Мерзім |
          | Н1 | {+СРСО+} | 5 жыл |
          | Н2 | {+мұрағат+} | 3 жыл |
        """)
  }

  @Test func `another emphasis, another link and another footnote are changes`() {
    let old =
      manual
      + "Мәтін **қою** және [сілтеме](https://a.example) бар[^1].\n\n[^1]: Ескі түсіндірме.\n"
    #expect(TwoEditions.told(old, old.replacing("**қою**", with: "қою")).contains("[-қою-]{+қою+}"))
    #expect(
      TwoEditions.told(old, old.replacing("a.example", with: "b.example"))
        .contains("[-сілтеме-]{+сілтеме+}"))
    #expect(
      TwoEditions.told(old, old.replacing("Ескі", with: "Жаңа")) == """
        7.3 changed: Хабардарлық
          [^1] [-Ескі-]{+Жаңа+} түсіндірме.
        """)
  }

  @Test func `a changed note of a note is a change of the section that leads there`() {
    let old = manual + "Мәтін[^1].\n\n[^1]: Сыртқы[^2].\n\n[^2]: Ескі түсіндірме.\n"
    #expect(
      TwoEditions.told(old, old.replacing("Ескі", with: "Жаңа")) == """
        7.3 changed: Хабардарлық
          [^2] [-Ескі-]{+Жаңа+} түсіндірме.
        """)
  }

  @Test func `sections that are as like and as near are paired the same every time`() {
    let old =
      "# 1 Бір\n\n## 1.1 Сақтау\n\nҚұжат мұрағатта сақталады.\n\n## 1.3 Сақтау\n\n"
      + "Құжат мұрағатта сақталады.\n"
    let new = "# 1 Бір\n\n## 1.2 Сақтау\n\nҚұжат мұрағатта сақталады.\n"
    let tellings = (0..<40).map { _ in TwoEditions.told(old, new) }
    #expect(Set(tellings).count == 1, "\(Set(tellings))")
  }

  @Test func `a sentence written anew is told as a whole`() {
    let next = manual.replacing(
      "Қызметкердің біліктілігі лауазымдық нұсқаулықтың талабына сай болуы тиіс.",
      with: "Кадр бөлімі жыл сайын оқыту жоспарын жасап, оны ректорға ұсынады.")
    #expect(
      TwoEditions.told(manual, next) == """
        7.2 changed: Құзыреттілік
          [-Қызметкердің біліктілігі лауазымдық нұсқаулықтың талабына сай болуы тиіс.-]
          {+Кадр бөлімі жыл сайын оқыту жоспарын жасап, оны ректорға ұсынады.+}
        """)
  }
}
