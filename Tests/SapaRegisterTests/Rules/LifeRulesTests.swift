import SapaCore
import Testing

@testable import SapaRegister

/// Status, dates, approvals, reviews.
@Suite struct LifeRulesTests {
  private let main = document("СЖ-1", "Жетекшілік")

  @Test func `a citation of what is no longer in force names what is`() {
    RuleSample([
      "manual.md": main + "# 1 Тарау\n\n⟦УЕ-7⟧, ⟦УЕ-8⟧ және ⟦УЕ-5⟧ бойынша; УЕ-9 бойынша.\n",
      "a.md": document("УЕ-7", "Ескі", status: "superseded"),
      "b.md": document("УЕ-8", "Күші жойылған", status: "withdrawn"),
      "c.md": document("УЕ-9", "Жаңа", "supersedes: УЕ-7") + "# Жаңа\n\nУЕ-7 орнына енгізілді.\n",
      "d.md": document("УЕ-6", "Бұрынғының орнына", "supersedes: УЕ-5"),
    ]).expect(.obsoleteReference, fix: "Replace with УЕ-9")
  }

  @Test(arguments: [
    ("УЕ-9", "Оның орнына УЕ-9 «Жаңа» енгізілген."), ("unknown", "Оның орнына «Жаңа» енгізілген."),
  ])
  func `what stands in the place of another is named once, with a code or without`(
    code: String, said: String
  ) {
    let found = RuleSample([
      "manual.md": main + "# 1 Тарау\n\n⟦УЕ-7⟧ бойынша.\n",
      "a.md": document("УЕ-7", "Ескі", status: "superseded"),
      "b.md": document(code, "Жаңа", "supersedes: УЕ-7"),
    ]).expect(.obsoleteReference)
    #expect(found.map(\.explanation.kk) == [said])
  }

  @Test func `a text in force may not lean on a draft, a draft may`() {
    RuleSample([
      "manual.md": main + "# 1 Тарау\n\n⟦УЕ-7⟧ және ⟦УЕ-8⟧ бойынша.\n",
      "a.md": document("УЕ-7", "Жоба", status: "draft") + "# Жоба\n\nУЕ-8 бойынша.\n",
      "b.md": document("УЕ-8", "Келісудегі", status: "review"),
    ]).expect(.draftReference, fix: "Put УЕ-7 into force first")
  }

  @Test func `a draft with its section is one fault, also where another citation of it follows`() {
    RuleSample([
      "manual.md": main + "# 1 Тарау\n\n⟦УЕ-7⟧ 2.1-тармағы, кейін ⟦УЕ-7⟧ бойынша.\n",
      "a.md": document("УЕ-7", "Жоба", status: "draft") + "# 2 Жоба\n\n## 2.1 Сала\n\nМәтін.\n",
    ]).expect(.draftReference)
  }

  @Test func `dates stand in a possible order`() {
    RuleSample([
      "a.md": document(
        "A-1", "Құжат",
        """
        approvals:
          - {meaning: approved, on: ⟦2019-03-02⟧}
          - {meaning: approved, on: 2019-03-01}
          - {meaning: checked, on: ⟦2019-04-01⟧}
          - {meaning: agreed, on: 2019-03-01}
        reviews:
          - {on: ⟦2019-02-01⟧}
          - {on: 2019-05-01}
        copies:
          - {number: 1, issued: 2019-03-05, withdrawn: ⟦2019-03-04⟧}
        """
      ).replacing("edition: 3", with: "edition: 1")
    ]).expect(.dateOrder, fix: "Correct one of the two dates")
    // What was reviewed before edition 3 came into force is edition 2.
    RuleSample(["a.md": document("A-1", "Құжат", "reviews: [{on: 2019-02-01}]")])
      .expect(.dateOrder)
  }

  @Test func `a document is not in force before the one that it replaces`() {
    let found = RuleSample([
      "a.md": document("A-1", "Ескі", status: "superseded"),
      "b.md": document("A-2", "Жаңа", "supersedes: A-1")
        .replacing("effective: 2019-03-01", with: "effective: ⟦2019-02-28⟧"),
    ]).expect(.dateOrder)
    #expect(found.first?.explanation.en.hasSuffix("in content/a.md, line 6.") == true)
  }

