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
    help: "The day of the check, as 2019-03-01; by default SOURCE_DATE_EPOCH, else today here.",
    transform: SharedOptions.date)
  var asOf: CalendarDate?

  @Option(name: .long, help: "How many files are worked on at once.")
  var jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    if folder != nil, root != nil {
      throw ValidationError("Name the folder once: either with -C or as the argument.")
    }
    guard jobs >= 1 else { throw ValidationError("--jobs takes a whole number from 1.") }
  }

  /// The manual's folder.
  func manual() throws -> ManualFolder {
    try ManualFolder(folder ?? root)
  }

  private static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: text) else {
      throw ValidationError("'\(text)' is no day of the calendar; write 2019-03-01.")
    }
    return date
  }
}
