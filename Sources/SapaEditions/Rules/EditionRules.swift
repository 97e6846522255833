package import SapaCore

/// The rules of this room; each is declared in a file of its own beside this one.
package let editionRules: [Rule] = [
  .changeSheetMismatch, .damagedEdition, .frozenEditionChanged, .renumberedSection,
  .unrecordedChange,
]
