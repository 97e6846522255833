import SapaCore
import Testing

@testable import SapaSearch

/// The languages that Snowball stems, and what the page is told of their forms.
struct SnowballTests {
  private func stems(_ text: String, _ language: Language) -> [String] {
    var stems = WordStems()
    return stems.stems(of: text, in: language)
  }

  @Test(arguments: [
    (Language.russian, "документ документа документами", "документ"),
    (.russian, "приказ приказом приказов", "приказ"),
    (.turkish, "kitap kitabı kitaplar", "kitap"),
    (.turkish, "Süreç süreçler", "surec"),
    (.english, "policy policies", "polici"),
    (.english, "audit audits audited", "audit"),
  ])
  func `the forms of a word meet in its folded stem`(
    language: Language, forms: String, stem: String
  ) {
    #expect(Set(stems(forms, language)) == [stem])
  }

  @Test func `Kazakh has a stemmer of its own`() {
    #expect(Snowball(.kazakh) == nil)
    #expect(stems("құжаттарды", .kazakh) == ["кужат"])
  }

  @Test func `a word in other letters, a number and a code are treated as in a Kazakh text`() {
    #expect(stems("ISO құжаттарды 9001", .russian) == ["iso", "кужат", "9001"])
    #expect(stems("документами", .english) == stems("документами", .kazakh))
  }

  @Test func `I is the capital of ı in Turkish`() {
    #expect(stems("KALİTE YILLIK", .turkish) == stems("kalite yıllık", .turkish))
  }

  @Test func `the index tells the page each form that it could not stem itself`() {
    var stems = WordStems()
    _ = stems.stems(of: "Policies and a policy; audit", in: .english)
    #expect(stems.forms == ["polici": ["policies", "policy"]])
  }

  @Test func `a form is written as what it has in place of letters of the stem`() throws {
    let entry = SearchEntry(
      group: 0, target: .page(0), title: "Policy, policies", language: .english)
    let shards = PackedTerms(postings(of: [entry])).shards
    #expect(shards.map { String(decoding: $0.text, as: UTF8.self) } == ["0polici 36 0es,1y\n"])
  }

  @Test func `a text is stemmed in its own language`() {
    let entries = [
      SearchEntry(group: 0, target: .page(0), title: "Приказами", language: .russian),
      SearchEntry(group: 0, target: .page(1), title: "Бұйрықтарда"),
    ]
    #expect(Set(postings(of: entries).terms.keys) == ["приказ", "буйрык"])
  }
}
