import ArgumentParser
import Glibc
import SapaCore
import SapaDelivery

/// What every command understands.
struct SharedOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("root")],
    help: "The folder of the manual; by default the nearest one upward with a sapa.yaml.")
  var folder: String?

  @Argument(help: "The same, without -C.")
  var root: String?

  @Flag(name: .long, help: "Print findings and faults only.")
  var quiet = false

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day of the check, as 2019-03-01; by default SOURCE_DATE_EPOCH, else today here.",
      valueName: SharedOptions.day),
    transform: SharedOptions.date)
  var asOf: CalendarDate?

  @Option(name: .long, help: "How many files are worked on at once.")
  var jobs = Self.cores

  static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    if folder != nil, root != nil {
      throw ValidationError(
        Phrase(
          en: "Name the folder once: either with -C or as the argument.",
          kk: "Қалтаны бір рет көрсетіңіз: -C арқылы немесе соңғы сөзбен.",
          ru: "Укажите папку один раз: через -C или отдельным словом."))
    }
    guard jobs >= 1 else { throw ValidationError(.fromOne("--jobs")) }
  }

  /// The folder of the manual as it was named; nil for the nearest one upward.
  var place: String? { folder ?? root }

  /// The manual's folder.
  func manual() throws -> ManualFolder {
    try ManualFolder(place)
  }

  /// What `--as-of` takes.
  static let day = "day"

  static func noDay(_ text: String) -> Phrase {
    Phrase(
      en: "«\(text)» is no day of the calendar; write 2019-03-01.",
      kk: "«\(text)» күні күнтізбеде жоқ; 2019-03-01 түрінде жазыңыз.",
      ru: "дня «\(text)» в календаре нет; пишите 2019-03-01.")
  }

  private static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: text) else { throw ValidationError(noDay(text)) }
    return date
  }
}

/// A command on a manual: what it says is in the language of the manual's messages.
protocol ManualCommand: ParsableCommand {
  /// The folder of the manual as it was named; nil for the nearest one upward.
  var folder: String? { get }
}

/// One that understands what most do.
protocol SharedCommand: ManualCommand {
  var options: SharedOptions { get }
}

extension SharedCommand {
  var folder: String? { options.place }
}

extension ValidationError {
  /// A fault of usage, in the language of who runs the command.
  init(_ phrase: Phrase) {
    self.init(phrase[Console.language])
  }
}

extension Phrase {
  /// Of an option that counts.
  static func fromOne(_ option: String) -> Phrase {
    Phrase(
      en: "\(option) takes a whole number from 1.",
      kk: "\(option) параметріне 1-ден басталатын бүтін сан жазылады.",
      ru: "\(option) принимает целое число от 1.")
  }
}
