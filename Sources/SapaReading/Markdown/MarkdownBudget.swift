import SapaCore

/// Counts, line by line, what the Markdown of a file would cost the parser.
struct MarkdownBudget {
  private let text: SourceText
  private var cells = 0
  private var brackets = 0
  private var deepest = 1
  private var definition = 0
  private var stretch = Stretch()

  /// Lines without a blank one between them: running text never goes beyond.
  private struct Stretch {
    var bytes = 0
    var brackets = 0
    var declarations = 0
    var delimiters = 0
    /// Columns of the table whose rows these may be.
    var columns = 0
    /// Bytes of the definition of a link that may still go on.
    var definition: Int?
  }

  /// The first thing over its budget at or behind `line`; nil where all is well.
  static func finding(in text: SourceText, from line: Int) -> Finding? {
    guard line <= text.lineCount else { return nil }
    var budget = MarkdownBudget(text: text)
    for number in line...text.lineCount {
      if let finding = budget.count(number) { return finding }
    }
    if budget.deepest * text.lineCount > Budget.depth { return budget.tooDeep(line) }
    return budget.definition * budget.brackets > Budget.expansion ? budget.costly(line) : nil
  }

  private init(text: SourceText) {
    self.text = text
  }

  private mutating func count(_ number: Int) -> Finding? {
    let bytes = text.bytes[text.line(number)]
    if bytes.count > Budget.lineBytes { return tooLong(number) }
    guard bytes.contains(where: { !$0.isSpace }) else {
      stretch = Stretch()
      return nil
    }
    deepest = max(deepest, nesting(of: bytes))
    if deepest > Budget.nesting { return tooDeep(number) }
    stretch.bytes += bytes.count + 1
    countMarks(bytes)
    countTable(bytes)
    if stretch.columns > Budget.columns || cells > Budget.cells { return tooWide(number) }
    let isCostly =
      stretch.brackets > Budget.brackets
      || stretch.declarations * stretch.bytes > Budget.declarations
      || stretch.delimiters > Budget.delimiters
    return isCostly ? costly(number) : nil
  }

  /// How deep the markers that open a line may nest; each takes two columns at least.
  private func nesting(of bytes: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var previous: UInt8 = 0
    for (column, byte) in bytes.enumerated() {
      let next = bytes.startIndex + column + 1
      let isFollowed = next == bytes.endIndex || bytes[next].isBlank
      switch byte {
      case UInt8(ascii: ">"): depth = max(depth + 1, column / 4)
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard isFollowed else { return depth }
        depth = max(depth + 1, column / 4)
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        guard isFollowed, previous.isDigit else { return depth }
        depth = max(depth + 1, column / 4)
      case _ where byte.isBlank || byte.isDigit: break
      default: return depth
      }
      previous = byte
    }
    return depth
  }

  private mutating func countMarks(_ bytes: ArraySlice<UInt8>) {
    let (opening, declarations, hasLabel) = Self.marks(in: bytes)
    stretch.brackets += opening
    brackets += opening
    stretch.declarations += declarations
    let opens = bytes.first { !$0.isBlank && $0 != UInt8(ascii: ">") } == UInt8(ascii: "[")
    if hasLabel && opens { stretch.definition = 0 }
    if let length = stretch.definition {
      stretch.definition = length + bytes.count
      definition = max(definition, length + bytes.count)
    }
  }

  /// How many `[` and how many `<!` and `<?` are there, and whether `]:` is.
  private static func marks(
    in bytes: ArraySlice<UInt8>
  ) -> (opening: Int, declarations: Int, hasLabel: Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      var (opening, declarations, hasLabel) = (0, 0, false)
      var next = 0
      while let index = bytes.next(
        from: next,
        of: { $0[0x21...0x21] | $0[0x3A...0x3A] | $0[0x3F...0x3F] | $0[0x5B...0x5B] })
      {
        switch bytes[index] {
        case UInt8(ascii: "["): opening += 1
        case UInt8(ascii: ":"):
          if index > 0, bytes[index - 1] == UInt8(ascii: "]") { hasLabel = true }
        default:
          if index > 0, bytes[index - 1] == UInt8(ascii: "<") { declarations += 1 }
        }
        next = index + 1
      }
      return (opening, declarations, hasLabel)
    }
  }

  /// Whether a line may part the head of a table from its rows: `| --- | :-: |`, perhaps behind the signs
  /// of lists and quotes.
  private func isDelimiter(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.firstIndex {
      switch $0 {
      case UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "."), UInt8(ascii: ")"):
        false
      default: !$0.isBlank && !$0.isDigit
      }
    }
    guard let start, bytes[start] == UInt8(ascii: "|") || bytes[start] == UInt8(ascii: ":")
    else { return false }
    return bytes.contains(UInt8(ascii: "-"))
      && bytes[start...].allSatisfy {
        switch $0 {
        case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): true
        default: $0.isBlank
        }
      }
  }

  private mutating func countTable(_ bytes: ArraySlice<UInt8>) {
    if isDelimiter(bytes) {
      stretch.delimiters += stretch.bytes * stretch.bytes
      let columns = bytes.split(separator: UInt8(ascii: "|"))
        .lazy.filter { $0.contains(UInt8(ascii: "-")) }.count
      stretch.columns = max(stretch.columns, columns)
    }
    cells += stretch.columns
  }
}

