import SapaCore
import SapaRegister

/// In which sections of documents the words of the vocabularies are met, in the order of the text.
struct VocabularyUses: Sendable {
  private var abbreviations: [String: [Place]] = [:]
  private var terms: [String: [Place]] = [:]

  init(_ register: Register, _ abbreviations: Abbreviations, _ terms: Terms) {
    let starts = WordStarts(abbreviations.starts.union(terms.starts))
    guard !starts.isEmpty else { return }
    for document in register.documents where document.hasText {
      for (index, part) in document.parts.enumerated() {
        var place = Place(document: document.id, part: index, section: nil)
        if part.heading.number != nil { place.section = part.heading.anchor }
        for block in part.body {
          switch block {
          case .heading(let heading) where heading.number != nil: place.section = heading.anchor
          case .clause(let clause): place.section = clause.anchor
          default: break
          }
          for run in block.inlineRuns {
            read(run.plainText, at: place, abbreviations, terms, starts)
          }
        }
      }
    }
  }

  func places(of form: String, _ kind: Vocabulary.Kind) -> [Place] {
    switch kind {
    case .abbreviations: abbreviations[form] ?? []
    case .terms: terms[form] ?? []
    case .roles: []
    }
  }

  private mutating func read(
    _ text: String, at place: Place, _ abbreviations: Abbreviations, _ terms: Terms,
    _ starts: WordStarts
  ) {
    let candidates = text.indicesOfPieces(beginningAs: starts)
    guard !candidates.isEmpty else { return }
    let pieces = text.pieces
    for index in candidates {
      if let form = abbreviations.match(in: pieces, at: index)?.form {
        Self.note(place, of: form, in: &self.abbreviations)
      } else if let form = terms.match(in: pieces, at: index)?.form {
        Self.note(place, of: form, in: &self.terms)
      }
    }
  }

  private static func note(_ place: Place, of form: String, in uses: inout [String: [Place]]) {
    if uses[form]?.last != place { uses[form, default: []].append(place) }
  }
}

extension String {
  /// Which of the text's pieces are words that may be of a vocabulary.
  fileprivate func indicesOfPieces(beginningAs starts: WordStarts) -> [Int] {
    withBytes { bytes in
      var words = TextWords(bytes)
      var indices: [Int] = []
      while let word = words.next() {
        if starts.contains(words.start(of: word)) { indices.append(word.piece) }
      }
      return indices
    }
  }
}
