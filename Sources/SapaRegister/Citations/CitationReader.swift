package import SapaCore

/// Reads citations in plain prose, as manuals really cite: `осы СЖ 9.1.3 т.`, `9.1, 9.1.3 тт.`,
/// `7 және 9 тарауларында`, `А қосымша`, УЕ-ХҚТУ-074-2014, «Ішкі аудит» ҚП.
///
/// It knows the register's own grammar: its codes, titles, sections, appendices, and the names of
/// the manual. Codes are read first, so that numbers inside them are never sections; then titles,
/// then numbers with their unit words. Look-alikes stay silent: dates, decision numbers, lists,
/// sections of laws and standards.
package struct CitationReader: Sendable {
  let register: Register
  let codes: CodeIndex
  let titles: TitleIndex
  private let owners: OwnerReader
  let resolver: Resolver
  /// The words of each document's language, by its place in the register, and of the manual's.
  private let words: [CitationWords]
  let ofManual: CitationWords

  /// Builds the look-up tables, once for a register.
  package init(register: Register) {
    self.register = register
    codes = CodeIndex(register)
    titles = TitleIndex(register)
    let outlines = Outlines(register)
    owners = OwnerReader(register, outlines)
    resolver = Resolver(outlines: outlines)
    let settings = register.settings
    let words = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (language, CitationWords(settings, language: language))
      })
    let ofManual = words[settings.language] ?? .all
    self.words = register.documents.map { document in
      document.control.language.flatMap { words[$0.value] } ?? ofManual
    }
    self.ofManual = ofManual
  }

  /// Every citation of a text, in its order; their ranges do not overlap.
  ///
  /// - Parameters:
  ///   - prose: the running text of one block.
  ///   - place: where the text stands, which decides what a bare `9.1.2 т.` means.
  ///   - isHeading: in a heading, what names the heading's own section is no citation.
  /// - Returns: what leads somewhere, what is at fault, and the backslashes that switch reading off.
  package func read(
    _ prose: Prose, at place: Place, isHeading: Bool = false
  ) -> [CitationFound] {
    let passage = Passage(prose, at: place, words: words(at: place), isHeading: isHeading)
    passage.add(codes.names(in: passage, register, titles: titles))
    passage.add(titles.names(in: passage, register))
    var reader = MentionReader(passage, owners, resolver.outlines)
    let mentions = reader.mentions()
    if passage.names.isEmpty, mentions.isEmpty, passage.switches.isEmpty { return [] }
    var citations = passage.switches.map { CitationFound(switch: $0) }
    citations += passage.names.compactMap { found($0, in: passage) }
    if !mentions.isEmpty {
      for (mention, verdict) in zip(mentions, passage.verdicts(on: mentions, owners)) {
        resolver.cite(mention, verdict, in: passage, &citations)
      }
    }
    citations.sort { $0.range.lowerBound < $1.range.lowerBound }
    return citations
  }

  private func found(_ name: DocumentName, in passage: Passage) -> CitationFound? {
    let isOwn = name.document != nil && name.document == passage.place.document
    // A document's own title in its text is no citation, nor its code in its heading.
    if isOwn, name.isTitle || passage.isHeading { return nil }
    guard name.document != nil || name.finding != nil else { return nil }
    return CitationFound(
      range: passage.tokens.range(name.linked), target: name.document.map { .document($0) },
      finding: name.finding)
  }

  private func words(at place: Place) -> CitationWords {
    place.document.map { words[$0.index] } ?? ofManual
  }
}
