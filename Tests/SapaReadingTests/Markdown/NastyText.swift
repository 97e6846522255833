import SapaTestSupport

/// Markdown put together at random from the pieces that shift places.
enum NastyText {
  private static let words = [
    "сапа", "жүйе ", "Ә", "7.1.3 ", "й", "и\u{306}", "е\u{308}н", "қ\u{306}", "😀", "a ", "é",
  ]
  private static let marks = [
    "*", "**", "_", "***", "`", "``", "\\*", "\\[", "\\\\", "\\", "&amp;", "&#1178;", "&#x4B2;",
    "&nosuch;", "&nbsp;", "&", "!", "<", ">", "]", "[", "(", ")", ":", "~", "#", "=", "\\|", "|",
    "[[7.1]]", "[[А|қосымша", "]]", "[^1]", "[^2]", "[^жоқ]", "<http://a.b/&amp;c>", "<b>", "</b>",
    "<!-- c -->", "[сөз](u)", "[сөз](<a b> \"т\nт\")", "[a][d]", "[d]", "![сурет](s.png)", "](",
    "](x)",
    "[js](javascript:x)", "`код `` код`", "<i a='\n'>",
  ]
  private static let lines = [
    "\n", "\n", "\n", "\n\n", "\n\n", "  \n", "\\\n", "\n> ", "\n> > ", "\n>", "\n- ", "\n  ",
    "\n    ", "\n\t", "\n1. ", "\n10) ", "\n   ", "\n      > ", "\n- > ", "\n> - ", "\n>\t- ",
    "\n- - ", "\n-     ", "\n-\n", "\n- [x] ", "\n# ", "\n## ", "\n\n| а | б |\n|---|:-:|\n| ",
    "\n|---|\n", "\n|---|---|\n", " | ", " |\n| ", "\n===\n", "\n---\n", "\n[d]: /u 'т'\n",
    "\n[e]: /u\n'т'\nсөз", "\n\n[^1]: ", "\n[^2]: ", "\n\n    ", "\n```\n", "\n~~~ x\n",
    "\n\n<div>\n",
    "\n***\n", " \n", "\n  \n",
  ]

  static func make(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 3...40, using: &generator) {
      let pieces = [words, words, marks, marks, lines].randomElement(using: &generator) ?? words
      text += pieces.randomElement(using: &generator) ?? ""
    }
    if Int.random(in: 0..<4, using: &generator) == 0 { text = "---\ntitle: Ү\n---\n" + text }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      text = String(
        text.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }.map(Character.init))
    }
    return Int.random(in: 0..<5, using: &generator) == 0 ? "\u{FEFF}" + text : text
  }
}
