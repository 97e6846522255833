import SapaCore

@testable import SapaRegister

/// A small register for reading citations: a manual numbered as quality manuals are, a regulation,
/// and documents of which only the control data is here.
struct SampleRegister {
  /// The manual СЖ-ХҚТУ-01-2019.
  static let manual = "M"
  /// A regulation, УЕ-ХҚТУ-052-2019, with sections 1–5, 3.1–3.4, f.1–f.3.5 and appendices 1 and 2.
  static let regulation = "D"

  private(set) var register: Register
  private var names: [DocumentID: String] = [:]

  init(
    language: Language = .kazakh,
    appendices: [String] = ["А", "Б", "В", "Г", "Д", "Е", "Ж"],
    grammar: CodeGrammar? = Self.grammar,
    citations: [String] = [],
    languages: Set<Language> = Set(Language.allCases)
  ) {
    var settings = Settings()
    settings.language = language
    settings.codes = grammar
    settings.citations = citations.compactMap { try? CitationPhrase($0) }
    settings.languages = languages
    settings.organization.name = "Сынақ университеті"
    register = Register(
      settings: settings, documents: [], pages: [], vocabulary: Vocabulary(), assets: [],
      main: DocumentID(0))
    add(
      Self.manual, code: "СЖ-ХҚТУ-01-2019", title: "Сапа жөніндегі жетекшілік",
      sections: Self.manualSections, appendices: appendices)
    add(
      Self.regulation, code: "УЕ-ХҚТУ-052-2019", title: "Оқу үдерісін ұйымдастыру ережесі",
      sections: Self.regulationSections, appendices: ["1", "2"])
    for (code, title) in Self.titles { add(code, code: code, title: title) }
    for (kind, title) in Self.codeless { add(title, kind: kind, title: title) }
    add(
      "GOST", code: "ГОСТ 7.32-2017", title: "Отчёт о научно-исследовательской работе",
      isExternal: true)
  }

  /// УЕ-ХҚТУ-074-2014: the kinds and issuers of the university's codes.
  static let grammar = CodeGrammar(
    kinds: ["СЖ", "УС", "ҚП", "УЕ", "ЖН"].map {
      CodeGrammar.Kind(abbreviation: $0, name: "", level: nil)
    },
    issuers: ["ХҚТУ", "СМЖ"], serial: 2...3, hasYear: true)

  private static let titles = [
    ("УС-ХҚТУ-022-2014", "Мамандықтың оқу-әдістемелік кешенін жасау және бекіту тәртібі"),
    ("УЕ-ХҚТУ-025-2019", "Кәсіптік практиканы ұйымдастыру ережесі"),
    ("УЕ-ХҚТУ-029-2019", "Силлабустарды әзірлеу ережесі"),
    ("УЕ-ХҚТУ-029-2019", "Курстық жұмыстарды әзірлеу мен рәсімдеуге қойылатын талаптар"),
    ("УЕ-ХҚТУ-033-2018", "Магистратура бойынша жалпы ереже"),
    ("УЕ-ХҚТУ-074-2014", "Студент жатақханалары туралы ереже"),
    ("ДП 3.19-2010", "Управление документацией"),
    ("АУП-2.2-П/1-2015", "Положение об отделе"),
    ("RTEÜ.KK.0001", "Kalite El Kitabı"),
    ("RTEÜ.PR.0004", "Satın Alma Prosedürü"),
    ("CU/GOP/CD/01", "Guideline for Course Design"),
    ("SOP-8.5-001", "Control of Production"),
  ]

  private static let codeless = [
    ("ҚП", "Құжаттаманы басқару"), ("ҚП", "Басшылық тарапынан талдау"),
    ("", "Университеттің ішкі құжат айналымы ережесі"), ("", "Сапа саласындағы саясат"),
  ]

  private mutating func add(
    _ name: String, code: String? = nil, kind: String? = nil, title: String,
    sections: [(String, String)] = [], appendices: [String] = [], isExternal: Bool = false
  ) {
    let id = DocumentID(register.documents.count)
    let path = "content/\(id.index).md"
    let span = Span(startOf: path)
    let code = code.map { DocumentCode($0) }
    var control = ControlData()
    if isExternal { control.external = External(issuer: nil, version: nil, checked: nil) }
    func part(_ role: Part.Role, _ title: String, _ body: [Block]) -> Part {
      Part(
        role: role, slug: "", path: path, control: Shared(control),
        heading: Heading(level: 1, content: [.text(title, span)], span: span), body: body,
        footnotes: [])
    }
    let body: [Block] = sections.isEmpty ? [] : [.paragraph([.text("…", span)], span)]
    let parts =
      [part(.lead, title, body)]
      + appendices.map { label in
        part(.appendix(AppendixLabel(label)), Self.appendixTitles[label] ?? "", [])
      }
    let kind = kind.map { DocumentKind(abbreviation: $0, name: "", level: nil) }
    let outline = sections.compactMap { number, title in
      SectionNumber(number).map { number in
        Section(
          number: number, title: title, anchor: number.anchor, part: 0, isParagraph: false,
          span: span, responsible: [], clauses: [])
      }
    }
    register.documents.append(
      Document(
        id: id, code: code, title: title,
        kind: kind ?? DocumentKind(stated: nil, code: code, grammar: register.settings.codes),
        control: Shared(control), slug: name, path: path, parts: parts, sections: outline))
    names[id] = name
  }

