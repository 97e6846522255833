import SapaCore

/// What is wrong with the words behind `sapa`, in the language of who typed them.
///
/// ArgumentParser says it in English only. It has refused the words already: here they are read again,
/// as far as to tell the fault, and what remains untold gets its sentence with a frame around it.
struct WrongUsage {
  private let command: CommandDescription
  /// `sapa check`, as it was typed.
  private let name: String
  private let words: [String]

  /// What to say of words that ArgumentParser refused with `told`.
  static func message(of words: some Collection<String>, told: String) -> Phrase {
    if let unknown = UnknownCommand.message(of: words) { return unknown }
    let usage = CommandDescription.sapa.map { WrongUsage($0, words) }
    return usage?.fault ?? refused(by: usage?.name ?? "sapa", told)
  }

  private init(_ sapa: CommandDescription, _ words: some Collection<String>) {
    var (command, name) = (sapa, "sapa")
    var rest = words[...]
    while let word = rest.first,
      let next = command.subcommands?.first(where: { $0.commandName == word })
    {
      command = next
      name += " " + word
      rest = rest.dropFirst()
    }
    (self.command, self.name, self.words) = (command, name, Array(rest))
  }

  /// The first thing that is wrong.
  private var fault: Phrase? {
    var given = 0
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      index += 1
      guard word.hasPrefix("-"), word != "-" else {
        given += 1
        if given > command.words.count, command.words.last?.isRepeating != true {
          return Self.tooMuch(word, for: name)
        }
        continue
      }
      // Behind it every word is meant as it stands.
      if word == "--" { return nil }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (option, joined) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
      guard let argument = command.argument(option) else {
        // Any letter is near to any other.
        let known = option.hasPrefix("--") ? command.options : []
        return Self.unknown(
          option, of: name, nearest: NearMiss.nearest(option, among: known))
      }
      if argument.kind == .flag {
        if joined != nil { return Self.noValue(option) }
        continue
      }
      guard let value = joined ?? (index < words.endIndex ? words[index] : nil),
        joined != nil || !value.hasPrefix("-") || argument.isNumber && Int(value) != nil
      else { return Self.missingValue(option, argument) }
      if joined == nil { index += 1 }
      if let wrong = Self.wrong(value, of: option, argument) { return wrong }
    }
    let missing = command.words.dropFirst(given).first { !$0.isOptional }
    return missing.map { Self.missing($0, of: name) }
  }

  private static func wrong(
    _ value: String, of option: String, _ argument: CommandDescription.Argument
  ) -> Phrase? {
    if let known = argument.allValues {
      return known.contains(value) ? nil : none(value, of: option, known: known)
    }
    if argument.isNumber { return wrong(number: value, of: option) }
    if argument.valueName == StatusFormat.concerns { return StatusFormat.wrongConcern(in: value) }
    return argument.valueName == SharedOptions.day && CalendarDate(iso: value) == nil
      ? SharedOptions.noDay(value) : nil
  }

  /// `--jobs -1`, `--port 99999`.
  private static func wrong(number value: String, of option: String) -> Phrase? {
    guard let number = Int(value) else { return noNumber(value, option) }
    if option == "--port" { return UInt16(exactly: number) == nil ? noPort(value, option) : nil }
    return number < 0 ? .fromOne(option) : nil
  }
}

extension CommandDescription.Argument {
  /// Whether its value is a whole number, as that of `--jobs` is.
  fileprivate var isNumber: Bool {
    defaultValue.map { Int($0) != nil } ?? (Self.numbers[valueName ?? ""] != nil)
  }

  /// What may be written in its place, `УЕ-ХҚТУ-074-2014@3`: the help that tells it is in English only.
  fileprivate var example: String {
    let name = valueName ?? ""
    return Self.examples[name] ?? Self.numbers[name] ?? defaultValue ?? "<\(name)>"
  }

  /// Whole numbers of options that have no default.
  private static let numbers = ["keep": "5"]

  private static let examples = [
    "code": "УЕ-ХҚТУ-090-2024", StatusFormat.concerns: "overdue,due", "copy": "1",
    SharedOptions.day: "2019-03-01", "from": "УЕ-ХҚТУ-074-2014@3", "name": "my-college",
    "organization": "\"Сынақ университеті\"", "output": "site", "path": "site",
    "pdf": "УЕ-ХҚТУ-074-2014.pdf", "root": "../manual", "target": "/var/www/sapa",
    "theme": "yasawi", "title": "\"Студент жатақханалары туралы ереже\"",
  ]
}

