import SapaCore
import SapaLanguage
import Testing

struct OrdinalTests {
  @Test func `Kazakh ordinals follow the last number word read aloud`() {
    let back: Set = [
      6, 9, 10, 16, 19, 20, 26, 29, 30, 36, 39, 40, 46, 49, 56, 59, 60, 66, 69, 76, 79, 86, 89, 90,
      96, 99, 106, 109, 110, 116, 119, 120,
    ]
    for number in 1...120 {
      let ending = back.contains(number) ? "шы" : "ші"
      #expect(Language.kazakh.ordinal(number) == "\(number)-\(ending)")
    }
  }

  @Test(arguments: [
    (0, "0-ші"), (50, "50-ші"), (70, "70-ші"), (80, "80-ші"), (100, "100-ші"), (1000, "1000-шы"),
    (2000, "2000-шы"),
  ])
  func `round numbers are right where ICU is wrong`(number: Int, ordinal: String) {
    #expect(Language.kazakh.ordinal(number) == ordinal)
  }

  @Test func `other languages avoid ordinals`() {
    #expect(Language.russian.ordinal(3) == "3")
  }
}
