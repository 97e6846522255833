/// What is left of a code when everything is forgiven that eye and hand confuse: УЕХКТУ0742014.
///
/// УЕ-ХКТУ-074-2014 with К for Қ, УЕ-ХҚТУ-О74-2014 with the letter О, УЕХҚТУ-074-2014 without a
/// hyphen are that one code. Looked up only where nothing else fits.
enum CodeConfusion {
  private static let meant: [Character: Character] = [
    "Қ": "К", "Ң": "Н", "Ғ": "Г", "Ү": "У", "Ұ": "У", "Ө": "О", "Ә": "А", "Һ": "Х", "Ё": "Е",
    "Й": "И",
  ]
  private static let digits: [Character: Character] = ["О": "0", "З": "3", "І": "1"]

  /// The key of a code; nil where too little of it is left to be sure.
  static func key(_ form: CodeForm) -> String? {
    let letters = forgiven(form.atoms.joined())
    let isLong = letters.count >= 6 && letters.contains(where: \.isNumber)
    return isLong ? String(letters) : nil
  }

  /// What the first run of a code may begin with, so that most words are passed over at a glance: У and
  /// УЕ of УЕХКТУ0742014.
  static func beginnings(of key: String) -> [String] {
    [String(key.prefix(1)), String(key.prefix(2))]
  }

  /// The first two letters of a run as they are compared, or the one that it has.
  static func beginning(of run: ArraySlice<Unicode.Scalar>) -> String {
    String(forgiven(LookAlike.skeleton(run.prefix(2))))
  }

  private static func forgiven(_ letters: String) -> [Character] {
    letters.map { letter in
      let plain = meant[letter] ?? letter
      return digits[plain] ?? plain
    }
  }

  /// Whether two runs of a code may be joined so: by nothing, a sign, a space.
  static func isJoint(_ joint: String) -> Bool {
    joint.count <= 1 && joint.allSatisfy { "-–—‑./:_ \u{A0}".contains($0) }
  }
}
