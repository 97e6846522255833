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

  private func altered(_ strings: [String], _ worker: Worker) throws -> [String] {
    var blocks: [[String: Any]] = []
    for (index, text) in strings.enumerated() {
      switch index % 7 {
      case 0: blocks.append(.paragraph(text))
      case 1: blocks.append(.heading(1, text, id: "h\(index)"))
      case 2: blocks.append(["t": "code", "v": text])
      case 3: blocks.append(.table([["а", "ә"], [text, "б"]]))
      case 4:
        let link: [String: Any] = [
          "t": "a", "href": "https://sapa.example/", "c": [[String: Any].text(text)],
        ]
        blocks.append(["t": "p", "c": [link]])
      case 5: blocks.append(["t": "ul", "items": [[[String: Any].paragraph(text)]]])
      default: blocks.append(["t": "p", "c": [["t": "code", "v": text]]])
      }
    }
    for index in blocks.indices where blocks[index]["t"] as? String == "table" {
      blocks[index]["id"] = "table-\(index)"
    }
    let head = strings.prefix(4) + ["", "", "", ""]
    let answer = try worker.answer(
      blocks, meta: ["org": head[0], "code": head[1], "title": head[2], "footer": head[3]])
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

  @Test(.enabled(if: ProcessInfo.processInfo.environment["SAPA_SOAK"] == "1"))
  func `10,000 strings of signs come out unchanged`() throws { try prove(10_000) }

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
