import SapaCore

extension FrontMatter {
  /// Control data that do not begin as they must: below an empty line, indented, with `----`, with the
  /// dash that a word processor makes of `---`, or with no line at all above the keys.
  ///
  /// They are read as if they stood right, so that one slip does not look like many.
  static func misplaced(in text: SourceText, _ findings: inout [Finding]) -> FrontMatter? {
    guard let first = (1...text.lineCount).first(where: { !words(on: $0, of: text).isEmpty }) else {
      return nil
    }
    let isOpened = isRule(first, of: text)
    let start = isOpened ? first + 1 : first
    guard hasKey(start, of: text), isOpened || hasKey(start + 1, of: text) else { return nil }
    let end =
      (start...text.lineCount).first {
        words(on: $0, of: text).isEmpty || isRule($0, of: text)
      } ?? text.lineCount + 1
    findings.append(misplaced(at: text.span(text.line(first))))
    return FrontMatter(lines: start..<end, bodyLine: isRule(end, of: text) ? end + 1 : end)
  }

  /// What stands on a line, without blanks and byte order marks around it.
  private static func words(on line: Int, of text: SourceText) -> Substring {
    func isEmpty(_ letter: Character) -> Bool { letter.isWhitespace || letter == "\u{FEFF}" }
    let words = text.string(text.line(line)).drop(while: isEmpty)
    return words.lastIndex { !isEmpty($0) }.map { words[...$0] } ?? ""
  }

  /// `---` as it may be meant: `----`, `—`, `+++`.
  private static func isRule(_ line: Int, of text: SourceText) -> Bool {
    let words = words(on: line, of: text)
    return !words.isEmpty && words != "-" && words.allSatisfy { "-–—+".contains($0) }
  }

  /// Whether a line begins with a key of the control data: `code: …`, `title = …`.
  private static func hasKey(_ line: Int, of text: SourceText) -> Bool {
    let words = words(on: line, of: text)
    let key = words.prefix { $0.isASCII && $0.isLetter }
    return ControlReader.keys.contains(String(key))
      && words[key.endIndex...].drop { $0 == " " }.first.map { ":=".contains($0) } ?? false
  }

  private static func misplaced(at span: Span) -> Finding {
    Finding(
      .frontMatter, at: span,
      headline: Phrase(
        en: "Control data does not begin with --- in the first line",
        kk: "Деректемелер файлдың бірінші жолындағы --- белгісінен басталмайды",
        ru: "Реквизиты не начинаются со строки --- в самом начале файла"),
      explanation: Phrase(
        en: "As it stands, readers would see it as text, and the document would have no code.",
        kk: "Бұл күйінде оны оқырман мәтін ретінде көрер еді, ал құжат кодсыз қалар еді.",
        ru: "В таком виде читатель увидел бы их как текст, а документ остался бы без кода."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Begin the file with a line ---, right above the keys and with nothing before it",
            kk: "Файлды өрістердің дәл үстіндегі --- жолынан бастау, оның алдына ештеңе жазбау",
            ru: "Начать файл строкой --- прямо над полями, ничего перед ней не оставляя"))
      ])
  }
}
