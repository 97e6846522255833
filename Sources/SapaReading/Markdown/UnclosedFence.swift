import SapaCore

extension Rule {
  static let unclosedFence = Rule(
    "unclosed-fence", .warning,
    Phrase(
      en: "A block of code is not closed", kk: "Код блогы жабылмаған",
      ru: "Блок кода не закрыт"),
    story: Rule.Story(
      why: Phrase(
        en: "From the opening line on the whole rest of the file would be shown as "
          + "code.",
        kk: "Ашылған жолдан бастап файлдың қалған бөлігі түгел код болып көрінер еді.",
        ru: "От открывающей строки и до конца файла всё показалось бы кодом."),
      wrong: "```\nкод",
      right: "```\nкод\n```"))
}

/// A fence of code that nothing closes: it takes all that follows.
enum UnclosedFence {
  /// Whether the line behind the code is a fence as long as the one before it.
  static func isClosed(
    _ fence: (character: UInt8, length: Int), lines literal: String, from line: Int,
    in containers: [Container], of text: SourceText
  ) -> Bool {
    let last = line + literal.utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.count + 1
    guard last <= text.lineCount else { return false }
    var (cursor, isComplete) = containers.content(of: last, in: text)
    guard isComplete, cursor.indent <= 3 else { return false }
    cursor.skipBlanks()
    var length = 0
    while cursor.next == fence.character {
      cursor.advance(columns: 1)
      length += 1
    }
    cursor.skipBlanks()
    return length >= fence.length && cursor.next == nil
  }

  static func finding(at span: Span) -> Finding {
    Finding(
      .unclosedFence, at: span,
      headline: Phrase(
        en: "Block of code is not closed", kk: "Код блогы жабылмаған",
        ru: "Блок кода не закрыт"),
      explanation: Phrase(
        en: "No fence of the same length follows, so all text behind it counts as code.",
        kk: "Мұндай жабатын белгі кейін кездеспейді, сондықтан одан кейінгі мәтін түгелдей код "
          + "болып саналады.",
        ru: "Закрывающих знаков дальше нет, поэтому весь текст за ними считается кодом."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Close the block where the code ends", kk: "Код біткен жерде блокты жабу",
            ru: "Закрыть блок там, где кончается код"))
      ])
  }
}
