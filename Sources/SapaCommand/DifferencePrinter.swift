import Glibc
import SapaCore
import SapaEditions
import SapaLanguage

/// Sets a difference as text: the sections that differ, below each the lines in which words do.
///
/// ```
/// СЖ-ХҚТУ-01-2019 Сапа жөніндегі жетекшілік
///
/// 7.3 → 7.4 Хабардарлық: нөмірі өзгерді, өзгертілді
///   Қызметкер [-бес-]{+он+} күн ішінде танысады.
/// ```
struct DifferencePrinter {
  private let isQuiet: Bool
  private let strings: InterfaceStrings
  private let hasColour: Bool

  init(language: Language, isQuiet: Bool) {
    self.isQuiet = isQuiet
    strings = InterfaceStrings(language)
    hasColour = Console.hasColour(STDOUT_FILENO)
  }

  func print(_ difference: ManualDifference) -> String {
    if difference.entries.isEmpty { return isQuiet ? "" : strings[.previewSame] + "\n" }
    return difference.entries.map(text).joined(separator: "\n")
  }

  private func text(_ entry: ManualDifference.Entry) -> String {
    let name = [entry.text.code?.text, entry.text.title].compactMap { $0 }.joined(separator: " ")
    var head = bold(name)
    switch entry.kind {
    case .added: head += ": " + strings[.changeAdded]
    case .removed: head += ": " + strings[.changeRemoved]
    case .changed: break
    }
    let identity = entry.kind == .changed ? entry.difference.identityChanges : []
    let fields = identity.map { change in
      "  \(strings[change.field.key]): " + painted(change.old, .deleted) + " → "
        + painted(change.new, .inserted)
    }
    let sections = entry.difference.changed.map(text)
    return ([head] + fields).joined(separator: "\n") + "\n"
      + sections.map { "\n" + $0 + "\n" }.joined()
  }

  private func text(_ section: SectionDifference) -> String {
    let number = section.isNumbered ? section.name : ""
    let title = section.titleLine.pieces.isEmpty ? "" : text(section.titleLine)
    let kinds = section.kindNames(strings)
    let head = [number, title].filter { !$0.isEmpty }.joined(separator: " ")
    let lines = section.lines.filter(\.isChanged).map { "\n  " + text($0) }
    return bold(head.isEmpty ? kinds : head + ": " + kinds) + lines.joined()
  }

  private func text(_ line: RevisedLine) -> String {
    line.pieces.map { piece in
      piece.revision.map { painted(piece.text, $0) } ?? piece.text
    }.joined()
  }

  private func painted(_ text: String, _ revision: Revision) -> String {
    switch (revision, hasColour) {
    case (.deleted, false): "[-\(text)-]"
    case (.inserted, false): "{+\(text)+}"
    case (.deleted, true): "\u{1B}[31;9m\(text)\u{1B}[0m"
    case (.inserted, true): "\u{1B}[32m\(text)\u{1B}[0m"
    }
  }

  private func bold(_ text: String) -> String {
    hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
