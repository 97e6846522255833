import SapaCore
import SapaLanguage
import SapaReading
import SapaRegister
import SapaTestSupport
import Testing

@testable import SapaSearch

/// What the index of a register holds.
struct IndexTests {
  private static let manual = """
    ---
    code: СЖ-01
    title: Жетекшілік
    edition: 3
    status: effective
    ---
    # Жетекшілік
    ## 7 Ресурстар
    ### 7.1 Жатақхана
    Студенттерге **жатақхана** беріледі.

    7.1.1 Әр бөлмеде "төрт" орын бар.
    """
  private static let policy = """
    ---
    code: УЕ-074
    title: Жатақхана туралы ереже
    location: Мұрағат
    keywords: [общежитие]
    ---
    """

  private func register(_ files: [(String, String)]) -> Register {
    let reader = Reader(settings: Settings())
    let manuscripts = files.compactMap {
      reader.read(Source(path: $0.0, text: $0.1)).manuscript
    }
    return Register.build(manuscripts, settings: Settings(), assets: []).0
  }

  private var sample: Register {
    register([
      ("content/manual/index.md", Self.manual), ("content/register/074.md", Self.policy),
    ])
  }

  private func files(of register: Register) -> [OutputFile] {
    files(of: register) { "\($0)" }
  }

  private func files(
    of register: Register, address: (SearchTarget) -> String?
  ) -> [OutputFile] {
    var files: [OutputFile] = []
    searchIndex(of: register, words: InterfaceStrings(.kazakh), address: address) {
      files.append($0)
    }
    return files
  }

  private func entries(of register: Register) -> [SearchEntry] {
    var entries: [SearchEntry] = []
    _ = EntryCollector(register, [], words: InterfaceStrings(.kazakh)) { entries.append($0) }
    return entries
  }

  @Test func `every section is found with its number, its title and what stands above it`() {
    let entries = entries(of: sample)
    let section = entries.first { $0.number == "7.1" }
    #expect(section?.title == "Жатақхана")
    #expect(section?.trail == ["Ресурстар"])
    #expect(section?.text == "Студенттерге жатақхана беріледі.")
    #expect(entries.contains { $0.number == "7.1.1" && $0.text.contains("төрт") })
  }

  @Test func `a document without text is found by its code, title and keywords`() throws {
    let entries = entries(of: sample)
    let place = try #require(entries.firstIndex { $0.number == "УЕ-074" })
    let postings = postings(of: entries)
    for stem in ["074", "жатакхана", "общежитие"] {
      #expect(postings.terms[stem]?.contains { Int($0.entry) == place } == true, "\(stem)")
    }
  }

