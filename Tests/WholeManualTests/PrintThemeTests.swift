import Foundation
import SapaTestSupport
import Testing

/// A theme changes the print by values, or by one file of the template.
struct PrintThemeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    try folder.write(
      "organization: {name: Сынақ колледжі}\nlanguage: kk\nmessages: en\n"
        + "manual: СЖ-СК-01-2019\ntheme: own\n", to: "sapa.yaml")
    try folder.write("name: own\nextends: base\n", to: "themes/own/theme.yaml")
  }

  private func values(_ text: String) throws {
    try folder.write(text, to: "themes/own/print/values.json")
  }

  private func sapa(_ words: String...) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url)
  }

  /// The printed manual as lines of text.
  private func lines() throws -> [Substring] {
    let run = try sapa("print", "-o", "out.pdf")
    try #require(run.status == 0, "\(run.errors)")
    return try SapaProgram.output(
      of: "/usr/bin/pdftotext", ["-layout", folder.path + "/out.pdf", "-"]
    )
    .split(separator: "\n")
  }

  /// The heights of the words of the text that say «Мәтін».
  private func size() throws -> Double {
    _ = try lines()
    let words = try SapaProgram.output(
      of: "/usr/bin/pdftotext", ["-bbox", folder.path + "/out.pdf", "-"])
    let line = try #require(words.split(separator: "\n").first { $0.contains(">Мәтін<") })
    let numbers = line.split(separator: "\"").compactMap { Double($0) }
    try #require(numbers.count == 4)
    return numbers[3] - numbers[1]
  }

  /// The colour of every pixel of the first page that is not grey.
  private func colours() throws -> Set<[UInt8]> {
    _ = try lines()
    let image = folder.path + "/page"
    _ = try SapaProgram.output(
      of: "/usr/bin/pdftoppm", ["-r", "40", "-f", "1", "-l", "1", folder.path + "/out.pdf", image])
    let data = try Data(contentsOf: URL(filePath: image + "-1.ppm"))
    let pixels = Array(data.suffix(data.count - 15))
    return Set(
      stride(from: pixels.count % 3, to: pixels.count - 2, by: 3).map { Array(pixels[$0..<$0 + 3]) }
        .filter { Int($0[0]) > Int($0[1]) + 60 })
  }

  @Test func `a colour of the theme reaches the page`() throws {
    try values(##"{"ink": "#111111"}"##)
    #expect(try colours().isEmpty)
    try values(##"{"accent": "#c00000"}"##)
    #expect(try !colours().isEmpty)
  }

  @Test func `a size of the theme reaches the text`() throws {
    let usual = try size()
    try values(##"{"size": "16.5pt", "line": "22pt"}"##)
    #expect(abs(try size() / usual - 1.5) < 0.05)
  }

  @Test func `the rows of the header are a value`() throws {
    #expect(try lines().prefix(2).joined().contains("Сынақ колледжі"))
    // The manual names no system: what stands below it in the header moves up.
    #expect(try lines()[1].contains(/Сапа жөніндегі жетекшілік .*3-ші нұсқа/))
    try values(##"{"header-rows": [["code", "page"], ["title", "edition"]]}"##)
    let lines = try lines()
    #expect(lines[0].contains("СЖ-СК-01-2019") && lines[0].contains("беттің 1-беті"), "\(lines)")
    #expect(lines[1].contains("Сапа жөніндегі жетекшілік") && lines[1].contains("3-ші нұсқа"))
  }

  @Test func `a designer overrides one file of the template`() throws {
    try folder.write(
      """
      #import "parts.typ": *
      #let title-page(t, meta, a) = [Өз мұқабамыз: #meta.code]
      """, to: "themes/own/print/title.typ")
    #expect(try lines().contains { $0.contains("Өз мұқабамыз: СЖ-СК-01-2019") })
  }

  @Test func `a logo beside the values stands on the title page`() throws {
    let square = "<rect width='9' height='9' fill='#c00000'/>"
    try folder.write(
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\(square)</svg>",
      to: "themes/own/print/logo.svg")
    #expect(try colours().isEmpty)
    try values(##"{"logo": "logo.svg", "logo-height": "20mm"}"##)
    #expect(try !colours().isEmpty)
    #expect(try lines().prefix(5).joined().contains("Сынақ колледжі"))
  }

  @Test func `the order of the parts is a value, and a part can be left out`() throws {
    func order() throws -> [Substring] {
      let lines = try lines()
      return lines.compactMap { line in
        ["БЕКІТЕМІН", "Нормативтік"].first { line.contains($0) }.map { Substring($0) }
      }
    }
    #expect(try order() == ["БЕКІТЕМІН", "Нормативтік"])
    try values(##"{"parts": ["text", "title"]}"##)
    #expect(try order() == ["Нормативтік", "БЕКІТЕМІН"])
    try values(##"{"parts": ["text"]}"##)
    #expect(try order() == ["Нормативтік"])
  }

  @Test(arguments: [
    (##"{"⟦acent⟧": "#000000"}"##, "`acent` is no value of the print", "Write `accent`"),
    (##"{"size": "10pt", "⟦line⟧": "11px"}"##, "`line` of the print has a value", "Correct `line`"),
    (##"{"⟦justify⟧": "yes"}"##, "It takes true or false", "Correct `justify`"),
    (##"{"⟦ink⟧": "black"}"##, "It takes a colour", "Correct `ink`"),
    (##"{"⟦head-sizes⟧": ["17pt", 13]}"##, "It takes a list of lengths", "Correct `head-sizes`"),
    (##"{"⟦contents-depth⟧": "3"}"##, "It takes a number", "Correct `contents-depth`"),
    (##"{"⟦parts⟧": ["title", "cover"]}"##, "«cover» is no part of a printed", "Correct `parts`"),
    (##"⟦⟧{"logo": "none.svg"}"##, "The logo none.svg is not in themes/own/print", "Put the file"),
    ("⟦⟧{", "themes/own/print/values.json", "Write it as"),
  ])
  func `a value that is none stops the print and the check, and is named at its place`(
    marked: String, says: String, wayOut: String
  ) throws {
    let start = marked.split(separator: "⟦", omittingEmptySubsequences: false)[0]
    try self.values(marked.replacing("⟦", with: "").replacing("⟧", with: ""))
    for words in [["print", "-o", "out.pdf"], ["check"], ["build"]] {
      let run = try SapaProgram.run(words, in: folder.url)
      #expect(run.status == 1)
      let told = run.errors + run.output
      #expect(told.contains(says) && told.contains("How to fix: " + wayOut), "\(told)")
      #expect(told.contains("--> themes/own/print/values.json:1:\(start.count + 1)\n"), "\(told)")
      #expect(told.components(separatedBy: "[print-values]").count == 2)
    }
  }

  @Test func `every value of the template is taken in its own form, and of the themes at hand`()
    throws
  {
    try values(
      ##"""
      {"serif": "PT Serif", "size": "11pt", "logo-height": "1.8cm", "justify": true, "ink": "#111",
       "mark-ink": "#1b3a5c18", "head-room": ["48mm", "27mm", "20mm", "18mm"], "contents-depth": 2,
       "header-strong": ["code"], "parts": ["title", "contents", "text"], "logo": "", "gap": "-1pt"}
      """##)
    #expect(try sapa("check", "--strict").status == 0)
    let own = try #require(folder.text("sapa.yaml"))
    try folder.write(own.replacing("theme: own", with: "theme: yasawi"), to: "sapa.yaml")
    #expect(try sapa("check", "--strict").status == 0)
  }

  @Test(arguments: [
    (nil, "theme own extends no other and has no print/document.typ: write `extends: base` into"),
    ("name: own\n", "write `extends: base` into themes/own/theme.yaml"),
    ("extends: nobase\n", "correct `extends` in themes/own/theme.yaml"),
    ("extends: own\n", "theme own extends itself"),
  ])
  func `a theme that stands on nothing is refused by its own name`(
    description: String?, says: String
  ) throws {
    try folder.write("{}", to: "themes/own/print/values.json")
    if let description {
      try folder.write(description, to: "themes/own/theme.yaml")
    } else {
      try FileManager.default.removeItem(at: folder.url.appending(path: "themes/own/theme.yaml"))
    }
    for words in [["check"], ["build"], ["print"]] {
      let run = try SapaProgram.run(words, in: folder.url)
      #expect(run.status == 2)
      #expect(run.errors.contains(says), "\(run.errors)")
      #expect(!run.errors.contains("theme` in sapa.yaml"))
    }
  }
}
