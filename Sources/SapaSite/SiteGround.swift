package import SapaCore
import SapaEditions
import SapaLanguage
import SapaRegister

/// What there is of a site before any page is made: its words, its layouts, its addresses, and what is
/// wrong with the theme and with the addresses.
package struct SiteGround: Sendable {
  let words: InterfaceStrings
  let layouts: Layouts
  let themeFiles: StampedFiles
  let addresses: Addresses
  let printouts: [Printout]
  /// Whether a document has a form, which every menu then names.
  let hasForms: Bool
  private(set) var plan: SitePlan
  package private(set) var findings: [Finding]
  private let ofTheme: [Finding]

  /// `words` take the place of those of the manual's language.
  init(_ input: SiteInput, words given: InterfaceStrings? = nil) {
    let layoutFiles = LayoutFile.all(in: input.theme)
    var findings = LayoutLint.check(layoutFiles)
    let settings = input.register.settings
    words =
      (given ?? ThemeWords(input.theme, in: settings.language, &findings).strings)
      .naming(settings.standard)
    layouts = Layouts(layoutFiles, words: words, &findings)
    themeFiles = StampedFiles(
      input.theme.output(words: words, &findings), fingerprint: input.fingerprint)
    addresses = Addresses(input.register)
    printouts = Printout.all(in: input.register, input.editions, archive: input.archive)
    hasForms = input.register.hasForms
    ofTheme = findings
    plan = SitePlan(
      input.register, printouts, hasForms: hasForms, compared: Set(input.comparisons.keys),
      addresses, words, &findings)
    self.findings = findings
  }

  /// The same with the pages of what has changed, which is known once a manual has been checked.
  func comparing(_ input: SiteInput) -> SiteGround {
    guard !input.comparisons.isEmpty else { return self }
    var ground = self
    ground.findings = ofTheme
    ground.plan = SitePlan(
      input.register, printouts, hasForms: hasForms, compared: Set(input.comparisons.keys),
      addresses, words, &ground.findings)
    return ground
  }
}
