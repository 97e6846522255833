import Foundation
import SapaLanguage
import SapaTestSupport
import Testing

/// The search of the manual's site, as a reader uses it in a browser.
struct SearchTests {
  /// Of the site of the manual, unless another is named.
  private func search(_ task: String, _ more: [String] = [], of other: URL? = nil) throws -> Data {
    let site = try other ?? WholeManual.get().site
    let python = SapaProgram.sourceTree.appending(path: ".venv/bin/python3").path
    let script = SapaProgram.sourceTree.appending(path: "Tests/WholeManualTests/search.py").path
    return Data(try SapaProgram.output(of: python, [script, site.path, task] + more).utf8)
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test(.timeLimit(.minutes(15)))
  func `the judged queries find their sections`() throws {
    let queries = SapaProgram.sourceTree.appending(path: "Benchmarks/search/queries.json").path
    let answer = try object(search("quality", [queries]))
    #expect(try #require(answer["recall"] as? Double) >= 0.90)
    #expect(try #require(answer["mrr"] as? Double) >= 0.95)
    #expect(try #require(answer["empty"] as? Int) == 0)
    #expect(try #require(answer["faults"] as? [String]) == [])
  }

  @Test(.timeLimit(.minutes(15)))
  func `the dialog works by keyboard, at two widths, light and dark`() throws {
    let answer = try object(search("dialog"))
    #expect(try #require(answer["faults"] as? [String]) == [])
  }

  @Test(.timeLimit(.minutes(15)))
  func `the page stems every word of the content as the generator does`() throws {
    let words = try contentWords()
    #expect(words.count > 2000)
    let folder = try TemporaryFolder()
    let list = folder.url.appending(path: "words.txt")
    try Data(words.joined(separator: "\n").utf8).write(to: list)
    let stems = try #require(
      JSONSerialization.jsonObject(with: search("stems", [list.path])) as? [String])
    let stemmer = Stemmer()
    let expected = words.map { stemmer.stem(Folding.folded($0)) }
    for (word, pair) in zip(words, zip(stems, expected)) where pair.0 != pair.1 {
      Issue.record("\(word): the page says \(pair.0), the generator \(pair.1)")
    }
    #expect(stems.count == expected.count)
  }

  @Test func `the stem of a stem is itself, for every word of the content`() throws {
    let stemmer = Stemmer()
    for word in try contentWords() {
      let stem = stemmer.stem(Folding.folded(word))
      #expect(stemmer.stem(stem) == stem, "\(word)")
    }
  }

  @Test(.timeLimit(.minutes(15)))
  func `the reader and the index stay small`() throws {
    let weight = try object(search("weight"))
    #expect(try #require(weight["script"] as? Int) <= 12_800)
    #expect(try #require(weight["index"] as? Int) <= 25 * 1024)
  }

