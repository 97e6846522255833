import Foundation
import SapaTestSupport
import Testing

/// `citations` and `languages` of sapa.yaml, from the front door.
struct CitationSettingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
  }

  private func settings(_ more: String, messages: String = "en") throws {
    try folder.write(
      "organization: {name: Сынақ колледжі}\nlanguage: kk\nmessages: \(messages)\n\(more)",
      to: "sapa.yaml")
  }

  private func say(_ text: String) throws {
    try folder.write("# Бет\n\n\(text)\n", to: "content/page.md")
  }

  private func check() throws -> [String] {
    let run = try SapaProgram.run(["check", "--format", "concise"], in: folder.url)
    return run.output.split(separator: "\n").map(String.init)
      .filter { $0.contains("[") && !$0.contains("[uncited") }
  }

  private static let phrases = """
    citations:
      - "§ {section}"
      - "{section} нүкте"
      - "осы Нұсқаулық {section} т."
      - "№ {appendix} үстеме"

    """

  @Test func `phrases of the manual are links on its pages`() throws {
    try settings(Self.phrases)
    try say("Бұл 2 нүктесінде және осы Нұсқаулық 1 т. айтылған; § 2 да солай.")
    #expect(try check() == [])
    let build = try SapaProgram.run(["build", "--no-pdf"], in: folder.url)
    #expect(build.status == 0)
    let page = try #require(folder.text("site/page/index.html"))
    for shown in ["2 нүктесінде</a>", "осы Нұсқаулық 1 т.</a>", "§ 2</a>"] {
      #expect(page.replacing("\u{A0}", with: " ").contains(shown))
    }
    #expect(page.contains("#s-2\""))
  }

  @Test func `what they cite and nobody has is told, and sections of ISO are not`() throws {
    try settings(Self.phrases)
    try say("Мұнда 7-нүктеде, § 2.5, № А үстеме; ISO 9001 § 7.5, Шарттың 6.3 нүктесі.")
    #expect(
      try check() == [
        "content/page.md:3:7: error: Chapter 7 does not exist in СЖ-СК-01-2019 [unknown-section]",
        "content/page.md:3:20: error: Section 2.5 does not exist in СЖ-СК-01-2019 [unknown-section]",
        "content/page.md:3:27: error: Appendix А does not exist in СЖ-СК-01-2019 [unknown-appendix]",
      ])
    try settings("")
    #expect(try check().map { $0.prefix(20) } == ["content/page.md:3:20"])
  }

  @Test(arguments: [
    ("en", "error: «{number} нүкте» does not fit `citations`"),
    ("kk", "error: «{number} нүкте» мәні `citations` өрісіне сай емес"),
    ("ru", "error: Значение «{number} нүкте» не подходит для поля `citations`"),
  ])
  func `a phrase at fault is told where it stands`(messages: String, headline: String) throws {
    try settings(
      "citations:\n  - \"{section} нүкте\"\n  - \"{number} нүкте\"\n", messages: messages)
    #expect(try check() == ["sapa.yaml:6:6: \(headline) [invalid-field]"])
  }

  @Test func `a manual of two languages is not asked about words of the others`() throws {
    try say("Осы мәтінде Section 9 мен Appendix 3 деген жазулар бар, п. 8 де бар.")
    let words = ["Chapter 9", "Appendix 3", "Chapter 8"]
    let all = try check()
    #expect(words.allSatisfy { word in all.contains { $0.contains(word + " does not exist") } })
    try settings("languages: [kk, ru]\n")
    #expect(
      try check() == [
        "content/page.md:3:60: error: Chapter 8 does not exist in СЖ-СК-01-2019 [unknown-section]"
      ])
  }

  @Test func `a file in another language is told at its place`() throws {
    try settings("languages: [kk, ru]\n")
    try folder.write("---\ntitle: Sayfa\nlanguage: tr\n---\n\nMetin.\n", to: "content/page.md")
    #expect(
      try check() == ["content/page.md:3:11: error: «tr» does not fit `language` [invalid-field]"])
  }
}
