import SapaCore

extension [ConversionMark] {
  /// A finding for each kind: where there are more than three of one, the first stands for all of the file.
  var findings: [Finding] {
    ConversionMark.Kind.allCases.flatMap { kind -> [Finding] in
      let marks = filter { $0.kind == kind }
      guard marks.count > 3, kind != .deletion, let first = marks.first, let last = marks.last
      else {
        return marks.map { $0.finding(edits: $0.edits) }
      }
      var finding = first.finding(edits: marks.flatMap(\.edits))
      let (others, line) = (marks.count - 1, last.span.start.line)
      finding.notes = [
        Finding.Note(
          Phrase(
            en: "There are \(others) more of them in this file, the last in line \(line)",
            kk: "Бұл файлда мұндай тағы \(others) орын бар, соңғысы \(line)-жолда",
            ru: "В файле таких мест ещё \(others), последнее в строке \(line)"))
      ]
      return [finding]
    }
  }
}

extension ConversionMark {
  fileprivate func finding(edits: [Finding.Edit]) -> Finding {
    let signs = shown.count > 40 ? shown.prefix(39) + "…" : shown
    return Finding(
      .lostMark, at: span, severity: kind == .deletion || hidesNumber ? .error : .warning,
      headline: kind == .deletion
        ? Phrase(
          en: "Readers see words that were deleted in the word processor: \(signs)",
          kk: "Оқырман мәтіндік редакторда өшірілген сөздерді көреді: \(signs)",
          ru: "Читатель видит слова, удалённые в текстовом редакторе: \(signs)")
        : Phrase(
          en: "Readers see \(signs) as it is written: Markdown has no such sign",
          kk: "Оқырман \(signs) дегенді сол күйі көреді: Markdown-да мұндай белгі жоқ",
          ru: "Читатель видит \(signs) как есть: в Markdown такого знака нет"),
      explanation: kind.explanation, fixes: [Finding.Fix(kind.fix, edits: edits)])
  }
}

extension ConversionMark.Kind {
  fileprivate var explanation: Phrase {
    switch self {
    case .attributes:
      Phrase(
        en: "The program pandoc keeps styles and bookmarks of Word so; behind such a bookmark the "
          + "number of a heading is not read.",
        kk: "pandoc бағдарламасы Word стильдері мен бетбелгілерін осылай сақтайды; мұндай "
          + "бетбелгіден "
          + "кейінгі тақырып нөмірі оқылмайды.",
        ru: "Так программа pandoc передаёт стили и закладки Word; номер заголовка за такой "
          + "закладкой "
          + "не читается.")
    case .deletion:
      Phrase(
        en: "The text was converted together with its tracked changes: struck-out words stand in "
          + "it "
          + "as if they were in force.",
        kk: "Мәтін түзетулер тарихымен бірге түрлендірілген: сызып тасталған сөздер қолданыстағы "
          + "сөздердей тұр.",
        ru: "Текст преобразован вместе с исправлениями: зачёркнутые слова стоят в нём как "
          + "действующие.")
    case .division:
      Phrase(
        en: "Lines of ::: are how the program pandoc keeps the style of a paragraph.",
        kk: "::: жолдарымен pandoc бағдарламасы абзацтың стилін сақтайды.",
        ru: "Строками из ::: программа pandoc передаёт стиль абзаца.")
    case .definition:
      Phrase(
        en: "A line with a colon before it is a definition or a caption for the program pandoc "
          + "only; "
          + "here it is running text.",
        kk: "Қос нүктеден басталған жолды анықтама не кесте атауы деп pandoc бағдарламасы ғана "
          + "оқиды; "
          + "мұнда ол – жай мәтін.",
        ru: "Строку с двоеточием в начале определением или подписью считает только программа "
          + "pandoc; "
          + "здесь это простой текст.")
    case .lineBlock:
      Phrase(
        en: "A line with one | before it keeps its end for the program pandoc only; here the "
          + "lines run "
          + "together.",
        kk: "Алдына | қойылған жолды бөлек жол деп pandoc бағдарламасы ғана оқиды; мұнда жолдар "
          + "қосылып "
          + "кетеді.",
        ru: "Строку с | в начале отдельной считает только программа pandoc; здесь строки "
          + "сливаются.")
    case .script:
      Phrase(
        en: "~ and ^ lower and raise letters for the program pandoc only.",
        kk: "~ және ^ таңбаларымен әріпті төмен не жоғары жазуды pandoc бағдарламасы ғана біледі.",
        ru: "Знаки ~ и ^ опускают и поднимают буквы только в программе pandoc.")
    case .formula:
      Phrase(
        en: "Formulas between $ are not set: readers see how they are written.",
        kk: "$ арасындағы формула терілмейді: оқырман оның жазылу таңбаларын көреді.",
        ru: "Формулы между знаками $ не набираются: читатель видит их запись.")
    case .counter:
      Phrase(
        en: "#. counts items for the program pandoc only; here the lines run together.",
        kk: "#. белгісімен тармақтарды pandoc бағдарламасы ғана санайды; мұнда жолдар қосылып "
          + "кетеді.",
        ru: "Знаком #. пункты нумерует только программа pandoc; здесь строки сливаются.")
    case .source:
      Phrase(
        en: "Names of sources in [@ ] lead nowhere here.",
        kk: "[@ ] ішіндегі дереккөз белгісі мұнда ешқайда апармайды.",
        ru: "Обозначения источников в [@ ] здесь никуда не ведут.")
    case .command:
      Phrase(
        en: "A command of another program, or an empty paragraph of Word: it does nothing here.",
        kk: "Бұл – басқа бағдарламаның командасы не Word-тың бос абзацы: мұнда ештеңе істемейді.",
        ru: "Это команда другой программы или пустой абзац Word: здесь она ничего не делает.")
    case .rawBlock:
      Phrase(
        en: "It is meant for another program and is shown as code here.",
        kk: "Ол басқа бағдарламаға арналған, мұнда код болып көрінеді.",
        ru: "Блок предназначен другой программе и показан здесь как код.")
    }
  }

