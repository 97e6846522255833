package import SapaCore

/// One side of a comparison, as the command line names it.
package enum ComparedText: Hashable, Sendable {
  /// `УЕ-ХҚТУ-074-2014@3`: a frozen edition.
  case edition(DocumentCode, Edition)
  /// `git:HEAD~2`: the manual as a revision has it.
  case revision(String)
  /// `../manual-2018/`: another manual, a frozen edition, or one Markdown file.
  case path(String)

  /// - Parameter word: as it was typed.
  /// - Throws: `EnvironmentFault` for a word that names none of them.
  package init(_ word: String) throws(EnvironmentFault) {
    if word.hasPrefix("git:") {
      self = .revision(String(word.dropFirst("git:".count)))
    } else if word.contains("/") || word == "." || word == ".." {
      self = .path(word)
    } else if let at = word.lastIndex(of: "@"), at != word.startIndex,
      let edition = Edition(String(word[word.index(after: at)...]))
    {
      self = .edition(DocumentCode(String(word[..<at])), edition)
    } else {
      throw .noComparison(word)
    }
  }
}

extension EnvironmentFault {
  fileprivate static func noComparison(_ word: String) -> EnvironmentFault {
    EnvironmentFault(
      en:
        "\(word) names nothing to compare: write CODE@EDITION for a frozen edition, git:REVISION, "
        + "or a path with a slash (./\(word))",
      kk: "\(word) салыстыратын мәтінді көрсетпейді: мөрленген нұсқа үшін КОД@НҰСҚА, git:REVISION "
        + "немесе қиғаш сызығы бар жол (./\(word)) жазыңыз",
      ru:
        "\(word) не указывает, что сравнивать: напишите КОД@РЕДАКЦИЯ для зафиксированной редакции, "
        + "git:REVISION или путь с косой чертой (./\(word))")
  }
}
