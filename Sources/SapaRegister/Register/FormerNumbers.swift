package import SapaCore

/// What sections and appendices are called now that had a number, or a letter, which their document has
/// no more: 4.2, which was 3.2 in an edition that is frozen.
package struct FormerNumbers: Hashable, Sendable {
  package var sections: [SectionNumber: SectionNumber] = [:]
  package var appendices: [AppendixLabel: AppendixLabel] = [:]

  package init() {}
}
