package import SapaCore

extension Rule {
  package static let missingField = Rule(
    "missing-field", .error,
    Phrase(
      en: "A fact that every page or controlled document must state",
      kk: "Әр бетте немесе бақыланатын құжатта болуға тиіс, бірақ көрсетілмеген дерек",
      ru: "Сведение, обязательное для каждой страницы или контролируемого документа"),
    story: Rule.Story(
      why: Phrase(
        en: "A copy without code, title and edition cannot be told from an old one "
          + "(ISO 9001:2015, 7.5.2); an owner and dates are what auditors ask for.",
        kk: "Коды, атауы, нұсқасы жоқ дананы ескісінен ажырату мүмкін емес (ISO "
          + "9001:2015, 7.5.2); иесі мен күндерін аудитор сұрайды.",
        ru: "Экземпляр без кода, названия и редакции не отличить от старого (ISO "
          + "9001:2015, 7.5.2); о владельце и датах спросит аудитор."),
      wrong: "code: СЖ-ХҚТУ-01-2019\ntitle: Сапа жөніндегі жетекшілік",
      right: "code: СЖ-ХҚТУ-01-2019\ntitle: Сапа жөніндегі жетекшілік\nedition: 3"))
}

/// No title, no code, no edition: an error where the text is here.
///
/// Facts that nobody has stated yet (an owner, a date) are a warning, one for each document.
enum MissingField {
  static func check(_ document: Document) -> [Finding] {
    var findings = facts(document)
    // Looked at where it lies: a part is large.
    let parts = document.parts
    for index in parts.indices {
      if parts[index].title.isEmpty, parts[index].control.lacks("title") {
        findings.append(title(parts[index].path, parts[index].control))
      }
      if parts[index].control.isEmptyFrontMatter {
        findings.append(frontMatter(parts[index].path, parts[index].control))
      }
    }
    return findings
  }

  static func check(_ page: PlainPage) -> [Finding] {
    var findings: [Finding] = []
    if page.title.isEmpty {
      if page.control.lacks("title") { findings.append(title(page.path, page.control)) }
    } else if page.control.isEmptyFrontMatter {
      findings.append(frontMatter(page.path, page.control))
    }
    if page.control.isControlled, page.control.lacks("code") {
      findings.append(code(page.path, page.control))
    }
    return findings
  }

