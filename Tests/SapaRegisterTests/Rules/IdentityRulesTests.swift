import SapaCore
import Testing

@testable import SapaRegister

/// Codes, titles, editions, what replaces what.
@Suite struct IdentityRulesTests {
  private let grammar = """
    codes:
      kinds:
        - {abbreviation: СЖ, name: Сапа жөніндегі жетекшілік}
        - {abbreviation: УЕ, name: Университет ережесі}
        - {abbreviation: ҚП, name: Құжатталған процедура}
      issuers: [ХҚТУ]
      serial: 2-3
    """

  @Test(arguments: [
    ("УБ-ХҚТУ-074-2014", "УЕ-ХҚТУ-074-2014"), ("УЕ-ХКТУ-074-2014", "УЕ-ХҚТУ-074-2014"),
    ("УЕ-ХҚТУ-0742-2014", "Correct the code"), ("УЕ-ХҚТУ-074-14", "Correct the code"),
    ("УЕ-ХҚТУ-074", "Correct the code"),
  ])
  func `a code outside the grammar says which part is wrong`(code: String, fix: String) {
    RuleSample(["a.md": document("⟦\(code)⟧")], settings: grammar).expect(.codeGrammar, fix: fix)
  }

  @Test func `a code of the grammar, an outside one and an unknown one are silent`() {
    RuleSample(
      [
        "a.md": document("УЕ-ХҚТУ-074-2014", "Жатақханалар туралы ереже"),
        "b.md": document("ГОСТ 7.32-2017", "Отчёт", "external: {issuer: Росстандарт}"),
        "c.md": document("unknown"),
      ], settings: grammar
    ).expect(.codeGrammar)
  }

  @Test func `without a grammar any code is accepted`() {
    RuleSample(["a.md": document("ANY/1")]).expect(.codeGrammar)
  }

  @Test(arguments: [
    ("СМ-01", "⟦CM-01⟧"), ("А-02", "⟦А\u{200D}-02⟧"), ("А-02", "⟦А\u{AD}-02⟧"),
    ("СМ-01", "⟦см-01⟧"),
  ])
  func `two codes that the eye cannot tell apart are one`(first: String, second: String) {
    RuleSample(["a.md": document(first, "Бірінші"), "b.md": document(second, "Екінші")])
      .expect(.duplicateCode, fix: "its own code")
  }

  @Test func `codes of which a rule tells that they mix scripts are not told again`() {
    RuleSample(["a.md": document("СЖ-01", "Бірінші"), "b.md": document("CЖ-01", "Екінші")])
      .expect(.duplicateCode)
    RuleSample(
      [
        "a.md": document("УЕ-ХҚТУ-074-2014", "Ереже"),
        "b.md": document("УE-ХҚТУ-074-2014", "Басқа"),
      ],
      settings: grammar
    ).expect(.duplicateCode)
  }

  @Test func `a title or a kind may not contradict the code`() {
    let found = RuleSample(
      [
        "a.md": document("⟦УЕ-ХҚТУ-074-2014⟧", "Құжаттаманы басқару процедурасы"),
        "b.md": document("УЕ-ХҚТУ-075-2014", "Жатақханалар", "kind: ⟦ҚП⟧"),
      ], settings: grammar
    ).expect(.codeGrammar)
    #expect(found.map(\.severity) == [.warning, .error])
  }

  @Test func `a title behind a code is held against the register, endings aside`() {
    let found = RuleSample(
      [
        "a.md": document("УЕ-ХҚТУ-074-2014", "Студент жатақханалары туралы ереже"),
        "b.md": document("УЕ-ХҚТУ-075-2014", "Магистратура ережесі"),
        "page.md": """
        # Бет

        УЕ-ХҚТУ-074-2014 «Студент жатақханалары туралы ережеде», УЕ-ХҚТУ-074-2014 «Студент
        жатақханалары туралы», УЕ-ХҚТУ-074-2014 (2-нұсқа).

        УЕ-ХҚТУ-074-2014 ⟦«Студент жатақханасының ережесі»⟧ және УЕ-ХҚТУ-074-2014
        ⟦«Магистратура ережесі»⟧.

        [[УЕ-ХҚТУ-075-2014]] ⟦«Докторантура ережесі»⟧, [[УЕ-ХҚТУ-075-2014]] «Магистратура ережесі».
        """,
      ], settings: grammar
    ).expect(.titleMismatch, fix: "«Студент жатақханалары туралы ереже»")
    #expect(found.dropFirst().first?.explanation.en.contains("УЕ-ХҚТУ-075-2014") == true)
  }

