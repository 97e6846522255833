import SapaCore

extension CodeShape {
  /// The letters of an issuer that the settings do not name: QC of FRM-QC-011.
  static let anyLetters = "ꙮ"

  /// What the codes of a grammar look like: every kind with every issuer; and, where all joints are right,
  /// with another issuer, or a digit too many or too few.
  ///
  /// None where a pattern leaves kinds or issuers open: then the codes of the register say it.
  static func all(of grammar: CodeGrammar) -> [CodeShape] {
    shapes(of: grammar, isExact: false) + shapes(of: grammar, isExact: true)
  }

  private static func shapes(of grammar: CodeGrammar, isExact: Bool) -> [CodeShape] {
    grammar.effectivePatterns.flatMap { pattern in
      pattern.parts.reduce([Draft()]) { drafts, part in
        drafts.flatMap { draft in
          draft.continuations(of: part, in: grammar, isExact: isExact).map { draft.adding($0) }
        }
      }
    }
    .compactMap { $0.shape(isExact: isExact) }
  }

  /// A code as it grows from left to right, with the lengths of its runs of digits.
  private struct Draft {
    var text = ""
    var lengths: [ClosedRange<Int>] = []

    init(text: String = "", lengths: [ClosedRange<Int>] = []) {
      (self.text, self.lengths) = (text, lengths)
    }

    /// Text that stands in every code so, with its own digits.
    init(fixed text: String) {
      let digits = CodeForm(text)?.atoms.filter(CodeForm.isDigits) ?? []
      self.init(text: text, lengths: digits.map { $0.utf8.count...$0.utf8.count })
    }

    func adding(_ other: Draft) -> Draft {
      Draft(text: text + other.text, lengths: lengths + other.lengths)
    }

    func continuations(
      of part: CodePattern.Part, in grammar: CodeGrammar, isExact: Bool
    ) -> [Draft] {
      switch part {
      case .text(let text): [Draft(fixed: text)]
      case .slot(.kind): grammar.abbreviations.map { Draft(fixed: $0) }
      case .slot(.issuer):
        (grammar.issuers + (isExact && !grammar.issuers.isEmpty ? [anyLetters] : []))
          .map { Draft(fixed: $0) }
      case .slot(.number):
        [Draft(text: "0", lengths: [isExact ? grammar.serial.widened : grammar.serial])]
      case .slot(.year): [Draft(text: "0", lengths: [4...4])]
      case .slot(.clause):
        (1...4).map { depth in
          Draft(
            text: [String](repeating: "0", count: depth).joined(separator: "."),
            lengths: [ClosedRange<Int>](repeating: 1...2, count: depth))
        }
      case .slot(.letter):
        "ABCDEFGHIJKLMNOPQRSTUVWXYZБГДЖИЛПФЦЧШЭЮЯ".map { Draft(text: String($0)) }
      }
    }

    /// The shape; nil where two runs of digits have grown together.
    func shape(isExact: Bool) -> CodeShape? {
      guard let form = CodeForm(text) else { return nil }
      let digits = form.atoms.indices.filter { CodeForm.isDigits(form.atoms[$0]) }
      guard digits.count == lengths.count, !digits.isEmpty, digits.count < form.atoms.count else {
        return nil
      }
      let byAtom = Dictionary(uniqueKeysWithValues: zip(digits, lengths))
      return CodeShape(
        atoms: form.atoms.map { CodeForm.isDigits($0) ? "#" : $0 }, joints: form.joints,
        lengths: form.atoms.indices.map { byAtom[$0] }, isExact: isExact)
    }
  }
}
