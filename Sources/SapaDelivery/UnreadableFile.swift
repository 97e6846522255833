import Glibc
import Sapa
import SapaCore

/// A file that was left out, or is not as it should be, and why: the rest of the manual is checked all the same.
enum UnreadableFile {
  enum Cause {
    case noAccess
    /// The disk or the share did not answer, and said why.
    case failing(String)
    case link
    case noFile
    case badName
    /// It is read all the same.
    case foreignName
    case tooDeep
    case folderNamedMd
    case otherEnding
    case twin(of: String)
  }

  static func finding(_ path: String, _ cause: Cause) -> Finding {
    let words = words(path, cause)
    return Finding(
      .unreadableFile, at: Span(startOf: path), severity: cause.isHarmless ? .warning : nil,
      headline: words.headline, explanation: words.explanation, fixes: [Finding.Fix(words.fix)])
  }

  private static func words(_ path: String, _ cause: Cause) -> UnreadableFile.Words {
    switch cause {
    case .noAccess: .noAccess(path)
    case .failing(let reason): .failing(path, reason)
    case .link: .link(path)
    case .noFile: .noFile(path)
    case .badName: .badName(path)
    case .foreignName: .foreignName(path)
    case .tooDeep: .tooDeep(path)
    case .folderNamedMd: .folderNamedMd(path)
    case .otherEnding: .otherEnding(path)
    case .twin(let other): .twin(path, of: other)
    }
  }
}

extension UnreadableFile.Cause {
  /// Why the call failed that was made last.
  static var ofLastCall: Self {
    let code = errno
    return FileSystem.isFailure(code) ? .failing(String(cString: strerror(code))) : .noAccess
  }

  /// Whether nothing that was read before is left out.
  fileprivate var isHarmless: Bool {
    switch self {
    case .folderNamedMd, .foreignName, .otherEnding: true
    case .noAccess, .failing, .link, .noFile, .badName, .tooDeep, .twin: false
    }
  }
}
