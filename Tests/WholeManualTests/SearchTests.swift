import Foundation
import SapaLanguage
import SapaTestSupport
import Testing

/// The search of the manual's site, as a reader uses it in a browser.
struct SearchTests {
  private func search(_ task: String, _ more: [String] = []) throws -> Data {
    let built = try WholeManual.get()
    let python = SapaProgram.sourceTree.appending(path: ".venv/bin/python3").path
    let script = SapaProgram.sourceTree.appending(path: "Tests/WholeManualTests/search.py").path
    return Data(try SapaProgram.output(of: python, [script, built.site.path, task] + more).utf8)
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test(.timeLimit(.minutes(2)))
  func `the judged queries find their sections`() throws {
    let queries = SapaProgram.sourceTree.appending(path: "Benchmarks/search/queries.json").path
    let answer = try object(search("quality", [queries]))
    #expect(try #require(answer["recall"] as? Double) >= 0.88)
    #expect(try #require(answer["mrr"] as? Double) >= 0.95)
    #expect(try #require(answer["empty"] as? Int) == 0)
    #expect(try #require(answer["faults"] as? [String]) == [])
  }

  @Test(.timeLimit(.minutes(2)))
  func `the dialog works by keyboard, at two widths, light and dark`() throws {
    let answer = try object(search("dialog"))
    #expect(try #require(answer["faults"] as? [String]) == [])
  }

  @Test(.timeLimit(.minutes(2)))
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

  @Test func `the index stays small`() throws {
    let built = try WholeManual.get()
    for (name, limit) in [("index", 64), ("terms-0", 64)] {
      let text = try built.text("assets/search/\(name).js")
      #expect(text.utf8.count <= limit * 1024, "\(name).js")
    }
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
