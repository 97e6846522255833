package import SapaCore

extension Register {
  /// The rules that this room applies; each is declared in a file of its own beside this one.
  package static let rules: [Rule] = [
    .appendixGap, .appendixOrder, .brokenAnchor, .brokenLink, .codeGrammar, .dateOrder,
    .draftReference,
    .duplicateAbbreviation, .duplicateAppendix, .duplicateCode, .duplicateSection, .duplicateTerm,
    .editionOrder, .headingSkip, .lateAbbreviation, .malformedCode, .malformedNumber,
    .malformedReference, .missingApproval, .missingField, .missingFile, .mixedScript,
    .nameCollision, .obsoleteReference, .outsideRoot, .reviewDue, .reviewOverdue, .sectionGap,
    .sectionOrder, .selfReference, .supersedeChain, .titleMismatch, .uncitedAppendix,
    .uncitedDocument, .undefinedAbbreviation, .unknownAppendix, .unknownClause, .unknownDocument,
    .unknownManual, .unknownRole, .unknownSection, .unmatchedSignature, .unregisteredTitle,
    .vocabularyEntry, .restrictedText, .wrongApprover,
  ]
}
