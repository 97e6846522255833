import SapaCore
import SapaReading
import SapaTestSupport
import Testing

@testable import SapaRegister

/// Who has signed that he knows a document, counted by department.
struct AcknowledgementTests {
  private let today = CalendarDate(year: 2024, month: 10, day: 1) ?? .epoch
  private let staff = """
    бөлім;аты-жөні
    Кітапхана;Әлия Сейітова
    Кітапхана;Болат Ахметов
    Деканат;Әлия Сейітова
    Деканат;Асан Оспан
    Қойма;Ерлан Нұр

    """

  private func register(_ more: String = "", settings: String = "") -> Register {
    let text = document("СЖ-1", "Жетекшілік", more) + "# Жетекшілік\n"
    let settings = readSettings(
      Source(path: "sapa.yaml", text: "organization: {name: Сынақ}\n" + settings)
    ).0
    let roles =
      "# Лауазымдар\n\n| а | б | в |\n| --- | --- | --- |\n"
      + "| Ғылыми кітапхана | бөлім | Кітапхана |\n"
    let manuscripts = [("content/a.md", text), ("content/roles.md", roles)].compactMap {
      Reader(settings: settings).read(Source(path: $0.0, text: $0.1)).manuscript
    }
    return Register.build(manuscripts, settings: settings, assets: []).0
  }

  private func lists(_ signed: String = "") -> PrivateLists {
    var lists = readList(Source(path: "private/staff.csv", text: staff)).0
    let rows = "код;нұсқа;аты-жөні;бөлім;күні\n" + signed
    lists.signed = readList(Source(path: "private/signed.csv", text: rows)).0.signed
    return lists
  }

  private func coverage(_ signed: String, _ register: Register) -> Coverage? {
    register.documents.first { $0.code != nil }
      .flatMap { Acknowledgements(lists(signed), in: register).coverage(of: $0) }
  }

  @Test func `coverage counts by department, under whatever name it has in the roles`() throws {
    let register = register("distribution: [Ғылыми кітапхана, Деканат]")
    let found = try #require(
      coverage(
        "СЖ-1;3;әлия  сейітова;Кітапхана;2024-09-02\nСЖ-1;3;Асан Оспан;;\n", register))
    #expect(found.departments.map(\.name) == ["Ғылыми кітапхана", "Деканат"])
    #expect(found.departments.map(\.signed) == [1, 1])
    #expect(found.departments.map(\.staff) == [2, 2])
  }

  @Test func `a signature under an older edition does not count`() throws {
    let register = register("distribution: [Деканат]")
    let found = try #require(coverage("СЖ-1;2;Асан Оспан;;\n", register))
    #expect(found.signed == 0 && found.staff == 2 && found.outdated == 1)
  }

  @Test func `one signature counts for one of two people of a name`() throws {
    let register = register("distribution: [Кітапхана, Деканат]")
    let one = try #require(coverage("СЖ-1;3;Әлия Сейітова;Деканат;\n", register))
    #expect(one.departments.map(\.signed) == [0, 1])
    let nobody = try #require(coverage("СЖ-1;3;Әлия Сейітова;;\n", register))
    #expect(nobody.departments.map(\.signed) == [0, 0])
    let finding = register.checked(lists("СЖ-1;3;Әлия Сейітова;;\n"), today: today).first
    #expect(finding?.headline.en == "Name of the row is that of people in two departments")
  }

  @Test
  func `the settings name the departments where a document does not; without both there is none`()
    throws
  {
    #expect(coverage("", register()) == nil)
    let found = try #require(coverage("", register(settings: "distribution: [Қойма]\n")))
    #expect(found.departments.map(\.name) == ["Қойма"])
  }

  @Test func `the lists of a large organisation take time in proportion`() throws {
    func time(_ count: Int) throws -> Duration {
      var lists = PrivateLists()
      let code = Placed(DocumentCode("СЖ-1"), at: Span(startOf: "private/a.csv"))
      let edition = Placed(try #require(Edition("3")), at: code.span)
      for index in 0..<count {
        let name = Placed("Адам \(index)", at: code.span)
        lists.staff.append(
          StaffMember(name: name, department: Placed("Деканат", at: code.span), post: nil))
        lists.signed.append(
          SignedEntry(
            code: code, edition: edition, name: name, department: nil,
            on: Placed(today, at: code.span)))
      }
      let register = register("distribution: [Деканат]")
      let document = try #require(register.documents.first { $0.code != nil })
      return processorTime {
        let coverage = Acknowledgements(lists, in: register).coverage(of: document)
        #expect(coverage?.signed == count)
        #expect(register.checked(lists, today: today).isEmpty)
      }
    }
    _ = try time(100)
    let (short, long) = (try time(500), try time(5000))
    #expect(long < short * 60 + .milliseconds(20))
  }

  @Test func `a row that fits nothing is a finding with its line and no name`() throws {
    let register = register("distribution: [Деканат]")
    let lists = lists(
      "СЖ-2;3;Асан Оспан;;\nСЖ-1;4;Асан Оспан;;\nСЖ-1;3;Асан Оспанов;;\nСЖ-1;2;Кеткен Адам;;\n")
    let findings = register.checked(lists, today: today).sorted
    #expect(findings.map(\.rule.id) == Array(repeating: "unmatched-signature", count: 3))
    #expect(findings.map(\.span.start.line) == [2, 3, 4])
    #expect(findings.map(\.severity) == [.warning, .warning, .note])
    #expect(findings.first?.fixes.first?.label.en == "Write СЖ-1")
    #expect(!findings.contains { "\($0)".contains("Оспан") })
  }
}
