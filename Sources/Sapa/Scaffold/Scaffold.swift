package import SapaCore
import SapaLanguage

/// The first files of a manual, a document, a theme: little, and without an error for the check.
package enum Scaffold {
  /// A manual with two chapters, its three sheets, a vocabulary and an empty staff list.
  ///
  /// - Parameters:
  ///   - language: of its text and its settings.
  ///   - organization: its name; nil leaves a word in its place.
  /// - Returns: its files, with their paths below its folder.
  package static func manual(in language: Language, organization: String?) -> [OutputFile] {
    let words = ScaffoldWords[language]
    let name = (organization ?? words.organization).yamlText
    let settings = """
      organization:
        name: \(name)
        system: \(words.system)
      language: \(language.rawValue)
      manual: \(words.code)
      review: {every: 12 months}
      distribution: [\(words.office)]

      """
    let letters = AppendixLabel.alphabet(of: language)
    let sheets = [
      ("changes", words.changes), ("approval", words.approval),
      ("acknowledgement", words.acknowledgement),
    ]
    let texts = [
      ("sapa.yaml", settings), (".gitignore", "site/\nprivate/\n"),
      ("content/index.md", "# \(words.home)\n\n\(words.welcome)\n"),
      ("content/manual/index.md", control(words.code, words.manual, words.office)),
      ("content/manual/01-scope.md", "# 1 \(words.scope)\n\n\(words.scopeText)\n"),
      ("content/manual/02-references.md", "# 2 \(words.references)\n\n\(words.referencesText)\n"),
      (
        "content/abbreviations.md",
        table(
          words.abbreviations, words.abbreviationColumns,
          [words.abbreviation.form, words.abbreviation.meaning])
      ),
      (
        "content/roles.md",
        table(words.roles, words.roleColumns, [words.office, words.department, ""])
      ),
      ("private/staff.csv", "\u{FEFF}" + words.staffColumns.joined(separator: ";") + "\r\n"),
    ]
    let forms = zip(zip(["a", "b", "c"], letters), sheets).map { appendix, sheet in
      (
        "content/manual/appendix-\(appendix.0).md",
        "---\ntitle: \(sheet.1)\nappendix: \(appendix.1)\nsheet: \(sheet.0)\n---\n"
      )
    }
    return (texts + forms).map { OutputFile(path: $0.0, text: $0.1) }
  }

  /// A document of one file, `content/register/ue-hqtu-090-2024.md`: a draft in its first edition.
  package static func document(
    _ code: DocumentCode, title: String?, in language: Language
  ) -> OutputFile {
    let words = ScaffoldWords[language]
    let title = title ?? words.document
    let slug = Transliteration.slug(code.text)
    return OutputFile(
      path: "content/register/\(slug.isEmpty ? "document" : slug).md",
      text: control(code.text.yamlText, title.yamlText, nil)
        + "\n# \(title)\n\n## 1 \(words.purpose)\n\n\(words.purposeText)\n")
  }

  /// A theme that says one thing otherwise than the base, each kind of file once.
  package static func theme(_ name: String) -> [OutputFile] {
    let texts = [
      ("theme.yaml", "name: \(name)\nextends: base\n"),
      ("tokens/light.txt", "// One token a line: its name, its value.\naccent #0b5a8a\n"),
      ("tokens/dark.txt", "// The same for dark screens; paper is always white.\naccent #7cc4ee\n"),
      ("styles/\(name).css", "/* Rules here win over those of the base. */\n"),
      ("print/values.json", "{\n  \"accent\": \"#0b5a8a\"\n}\n"),
    ]
    return texts.map { OutputFile(path: "themes/\(name)/\($0.0)", text: $0.1) }
  }

  private static func control(_ code: String, _ title: String, _ owner: String?) -> String {
    "---\ncode: \(code)\ntitle: \(title)\nedition: 1\nstatus: draft\n"
      + (owner.map { "owner: \($0)\n" } ?? "") + "---\n"
  }

  private static func table(_ title: String, _ head: [String], _ row: [String]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    return "# \(title)\n\n" + line(head) + line(head.map { _ in "---" }) + line(row)
  }
}

extension String {
  /// The text as one line of YAML, quoted where a reader would take it for something else.
  fileprivate var yamlText: String {
    let oneLine = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain =
      !oneLine.isEmpty && (oneLine.first?.isLetter ?? false)
      && !oneLine.contains(": ") && !oneLine.contains(" #") && oneLine.last != ":"
      && !["true", "false", "null", "yes", "no", "on", "off", "unknown"].contains(
        oneLine.lowercased())
    guard !isPlain else { return oneLine }
    let escaped = oneLine.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }
}
