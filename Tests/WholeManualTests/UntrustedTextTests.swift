import Foundation
import SapaTestSupport
import Testing

/// Text of Typst's and Markdown's signs comes out of the PDF as it went in, wherever it stands.
struct UntrustedTextTests {
  private static let signs = Array("#$*_`<>@=-+/\\[](){}~\"'&%^|!:;,.?0aЖ№«»").map(String.init)
  private static let traps = [
    "#import", "#read(\"/etc/passwd\")", "$x^2$", "*a*", "_b_", "```", "<lbl>", "@ref", "= H",
    "// c", "/* c */", "\\u{41}", "#{1+1}", "[[7.1]]", "![a](b)", "http://a.b", "--", "...", "~",
  ]

  private func strings(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    (0..<count).map { index in
      var text = "т\(index)"
      for _ in 0..<Int.random(in: 2...10, using: &generator) {
        let source = Int.random(in: 0..<4, using: &generator) == 0 ? Self.traps : Self.signs
        text += source.randomElement(using: &generator) ?? ""
      }
      // An end that no sign can swallow, and by which the string is found again.
      return text + "я\(index)ю"
    }
  }

  /// The letters alone: how a line is broken is not the text's.
  private func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// One block of the tree that shows the text, of a kind that the index chooses.
  private func block(_ text: String, _ index: Int) -> [String: Any] {
    let plain = [[String: Any].text(text)]
    func paragraph(_ inline: [String: Any]) -> [String: Any] { ["t": "p", "c": [inline]] }
    switch index % 12 {
    case 0: return .paragraph(text)
    case 1: return .heading(1, text, id: "h\(index)")
    case 2: return ["t": "code", "v": text]
    case 3:
      var table = [String: Any].table([["а", "ә"], [text, "б"]])
      table["id"] = "table-\(index)"
      return table
    case 4: return paragraph(["t": "a", "href": "https://sapa.example/", "c": plain])
    case 5: return ["t": "ul", "items": [[[String: Any].paragraph(text)]]]
    case 6: return paragraph(["t": "code", "v": text])
    case 7: return ["t": "quote", "blocks": [[String: Any].paragraph(text)]]
    case 8: return ["t": "clause", "num": "1.1", "id": "c\(index)", "c": plain]
    case 9: return paragraph(["t": "fn", "id": "note-\(index)", "c": plain])
    case 10:
      return [
        "t": "tasks", "done": [true], "items": [[[String: Any].paragraph(text)]],
      ]
    default: return paragraph(["t": "b", "c": [["t": "em", "c": plain] as [String: Any]]])
    }
  }

  /// A title page whose every word is one of the strings.
  private func titlePage(_ strings: [String]) -> [String: Any] {
    let approve: [String: Any] = [
      "word": strings[0], "role": strings[1], "name": strings[2], "date": strings[3],
      "labels": ["а", "ә", "б"],
    ]
    let person = ["word": strings[4], "role": strings[5], "name": "", "date": ""]
    return [
      "approve": [approve], "people": [person], "facts": [[strings[6], strings[7]]],
      "copy": ["title": strings[8], "holder": strings[9]],
    ]
  }

  private func altered(_ strings: [String], _ worker: Worker) throws -> [String] {
    let blocks = strings.enumerated().map { block($1, $0) }
    let head = strings.prefix(6) + Array(repeating: "", count: 6)
    let answer = try worker.answer(
      blocks,
      meta: [
        "org": head[0], "code": head[1], "title": head[2], "footer": head[3], "copy": head[4],
        "mark": ["code": head[5], "qr": "<svg xmlns='http://www.w3.org/2000/svg'/>", "alt": "а"],
      ],
      title: strings.count < 20 ? nil : titlePage(Array(strings[10..<20])))
    #expect(answer["ok"] as? Bool == true, "\(answer)")
    let text = bare(try SapaProgram.output(of: "/usr/bin/pdftotext", [worker.pdf, "-"]))
    return strings.filter { !text.contains(bare($0)) }
  }

  private func prove(_ count: Int) throws {
    var generator = SeededGenerator(seed: 5)
    let worker = try Worker()
    var left = count
    while left > 0 {
      let batch = min(left, 350)
      #expect(try altered(strings(batch, &generator), worker) == [])
      left -= batch
    }
  }

  @Test func `350 strings of signs come out unchanged`() throws { try prove(350) }

  @Test(.enabled(if: isSoaking))
  func `10,000 strings of signs come out unchanged`() throws { try prove(10_000) }

  /// A Markdown file that says the strings, every sign of theirs escaped.
  private func document(saying strings: [String]) -> String {
    let blocks = strings.enumerated().map { index, text in
      let escaped = text.map {
        $0.isASCII && $0.isPunctuation || "$+<=>^`|~".contains($0)
          ? "\\\($0)" : String($0)
      }.joined()
      switch index % 5 {
      case 0: return "## \(escaped)"
      case 1: return "- \(escaped)\n- тармақ"
      case 2: return "| а | ә |\n| --- | --- |\n| \(escaped) | б |"
      case 3: return "[\(escaped)](https://sapa.example/)"
      default: return escaped
      }
    }
    return blocks.joined(separator: "\n\n")
  }

  /// A string of YAML in quotes.
  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  private func proveMarkdown(_ count: Int, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let strings = strings(count, &generator)
    let (code, title, organization) = (strings[0], strings[1], strings[2])
    let folder = try TemporaryFolder()
    try folder.write(
      "organization: {name: \(quoted(organization))}\nlanguage: kk\nmessages: en\n"
        + "manual: \(quoted(code))\n"
        // No sign may be changed, whatever a manual may be refused for.
        + "rules: {mixed-script: off, hidden-character: off}\n", to: "sapa.yaml")
    try folder.write(
      "---\ncode: \(quoted(code))\ntitle: \(quoted(title))\nedition: 1\nreferences: off\n---\n\n"
        + document(saying: Array(strings.dropFirst(3))), to: "content/manual.md")
    let run = try SapaProgram.run(["print", "-o", folder.path + "/out.pdf"], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
    let text = bare(
      try SapaProgram.output(of: "/usr/bin/pdftotext", [folder.path + "/out.pdf", "-"]))
    #expect(strings.filter { !text.contains(bare($0)) } == [])
  }

  @Test func `150 strings of Markdown come out unchanged, from code and title to links`() throws {
    try proveMarkdown(150, seed: 9)
  }

  @Test(.enabled(if: isSoaking))
  func `6,000 strings of Markdown come out unchanged`() throws {
    for seed in 10..<30 { try proveMarkdown(300, seed: UInt64(seed)) }
  }

  @Test(arguments: [
    "#read(\"/etc/passwd\")", "#read(\"../request.json\")", "#image(\"/../request.json\")",
    "#import \"@preview/cetz:0.3.0\": *", "#include \"/etc/hostname\"",
  ])
  func `a template reaches no network and no file outside its folder`(attempt: String) throws {
    let worker = try Worker()
    try worker.edit(
      "document.typ", replacing: "#import \"title.typ\"", with: "\(attempt)\n#import \"title.typ\"")
    let answer = try worker.answer([.paragraph("а")])
    #expect(answer["ok"] as? Bool == false)
    #expect(!FileManager.default.fileExists(atPath: worker.pdf))
  }

  @Test func `a tree names no image outside its folder`() throws {
    let worker = try Worker()
    let image: [String: Any] = ["t": "img", "src": "../request.json", "alt": "а"]
    #expect(try worker.answer([image])["ok"] as? Bool == false)
    #expect(!FileManager.default.fileExists(atPath: worker.pdf))
  }
}