  @Test func `a page that the site makes up is found last, under the menu`() throws {
    let page = GatheringPage(
      title: "Кім жауапты", about: "Матрица", keywords: ["Кто отвечает"], path: "responsibility/")
    var files: [OutputFile] = []
    searchIndex(
      of: sample, gatheringPages: [page], words: InterfaceStrings(.kazakh),
      address: { target in if case .gathering(let path) = target { path } else { "x" } }
    ) { files.append($0) }
    let index = String(decoding: try #require(files.last).bytes, as: UTF8.self)
    #expect(index.contains("[\"Мәзір\",\"\",\"\",3]"))
    #expect(index.contains("\\nКім жауапты\",\n\"addresses\""))
    #expect(index.contains("\\nresponsibility/\",\n\"trails\""))
    let terms = try #require(files.first { $0.path.contains("terms-0") })
    #expect(String(decoding: terms.bytes, as: UTF8.self).contains("твечает "))
  }

  @Test func `what stands above a section is not the title of its document once more`() {
    let rule = "---\ncode: УЕ-1\n---\n# 1 Ереже\n## 1.1 Тәртіп\n### 1.1.1 Мерзім\nМәтін\n"
    let entries = entries(of: register([("content/register/1.md", rule)]))
    #expect(entries.last?.number == "1.1.1")
    #expect(entries.last?.trail == ["Тәртіп"])
  }

  @Test func `a word of the title weighs more than one of the text`() throws {
    let entries = [
      SearchEntry(group: 0, target: .page(0), title: "Аудит"),
      SearchEntry(group: 0, target: .page(1), title: "Кеңес", text: "Аудит туралы"),
    ]
    #expect(postings(of: entries).terms["аудит"]?.map(\.weight) == [3, 1])
  }

  @Test func `the same register gives the same bytes`() {
    #expect(files(of: sample) == files(of: sample))
  }

  @Test func `a word parts at what is no letter, and a soft hyphen is none`() {
    let entries = [
      SearchEntry(group: 0, target: .page(0), title: "СМЖ-нің «құ\u{AD}жаты»"),
      SearchEntry(group: 0, target: .page(1), title: "Құжат, ҚҰЖАТ; İş 7-1"),
    ]
    let postings = postings(of: entries)
    let expected = Set(entries.flatMap { Folding.words(of: $0.title) }.map { Stemmer().stem($0) })
    #expect(Set(postings.terms.keys) == expected)
    #expect(postings.terms["кужат"]?.map(\.weight) == [3, 6])
    #expect(postings.lengths == [9, 15])
  }

  @Test func `the number of a section is one word, and a date three`() {
    let texts = ["7.5.3-тармақ, 10.2.", "«7.5.3.», 4.1т", "01.03.2019 5.", "1.2.345", "А4.3"]
    var entries = texts.map { SearchEntry(group: 0, target: .page(0), title: "", text: $0) }
    // Its own the page finds among the entries.
    entries[0].number = "9.1"
    let terms = postings(of: entries).terms
    #expect(terms["7.5.3"]?.map(\.entry) == [0, 1])
    #expect(terms["10.2"]?.map(\.entry) == [0])
    #expect(terms["4.1"]?.map(\.entry) == [1])
    #expect(terms["2019"]?.map(\.entry) == [2])
    #expect(terms["345"]?.map(\.entry) == [3])
    #expect(terms["3"]?.map(\.entry) == [4])
    #expect(terms.keys.filter { $0.contains(".") }.count == 3)
  }

  @Test func `the keywords of an entry stand below its text, each on a line`() throws {
    let texts = files(of: sample).filter { $0.path.contains("text-") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(texts.contains("\"\\nобщежитие\""))
    #expect(texts.contains("\"Студенттерге жатақхана беріледі.\""))
  }

  @Test func `the short codes of all editions are a part of their own`() throws {
    let printout = FoundPrintout(
      shortCode: "1MVVV6XY", name: "СЖ-01 Жетекшілік", edition: "3-ші нұсқа", status: "superseded")
    var files: [OutputFile] = []
    searchIndex(
      of: sample, printouts: [printout], words: InterfaceStrings(.kazakh), address: { "\($0)" }
    ) { files.append($0) }
    let part = try #require(files.first { $0.path == "assets/search/printouts.js" })
    let script = String(decoding: part.bytes, as: UTF8.self)
    #expect(script.contains(#"["1MVVV6XY","СЖ-01 Жетекшілік","3-ші нұсқа","superseded"]"#))
    #expect(script.contains("Мұндай код тізілімде жоқ"))
    #expect(!String(decoding: try #require(files.last).bytes, as: UTF8.self).contains("1MVVV6XY"))
  }

  @Test func `what the site has no address for is left out`() throws {
    let found = files(of: sample) { target in
      if case .section = target { "here" } else { nil }
    }
    let index = String(decoding: try #require(found.last).bytes, as: UTF8.self)
    #expect(index.contains("\"numbers\": \"7\\n7.1\\n7.1.1\""))
    #expect(!index.contains("УЕ-074"))
  }

  @Test func `quotation marks and line ends of a text cannot leave the script`() {
    let script = Script { $0.quote("a\"b\\c\u{2028}d\ne") }
    #expect(String(decoding: script.bytes, as: UTF8.self) == #""a\"b\\c d\ne""#)
  }

  @Test func `what the entries before tell is left out of the columns`() {
    var section = SearchEntry(group: 0, target: .page(0), title: "Ресурстар")
    section.number = "7"
    var inner = SearchEntry(group: 0, target: .page(1), title: "Жатақхана")
    inner.number = "7.1"
    inner.trail = ["Ресурстар"]
    var strange = inner
    strange.trail = []
    var script = Script()
    var columns = EntryColumns()
    columns.add(section, at: "m/7/")
    columns.add(inner, at: "m/7/#s-7-1")
    columns.add(strange, at: "m/7/#s-7-1--2")
    columns.write(lengths: [1, 1, 1], into: &script)
    let text = String(decoding: script.bytes, as: UTF8.self)
    #expect(text.contains(#""addresses": "m/7/\n\n#s-7-1--2""#))
    #expect(text.contains(#""trails": "\n\n ""#))
  }

  @Test func `many stems are parted at first letters, and none is lost`() {
    let letters = Array("абвгджзклмн")
    let entries = (0..<12_000).map { index in
      SearchEntry(
        group: 0, target: .page(index),
        title: "\(letters[index % letters.count])ттттт\(index)")
    }
    let shards = PackedTerms(postings(of: entries)).shards
    #expect(shards.count > 1)
    #expect(Set(shards.map(\.letters).joined()).count == letters.count)
    #expect(shards.map { $0.text.count { $0 == UInt8(ascii: "\n") } }.reduce(0, +) == 12_000)
  }
}

func postings(of entries: [SearchEntry]) -> Postings {
  entries.reduce(into: Postings()) { $0.add($1) }
}
