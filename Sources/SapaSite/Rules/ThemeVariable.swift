import Mustache
import SapaCore
import SapaLanguage
import SapaRegister

extension Rule {
  static let themeVariable = Rule(
    "theme-variable", .error,
    Phrase(
      en: "A theme asks for something that Sapa does not give",
      kk: "Безендіру Sapa бермейтін нәрсені сұрайды",
      ru: "Тема запрашивает то, чего Sapa не даёт"),
    story: Rule.Story(
      why: Phrase(
        en: "A page would be empty where the theme asks for a thing that nobody gives "
          + "it; a reader sees the hole, the author does not.",
        kk: "Безендіру ешкім бермейтін нәрсені сұраса, беттің сол жері бос қалады; "
          + "оны автор емес, оқырман көреді.",
        ru: "Где тема просит то, чего ей не дают, страница останется пустой; увидит "
          + "это читатель, а не автор."),
      wrong: "<title>{{titel}}</title>",
      right: "<title>{{title}}</title>"),
    isBinding: true)
}

/// Where in a file of a theme a fault stands.
struct ThemePlace {
  var file: ThemeFile
  var line: Int
  var column: Int
  var length = 0

  var span: Span {
    Span(
      file: file.place, start: Position(line: line, column: column),
      end: Position(line: line, column: column + length))
  }
}

