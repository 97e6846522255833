import SapaCore
import SapaReading
import SapaRegister
import Testing

@testable import SapaEditions

/// What is said of a printout, by its short code.
struct PrintoutTests {
  private func register(_ files: KeyValuePairs<String, String>) -> Register {
    let settings = Settings()
    let manuscripts = files.compactMap { name, text in
      Reader(settings: settings).read(Source(path: "content/" + name, text: text)).manuscript
    }
    return Register.build(manuscripts, settings: settings, assets: []).0
  }

  private func document(
    _ code: String, edition: String = "3", status: String = "effective", _ more: String = ""
  ) -> String {
    "---\ncode: \(code)\ntitle: Ереже\nedition: \(edition)\nstatus: \(status)\n"
      + "effective: 2019-03-01\n\(more)---\n\nМәтін.\n"
  }

  private func mark(_ letter: Character) -> EditionMark {
    EditionMark(
      digest: String(repeating: letter, count: 64), shortCode: String(repeating: letter, count: 8))
  }

  private func record(
    _ document: Document, edition: String, since: (Int, Int, Int), _ letter: Character
  ) throws -> EditionRecord {
    var record = EditionRecord(
      document, edition: try #require(Edition(edition)), mark: mark(letter), findings: [],
      on: try day(2019, 3, 2))
    record.effective = try day(since.0, since.1, since.2)
    return record
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  @Test func `the present edition is in force, the frozen ones before it name it and its day`()
    throws
  {
    let register = register(["a.md": document("УЕ-1")])
    let document = register.documents[0]
    let first = try record(document, edition: "1", since: (2014, 1, 1), "1")
    let second = try record(document, edition: "2", since: (2016, 1, 1), "2")
    let third = try record(document, edition: "3", since: (2019, 3, 1), "3")
    let history = EditionHistory(
      mark: mark("3"), frozen: [first, second, third], inForce: third)
    let printouts = Printout.all(
      in: register, [document.id: history], archive: [first, second, third])
    #expect(printouts.map(\.edition.text) == ["3", "2", "1"])
    #expect(printouts[0].verdict == .inForce && printouts[0].isShown)
    #expect(printouts[0].frozen == third.frozen)
    let days = [try day(2019, 3, 1), try day(2016, 1, 1)]
    #expect(
      printouts.dropFirst().map(\.verdict)
        == days.map { .outdated(by: document.id, since: $0) })
    let earlier = history.earlier(than: document)
    #expect(earlier.map(\.edition.text) == ["1", "2"])
    #expect(earlier.map(\.until) == [try day(2016, 1, 1), try day(2019, 3, 1)])
  }

  @Test func `after a document is replaced every edition names what holds`() throws {
    let register = register([
      "a.md": document("УЕ-1", status: "superseded"),
      "b.md": document("УЕ-2", "supersedes: УЕ-1\n").replacing("2019-03-01", with: "2021-09-01"),
    ])
    let old = try #require(register.documents.first { $0.code?.text == "УЕ-1" })
    let new = try #require(register.documents.first { $0.code?.text == "УЕ-2" })
    let frozen = try record(old, edition: "2", since: (2016, 1, 1), "2")
    let printouts = Printout.all(
      in: register, [old.id: EditionHistory(mark: mark("3"), frozen: [frozen])], archive: [frozen])
    let outdated = Printout.Verdict.outdated(by: new.id, since: try day(2021, 9, 1))
    // What was out of force before names its own day.
    let earlier = Printout.Verdict.outdated(by: new.id, since: try day(2019, 3, 1))
    #expect(printouts.map(\.verdict) == [outdated, earlier])
  }

  @Test func `a code is kept for ever, also when its document has left the register`() throws {
    let register = register([
      "a.md": document(
        "УЕ-1", status: "withdrawn", "reviews: [{on: 2022-01-10, outcome: withdraw}]\n")
    ])
    let document = register.documents[0]
    let gone = try record(document, edition: "1", since: (2010, 1, 1), "9")
    let own = try record(document, edition: "2", since: (2016, 1, 1), "2")
    let printouts = Printout.all(
      in: register, [document.id: EditionHistory(mark: mark("3"), frozen: [own])],
      archive: [own, gone])
    let withdrawn = Printout.Verdict.withdrawn(on: try day(2022, 1, 10))
    #expect(printouts.map(\.verdict) == [withdrawn, withdrawn, .withdrawn(on: nil)])
    #expect(printouts.last?.document == nil)
  }

  @Test func `a draft and a document without a status promise nothing`() {
    let register = register([
      "a.md": document("УЕ-1", status: "draft"),
      "b.md": document("УЕ-2").replacing("status: effective\n", with: ""),
    ])
    let histories = Dictionary(
      uniqueKeysWithValues: register.documents.map {
        ($0.id, EditionHistory(mark: mark($0.code?.text == "УЕ-1" ? "1" : "2"), frozen: []))
      })
    let printouts = Printout.all(in: register, histories, archive: [])
    #expect(Set(printouts.map(\.verdict)) == [.draft, .unstated])
  }
}
