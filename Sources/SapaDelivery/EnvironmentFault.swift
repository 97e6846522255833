package import SapaCore

/// What keeps Sapa from working at all: a missing tool, an unreadable folder.
///
/// It ends a run with 2. Faults of the content are findings; only these are thrown. The sentence names the remedy.
package struct EnvironmentFault: Error, Sendable {
  package var message: Phrase

  package init(_ message: Phrase) {
    self.message = message
  }

  package init(en: String, kk: String, ru: String) {
    self.init(Phrase(en: en, kk: kk, ru: ru))
  }
}
