import SapaCore
import SapaRegister
import Testing

@testable import SapaPrint

/// What `sapa print` orders: numbered copies, sheets alone, the master list.
@Suite struct OrderTests {
  private func sample(sheet: Sheet? = nil) -> Sample {
    var sample = Sample()
    sample.document(
      "СЖ-ХҚТУ-01-2019", "Жетекшілік",
      change: { control in
        control.edition = Edition("3").map { Placed($0, at: .sample) }
        control.status = Placed(.effective, at: .sample)
      }, [.heading(2, "1 Мақсаты"), .paragraph("Мәтін")])
    if let sheet { sample.appendix("Г", "Өзгерістер парағы", sheet: sheet, []) }
    return sample
  }

  private func tree(_ order: (DocumentID) -> PrintOrder, in sample: Sample) throws -> String {
    let register = sample.register
    let first = try #require(register.documents.first)
    return String(decoding: printJob(order(first.id), in: register).job.tree, as: UTF8.self)
  }

  private func name(_ order: (DocumentID) -> PrintOrder) throws -> String {
    let register = sample().register
    let first = try #require(register.documents.first)
    return try #require(printJob(order(first.id), in: register).job.outputPaths.first)
  }

  private func copy(_ number: String, _ kind: Copy.Kind?) throws -> NumberedCopy {
    NumberedCopy(
      number: number, kind: kind,
      printed: try #require(CalendarDate(year: 2026, month: 11, day: 23)))
  }

  @Test(arguments: [
    (Copy.Kind.control, "Бақылау данасы №\u{A0}1"), (.working, "Жұмыс данасы №\u{A0}1"),
    (nil, "Дана №\u{A0}1"),
  ])
  func `a numbered copy says which it is and when it was printed`(
    kind: Copy.Kind?, words: String
  ) throws {
    let tree = try tree({ .document($0, copy: try? copy("1", kind)) }, in: sample())
    #expect(tree.contains(#""copy":"\#(words)""#), "\(tree)")
    #expect(tree.contains(#""footer":"Басып шығарылған күні: 23.11.2026\#u{A0}ж.""#))
  }

  @Test func `any other print carries no day, and says that nobody keeps account of it`() throws {
    let tree = try tree({ .document($0) }, in: sample())
    #expect(tree.contains(#""copy":"""#))
    #expect(tree.contains(#""footer":"Басып шығарылған дана есепке алынбайды""#))
  }

  @Test func `a sheet alone has the identity of its document and no title page`() throws {
    let tree = try tree({ .sheet(.acknowledgement, of: $0) }, in: sample())
    for part in [
      #""code":"СЖ-ХҚТУ-01-2019""#, #""edition":"3-ші нұсқа""#, #""v":"Танысу парағы""#,
      #""rows":[]"#,
    ] {
      #expect(tree.contains(part), "\(part)")
    }
    #expect(!tree.contains(#""title":{"#))
    #expect(!tree.contains("Мәтін"))
  }

  @Test func `a sheet that is an appendix keeps its letter and title`() throws {
    let tree = try tree({ .sheet(.changes, of: $0) }, in: sample(sheet: .changes))
    #expect(tree.contains("Г\u{A0}қосымшасы"))
    #expect(tree.contains("Өзгерістер парағы"))
    #expect(tree.contains(#""t":"landscape""#))
  }

  @Test func `the master list has a row for every document, across`() throws {
    var sample = sample()
    sample.document("УЕ-2", "Ереже", at: "content/register/2.md", [])
    sample.document(
      "№ 319", "Білім туралы", at: "content/register/3.md",
      change: {
        $0.status = Placed(.effective, at: Span(startOf: "content/register/3.md"))
        $0.external = External(issuer: nil, version: nil, checked: nil)
      }, [])
    let tree = try tree({ _ in .register }, in: sample)
    for part in [
      #""t":"landscape""#, #""v":"Құжаттар тізілімі""#, #""v":"СЖ-ХҚТУ-01-2019""#, #""v":"УЕ-2""#,
      #""v":"Қолданыста""#, #""v":"Күшінде""#, #""v":"–""#,
    ] {
      #expect(tree.contains(part), "\(part)")
    }
  }

  @Test func `the master list of an empty register says that it is empty`() throws {
    let job = printJob(.register, in: Sample().register).job
    let tree = String(decoding: job.tree, as: UTF8.self)
    #expect(tree.contains(#""v":"Тізілімде құжат жоқ""#))
    #expect(!tree.contains(#""t":"table""#))
  }

  @Test func `a file is named by code, edition and what it holds`() throws {
    #expect(try name { .document($0) } == "СЖ-ХҚТУ-01-2019-3.pdf")
    #expect(
      try name { .document($0, copy: try? copy("1/2", .control)) }
        == "СЖ-ХҚТУ-01-2019-3-copy-1-2.pdf")
    #expect(try name { .sheet(.approval, of: $0) } == "СЖ-ХҚТУ-01-2019-3-approval.pdf")
    #expect(try name { _ in .register } == "register.pdf")
  }
}
