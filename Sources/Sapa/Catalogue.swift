package import SapaCore
import SapaEditions
import SapaPrint
import SapaReading
import SapaRegister
import SapaSite

/// Every rule of the check, in the order of their names.
package enum Catalogue {
  package static let rules: [Rule] =
    (Reader.rules + Register.rules + editionRules + siteRules + printRules + [
      .bindingRule, .emptyManual, .expiredConcession, .missingGraphviz, .unknownRule,
      .unreadableFile, .unusedConcession,
    ])
    .sorted { $0.id < $1.id }
}
