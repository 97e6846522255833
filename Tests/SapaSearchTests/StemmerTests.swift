import SapaLanguage
import Testing

/// What comes off a Kazakh word, layer by layer.
struct StemmerTests {
  private let stemmer = Stemmer()

  private func stem(_ word: String) -> String { stemmer.stem(Folding.folded(word)) }

  @Test(arguments: [
    ("бөліміндегі", "бөлім"), ("талаптардың", "талап"), ("университетке", "университет"),
    ("жүйеден", "жүйе"), ("аудитпен", "аудит"), ("құжаттамасы", "құжаттама"), ("талабы", "талап"),
    ("басшылығымыз", "басшылық"), ("студенттер", "студент"), ("орны", "орын"),
  ])
  func `an inflected noun meets its base`(word: String, base: String) {
    #expect(stem(word) == stem(base))
  }

  @Test(arguments: ["басқаруды", "басқарылады", "басқарған", "басқаратын", "басқарып", "басқару"])
  func `the forms of a verb meet`(word: String) {
    #expect(stem(word) == "баскар")
  }

  @Test func `a word typed without the letters of Kazakh meets the word`() {
    #expect(stem("озгеристерди") == stem("өзгерістерді"))
    #expect(stem("парагы") == stem("парағы"))
  }

  @Test(arguments: [
    "білім", "ұйым", "қосымша", "қорытынды", "тәртіп", "талап", "мектеп", "кітап", "маман",
  ])
  func `an ending that belongs to the word stays`(word: String) {
    #expect(stem(word) == Folding.folded(word))
  }

  @Test(arguments: ["смж", "iso", "074", "quality", "бар"])
  func `abbreviations, numbers, short and foreign words are left alone`(word: String) {
    #expect(stem(word) == word)
  }

  @Test func `an abbreviation is parted from its ending`() {
    #expect(Folding.words(of: "СМЖ-нің құжаттары") == ["смж", "нин", "кужаттары"])
  }

  @Test func `a Latin letter inside a Cyrillic word is read as what it looks like`() {
    #expect(Folding.words(of: "C\u{416} \u{421}ап\u{61}") == ["сж", "сапа"])
  }
}
