import SapaCore
import SapaLanguage
import Testing

struct InterfaceStringsTests {
  /// Forms of plural that a language lacks, and no other key.
  private func isPlural(_ key: InterfaceKey) -> Bool {
    ["one", "few", "many"].contains(key.rawValue.split(separator: ".").last ?? "")
  }

  @Test(arguments: Language.allCases)
  func `every string exists in every language`(language: Language) {
    let strings = InterfaceStrings(language)
    let missing = InterfaceKey.allCases.filter { !strings.has($0) && !isPlural($0) }
    #expect(missing.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `the values of a string are the same in every language`(language: Language) {
    func values(_ text: String) -> Set<Substring> {
      Set(
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
          .compactMap { $0.split(separator: "}").first })
    }
    let (kazakh, other) = (InterfaceStrings(.kazakh), InterfaceStrings(language))
    for key in InterfaceKey.allCases
    where key != .docEditionValue && kazakh.has(key) && other.has(key) {
      #expect(values(kazakh[key]) == values(other[key]), "\(key.rawValue)")
    }
  }

  @Test func `the page phrase names the total first in Kazakh`() {
    #expect(InterfaceStrings(.kazakh).page(24, of: 43) == "43 беттің 24-беті")
    #expect(InterfaceStrings(.russian).page(24, of: 43) == "Стр.\u{A0}24 из 43")
    #expect(InterfaceStrings(.turkish).page(24, of: 43) == "Sayfa 24 / 43")
    #expect(InterfaceStrings(.english).page(24, of: 43) == "Page 24 of 43")
  }

  @Test func `an edition that is counted takes its ordinal, a dotted one its own form`() throws {
    let strings = InterfaceStrings(.kazakh)
    #expect(strings.edition(try #require(Edition("3"))) == "3-ші нұсқа")
    #expect(strings.edition(try #require(Edition("1.10"))) == "1.10 нұсқа")
  }

  @Test func `a value that holds braces is not filled again`() {
    #expect(fill("{a} {b}", ["a": "{b}", "b": "x"]) == "{b} x")
    #expect(fill("{unknown} {", [:]) == "{unknown} {")
  }
}
