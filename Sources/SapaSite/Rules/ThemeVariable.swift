import Mustache
import SapaCore

extension Rule {
  static let themeVariable = Rule(
    "theme-variable", .error,
    Phrase(
      en: "A theme asks for something that Sapa does not give",
      kk: "Безендіру Sapa бермейтін нәрсені сұрайды",
      ru: "Тема запрашивает то, чего Sapa не даёт"))
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
}