extension MarkdownBudget {
  private func start(_ number: Int) -> Span {
    let start = text.line(number).lowerBound
    return text.span(start..<start)
  }

  private func tooLong(_ number: Int) -> Finding {
    Budget.finding(
      at: start(number),
      headline: Phrase(
        en: "Line is longer than 1 MB", kk: "Жол 1 МБ-тан ұзын", ru: "Строка длиннее 1 МБ"),
      limit: Phrase(
        en: "No editor shows such a line, and reading it would hold everything up.",
        kk: "Мұндай жолды редактор көрсете алмайды, оны оқу бүкіл тексеруді тоқтатып қояр еді.",
        ru: "Такую строку не покажет ни один редактор, а её чтение задержало бы всю проверку."),
      fix: Phrase(
        en: "Break the text into paragraphs", kk: "Мәтінді абзацтарға бөлу",
        ru: "Разбить текст на абзацы"))
  }

  private func tooDeep(_ number: Int) -> Finding {
    Budget.tooDeep(at: start(number))
  }

  private func tooWide(_ number: Int) -> Finding {
    Budget.finding(
      at: start(number),
      headline: Phrase(
        en: "Table has too many columns or cells", kk: "Кестеде баған не ұяшық тым көп",
        ru: "В таблице слишком много столбцов или ячеек"),
      limit: Phrase(
        en: "A table has up to \(Budget.columns) columns, the tables of a file \(Budget.cells) "
          + "cells.",
        kk: "Кестеде \(Budget.columns) бағанға дейін, файл кестелерінде \(Budget.cells) ұяшыққа "
          + "дейін болады.",
        ru: "В таблице может быть до \(Budget.columns) столбцов, в таблицах файла – до "
          + "\(Budget.cells) ячеек."),
      fix: Phrase(
        en: "Divide the table", kk: "Кестені бөлу", ru: "Разделить таблицу"))
  }

  private func costly(_ number: Int) -> Finding {
    Budget.finding(
      at: start(number),
      headline: Phrase(
        en: "Too many brackets or HTML signs in one paragraph",
        kk: "Бір абзацта жақша не HTML белгісі тым көп",
        ru: "Слишком много скобок или знаков HTML в одном абзаце"),
      limit: Phrase(
        en: "So many [ or < without a blank line between them take the parser minutes to read.",
        kk: "Арасында бос жол жоқ мұнша [ не < белгісін оқуға бірнеше минут кетер еді.",
        ru: "Столько знаков [ или < без пустой строки между ними пришлось бы читать минутами."),
      fix: Phrase(
        en: "Divide the text with blank lines, or delete what was pasted by mistake",
        kk: "Мәтінді бос жолдармен бөлу немесе қателесіп қойылғанын өшіру",
        ru: "Разделить текст пустыми строками или удалить вставленное по ошибке"))
  }
}

extension Budget {
  static func tooDeep(at span: Span) -> Finding {
    finding(
      at: span,
      headline: Phrase(
        en: "Lists, quotes or emphasis nest too deep",
        kk: "Тізім, дәйексөз не ерекшелеу тым терең кіріктірілген",
        ru: "Слишком глубокая вложенность списков, цитат или выделений"),
      limit: Phrase(
        en: "Up to \(nesting) levels can be read.", kk: "\(nesting) деңгейге дейін оқылады.",
        ru: "Читается до \(nesting) уровней."),
      fix: Phrase(
        en: "Delete the repeated marks of the line",
        kk: "Жолдағы қайталанған белгілерді өшіру",
        ru: "Удалить повторяющиеся знаки в строке"))
  }
}
