import SapaCore

/// What is left of a code when everything is forgiven that eye and hand confuse: УЕХКТУ0742014.
///
/// УЕ-ХКТУ-074-2014 with К for Қ, УЕ-ХҚТУ-О74-2014 with the letter О, УЕХҚТУ-074-2014 without a
/// hyphen are that one code. Looked up only where nothing else fits.
enum CodeConfusion {
  /// The key of a code; nil where too little of it is left to be sure.
  static func key(_ form: CodeForm) -> String? {
    let letters = form.atoms.flatMap(\.unicodeScalars).map(forgiven)
    let isLong = letters.count >= 6 && letters.contains { $0.properties.numericType != nil }
    return isLong ? String(letters[...]) : nil
  }

  /// The first two letters of a run as they are compared, or the one that it has.
  struct Beginning: Hashable {
    private var first: Unicode.Scalar?
    private var second: Unicode.Scalar?

    fileprivate init(_ letters: some Sequence<Unicode.Scalar>) {
      var letters = letters.makeIterator()
      first = letters.next()
      second = letters.next()
    }
  }

  /// What the first run of a code may begin with, so that most words are passed over at a glance: У and
  /// УЕ of УЕХКТУ0742014.
  static func beginnings(of key: String) -> [Beginning] {
    [Beginning(key.unicodeScalars.prefix(1)), Beginning(key.unicodeScalars)]
  }

  static func beginning(of run: ArraySlice<Unicode.Scalar>) -> Beginning {
    let letters = run.prefix(2)
    let seen = letters.lazy.compactMap { $0.value < table.count ? table[Int($0.value)] : nil }
    return letters.count == seen.count
      ? Beginning(seen) : Beginning(LookAlike.skeleton(letters).unicodeScalars.lazy.map(forgiven))
  }

  /// Letters as they are compared, by their code points.
  private static let table: [Unicode.Scalar?] = (0..<0x530).map { value in
    Unicode.Scalar(value as UInt32).flatMap(LookAlike.seen).map(forgiven)
  }

  private static func forgiven(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "Қ": "К"
    case "Ң": "Н"
    case "Ғ": "Г"
    case "Ү", "Ұ": "У"
    case "Ө", "О": "0"
    case "Ә": "А"
    case "Һ": "Х"
    case "Ё": "Е"
    case "Й": "И"
    case "З": "3"
    case "І": "1"
    default: letter
    }
  }

  /// Whether two runs of a code may be joined so: by nothing, a sign, a space.
  static func isJoint(_ joint: String) -> Bool {
    joint.count <= 1 && joint.allSatisfy { "-–—‑./:_ \u{A0}".contains($0) }
  }
}
