import SapaCore
import Testing

@testable import SapaPrint

@Suite struct TableTests {
  /// What stands in order: `h`, `p`, `table`, and `[…]` for a page across.
  private func layout(_ blocks: [Block]) -> String {
    var sample = Sample()
    sample.document("СЖ-1", "Жетекшілік", blocks)
    return shown(sample.blocks)
  }

  private func shown(_ blocks: [PrintBlock]) -> String {
    blocks.map { block in
      switch block {
      case .heading: "h"
      case .paragraph: "p"
      case .table: "table"
      case .landscape(let blocks): "[" + shown(blocks) + "]"
      default: "?"
      }
    }.joined(separator: " ")
  }

  private let wide = Block.table([(1...7).map { "\($0)" }, (1...7).map { "\($0)" }])

  @Test func `a table of seven columns lies across, and takes its heading along`() {
    #expect(
      layout([
        .paragraph("Мәтін."), .heading(2, "1 Тарау"), .heading(3, "1.1 Тармақ"),
        .paragraph("Кесте:"),
        wide, .paragraph("Мәтін."),
      ]) == "p [h h p table] p")
  }

  @Test func `a heading far above stays with its text`() {
    let long = String(repeating: "Ұзын мәтін. ", count: 60)
    #expect(layout([.heading(2, "1 Тарау"), .paragraph(long), wide]) == "h p [table]")
  }

  @Test func `long words turn a table of six columns`() {
    let words = Array(repeating: "Халықаралықтандырылмаған", count: 6)
    #expect(layout([.table([words, words])]) == "[table]")
    #expect(layout([.table([words, words].map { Array($0.prefix(3)) })]) == "table")
  }

  @Test func `the column with more text gets more room`() {
    let text = String(repeating: "сапа менеджменті ", count: 20)
    let widths = ColumnWidths(rows: [["№", "Мазмұны", "Жауапты"], ["1", text, "СРСО басшысы"]])
    #expect(widths.shares[1] > 2 * widths.shares[2])
    #expect(widths.shares[0] < 60)
    #expect((998...1002).contains(widths.shares.reduce(0, +)))
  }

  @Test func `no column is narrower than its longest word, and codes are whole`() {
    let code = "УЕ-ХҚТУ-074-2014"
    let text = String(repeating: "мәтін ", count: 300)
    let widths = ColumnWidths(rows: [["Код", "Мазмұны"], [code, text]])
    #expect(widths.longest[0] == ["Код", code])
    #expect(Double(widths.shares[0]) / 1000 * 48.4 >= LetterWidth.of(code))
  }

  @Test func `a table without rows, and one of empty cells, have shares too`() {
    #expect(ColumnWidths(rows: [["а", "б"]]).shares.allSatisfy { $0 > 0 })
    #expect(ColumnWidths(rows: [["", ""], ["", ""]]).shares == [500, 500])
  }
}
