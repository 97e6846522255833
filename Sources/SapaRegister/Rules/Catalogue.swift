package import SapaCore

extension Register {
  /// The rules that this room applies; each is declared in a file of its own beside this one.
  package static let rules: [Rule] = [
    .brokenAnchor, .brokenLink, .duplicateAppendix, .duplicateCode, .duplicateSection,
    .malformedCode, .malformedNumber, .malformedReference, .missingField, .missingFile,
    .nameCollision, .outsideRoot, .sectionGap, .selfReference, .undefinedAbbreviation,
    .unknownAppendix, .unknownDocument, .unknownManual, .unknownSection, .unregisteredTitle,
  ]
}