/// The words of `theme-variable`.
enum ThemeVariable {
  static func unknownToken(_ name: String, at place: ThemePlace) -> Finding {
    Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "\(name) is not a token of the base theme",
        kk: "\(name) – негізгі безендіруде жоқ мән",
        ru: "\(name) не является значением базовой темы"),
      explanation: Phrase(
        en: "A theme may change the values that tokens/light.txt of its base lists.",
        kk: "Безендіру негізгісінің tokens/light.txt тізіміндегі мәндерді ғана өзгерте алады.",
        ru: "Тема меняет те значения, что перечислены в tokens/light.txt базовой темы."))
  }

  static func malformedToken(_ line: String, at place: ThemePlace) -> Finding {
    Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "«\(line)» is not a token and its value",
        kk: "«\(line)» – мән аты мен мәні емес",
        ru: "«\(line)» не является именем и значением"),
      explanation: Phrase(
        en:
          "A line reads NAME VALUE, such as: paper #fcfaf5. A value has no { } < > ; \\ @ and url().",
        kk:
          "Жол АТЫ МӘНІ түрінде жазылады, мысалы: paper #fcfaf5. Мәнде { } < > ; \\ @ және url() болмайды.",
        ru:
          "Строка пишется как ИМЯ ЗНАЧЕНИЕ, например: paper #fcfaf5. В значении нет { } < > ; \\ @ и url()."
      ))
  }

  static func unreadable(_ file: ThemeFile, _ error: any Error) -> Finding {
    let parserError = error as? MustacheTemplate.ParserError
    let line = parserError?.context.lineNumber ?? 1
    let place = ThemePlace(file: file, line: line, column: 1)
    let cause = parserError.map { "\($0.error)" } ?? "\(error)"
    return Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "Layout \(file.stem) cannot be read",
        kk: "\(file.stem) үлгісі оқылмайды",
        ru: "Макет \(file.stem) не читается"),
      explanation: Phrase(
        en: "A tag of the template is not closed or not well formed (\(cause)).",
        kk: "Үлгінің бір белгісі жабылмаған немесе дұрыс жазылмаған (\(cause)).",
        ru: "Тег шаблона не закрыт или записан неверно (\(cause))."))
  }

  static func unknownVariable(_ name: String, at place: ThemePlace) -> Finding {
    let known = Frame.Text.allCases.map(\.name) + Frame.Flag.allCases.map(\.name)
    return Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "\(name) is nothing that a layout can ask for",
        kk: "\(name) – үлгіге берілмейтін атау",
        ru: "\(name) макету не даётся"),
      explanation: Phrase(
        en: "The page would be empty at this place. A layout has words of the interface and: "
          + known.joined(separator: ", ") + ".",
        kk: "Беттің осы жері бос қалар еді. Үлгіге интерфейс сөздері және мыналар беріледі: "
          + known.joined(separator: ", ") + ".",
        ru: "Это место страницы осталось бы пустым. Макету даны слова интерфейса и: "
          + known.joined(separator: ", ") + "."),
      fixes: nearest(name, among: known + InterfaceKey.allCases.map(\.rawValue)))
  }

  static func unknownString(_ key: String, at place: ThemePlace) -> Finding {
    Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "\(key) is not a string of the interface",
        kk: "\(key) – интерфейсте жоқ кілт",
        ru: "\(key) не является строкой интерфейса"),
      explanation: Phrase(
        en:
          "A line reads KEY WORDS, such as: nav.register Register. These words would be shown nowhere.",
        kk: "Жол КІЛТ СӨЗДЕР түрінде жазылады, мысалы: nav.register Тізілім. Бұл сөздер еш жерде "
          + "көрсетілмес еді.",
        ru: "Строка пишется как КЛЮЧ СЛОВА, например: nav.register Реестр. Эти слова не были бы "
          + "показаны нигде."),
      fixes: nearest(key, among: InterfaceKey.allCases.map(\.rawValue)))
  }

  static func emptyString(_ key: InterfaceKey, at place: ThemePlace) -> Finding {
    Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "\(key.rawValue) has no words", kk: "\(key.rawValue) кілтінің сөздері жоқ",
        ru: "У ключа \(key.rawValue) нет слов"),
      explanation: Phrase(
        en:
          "A line reads KEY WORDS, such as: nav.register Register. Without the line our words stand.",
        kk:
          "Жол КІЛТ СӨЗДЕР түрінде жазылады, мысалы: nav.register Тізілім. Жол болмаса, Sapa сөздері "
          + "қалады.",
        ru:
          "Строка пишется как КЛЮЧ СЛОВА, например: nav.register Реестр. Без этой строки остаются "
          + "слова Sapa."))
  }

  static func unknownValue(
    _ name: String, in key: InterfaceKey, given: [String], at place: ThemePlace
  ) -> Finding {
    let list = given.map { "{\($0)}" }.joined(separator: ", ")
    return Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "\(key.rawValue) is not given {\(name)}",
        kk: "\(key.rawValue) жолына {\(name)} берілмейді",
        ru: "Строке \(key.rawValue) не даётся {\(name)}"),
      explanation: given.isEmpty
        ? Phrase(
          en: "Readers would see the braces; this string is given no values.",
          kk: "Оқырман жақшалардың өзін көрер еді; бұл жолға ешқандай мән берілмейді.",
          ru: "Читатель увидел бы скобки; этой строке не даётся никаких значений.")
        : Phrase(
          en: "Readers would see the braces; this string is given \(list).",
          kk: "Оқырман жақшалардың өзін көрер еді; бұл жолға берілетіні: \(list).",
          ru: "Читатель увидел бы скобки; этой строке даётся: \(list)."),
      fixes: nearest(name, among: given))
  }

  static func unescaped(_ name: String, at place: ThemePlace) -> Finding {
    let parts = Frame.Part.allCases.map(\.name)
    return Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "{{{\(name)}}} would put text into the page as HTML",
        kk: "{{{\(name)}}} мәтінді бетке HTML түрінде қояр еді",
        ru: "{{{\(name)}}} вставил бы текст в страницу как HTML"),
      explanation: Phrase(
        en: "Three braces are for the parts that Sapa writes: \(parts.joined(separator: ", ")).",
        kk: "Үш жақша Sapa жазатын бөліктерге арналған: \(parts.joined(separator: ", ")).",
        ru: "Три скобки – для частей, которые пишет Sapa: \(parts.joined(separator: ", "))."),
      fixes: nearest(name, among: parts))
  }

  static func unknownLayout(_ name: String, at place: ThemePlace) -> Finding {
    Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "Layout \(name) does not exist", kk: "\(name) деген үлгі жоқ",
        ru: "Макета \(name) не существует"),
      explanation: Phrase(
        en: "Neither the theme nor its base has layouts/\(name).mustache; the page would be empty.",
        kk: "Безендіруде де, негізгісінде де layouts/\(name).mustache жоқ; бет бос қалар еді.",
        ru: "Ни в теме, ни в базовой нет layouts/\(name).mustache; страница осталась бы пустой."))
  }

  static func endlessLayout(_ name: String, at place: ThemePlace) -> Finding {
    Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "Layout \(name) leads back to this one",
        kk: "\(name) үлгісі қайтадан осы үлгіге апарады",
        ru: "Макет \(name) ведёт обратно к этому"),
      explanation: Phrase(
        en: "A layout that shows itself, at once or by way of others, would have no end.",
        kk: "Өзін-өзі тікелей не басқа үлгі арқылы көрсететін үлгінің соңы болмас еді.",
        ru: "Макет, который показывает сам себя, прямо или через другие, не имел бы конца."))
  }

  static func unknownBlock(_ name: String, at place: ThemePlace) -> Finding {
    Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "Block \(name) is in no layout of the base theme",
        kk: "\(name) блогы негізгі безендірудің ешбір үлгісінде жоқ",
        ru: "Блока \(name) нет ни в одном макете базовой темы"),
      explanation: Phrase(
        en: "What is written for it would be shown nowhere.",
        kk: "Оған жазылған мәтін еш жерде көрсетілмес еді.",
        ru: "Написанное для него не было бы показано нигде."))
  }

  static func forbiddenTag(_ sign: Character, at place: ThemePlace) -> Finding {
    Finding(
      .themeVariable, at: place.span,
      headline: Phrase(
        en: "{{\(sign) is not a tag of layouts", kk: "{{\(sign) белгісі үлгілерде қолданылмайды",
        ru: "Тег {{\(sign) в макетах не применяется"),
      explanation: Phrase(
        en: "With it the check could not tell what a layout asks for.",
        kk: "Ол тұрса, үлгі нені сұрайтынын тексеру мүмкін болмайды.",
        ru: "С ним проверка не узнала бы, чего просит макет."))
  }

  private static func nearest(_ name: String, among names: [String]) -> [Finding.Fix] {
    guard let near = NearMiss.nearest(name, among: names) else { return [] }
    return [
      Finding.Fix(
        Phrase(en: "Write \(near)", kk: "\(near) деп жазу", ru: "Написать \(near)"))
    ]
  }
}
