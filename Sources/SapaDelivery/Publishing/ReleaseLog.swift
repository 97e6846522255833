import FoundationEssentials
import Glibc
import SapaCore

/// `releases.jsonl`: what was published, by whom and when, one line an event, never rewritten.
struct ReleaseLog {
  struct Entry: Codable, Equatable {
    enum Event: String, Codable {
      case published
      case rolledBack = "rolled back"
      /// A release that was served though its publish did not live to tell.
      case recovered
    }

    var event: Event
    var release: String
    /// UTC, as ISO 8601 writes it.
    var when: String
    var who: String
    /// The revision of the manual's folder that the release was made from, where it lies in git and its
    /// publish has told of it.
    var commit: String?
    /// The revision that the manual was changed after: what was published is in no commit.
    var changedSince: String?
    var errors = 0
    var warnings = 0
    /// SHA-256 of the release's manifest.
    var manifest: String
    /// SHA-256 of the manual that it was made from; nil where that was not known.
    var manual: String?

    /// What has just become of a release, by who runs the program.
    init(_ event: Event, _ release: Release) {
      self.event = event
      self.release = release.id
      when = ReleaseLog.now
      who = FileSystem.userName
      manifest = release.digest ?? ""
    }
  }

  let path: String

  init(_ target: PublishedTarget) {
    path = target.path + "/releases.jsonl"
  }

  /// The release of the last line that can be read.
  var last: String? { fromLast.first?.release }

  /// The day of that line.
  var lastDay: CalendarDate? { fromLast.first.flatMap { CalendarDate(iso: $0.when.prefix(10)) } }

  /// The releases that it tells of.
  var releases: Set<String> { Set(entries.map(\.release)) }

  /// The releases that were served one after the other and not withdrawn, the served one last: with 3
  /// published after a rollback from 2 to 1, 1 and 3.
  var history: [String] {
    var history: [String] = []
    for entry in entries {
      let number = Release.number(of: entry.release) ?? 0
      history.removeAll { (Release.number(of: $0) ?? 0) >= number }
      history.append(entry.release)
    }
    return history
  }

  /// The releases that a rollback to the served one has withdrawn; none where something was published
  /// since.
  ///
  /// - Parameter served: its name; it need not be there any more.
  /// - Returns: what the log tells of them.
  func withdrawn(from served: String) -> [Entry] {
    let entries = entries
    guard let last = entries.last, last.event == .rolledBack, last.release == served,
      let number = Release.number(of: served)
    else { return [] }
    return entries.filter { (Release.number(of: $0.release) ?? 0) > number }
  }

  /// The manual that a release was made from; nil where the log does not say.
  func manual(of release: Release) -> String? {
    fromLast.first { $0.release == release.id && $0.manual != nil }?.manual
  }

  private var entries: [Entry] { lines.compactMap(Self.entry) }

  /// The same from the last line on, each read when it is asked for.
  private var fromLast: some Collection<Entry> {
    lines.reversed().lazy.compactMap(Self.entry)
  }

  private var lines: [ArraySlice<UInt8>] { FileSystem.read(path)?.split(separator: 10) ?? [] }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    try? JSONDecoder().decode(Entry.self, from: Data(line))
  }

  func append(_ entry: Entry) throws(EnvironmentFault) {
    // A line that was cut short, by a full disk, does not take the next one with it.
    let isTorn = FileSystem.read(path)?.last.map { $0 != 10 } ?? false
    try FileSystem.append((isTorn ? [10] : []) + entry.jsonLine + [10], to: path)
  }

  /// The time now, as the log writes it: 2026-11-22T23:59:00Z.
  static var now: String {
    var time = Glibc.time(nil)
    var parts = tm()
    gmtime_r(&time, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
