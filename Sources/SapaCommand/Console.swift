import Glibc
import SapaCore
import SapaDelivery

/// The terminal: what is printed where, and in which language.
enum Console {
  static func standardOutput(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  static func standardError(_ text: String) {
    write(text, to: STDERR_FILENO)
  }

  /// A word to the user, in the language of the manual's messages, else of who runs the command.
  static func complain(_ message: Phrase, in language: Language? = nil) {
    standardError("sapa: \(message[language ?? Self.language].printable(keepingLines: true))")
  }

  /// The language of what is said of a manual: its `messages`, else that of the locale; its own where
  /// the locale names none, as that of cron.
  static func language(of settings: Settings) -> Language {
    let own = localeNamesLanguage ? nil : settings.statedLanguage
    return settings.messages ?? own ?? language
  }

  /// The language of what is said beside a manual: as above where one is there, else that of the locale.
  static func language(near folder: String?) -> Language {
    guard let settings = try? ManualFolder(folder).settingsRead() else { return language }
    return language(of: settings)
  }

  /// The language of the locale; English where it is none of ours.
  static var language: Language {
    Language(rawValue: String(locale.prefix(2))) ?? .english
  }

  /// `C`, `POSIX` and `C.UTF-8` name none.
  private static var localeNamesLanguage: Bool {
    !["", "C", "POSIX"].contains(locale.prefix { $0 != "." && $0 != "@" })
  }

  /// `kk_KZ.UTF-8`: LC_ALL, LC_MESSAGES, LANG.
  private static var locale: String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let values = names.compactMap { getenv($0) }.map { String(cString: $0) }
    return values.first { !$0.isEmpty } ?? ""
  }

  /// Whether findings may have colour: a terminal, and no NO_COLOR.
  static func hasColour(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && getenv("NO_COLOR") == nil
  }

  /// Gives what the caller has closed, as `sapa check >&-` does, to a file that takes nothing: else the
  /// first file that is opened would have its number, and get what is printed.
  static func holdStandardFiles() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest number that is free is this one.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    guard !text.isEmpty else { return }
    var bytes = Array(text.utf8)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count > 0 {
        start += count
      } else if errno == EAGAIN {
        var reader = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&reader, 1, -1)
      } else if errno != EINTR {
        return end(descriptor, errno)
      }
    }
  }

  /// What is left of a text cannot be written: a full disk, a closed output.
  ///
  /// Half a report must not pass for a whole one. Of what was to be told beside it nobody can be told.
  private static func end(_ descriptor: Int32, _ code: Int32) {
    // Nobody reads any more, as behind `| head`.
    guard code != EPIPE, descriptor == STDOUT_FILENO else { return }
    complain(unwritten(String(cString: strerror(code))))
    exit(ExitStatus.couldNotRun.rawValue)
  }

  private static func unwritten(_ reason: String) -> Phrase {
    Phrase(
      en: "the output could not be written to its end (\(reason)): lead it to a file that may be "
        + "written, on a disk with free space",
      kk: "нәтиже соңына дейін жазылмады (\(reason)): оны бос орны бар дискідегі, жазуға рұқсат "
        + "етілген файлға бағыттаңыз",
      ru: "вывод не удалось записать до конца (\(reason)): направьте его в файл, доступный для "
        + "записи, на диске со свободным местом")
  }
}