  @Test(.timeLimit(.minutes(15)), arguments: Self.foreign)
  func `Russian, Turkish and English are found in any form, met in the text or not`(
    language: String, title: String, text: String, queries: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let files = [
      "sapa.yaml": "organization: {name: Test}\nlanguage: \(language)\n",
      "content/index.md": "# Test\n",
      "content/a.md":
        "---\ncode: A-01\nedition: 1\nstatus: effective\n---\n# \(title)\n\n\(text)\n",
    ]
    for (path, text) in files { try folder.write(text, to: path) }
    let run = try SapaProgram.run(["build", "--no-pdf"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let list = String(decoding: try JSONEncoder().encode(queries), as: UTF8.self)
    let found = try JSONSerialization.jsonObject(
      with: search("first", [list], of: folder.url.appending(path: "site")))
    #expect(found as? [String] == queries.map { _ in title })
  }

  private static let foreign: [(String, String, String, [String])] = [
    (
      "ru", "Правила", "Приказами утверждают протоколы.", ["приказом", "протоколов", "ПРОТОКОЛАМИ"]
    ),
    (
      "tr", "Kurallar", "Kitapları süreçlerde tutarız.",
      ["kitabı", "kitaplar", "surec", "SÜREÇLER"]
    ),
    ("en", "Rules", "Policies are audited.", ["policy", "policies", "audits", "auditing"]),
  ]

  @Test(.timeLimit(.minutes(15)))
  func `a printout is found by its short code, and a withdrawn document is not passed over`() throws
  {
    let folder = try TemporaryFolder()
    for (path, text) in Self.withdrawing { try folder.write(text, to: path) }
    let run = try SapaProgram.run(["build", "--no-pdf"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let site = folder.url.appending(path: "site")
    let codes = try #require(
      JSONSerialization.jsonObject(
        with: Data(contentsOf: site.appending(path: "v/editions.json"))) as? [[String: Any]])
    let code = try #require(
      codes.first { $0["verdict"] as? String == "withdrawn" }?["shortCode"] as? String)
    // As somebody types it whose keyboard is Cyrillic, and who takes a zero for an O.
    let alike: [Character: Character] = [
      "0": "о", "1": "l", "c": "с", "e": "е", "a": "а", "x": "х",
    ]
    let typed = String(code.lowercased().map { alike[$0] ?? $0 })
    let queries = [code, typed, "1MVVV6XZ", "УЕ-074-2010", "2010", "2010+", "074", "074+"]
    let list = String(decoding: try JSONEncoder().encode(queries), as: UTF8.self)
    let answers = try JSONDecoder().decode([Answer].self, from: search("ask", [list], of: site))
    let byQuery = Dictionary(uniqueKeysWithValues: zip(queries, answers))
    func first(_ query: String) -> Answer.Hit? { byQuery[query]?.hits.first }
    for query in [code, typed] {
      #expect(first(query)?.path == "v/\(code)/index.html")
      #expect(first(query)?.text.contains("Күші жойылған") == true)
    }
    #expect(byQuery["1MVVV6XZ"]?.said == "Мұндай код тізілімде жоқ")
    #expect(first("УЕ-074-2010")?.text.contains("УЕ-074-2010") == true)
    #expect(
      byQuery["2010"]?.said
        == "«2010» бойынша ештеңе табылмады Қолданыста жоқтарын да көрсету: 1")
    #expect(first("2010+")?.text.contains("УЕ-074-2010") == true)
    #expect(byQuery["074"]?.said.hasSuffix("Қолданыста жоқтарын да көрсету: 1") == true)
    #expect(byQuery["074+"]?.hits.map { $0.text.contains("2014") } == [true, false])
  }

  /// What the dialog shows.
  private struct Answer: Decodable {
    struct Hit: Decodable {
      var text: String
      var path: String
    }

    var said: String
    var hits: [Hit]
  }

  private static let withdrawing: [(String, String)] = [
    ("sapa.yaml", "organization: {name: Test}\nlanguage: kk\n"),
    ("content/index.md", "# Басты бет\n"),
    (
      "content/2014.md",
      "---\ncode: УЕ-074-2014\nedition: 1\nstatus: effective\n---\n# Жаңа ереже\n\nМәтін.\n"
    ),
    (
      "content/2010.md",
      "---\ncode: УЕ-074-2010\nedition: 1\nstatus: withdrawn\n---\n# Ескі ереже\n\nМәтін.\n"
    ),
  ]

  @Test(
    .enabled(if: isSoaking),
    .timeLimit(.minutes(10)))
  func `two thousand sections answer at once`() throws {
    let folder = try TemporaryFolder()
    let corpus = SapaProgram.sourceTree.appending(path: "Benchmarks/corpus.py").path
    _ = try SapaProgram.output(of: "/usr/bin/python3", [corpus, folder.path, "285"])
    let run = try SapaProgram.run(["build", "--no-pdf"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let weight = try object(search("weight", of: folder.url.appending(path: "site")))
    #expect(try #require(weight["entries"] as? Int) > 2000)
    #expect(try #require(weight["first"] as? Int) <= 80 * 1024)
    #expect(try #require(weight["p95"] as? Double) <= 20)
  }

  /// The words of every Markdown file, as written.
  private func contentWords() throws -> [String] {
    let content = SapaProgram.sourceTree.appending(path: "content")
    var words: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: content.path)
    where path.hasSuffix(".md") {
      let text = try String(contentsOf: content.appending(path: path), encoding: .utf8)
      words.formUnion(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    return words.sorted()
  }
}
