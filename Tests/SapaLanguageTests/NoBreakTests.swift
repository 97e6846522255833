import SapaLanguage
import Testing

struct NoBreakTests {
  private static let words = """
    осы СЖ 9.1.3 т. тт. т тт ж. жж. г. гг. (9.1.3 т.) т.), т.)))))))))))) № § п. пп. с. ст. s. p. No.
    no. Section section clause Clause Madde Bölüm Қосымша қосымша қосымшасы ҚОСЫМША Приложение
    приложение ek Ek EK appendix Appendix А А. Б. а. А.С. А.С.Е. А, А) А)))))))))))))) Аб Аб. абв.
    Ә Ө. Ғ қ Қ ң Ң ү Ұ һ І і ё Ё ISO ISO/IEC ИСО/МЭК ГОСТ Р ҚР ҚР. РК РФ ТР СТ ҚРДА Мекеме мекеме
    «Білім «білім («Білім» (СЖ [7 “a” – — -7 –7 7 7. 12 123 7-тармақ 2019 01.03.2019 7, 5) % ‰ Ⅳ ⅳ ½ ²
    Ünlü ünlü İ ı ͏ А́ й Й The The. A An N. S. M b B. St. Nо Эк екі Ек а́ ( « ( [
    """.split(whereSeparator: \.isWhitespace)

  @Test func `the bytes of two words tell the same as their letters`() {
    for left in Self.words {
      for right in Self.words {
        let isBound = !NoBreak.bound(in: "\(left) \(right)").isEmpty
        #expect(isBound == NoBreak.binds(left, right), "\(left) \(right)")
      }
    }
  }
}
