import SapaCore
import SapaLanguage

/// The strings of the interface that a theme words otherwise: `nav.register Тізілім` in
/// `strings/kk.txt`, one a line, its key, a space, the words.
///
/// A line that begins with `//` is a remark. A key that Sapa does not have is a mistake, a key without
/// words, and a value in braces that the string is not given: readers would see `{adress}`.
struct ThemeWords {
  private var overrides: [InterfaceKey: String] = [:]
  private let language: Language

  init(_ theme: ThemeFiles, in language: Language, _ findings: inout [Finding]) {
    self.language = language
    let own = InterfaceStrings(language)
    for file in theme.versions(of: "strings/\(language.rawValue).txt") {
      for (index, line) in file.lines.enumerated() where !line.hasPrefix("//") {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = parts.first else { continue }
        let place = ThemePlace(
          file: file, line: index + 1, column: 1, length: name.unicodeScalars.count)
        guard let key = InterfaceKey(rawValue: name) else {
          findings.append(ThemeVariable.unknownString(name, at: place))
          continue
        }
        guard parts.count == 2 else {
          findings.append(ThemeVariable.emptyString(key, at: place))
          continue
        }
        let words = parts[1]
        overrides[key] = words
        // A form of the plural that is the theme's alone has nothing to be held against.
        guard own.has(key) else { continue }
        let given = Self.values(in: own[key])
        for value in Self.values(in: words) where !given.contains(value) {
          findings.append(ThemeVariable.unknownValue(value, in: key, given: given, at: place))
        }
      }
    }
  }

  var strings: InterfaceStrings { InterfaceStrings(language, overrides: overrides) }

  /// `n` and `total` of `{n} / {total}`.
  private static func values(in words: String) -> [String] {
    words.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