  private static func title(_ path: String, _ control: ControlData) -> Finding {
    Finding(
      .missingField, at: control.span ?? Span(startOf: path),
      headline: Phrase(
        en: "Title is missing", kk: "Атауы көрсетілмеген", ru: "Нет названия"),
      explanation: Phrase(
        en: "A page without a title can be neither found nor cited.",
        kk: "Атауы жоқ бетті табу да, оған сілтеме жасау да мүмкін емес.",
        ru: "Страницу без названия не найти, и сослаться на неё нельзя."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Add `title:` to the front matter, or begin the text with `# Title`",
            kk: "Деректемелерге `title:` өрісін қосу немесе мәтінді `# Атауы` жолынан бастау",
            ru: "Добавить `title:` в реквизиты или начать текст со строки `# Название`"))
      ])
  }

  private static func frontMatter(_ path: String, _ control: ControlData) -> Finding {
    Finding(
      .missingField, at: control.span ?? Span(startOf: path),
      headline: Phrase(
        en: "Front matter is empty", kk: "Файл басындағы деректемелер бос",
        ru: "Реквизиты в начале файла пусты"),
      explanation: Phrase(
        en: "It was opened and closed without a key, so nothing says what the file is.",
        kk: "Ашылып, жабылған, бірақ ішінде бірде-бір өріс жоқ: файлдың не екені белгісіз.",
        ru: "Они открыты и закрыты без единого поля: неясно, что это за файл."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Enter `code:` and `title:`, or remove the two lines of ---",
            kk: "`code:` мен `title:` өрістерін толтыру немесе екі --- жолын алып тастау",
            ru: "Заполнить `code:` и `title:` или убрать обе строки ---"))
      ])
  }

  private static func code(_ path: String, _ control: ControlData) -> Finding {
    Finding(
      .missingField, at: control.span ?? Span(startOf: path),
      headline: Phrase(
        en: "Code of the document is missing", kk: "Құжаттың коды көрсетілмеген",
        ru: "Не указан код документа"),
      explanation: Phrase(
        en: "The file has control data, which only a document with a code can have.",
        kk: "Файлда құжат деректемелері бар, ал олар тек коды бар құжатта болады.",
        ru: "В файле есть реквизиты, а они бывают только у документа с кодом."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Add `code:`; where nobody has stated the code, write `code: unknown`",
            kk: "`code:` өрісін қосу; коды белгісіз болса, `code: unknown` деп жазу",
            ru: "Добавить `code:`; если код неизвестен, написать `code: unknown`"))
      ])
  }

  private static func facts(_ document: Document) -> [Finding] {
    let missing = document.missingFacts
    if missing.isEmpty || document.control.isUnreadable { return [] }
    let span =
      document.control.code?.span ?? document.control.span ?? Span(startOf: document.path)
    // A text that is here needs its edition: it stands in the header of every page.
    let needsEdition = document.hasText && document.code != nil
    let unstated = missing.filter { $0.field != "edition" || !needsEdition }
    return (missing.count > unstated.count ? [edition(document, at: span)] : [])
      + (unstated.isEmpty ? [] : [self.unstated(unstated, document, at: span)])
  }

  private static func edition(_ document: Document, at span: Span) -> Finding {
    let name = document.name
    return Finding(
      .missingField, at: span,
      headline: Phrase(
        en: "Edition of \(name) is missing", kk: "\(name) құжатының нұсқасы көрсетілмеген",
        ru: "Не указана редакция документа \(name)"),
      explanation: Phrase(
        en: "The header of every page names the edition; without it nobody can tell which text an "
          + "old printout holds.",
        kk: "Әр беттің жоғарғы жағында нұсқа көрсетіледі; онсыз ескі дананың қай мәтін екенін "
          + "ешкім айыра алмайды.",
        ru: "Редакция стоит в колонтитуле каждой страницы; без неё не понять, какой текст в "
          + "старой распечатке."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Add `edition: 1`, or the number that follows the last edition",
            kk: "`edition: 1` жолын қосу; бұрынғы нұсқалары болса, соңғысынан кейінгі нөмірді жазу",
            ru: "Добавить `edition: 1` или номер, следующий за последней редакцией"))
      ])
  }

  private static func unstated(
    _ missing: [MissingFact], _ document: Document, at span: Span
  ) -> Finding {
    let fields = missing.map { "`\($0.field)`" }.joined(separator: ", ")
    func names(_ language: Language) -> String {
      missing.map { $0.name[language] }.joined(separator: ", ")
    }
    let name = document.name
    let isOne = missing.count == 1
    return Finding(
      .missingField, at: span, severity: .warning,
      headline: Phrase(
        en: "Facts of \(name) are not stated: \(names(.english))",
        kk: "\(name) құжатының деректемелері толық емес: \(names(.kazakh))",
        ru: "\(isOne ? "Не указан реквизит" : "Не указаны реквизиты") документа \(name): "
          + names(.russian)),
      explanation: Phrase(
        en: "The site shows “not stated” there. An auditor asks for "
          + (isOne ? "this fact." : "these facts."),
        kk: isOne
          ? "Сайтта бұл жерде «көрсетілмеген» деп тұрады. Аудитор осы деректі сұрайды."
          : "Сайтта бұл жерлерде «көрсетілмеген» деп тұрады. Аудитор осы деректерді сұрайды.",
        ru: isOne
          ? "На сайте в этом месте стоит «не указано». Аудитор о нём спросит."
          : "На сайте в этих местах стоит «не указано». Аудитор спросит об этих сведениях."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Enter \(fields) once the office has confirmed \(isOne ? "it" : "them")",
            kk: "Сапа бөлімі растаған соң \(fields) \(isOne ? "өрісін" : "өрістерін") толтыру",
            ru: isOne
              ? "Заполнить \(fields), когда отдел качества подтвердит это сведение"
              : "Заполнить \(fields), когда отдел качества их подтвердит"))
      ])
  }
}

extension ControlData {
  /// Whether a key does not stand in it: one that is misspelt, or has a value that was refused, has a
  /// finding of its own.
  fileprivate func lacks(_ key: String) -> Bool { !isUnreadable && !keys.contains(key) }

  /// Whether the front matter was opened and closed without a key.
  fileprivate var isEmptyFrontMatter: Bool { span != nil && keys.isEmpty && !isUnreadable }
}

extension Document {
  /// УЕ-ХҚТУ-074-2014; its title in quotes where it has no code.
  package var name: String { code?.text ?? "«\(title)»" }
}
