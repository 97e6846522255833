import SapaTestSupport
import Testing

/// Citations by numbers that lead elsewhere since sections and appendices have others.
struct RenumberedSectionTests {
  private let college: College

  private static let sections = """
    ## 3 Жеткізу

    ### 3.1 Жеткізушіні таңдау

    Жеткізушіні колледж жыл сайын зертханалық сынақ бойынша таңдайды.

    ### 3.2 Кіріс бақылауы

    Әр партия өлшеніп, ылғалдылығы тексеріледі.

    """

  /// The manual with chapter 3, the regulation that cites it, both frozen.
  init() throws {
    college = try College()
    try college.edit("content/manual.md", ["(map.svg)\n": "(map.svg)\n\n" + Self.sections])
    try college.edit(
      "content/regulation.md",
      ["иесі болады.": "иесі болады (осы СЖ 3.1 т.). Өлшеу [[СЖ-СК-01-2024#3.2]] бойынша."])
    try college.done("edition", "freeze", "СЖ-СК-01-2024", "--as-of", "2024-02-05")
    try college.done("edition", "freeze", "УЕ-СК-002-2024", "--as-of", "2024-02-05")
  }

  /// Edition 2 of the manual, with 3.1 inserted, in force.
  private func insertSection() throws {
    try college.edit(
      "content/manual.md",
      [
        "edition: 1": "edition: 2\nchanges: [{edition: 2, basis: № 8}]",
        "effective: 2024-02-01": "effective: 2024-06-01", "on: 2024-01-25": "on: 2024-05-20",
        "### 3.2": "### 3.3", "### 3.1 Ж": "### 3.1 Шағым\n\nШағымды директор алады.\n\n### 3.2 Ж",
      ])
  }

  private func findings(_ rule: String = "renumbered-section") throws -> [Substring] {
    try college.sapa("check", "--as-of", "2024-07-01", "--format", "concise").output
      .split(separator: "\n").filter { $0.hasSuffix("[\(rule)]") }
  }

  @Test func `a frozen text that cites a number of then is told, with the number of now`() throws {
    #expect(try findings().isEmpty)
    try insertSection()
    let told = try findings()
    #expect(told.count == 2, "\(told)")
    #expect(
      told.first?.hasPrefix(
        "content/regulation.md:14:33: warning: Section 3.1 of СЖ-СК-01-2024 is 3.2 now") == true,
      "\(told)")
    let full = try college.sapa("check", "--as-of", "2024-07-01").output
    #expect(
      full.contains(
        "When it was written, in edition 1, this was «Жеткізушіні таңдау»; it leads to «Шағым» now."
      ), "\(full)")
    #expect(full.contains("Replace 3.1 with 3.2 in the next edition of УЕ-СК-002-2024"))
    #expect(full.contains("«Жеткізушіні таңдау» is here now (content/manual.md:31:1)"))
  }

  @Test func `once the next edition has the number of now, nothing is told`() throws {
    try insertSection()
    try college.edit(
      "content/regulation.md", ["edition: 1": "edition: 2", "effective\n": "draft\n"])
    #expect(try findings().count == 2)
    try college.edit("content/regulation.md", ["СЖ 3.1 т.": "СЖ 3.2 т.", "#3.2]]": "#3.3]]"])
    #expect(try findings().isEmpty)
  }

  @Test func `a citation that is younger than the numbers of now is none`() throws {
    try insertSection()
    try college.done("edition", "freeze", "СЖ-СК-01-2024", "--as-of", "2024-06-02")
    try college.edit(
      "content/regulation.md",
      [
        "edition: 1": "edition: 2", "effective: 2024-02-01": "effective: 2024-06-01",
        "СЖ 3.1 т.": "СЖ 3.2 т.", "#3.2]]": "#3.3]]",
      ])
    // Frozen before the manual, in force beside it.
    try college.done("edition", "freeze", "УЕ-СК-002-2024", "--as-of", "2024-06-01")
    #expect(try findings().isEmpty)
  }

  @Test func `swapped numbers and letters of the own document are told where they stand`() throws {
    let own = try College()
    for (letter, title) in [("А", "Үдерістер картасы"), ("Б", "Ұйымдық құрылым")] {
      try own.folder.write(
        "---\nappendix: \(letter)\ntitle: \(title)\n---\n\n\(title) осында сипатталады.\n",
        to: "content/manual/\(letter == "А" ? "a" : "b").md")
    }
    let text = try #require(own.folder.text("content/manual.md"))
    try own.folder.write(
      text.replacing("(map.svg)\n", with: "(../map.svg)\n\n" + Self.sections).replacing(
        "басқарылады.", with: "басқарылады (3.1 т.), А қосымшасы.\n\n- 3.1 т.\n- 3.2 т."),
      to: "content/manual/index.md")
    try own.remove("content/manual.md")
    try own.done("edition", "freeze", "СЖ-СК-01-2024", "--as-of", "2024-02-05")
    try own.edit(
      "content/manual/index.md",
      [
        "edition: 1": "edition: 2\nchanges: [{edition: 2, basis: № 8}]",
        "status: effective": "status: draft", "### 3.1": "### 3.9", "### 3.2": "### 3.1",
      ])
    try own.edit("content/manual/index.md", ["### 3.9": "### 3.2"])
    try own.edit("content/manual/a.md", ["appendix: А": "appendix: Б"])
    try own.edit("content/manual/b.md", ["appendix: Б": "appendix: А"])
    func told() throws -> [Substring] {
      try own.sapa("check", "--as-of", "2024-07-01", "--format", "concise").output
        .split(separator: "\n").filter { $0.hasSuffix("[renumbered-section]") }
    }
    let swapped = try told()
    #expect(swapped.count == 4, "\(swapped)")
    #expect(swapped.contains { $0.contains("warning: Appendix А of СЖ-СК-01-2024 is Б now") })
    // Corrected, the list holds the same items in another order.
    try own.edit(
      "content/manual/index.md",
      ["(3.1 т.), А": "(3.2 т.), Б", "- 3.1 т.\n- 3.2 т.": "- 3.2 т.\n- 3.1 т."])
    #expect(try told().isEmpty)
  }

  @Test func `a number that is gone is told with the one that its section has now`() throws {
    try college.edit(
      "content/manual.md",
      [
        "edition: 1": "edition: 2\nchanges: [{edition: 2, basis: № 8}]",
        "effective: 2024-02-01": "effective: 2024-06-01", "on: 2024-01-25": "on: 2024-05-20",
        "## 3 Ж": "## 3 Шағым\n\nШағымды директор алады.\n\n## 4 Ж", "### 3.": "### 4.",
      ])
    let full = try college.sapa("check", "--as-of", "2024-07-01").output
    #expect(full.contains("In an earlier edition it was 3.1; it is 4.1 now."), "\(full)")
    #expect(full.contains("Replace 3.1 with 4.1"))
    #expect(try findings("unknown-section").count == 2)
  }
}
