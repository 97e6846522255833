package import SapaCore

extension Rule {
  package static let tooLarge = Rule(
    "too-large", .error,
    Phrase(
      en: "A file, a line or a structure is larger than can be read safely",
      kk: "Файл, жол немесе құрылым қауіпсіз оқуға тым үлкен",
      ru: "Файл, строка или структура слишком велики для безопасного чтения"),
    story: Rule.Story(
      why: Phrase(
        en: "A text beyond these limits could keep the check or a reader's browser "
          + "busy for minutes.",
        kk: "Бұл шектен асқан мәтін тексеруді не оқырман браузерін бірнеше минут "
          + "бөгейді.",
        ru: "Текст сверх этих пределов надолго занял бы проверку или браузер "
          + "читателя."),
      wrong: "content/manual.md    # 12 MB",
      right: "content/manual/01.md\ncontent/manual/02.md"),
    isBinding: true)
}

extension Source {
  /// Bytes above which no file of a manual is read, whatever it is: its size is known without that.
  package static let largest = Budget.fileBytes
}

/// How much a file may ask of the reader.
///
/// The parser takes quadratic time over some inputs that no editor writes; each is kept out by a count
/// before the parse.
struct Budget {
  static let fileBytes = 16 << 20
  static let frontMatterBytes = 64 << 10
  /// About 40,000 rows of a staff list.
  static let listBytes = 4 << 20
  static let lineBytes = 1 << 20
  static let nesting = 200
  static let columns = 200
  static let cells = 100_000
  /// `[` in one stretch without a blank line.
  static let brackets = 20_000
  /// `<!` and `<?` of a stretch, times its bytes.
  static let declarations = 64 << 20
  /// The longest definition of a link, times the brackets that may use it.
  static let expansion = 16 << 20
  /// For each line like the delimiters of a table the square of the bytes above it.
  static let delimiters = 200 << 30
  /// The lines of a file times its deepest nesting.
  static let depth = 64 << 20
  /// The edges of a diagram; a map of processes has some thirty.
  static let edges = 400
  /// How many more edges than nodes.
  ///
  /// A tree has fewer than nodes. Graphviz takes 3 s over this many more, with words at each.
  static let edgesAboveNodes = 100

  /// How long the reading of one file may take, in seconds of the processor: ten times what the
  /// costliest of those takes that the counts let through.
  static let seconds = 30.0

  static func fileFinding(_ source: Source) -> Finding? {
    guard source.size > fileBytes else { return nil }
    return finding(
      at: Span(startOf: source.path),
      headline: Phrase(
        en: "File has \(source.size >> 20) MB",
        kk: "Файл көлемі – \(source.size >> 20) МБ",
        ru: "Размер файла – \(source.size >> 20) МБ"),
      limit: Phrase(
        en: "A file may have up to \(fileBytes >> 20) MB.",
        kk: "Файл көлемі \(fileBytes >> 20) МБ-тан аспауы керек.",
        ru: "Файл может занимать не больше \(fileBytes >> 20) МБ."),
      fix: Phrase(
        en: "Divide the document into several files",
        kk: "Құжатты бірнеше файлға бөлу", ru: "Разделить документ на несколько файлов"))
  }

  /// What is wrong with so many edges at the key `edges`.
  static func edgesFinding(_ count: Int, nodes: Int, at span: Span) -> Finding? {
    guard count > min(edges, nodes + edgesAboveNodes) else { return nil }
    return finding(
      at: span,
      headline: Phrase(
        en: "Diagram has \(count) edges between \(nodes) nodes",
        kk: "Сызбада \(count) доға мен \(nodes) түйін бар",
        ru: "В схеме дуг: \(count), узлов: \(nodes)"),
      limit: Phrase(
        en: "A diagram may have up to \(edges) edges, and \(edgesAboveNodes) more than nodes; "
          + "beyond that nobody can follow an arrow.",
        kk: "Сызбада \(edges) доғаға дейін болады, бірақ түйін санынан ең көбі "
          + "\(edgesAboveNodes) артық; одан көп болса, доғаларды ажырату мүмкін емес.",
        ru: "В схеме может быть до \(edges) дуг, и не больше чем на \(edgesAboveNodes) сверх числа "
          + "узлов; иначе по стрелкам не пройти."),
      fix: Phrase(
        en: "Divide the diagram into several", kk: "Сызбаны бірнеше сызбаға бөлу",
        ru: "Разделить схему на несколько"))
  }

  static func finding(at span: Span, headline: Phrase, limit: Phrase, fix: Phrase) -> Finding {
    Finding(
      .tooLarge, at: span, headline: headline, explanation: limit, fixes: [Finding.Fix(fix)])
  }

  static func tooSlow(at span: Span) -> Finding {
    finding(
      at: span,
      headline: Phrase(
        en: "File takes too long to read", kk: "Файлды оқу тым ұзаққа созылды",
        ru: "Чтение файла занимает слишком много времени"),
      limit: Phrase(
        en: "Reading it was given up after \(Int(seconds)) seconds; everything else was checked.",
        kk: "\(Int(seconds)) секундтан кейін оқу тоқтатылды; қалғанының бәрі тексерілді.",
        ru: "Через \(Int(seconds)) секунд чтение прервано; всё остальное проверено."),
      fix: Phrase(
        en: "Divide the file, and look for signs repeated by mistake",
        kk: "Файлды бөліп, қателесіп қайталанған белгілерді іздеу",
        ru: "Разделить файл и поискать повторённые по ошибке знаки"))
  }
}
