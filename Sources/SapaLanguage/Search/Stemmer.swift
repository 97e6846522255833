import SapaCore

/// Takes the endings off Kazakh words: `озгеристерди` and `озгериси` are both `озгерис`.
///
/// Light on purpose: of a stack of endings one is taken a layer, the longest first, and only where
/// the harmony and the sounds fit, until nothing more comes off; so the stem of a stem is itself.
/// Words of three letters, with digits or in other letters stay as they are.
package struct Stemmer: Sendable {
  /// The endings of each layer by their last letters.
  private let layers: [[Unicode.Scalar?: [Ending]]]
  /// Protected beginnings by their first letters, the longest first.
  private let protected: [Unicode.Scalar?: [[Unicode.Scalar]]]
  private let elisions: [(stem: [Unicode.Scalar], word: [Unicode.Scalar])]
  private let table: StemTable

  private struct Ending: Sendable {
    var scalars: [Unicode.Scalar]
    var condition: StemTable.Condition
    /// The first vowel that harmony is about.
    var vowel: Unicode.Scalar?
  }

  package init(_ table: StemTable = .kazakh) {
    self.table = table
    layers = table.layers.map { layer in
      let endings = layer.map { suffix in
        let scalars = Array(suffix.text.unicodeScalars)
        return Ending(
          scalars: scalars, condition: suffix.condition,
          vowel: scalars.first { "аеыи".unicodeScalars.contains($0) })
      }
      return Dictionary(grouping: endings, by: \.scalars.last)
    }
    let beginnings = table.protected.map { Array($0.unicodeScalars) }
    protected = Dictionary(
      grouping: beginnings.sorted { $0.count > $1.count }, by: \.first)
    elisions = table.elisions.map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }
  }

  /// The stem of a folded word.
  package func stem(_ word: String) -> String {
    var stem = [Unicode.Scalar](word)
    guard stem.count > 3, stem.allSatisfy({ (0x430...0x44F).contains($0.value) }) else {
      return word
    }
    var before: [Unicode.Scalar] = []
    while stem != before, stem.count > 3 {
      before = stem
      let floor = max(3, protectedLength(stem))
      for layer in layers {
        let endings = layer[stem.last] ?? []
        guard let ending = endings.first(where: { fits($0, stem, floor: floor) }) else { continue }
        stem.removeLast(ending.scalars.count)
      }
      if let last = stem.last { stem[stem.count - 1] = Self.unvoiced(last) }
      if let elision = elisions.first(where: { $0.stem == stem }) { stem = elision.word }
    }
    return text(stem)
  }

  private func fits(_ ending: Ending, _ word: [Unicode.Scalar], floor: Int) -> Bool {
    let rest = word.dropLast(ending.scalars.count)
    guard rest.count >= floor, word.suffix(ending.scalars.count).elementsEqual(ending.scalars),
      let last = rest.last, let vowel = rest.last(where: Self.isVowel)
    else { return false }
    if ending.condition != .any, let own = ending.vowel {
      let isFront = own == "е" || own == "и"
      if vowel == "ы" && isFront || (vowel == "е" || vowel == "э") && !isFront { return false }
    }
    return holds(ending.condition, rest, last)
  }

  private func holds(
    _ condition: StemTable.Condition, _ rest: ArraySlice<Unicode.Scalar>, _ last: Unicode.Scalar
  ) -> Bool {
    let isClose = last == "ы" || last == "и"
    switch condition {
    case .vowel: return Self.isVowel(last)
    case .consonant: return !Self.isVowel(last) || last == "у"
    case .voiced: return !Self.voiceless.contains(last)
    case .voiceless: return Self.voiceless.contains(last) || Self.devoiced.contains(last)
    case .nasal: return Self.isVowel(last) || last == "м" || last == "н"
    case .ablative: return isClose || last == "м" || last == "н"
    case .possessed: return isClose
    case .owned:
      return Self.isVowel(last)
        && (!isClose || rest.dropLast().last == "ш" || table.protected.contains(text(rest)))
    case .liquid: return Self.isVowel(last) || last == "р" || last == "й"
    case .any: return true
    }
  }

  /// How much of the word is a protected one; its last letter may be voiced: талаб-ы.
  private func protectedLength(_ word: [Unicode.Scalar]) -> Int {
    let match = protected[word.first]?.first { beginning in
      guard word.count >= beginning.count, let last = beginning.last else { return false }
      let end = beginning.count - 1
      return Self.unvoiced(word[end]) == Self.unvoiced(last)
        && word[..<end].elementsEqual(beginning[..<end])
    }
    return match?.count ?? 0
  }

  /// Final б and г as the bare word has them: п, к.
  private static func unvoiced(_ last: Unicode.Scalar) -> Unicode.Scalar {
    last == "б" ? "п" : last == "г" ? "к" : last
  }

  private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static let voiceless = Set("пктсшфхцчщ".unicodeScalars)
  /// Loans: -тар behind the б, в, г, д of педагог.
  private static let devoiced = Set("бвгд".unicodeScalars)

  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "а", "е", "и", "о", "у", "ы", "э", "ю", "я": true
    default: false
    }
  }
}
