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
    let letters = form.atoms.joined().map { letter in
      let plain = meant[letter] ?? letter
      return digits[plain] ?? plain
    }
    let isLong = letters.count >= 6 && letters.contains(where: \.isNumber)
    return isLong ? String(letters) : nil
  }

  /// The first letter as it is compared.
  static func initial(_ scalar: Unicode.Scalar) -> String {
    LookAlike.skeleton([scalar][...]).map { String(meant[$0] ?? $0) }.joined()
  }

  /// Whether two runs of a code may be joined so: by nothing, a sign, a space.
  static func isJoint(_ joint: String) -> Bool {
    joint.count <= 1 && joint.allSatisfy { "-–—‑./:_ \u{A0}".contains($0) }
  }
}
