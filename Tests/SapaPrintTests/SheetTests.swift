import SapaCore
import SapaRegister
import Testing

@testable import SapaPrint

@Suite struct SheetTests {
  private func form(_ sheet: Sheet) -> PrintBlock? {
    var sample = Sample()
    sample.document(
      "СЖ-1", "Жетекшілік",
      change: { control in
        control.changes = [
          Change(
            edition: Edition("3").map { Placed($0, at: .sample) },
            sections: [Placed("7.1", at: .sample), Placed("9", at: .sample)],
            basis: Placed("№ 5 бұйрық", at: .sample),
            description: Placed("Толықтырылды", at: .sample), by: nil,
            on: CalendarDate(year: 2019, month: 3, day: 1).map { Placed($0, at: .sample) })
        ]
        control.approvals = [
          Approval(
            meaning: Placed(.prepared, at: .sample), role: Placed("СРСО басшысы", at: .sample),
            name: nil)
        ]
      }, [])
    sample.appendix("Г", "Парақ", sheet: sheet, [])
    var last = sample.blocks.last
    if case .landscape(let blocks)? = last { last = blocks.last }
    return last
  }

  @Test func `the change sheet has the rows of the data, with the edition before the description`()
  {
    guard case .form(_, let head, let rows, _)? = form(.changes) else {
      Issue.record("no form")
      return
    }
    #expect(head.first == "Р/с №")
    #expect(head.count == 7)
    #expect(
      rows == [
        [
          "1", "7.1, 9", "№\u{A0}5 бұйрық", "3-ші нұсқа: Толықтырылды", "", "",
          "01.03.2019\u{A0}ж.",
        ]
      ])
  }

  @Test func `the approval sheet names who signs, the acknowledgement sheet is blank`() {
    guard case .form(_, let head, let rows, _)? = form(.approval),
      case .form(_, head, let blank, _)? = form(.acknowledgement)
    else {
      Issue.record("no form")
      return
    }
    #expect(head == ["Қызметі", "Аты-жөні", "Қолтаңба", "Күні"])
    #expect(rows == [["СРСО басшысы", "", "", ""]])
    #expect(blank.isEmpty)
  }
}
