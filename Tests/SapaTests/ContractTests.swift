import Sapa
import SapaCore
import Testing

/// The catalogue held against what users and scripts have been promised: names and weights.
@Suite struct ContractTests {
  private static let errors = """
    unknown-section unknown-appendix unknown-document malformed-reference malformed-code broken-link \
    broken-anchor missing-file duplicate-section duplicate-appendix malformed-number duplicate-code \
    code-grammar invalid-field unknown-field missing-field supersede-chain edition-order \
    frozen-edition-changed not-utf8 front-matter unsafe-link unsafe-file raw-html outside-root \
    name-collision too-large theme-variable
    """
  private static let warnings = """
    section-gap appendix-gap heading-skip self-reference obsolete-reference draft-reference \
    title-mismatch unregistered-title undefined-abbreviation late-abbreviation \
    duplicate-abbreviation unknown-role duplicate-term mixed-script unknown-clause \
    missing-approval wrong-approver date-order review-overdue unrecorded-change \
    change-sheet-mismatch
    """
  private static let notes = "uncited-appendix uncited-document review-due"

  private static let promised: [(Severity, [String])] = [
    (.error, words(errors)), (.warning, words(warnings)), (.note, words(notes)),
  ]

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  @Test func `every rule that was promised exists, with its weight`() {
    for (severity, names) in Self.promised {
      for name in names {
        let rule = Catalogue.rules.first { $0.id == name }
        #expect(rule?.severity == severity, "\(name)")
      }
    }
  }

  @Test func `no promised name has two weights`() {
    let names = Self.promised.flatMap(\.1)
    #expect(Set(names).count == names.count)
    #expect(names.count == 52)
  }
}