  @Test func `a chain of replacements must lead to one text`() {
    RuleSample([
      "a.md": document("A-1", "Бірінші", "supersedes: ⟦A-2⟧"),
      "b.md": document("A-2", "Екінші", "supersedes: ⟦A-1⟧"),
      "c.md": document("B-2", "Үшінші", "supersedes: {code: B-1}"),
      "d.md": document("B-3", "Төртінші", "supersedes: {code: ⟦B-1⟧}"),
      "e.md": document("C-1", "Бесінші", "supersedes: {code: ⟦C-1, edition: 1⟧}"),
      "f.md": document("D-2", "Алтыншы", "supersedes: D-1"),
      "g.md": document("D-3", "Жетінші", "supersedes: {code: ⟦D-1, edition: 3⟧}"),
    ]).expect(.supersedeChain)
  }

  @Test func `two codes are joined by a word that has no ending of theirs`() {
    let found = RuleSample([
      "a.md": document("УЕ-ХҚТУ-074-2014", "Бірінші", "supersedes: ⟦УЕ-ХҚТУ-074-2015⟧"),
      "b.md": document("УЕ-ХҚТУ-074-2015", "Екінші", "supersedes: ⟦УЕ-ХҚТУ-074-2014⟧"),
    ]).expect(.supersedeChain)
    #expect(
      found.first?.headline.kk
        == "УЕ-ХҚТУ-074-2014 және УЕ-ХҚТУ-074-2015 бірін-бірі алмастырып тұр")
  }

  @Test func `what is replaced is not in force, and the text in force is named`() {
    RuleSample([
      "a.md": document("A-1", "Ескі", status: "⟦effective⟧"),
      "b.md": document("A-2", "Жаңа", "supersedes: A-1"),
      "c.md": document("B-1", "Жетім", status: "⟦superseded⟧"),
      "d.md": document("C-1", "Ерте", status: "⟦superseded⟧"),
      "e.md": document("C-2", "Жоба", status: "draft", "supersedes: C-1"),
      "f.md": document("D-1", "Күші жойылған", status: "withdrawn"),
      "g.md": document("E-1", "Әлі қолданыста"),
      "h.md": document("E-2", "Келесі", status: "review", "supersedes: E-1"),
    ]).expect(.supersedeChain)
  }

  @Test func `a chain passes over no edition`() {
    RuleSample([
      "a.md": document("A-1", "Ескі", status: "superseded"),
      "b.md": document("A-2", "Жаңа", "supersedes: {code: ⟦A-1, edition: 2⟧}"),
      "c.md": document("B-1", "Нүктелі", "supersedes: {code: ⟦B-1, edition: 1.9⟧}")
        .replacing("edition: 3", with: "edition: 1.8"),
      "d.md": document("C-1", "Ретімен", "supersedes: {code: C-1, edition: 1.9}")
        .replacing("edition: 3", with: "edition: 1.10"),
    ]).expect(.supersedeChain)
  }

  @Test func `a plain chain is silent`() {
    RuleSample([
      "a.md": document("A-3", "Бірінші", "supersedes: {code: A-3, edition: 2}"),
      "b.md": document("A-2", "Екінші", status: "superseded", "supersedes: A-1"),
      "c.md": document("A-4", "Үшінші", "supersedes: A-2"),
    ]).expect(.supersedeChain)
  }

  @Test func `rows of the change sheet ascend to the document's edition`() {
    RuleSample([
      "a.md": document(
        "A-1", "Бірінші",
        "changes:\n  - {edition: 2}\n  - {edition: ⟦1⟧}\n  - {edition: 2}\n  - {edition: ⟦4⟧}"),
      "b.md": document("A-2", "Екінші", "changes:\n  - {edition: 1}\n  - {edition: 3}"),
    ]).expect(.editionOrder, fix: "Raise `edition` to 4")
  }
}
