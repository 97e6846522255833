import Foundation
import SapaTestSupport
import Testing

/// `sapa status`, as a nightly job runs it.
struct StatusCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    try folder.write(
      "organization: {name: Сынақ колледжі}\nmessages: en\nreview: {every: 12 months}\n"
        + "approvers: {УЕ: {agreed: [Сапа бөлімі], approved: [Директор]}}\n"
        + "codes: {kinds: [{abbreviation: УЕ, name: Ереже}, {abbreviation: СЖ, name: Жетекшілік}], "
        + "issuers: [СК]}\n", to: "sapa.yaml")
  }

  private func document(_ code: String, _ control: String) throws {
    try folder.write(
      "---\ncode: \(code)\ntitle: Ереже\nedition: 1\n\(control)\n---\n\nМәтін.\n",
      to: "content/\(code).md")
  }

  private func status(_ words: String..., on day: String = "2020-02-15") throws -> SapaProgram.Run {
    try SapaProgram.run(["status", "--as-of", day] + words, in: folder.url)
  }

  @Test func `nothing to do is a sentence and 0`() throws {
    let run = try status(on: "2019-06-01")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "Nothing is due on 2019-06-01\n")
    #expect(run.errors.isEmpty)
  }

  @Test func `each concern has its heading, the longest overdue first`() throws {
    try document(
      "УЕ-СК-01-2018", "status: effective\neffective: 2018-01-10\nowner: Сапа бөлімі")
    try document(
      "УЕ-СК-02-2018", "status: effective\neffective: 2018-03-10\nowner: Сапа бөлімі")
    try document("УЕ-СК-03-2020", "status: draft")
    let run = try status()
    #expect(run.status == 0)
    #expect(
      run.output == """
        Review overdue (2)
          УЕ-СК-01-2018  2019-01-10, days late: 401 · Ереже · Сапа бөлімі
          УЕ-СК-02-2018  2019-03-10, days late: 342 · Ереже · Сапа бөлімі

        Review due within 90 days (1)
          СЖ-СК-01-2019  2020-03-01, days left: 15 · Сапа жөніндегі жетекшілік · Сапа бөлімі

        Draft or in review (1)
          УЕ-СК-03-2020  Draft · Ереже

        In force without a signature it needs (2)
          УЕ-СК-01-2018  agreed – Сапа бөлімі; approved – Директор · Ереже · Сапа бөлімі
          УЕ-СК-02-2018  agreed – Сапа бөлімі; approved – Директор · Ереже · Сапа бөлімі

        Facts not stated (1)
          УЕ-СК-03-2020  owner · Ереже

        """)
  }

  @Test(arguments: [
    ("revise", "to be revised, 2019-11-20"), ("withdraw", "to be withdrawn, 2019-11-20"),
  ])
  func `a review that confirms nothing moves no date, and is told until it is done`(
    outcome: String, words: String
  ) throws {
    let force = "status: effective\neffective: 2018-12-01\nowner: Сапа бөлімі\n"
    let reviews = "reviews: [{on: 2019-11-20, outcome: \(outcome)}]"
    try document("ҚП-СК-01-2018", force + reviews)
    let output = try status(on: "2019-12-11").output
    #expect(output.contains("ҚП-СК-01-2018  2019-12-01, days late: 10"), "\(output)")
    #expect(
      output.contains("Review decided, not yet done (1)\n  ҚП-СК-01-2018  \(words) · Ереже"))
    #expect(try status("--fail-on", "decided", on: "2019-12-11").status == 1)
    try document(
      "ҚП-СК-01-2018", force + reviews.dropLast() + ", {on: 2019-12-01, outcome: confirmed}]")
    #expect(try !status(on: "2019-12-11").output.contains("ҚП-СК-01-2018"))
    try document("ҚП-СК-01-2018", force.replacing("2018-12-01", with: "2019-12-05") + reviews)
    #expect(try !status(on: "2019-12-11").output.contains("ҚП-СК-01-2018"))
  }

  @Test func `an edition in force that nobody froze is told where editions are frozen`() throws {
    let force = "status: effective\neffective: 2019-12-01\nowner: Сапа бөлімі"
    try document("УЕ-СК-01-2019", force)
    #expect(try !status().output.contains("not frozen"))
    let words = ["edition", "freeze", "СЖ-СК-01-2019", "--as-of", "2019-03-01"]
    let freeze = try SapaProgram.run(words, in: folder.url)
    #expect(freeze.status == 0, "\(freeze.errors)")
    let told =
      "In force, its edition not frozen (1)\n  УЕ-СК-01-2019  Edition 1 · Ереже · Сапа бөлімі\n"
    let output = try status().output
    #expect(output.contains(told), "\(output)")
    #expect(try status("--fail-on", "unfrozen").status == 1)
  }

  @Test(arguments: [
    ("overdue", "2020-03-01", 0), ("overdue", "2020-03-02", 1), ("due", "2020-03-01", 1),
    ("overdue,due", "2020-03-01", 1), ("draft,missing-fact", "2020-03-02", 0),
  ])
  func `a nightly job fails on what it names and on nothing else`(
    concerns: String, day: String, wanted: Int32
  ) throws {
    #expect(try status("--fail-on", concerns, on: day).status == wanted)
  }

  @Test func `json and csv say the same`() throws {
    let json = try status("--format", "json", on: "2020-03-02").output
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let item = try #require((object["items"] as? [[String: Any]])?.first)
    #expect(object["day"] as? String == "2020-03-02")
    #expect(item["concern"] as? String == "overdue")
    #expect(item["code"] as? String == "СЖ-СК-01-2019")
    #expect(item["due"] as? String == "2020-03-01")
    #expect(item["days"] as? Int == -1)
    #expect((object["summary"] as? [String: Int])?["overdue"] == 1)
    let csv = try status("--format", "csv", on: "2020-03-02").output
    #expect(
      csv == "\u{FEFF}concern,code,title,edition,status,owner,due,days,detail\r\n"
        + "overdue,СЖ-СК-01-2019,Сапа жөніндегі жетекшілік,3,effective,Сапа бөлімі,2020-03-01,-1,\r\n"
    )
  }

  @Test func `an error of the content hides facts, so it is told and gives 1`() throws {
    try document("УЕ-СК-01-2018", "status: efective\neffective: 2018-01-10")
    let run = try status(on: "2019-06-01")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/УЕ-СК-01-2018.md:5:9: error"))
    #expect(run.errors.contains("may hide facts"))
  }

  @Test(arguments: [
    ("kk", ":5:9: қате: ", "1 қате бар, ол деректерді", "алдымен соны түзетіңіз"),
    ("ru", ":5:9: ошибка: ", "ошибок в содержании: 1; она может скрывать", "исправьте её сначала"),
  ])
  func `what is told for people is in their language to its last word, one error as one`(
    language: String, weight: String, count: String, remedy: String
  ) throws {
    let settings = try #require(folder.text("sapa.yaml"))
    try folder.write(
      settings.replacing("messages: en", with: "messages: \(language)"), to: "sapa.yaml")
    try document("УЕ-СК-01-2018", "status: efective\neffective: 2018-01-10")
    let run = try status(on: "2019-06-01")
    for said in [weight, count, remedy] { #expect(run.errors.contains(said), "\(run.errors)") }
    // Programs read this format.
    let check = try SapaProgram.run(["check", "--format", "concise"], in: folder.url)
    #expect(check.output.contains(":5:9: error: "), "\(check.output)")
  }

  @Test func `a day stands in a Kazakh sentence without the sign of a year behind it`() throws {
    let settings = try #require(folder.text("sapa.yaml"))
    try folder.write(settings.replacing("messages: en", with: "messages: kk"), to: "sapa.yaml")
    #expect(try status(on: "2019-06-01").output == "01.06.2019 күні істелетін іс жоқ\n")
  }

  @Test func `a concern that does not exist gives 2 and the list`() throws {
    let run = try status("--fail-on", "late")
    #expect(run.status == 2)
    #expect(run.errors.contains("overdue, due, decided, draft"))
  }

  @Test func `an approval by a role that may not approve leaves the approval awaited`() throws {
    let approvals = "{meaning: agreed, role: Сапа бөлімі}, {meaning: approved, role: Заңгер}"
    try document(
      "УЕ-СК-01-2019",
      "status: effective\neffective: 2020-01-10\nowner: Сапа бөлімі\napprovals: [\(approvals)]")
    let run = try status("--fail-on", "missing-approval")
    #expect(run.status == 1)
    #expect(run.output.contains("УЕ-СК-01-2019  approved – Директор"), "\(run.output)")
  }
}
