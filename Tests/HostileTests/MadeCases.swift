import Foundation

/// The cases that no folder of a repository can hold.
struct MadeCases {
  private let content: String

  init(root: URL) {
    content = root.path + "/content"
  }

  /// Makes the case of this name; nothing where its folder says it all.
  func make(_ name: String) throws {
    switch name {
    case "tree-nonutf8-name": try write(front("912"), to: [0xD1, 0xFF] + Array(".md".utf8))
    case "tree-name-nfc-nfd":
      try write(front("912"), to: Array("жа\u{439}.md".utf8))
      try write(front("913"), to: Array("жа\u{438}\u{306}.md".utf8))
    case "tree-name-case":
      try write(front("912"), to: "Policy2.md")
      try write(front("913"), to: "policy2.md")
    case "tree-name-newline-quote": try write(front("912"), to: "a\n\"<script>alert(7)<.md")
    case "tree-symlink-out": try link("secret.md", to: "/etc/passwd")
    case "tree-symlink-loop":
      try makeFolder("l")
      try link("l/up", to: "..")
      try write(front("912"), to: "l/a.md")
    case "tree-symlink-dangling": try link("gone.md", to: "nowhere")
    case "tree-fifo": mkfifo(content + "/x.md", 0o644)
    case "tree-dir-named-md": try makeFolder("x.md")
    case "tree-deep-dirs":
      let folder = String(repeating: "d/", count: 200)
      try makeFolder(folder)
      try write(front("912"), to: folder + "a.md")
    case "tree-empty":
      try FileManager.default.removeItem(atPath: content)
      try FileManager.default.createDirectory(atPath: content, withIntermediateDirectories: true)
    case "tree-unreadable":
      try write(front("912"), to: "locked.md")
      chmod(content + "/locked.md", 0)
    case "big-sparse-page":
      try write(front("912"), to: "hostile.md")
      truncate(content + "/hostile.md", 10 << 30)
    case "big-sparse-drawing":
      try write("<svg/>", to: "hostile.svg")
      truncate(content + "/hostile.svg", 1 << 30)
    case "big-10k-docs":
      for number in 10_000..<20_000 {
        try write(front("X\(number)"), to: "d\(number).md")
      }
    case "big-yaml-1e6-keys":
      let keys = (0..<1_000_000).map { "k\($0): 1\n" }.joined()
      try write("---\n" + keys + "---\n", to: "hostile.md")
    default:
      guard let text = Self.longText(name) else { return }
      try write(front("912") + text + "\n\nМӘТІН-СОҢЫ\n", to: "hostile.md")
    }
  }

  /// Texts that take a careless reader quadratic time, its whole stack, or all memory.
  private static func longText(_ name: String) -> String? {
    func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
    return switch name {
    case "big-autolink-parens": "http://a.b/" + times(200_000, ")")
    case "big-cdata": "a" + times(80_000, "<![CDATA[")
    case "big-image-brackets": times(80_000, "![[]()")
    case "big-quote-lines": times(8_000, ">") + times(8_000, "a\n")
    case "big-underscores": times(80_000, "_") + "." + times(80_000, "_")
    case "big-table-autofill":
      "|" + times(2_000, "x|") + "\n|" + times(2_000, "-|") + "\n" + times(2_000, "x\n")
    case "big-ref-amplification": "[a]: /" + times(8_000, "u") + "\n\n" + times(8_000, "[a] ")
    case "big-deep-quote": times(1_000_000, "> ") + "a"
    case "big-deep-list": times(3_000, "- ") + "a"
    case "big-one-line": times(2_200_000, "сапа ")
    case "big-broken-links": times(50_000, "[a](жоқ.md)\n\n")
    case "big-footnotes":
      (0..<50_000).map { "a[^\($0)] " }.joined() + "\n\n"
        + (0..<50_000).map { "[^\($0)]: x\n\n" }.joined()
    case "big-50mb":
      times(27_000, "## Тарау\n\n" + times(40, "Сапа менеджменті жүйесі. ") + "\n\n")
    default: nil
    }
  }

  private func front(_ number: String) -> String {
    """
    ---
    code: УЕ-ХҚТУ-\(number)-2024
    title: Сынақ \(number)
    edition: "3"
    effective: 2024-05-29
    ---

    # Сынақ


    """
  }

  private func write(_ text: String, to name: String) throws {
    try write(text, to: Array(name.utf8))
  }

  /// By the bytes of its name, which need not be text.
  private func write(_ text: String, to name: [UInt8]) throws {
    let path = (Array(content.utf8) + [UInt8(ascii: "/")] + name + [0]).map(CChar.init(bitPattern:))
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      .write(contentsOf: Data(text.utf8))
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: content + "/" + name, withIntermediateDirectories: true)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: content + "/" + name, withDestinationPath: target)
  }
}