  fileprivate var fix: Phrase {
    switch self {
    case .attributes:
      Phrase(
        en: "Delete the signs and keep the words; `pandoc -t gfm` writes none of them",
        kk: "Таңбаларды өшіріп, сөздерін қалдыру; `pandoc -t gfm` оларды жазбайды",
        ru: "Удалить знаки, оставив слова; `pandoc -t gfm` их не пишет")
    case .deletion:
      Phrase(
        en: "Delete these words with their signs, or convert the file again with all changes "
          + "accepted",
        kk: "Бұл сөздерді таңбаларымен бірге өшіру немесе файлды барлық түзетуін қабылдап, қайта "
          + "түрлендіру",
        ru: "Удалить эти слова вместе со знаками или преобразовать файл заново, приняв все "
          + "исправления")
    case .division:
      Phrase(
        en: "Delete the lines of :::", kk: "::: жолдарын өшіру", ru: "Удалить строки из :::")
    case .definition:
      Phrase(
        en: "Write a point, `- term – meaning`; a caption is a paragraph above its table",
        kk: "Тармақ етіп жазу: `- термин – анықтамасы`; кесте атауы оның үстіндегі абзац болады",
        ru: "Записать пунктом: `- термин – определение`; подпись таблицы – абзац над ней")
    case .lineBlock:
      Phrase(
        en: "Delete the | and write \\ at the end of each line but the last",
        kk: "| таңбасын өшіріп, соңғысынан басқа әр жолдың соңына \\ қою",
        ru: "Удалить | и поставить \\ в конце каждой строки, кроме последней")
    case .script:
      Phrase(
        en: "Write the small letters themselves: H₂O, м³",
        kk: "Кіші таңбалардың өзін жазу: H₂O, м³", ru: "Написать сами малые знаки: H₂O, м³")
    case .formula:
      Phrase(
        en: "Write it in plain signs, x² ≤ 4, or show it as a picture",
        kk: "Жай таңбалармен жазу: x² ≤ 4, немесе сурет етіп көрсету",
        ru: "Записать обычными знаками: x² ≤ 4, или показать рисунком")
    case .counter:
      Phrase(
        en: "Write the numbers: 1. 2. 3.", kk: "Нөмірлерін жазу: 1. 2. 3.",
        ru: "Написать номера: 1. 2. 3.")
    case .source:
      Phrase(
        en: "Write the name or the code of the document", kk: "Құжаттың атауын не кодын жазу",
        ru: "Написать название или код документа")
    case .command: Phrase(en: "Delete the line", kk: "Жолды өшіру", ru: "Удалить строку")
    case .rawBlock: Phrase(en: "Delete the block", kk: "Блокты өшіру", ru: "Удалить блок")
    }
  }
}
