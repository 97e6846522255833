import Sapa
import SapaCore
import SapaLanguage

/// What the script of the preview asks for: `{"version": 4, "words": {…}, "report": {…}}`.
struct PreviewState: Encodable {
  var version: Int
  /// The words of the panel in the language of the messages.
  var words: [String: String]
  var report: FindingsReport

  private static let keys: [InterfaceKey] = [
    .previewView, .previewText, .previewChanges, .previewPrint, .previewAgainst, .previewSame,
    .previewUnbased,
    .previewRows, .previewPrinting, .previewUnprinted, .previewLost, .previewBroken, .checkError,
    .checkWarning, .checkNote, .checkFix, .checkNone, .checkSummary, .changeAdded, .changeRemoved,
    .changeMoved, .changeRenumbered, .changeRetitled, .changeChanged,
  ]

  init(version: Int, findings: [Finding], content: PreviewContent, language: Language) {
    self.version = version
    let strings = InterfaceStrings(language)
    words = Dictionary(uniqueKeysWithValues: Self.keys.map { ($0.rawValue, strings[$0]) })
    report = FindingsReport(
      findings, fileCount: content.world.sources.count, language: language)
  }
}