  /// Puts a document of a title into the register, with sections 1 to 3, 3.1 and 3.2.
  mutating func regulation(_ title: String) {
    add(
      "R", title: title,
      sections: [("1", ""), ("2", ""), ("3", ""), ("3.1", ""), ("3.2", "")])
  }

  /// Puts a document of a code into the register.
  mutating func register(_ code: String) { add(code, code: code, title: "Құжат \(code)") }

  /// Says of a document that it has replaced one of another code.
  mutating func replace(_ old: String, by name: String) {
    for index in register.documents.indices where names[DocumentID(index)] == name {
      let supersession = Supersession(code: DocumentCode(old), edition: nil)
      register.documents[index].control.supersedes = Placed(
        supersession, at: Span(startOf: register.documents[index].path))
    }
  }

  /// Where a text stands: `M`, `M#5.1.1`, `M#app-А`, `D`; nil is a plain page.
  func place(_ name: String?) -> Place {
    guard let name else { return Place(document: nil, part: 0, section: nil) }
    let pieces = name.split(separator: "#").map(String.init)
    let document = register.documents.first { names[$0.id] == pieces[0] }
    var place = Place(document: document?.id, part: 0, section: nil)
    guard pieces.count == 2, let document else { return place }
    if pieces[1].hasPrefix("app-") {
      let label = AppendixLabel(String(pieces[1].dropFirst(4)))
      place.part = document.parts.firstIndex { $0.appendix == label } ?? 0
    } else {
      place.section = SectionNumber(pieces[1])?.anchor
    }
    return place
  }

  /// A target in the notation of the tables: `M#9.1.3`, `M#app-В`, `УЕ-ХҚТУ-074-2014`.
  func name(_ target: Target) -> String {
    switch target {
    case .document(let id): names[id] ?? "?"
    case .section(let id, let anchor):
      (names[id] ?? "?") + "#" + (register[id].section(anchor: anchor)?.number.description ?? "?")
    case .appendix(let id, let label): (names[id] ?? "?") + "#app-" + label.text
    case .file(let path, _): path
    }
  }

  private static let manualSections = [
    ("1", "Қолдану саласы"), ("1.1", "Жалпы ережелер"), ("1.2", "Қолдану"),
    ("2", "Нормативтік сілтемелер"), ("3", "Анықтамалар"), ("4", "Ұйым ортасы"),
    ("4.1", "Ұйымды және оның ортасын түсіну"), ("4.2", "Мүдделі тараптар"),
    ("4.3", "Қолдану саласын анықтау"), ("4.4", "Сапа менеджменті жүйесі және үдерістері"),
    ("5", "Көшбасшылық"), ("5.1", "Көшбасшылық және бұлжымастық"), ("5.1.1", "Жалпы ережелер"),
    ("5.1.2", "Тұтынушыға бағдарлану"), ("5.2", "Саясат"), ("5.2.1", "Саясатты әзірлеу"),
    ("5.3", "Қызметтер мен өкілеттіктер"), ("6", "Жоспарлау"), ("6.1", "Қауіп-қатерлер"),
    ("6.1.1", ""), ("6.1.2", ""), ("6.2", "Сапа саласындағы мақсаттар"),
    ("7", "Қамтамасыз ету құралдары"), ("7.1", "Ресурстар"), ("7.1.1", "Жалпы ережелер"),
    ("7.1.2", "Адамзат ресурстары"), ("7.1.3", "Инфрақұрылым"),
    ("7.1.4", "Процестердің жұмыс істеуіне арналған орта"),
    ("7.1.5", "Мониторинг пен өлшеуге арналған ресурстар"), ("7.1.5.1", "Жалпы ережелер"),
    ("7.1.6", "Ұйымның білімі"), ("7.2", "Біліктілік"), ("7.3", "Хабардарлық"),
    ("7.4", "Ақпарат алмасу"), ("7.5", "Құжатталған ақпарат"), ("7.5.1", "Жалпы ережелер"),
    ("7.5.3", "Құжатталған ақпаратты басқару"), ("8", "Қызмет"), ("8.1", "Қызметті жоспарлау"),
    ("9", "Қызмет нәтижелерін бағалау"), ("9.1", "Мониторинг және өлшеу"),
    ("9.1.1", "Жалпы ережелер"), ("9.1.2", "Тұтынушылардың қанағаттануы"),
    ("9.1.3", "Талдау және бағалау"), ("9.2", "Ішкі аудит"),
    ("9.3", "Басшылық тарапынан талдау"), ("9.3.1", "Жалпы ережелер"),
    ("9.3.2", "Кіріс деректері"), ("9.3.3", "Шығыс деректері"), ("10", "Жақсарту"),
    ("10.1", "Жалпы ережелер"), ("10.2", "Сәйкессіздік және түзету әрекеттері"),
    ("10.3", "Тұрақты жақсарту"),
  ]

  private static let regulationSections = [
    ("1", "Жалпы"), ("2", "Мақсаты"), ("3", "Тәртібі"), ("3.1", ""), ("3.2", ""), ("3.3", ""),
    ("3.4", ""), ("4", "Құқықтар"), ("5", "Жауапкершілік"), ("f.1", ""), ("f.3", ""),
    ("f.3.5", ""),
  ]

  private static let appendixTitles = [
    "А": "Үдерістерді қамтамасыз ету", "Б": "Үдерістер иерархиясы", "В": "Бизнес-үдеріс",
    "Г": "Өзгерістер енгізу парағы", "Д": "Келісу парағы", "Е": "Танысу парағы",
    "Ж": "Университеттің ұйымдық құрылымы",
  ]
}