extension WrongUsage {
  private static func unknown(_ option: String, of command: String, nearest: String?) -> Phrase {
    let help = help(command)
    guard let nearest else {
      return Phrase(
        en: "`\(command)` has no option \(option); `\(help)` lists those that there are",
        kk: "`\(command)` командасында \(option) параметрі жоқ; бар параметрлердің тізімін "
          + "`\(help)` береді",
        ru: "у `\(command)` нет параметра \(option); список параметров даёт `\(help)`")
    }
    return Phrase(
      en: "`\(command)` has no option \(option): did you mean \(nearest)? `\(help)` lists them all",
      kk: "`\(command)` командасында \(option) параметрі жоқ: мүмкін, \(nearest)? Толық тізімін "
        + "`\(help)` береді",
      ru: "у `\(command)` нет параметра \(option): может быть, \(nearest)? Весь список даёт "
        + "`\(help)`")
  }

  private static func missingValue(
    _ option: String, _ argument: CommandDescription.Argument
  ) -> Phrase {
    if let known = argument.allValues?.joined(separator: ", ") {
      return Phrase(
        en: "a value is missing behind \(option): \(known)",
        kk: "\(option) параметрінен кейін мән жазылмаған: \(known)",
        ru: "за \(option) не указано значение: \(known)")
    }
    let example = argument.example
    return Phrase(
      en: "a value is missing behind \(option), such as \(example)",
      kk: "\(option) параметрінен кейін мән жазылмаған, мысалы: \(example)",
      ru: "за \(option) не указано значение, например: \(example)")
  }

  private static func none(_ value: String, of option: String, known: [String]) -> Phrase {
    let list = known.joined(separator: ", ")
    let near = NearMiss.nearest(value, among: known)
    return Phrase(
      en: "\(option) does not take \(value): its values are \(list)"
        + (near.map { "; did you mean \($0)?" } ?? ""),
      kk: "\(option) параметрі \(value) мәнін қабылдамайды: жарамды мәндері – \(list)"
        + (near.map { "; мүмкін, \($0)?" } ?? ""),
      ru: "\(option) не принимает \(value): допустимые значения – \(list)"
        + (near.map { "; может быть, \($0)?" } ?? ""))
  }

  private static func noNumber(_ value: String, _ option: String) -> Phrase {
    Phrase(
      en: "\(option) takes a whole number, not \(value)",
      kk: "\(option) параметріне \(value) емес, бүтін сан жазылады",
      ru: "\(option) принимает целое число, а не \(value)")
  }

  private static func noPort(_ value: String, _ option: String) -> Phrase {
    Phrase(
      en: "\(option) takes a whole number from 0 to 65535, not \(value)",
      kk: "\(option) параметріне \(value) емес, 0 мен 65535 аралығындағы бүтін сан жазылады",
      ru: "\(option) принимает целое число от 0 до 65535, а не \(value)")
  }

  private static func noValue(_ option: String) -> Phrase {
    Phrase(
      en: "\(option) takes no value: write it alone",
      kk: "\(option) параметріне мән жазылмайды: оны жеке жазыңыз",
      ru: "\(option) не принимает значения: пишите его без него")
  }

  private static func tooMuch(_ word: String, for command: String) -> Phrase {
    Phrase(
      en: "«\(word)» is one word too many for `\(command)`: see `\(help(command))`",
      kk: "`\(command)` командасына «\(word)» сөзі артық: `\(help(command))` анықтамасын "
        + "қараңыз",
      ru: "для `\(command)` слово «\(word)» лишнее: смотрите `\(help(command))`")
  }

  private static func missing(
    _ argument: CommandDescription.Argument, of command: String
  ) -> Phrase {
    let (word, example) = (argument.valueName ?? "", argument.example)
    return Phrase(
      en: "`\(command)` lacks <\(word)>, such as \(example); more in `\(help(command))`",
      kk: "`\(command)` командасында <\(word)> жазылмаған, мысалы: \(example); толығырақ: "
        + "`\(help(command))`",
      ru: "в `\(command)` не указано <\(word)>, например: \(example); подробнее: "
        + "`\(help(command))`")
  }

  /// What ArgumentParser, or a command itself, has said.
  private static func refused(by command: String, _ told: String) -> Phrase {
    let told = told.hasSuffix(".") ? told : told + "."
    return Phrase(
      en: "`\(command)` cannot be run so: \(told) See `\(help(command))`",
      kk: "`\(command)` командасы бұлай орындалмайды: \(told) `\(help(command))` анықтамасын "
        + "қараңыз",
      ru: "`\(command)` так не выполнить: \(told) Смотрите `\(help(command))`")
  }

  /// `sapa help check`.
  private static func help(_ command: String) -> String {
    "sapa help" + command.dropFirst("sapa".count)
  }
}