  @Test func `what is said to have happened is not still to come`() {
    let found = RuleSample(
      [
        "a.md": document(
          "A-1", "Құжат",
          """
          approvals:
            - {meaning: approved, on: ⟦2091-02-01⟧}
          reviews:
            - {on: ⟦2021-02-01⟧}
          """),
        "b.md": document("A-2", "Енгізілетін", "approvals: [{meaning: approved, on: 2020-05-01}]")
          .replacing("effective: 2019-03-01", with: "effective: ⟦2020-09-01⟧"),
        "c.md": document("A-3", "Жоба", status: "review")
          .replacing("effective: 2019-03-01", with: "effective: 2020-09-01"),
      ], today: "2020-06-01"
    ).expect(.dateOrder)
    #expect(
      found.map(\.headline.en) == [
        "01.02.2091 is out of order: approved after it came into force",
        "01.02.2021 has not come: nobody can have signed or reviewed on it",
        "`status` is effective, but 01.09.2020 has not come",
      ])
    #expect(found.last?.fixes.first?.label.en.contains("keep `status: review` until") == true)
  }

  private let approvers =
    "approvers: {УЕ: [Президент], 2: [СББӨ]}\n" + """
      codes:
        kinds:
          - {abbreviation: УЕ, name: Университет ережесі}
          - {abbreviation: ҚП, name: Құжатталған процедура, level: 2}
        issuers: [ХҚТУ]
      """
  private let roles =
    "# Лауазымдар\n\n| а | б | в |\n| --- | --- | --- |\n"
    + "| Университет Президенті | лауазым | Президент |\n"
    + "| Сапа бойынша басшылық өкілі | лауазым | СББӨ |\n| СРСО | бөлім | |\n"

  @Test func `a document in force needs an approval by its approver, by kind or by level`() {
    let files: KeyValuePairs = [
      "roles.md": roles,
      "a.md": document("УЕ-ХҚТУ-01-2019").replacing("effective\n", with: "⟦effective⟧\n"),
      "b.md": document(
        "УЕ-ХҚТУ-02-2019", "Б", "approvals: [{meaning: approved, role: Университет Президенті}]"),
      "c.md": document("УЕ-ХҚТУ-03-2019", "В", status: "draft"),
      "d.md": document("ҚП-ХҚТУ-04-2019", "Г", "approvals: [{meaning: approved, role: СББӨ}]"),
    ]
    RuleSample(files, settings: approvers).expect(.missingApproval, fix: "approvals")
    RuleSample(
      [
        "roles.md": roles,
        "a.md": document("УЕ-ХҚТУ-01-2019", "А", "approvals: [{meaning: approved, role: ⟦СББӨ⟧}]"),
        "b.md": document(
          "ҚП-ХҚТУ-04-2019", "Б",
          "approvals:\n  - {meaning: approved, role: ⟦Президент⟧}\n"
            + "  - {meaning: checked, role: Президент}"),
      ], settings: approvers
    ).expect(.wrongApprover)
    RuleSample(["a.md": document("УЕ-ХҚТУ-01-2019")]).expect(.missingApproval)
  }

  @Test func `a kind may ask for more signatures than the approval, each by the role named`() {
    let settings = approvers.replacing(
      "УЕ: [Президент]", with: "УЕ: {agreed: [СРСО, СББӨ], approved: [Президент, СББӨ]}")
    let signed = """
      approvals:
        - {meaning: agreed, role: Сапа бойынша басшылық өкілі, on: 2019-02-01}
        - {meaning: approved, role: Президент, on: 2019-02-02}
      """
    let complete = signed.replacing(
      "approvals:\n", with: "approvals:\n  - {meaning: agreed, role: СРСО, on: 2019-01-01}\n")
    let found = RuleSample(
      [
        "roles.md": roles,
        "a.md": document("УЕ-ХҚТУ-01-2019", "А", signed)
          .replacing("effective\n", with: "⟦effective⟧\n"),
        "b.md": document("УЕ-ХҚТУ-02-2019", "Б", complete),
      ], settings: settings
    ).expect(.missingApproval)
    #expect(found.first?.explanation.en.hasSuffix("asks besides for: agreed – СРСО.") == true)
  }

  @Test(arguments: [
    ("2020-03-02", "review-overdue"), ("2020-03-01", "review-due"), ("2019-12-02", "review-due"),
    ("2019-12-01", ""),
  ])
  func `a review is due 90 days before its day and overdue after it`(today: String, rule: String) {
    let sample = RuleSample(
      ["a.md": document("A-1", "Құжат", "review: {every: 12 months}")], today: today)
    let found = sample.findings.filter { $0.rule.id.hasPrefix("review-") }
    #expect(found.map(\.rule.id) == (rule.isEmpty ? [] : [rule]))
  }

  @Test func `the last review counts, at its place; drafts and outside documents have none`() {
    let review =
      "review: {every: 12 months}\nreviews:\n  - {on: ⟦2020-02-29⟧}\n  - {on: 2019-06-01}"
    let found = RuleSample(
      [
        "a.md": document("A-1", "Құжат", review),
        "b.md": document("A-2", "Жоба", status: "draft"),
        "c.md": document("A-3", "Заң", "external: {issuer: ҚР}"),
      ], settings: "review: {every: 1 year}\n", today: "2021-04-14"
    ).expect(.reviewOverdue, fix: "enter the review")
    #expect(found.first?.headline.en == "Review of A-1 was due on 28.02.2021")
    #expect(found.first?.explanation.en.hasSuffix("45 days late.") == true)
  }

  @Test func `an edition that came into force after the last review is counted from its own day`() {
    let found = RuleSample(
      [
        "a.md": document(
          "A-1", "Құжат",
          "review: {every: 1 month}\nreviews: [{on: 2018-12-20, outcome: revise}]"
        ).replacing("effective: 2019-03-01", with: "effective: ⟦2019-03-01⟧")
      ], today: "2019-04-02"
    ).expect(.reviewOverdue)
    #expect(
      found.first?.explanation.en == "In force since 01.03.2019, interval 1 month: 1 day late.")
  }
}
