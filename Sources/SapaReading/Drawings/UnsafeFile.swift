package import SapaCore

extension Rule {
  static let unsafeFile = Rule(
    "unsafe-file", .error,
    Phrase(
      en: "A drawing that could run code or call another server",
      kk: "Код іске қоса алатын немесе басқа серверге жүгіне алатын сызба",
      ru: "Рисунок, который может исполнить код или обратиться к чужому серверу"),
    story: Rule.Story(
      why: Phrase(
        en: "A drawing is shown in the reader's browser as it is: script in it would "
          + "run there, an outside address would tell a stranger who reads.",
        kk: "Сызба оқырман браузерінде сол күйінде ашылады: ішіндегі код сонда "
          + "орындалып, сыртқы мекенжай кім оқып отырғанын бөтенге білдірер еді.",
        ru: "Рисунок открывается в браузере читателя как есть: скрипт в нём "
          + "исполнился бы, а внешний адрес выдал бы читателя постороннему."),
      wrong: "<svg><script>alert(1)</script></svg>",
      right: "<svg><path d=\"M0 0h9\"/></svg>"),
    isBinding: true)
}

/// Judges an SVG file that a page shows: `map.svg` with `<script>` in it.
///
/// - Returns: one finding, for the first thing that makes it unsafe; none where it may be shown.
package func readDrawing(_ source: Source) -> [Finding] {
  if let finding = Budget.fileFinding(source) { return [finding] }
  var judge = DrawingJudge()
  var unsafe: (thing: DrawingJudge.Danger, place: Position)?
  let fault = XMLReader.read(source.bytes) { event, place in
    guard let danger = judge.danger(in: event) else { return true }
    unsafe = (danger, place)
    return false
  }
  if let unsafe {
    return [UnsafeFile.finding(unsafe.thing, at: Span(source.path, unsafe.place))]
  }
  if let fault { return [UnsafeFile.finding(.noXML, at: Span(source.path, fault))] }
  return judge.isDrawing
    ? [] : [UnsafeFile.finding(.noXML, at: Span(startOf: source.path))]
}

private enum UnsafeFile {
  static func finding(_ danger: DrawingJudge.Danger, at span: Span) -> Finding {
    Finding(
      .unsafeFile, at: span, headline: headline(danger),
      explanation: Phrase(
        en: "A drawing is published as it is; it may hold shapes and text, and refer only to "
          + "itself.",
        kk: "Сызба сол күйінде жарияланады; онда пішіндер мен мәтін ғана болып, ол тек өз ішіне "
          + "сілтеуі керек.",
        ru: "Рисунок публикуется как есть; в нём могут быть фигуры и текст, а ссылаться он может "
          + "только на себя."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Save it anew as plain SVG, or as PNG",
            kk: "Қарапайым SVG не PNG түрінде қайта сақтау",
            ru: "Сохранить заново как простой SVG или как PNG"))
      ])
  }

  private static func headline(_ danger: DrawingJudge.Danger) -> Phrase {
    switch danger {
    case .noXML:
      Phrase(
        en: "Drawing is no well-formed SVG", kk: "Сызба дұрыс құрылған SVG емес",
        ru: "Рисунок не является правильным SVG")
    case .doctype:
      Phrase(
        en: "Drawing has a DOCTYPE", kk: "Сызбада DOCTYPE бар", ru: "В рисунке есть DOCTYPE")
    case .instruction(let name):
      Phrase(
        en: "Drawing has the instruction <?\(name)", kk: "Сызбада <?\(name) нұсқауы бар",
        ru: "В рисунке есть инструкция <?\(name)")
    case .element(let name):
      Phrase(
        en: "Drawing has the element <\(name)>", kk: "Сызбада <\(name)> элементі бар",
        ru: "В рисунке есть элемент <\(name)>")
    case .handler(let name):
      Phrase(
        en: "Drawing has the handler \(name)", kk: "Сызбада \(name) өңдеушісі бар",
        ru: "В рисунке есть обработчик \(name)")
    case .address(let address):
      Phrase(
        en: "Drawing leads to \(address)", kk: "Сызба \(address) мекенжайына жүгінеді",
        ru: "Рисунок ведёт к \(address)")
    }
  }
}

extension Span {
  /// One place, without length.
  fileprivate init(_ file: String, _ place: Position) {
    self.init(file: file, start: place, end: place)
  }
}
