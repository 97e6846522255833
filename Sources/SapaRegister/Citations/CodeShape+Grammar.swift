import SapaCore

extension CodeShape {
  /// The letters of an issuer that the settings do not name: QC of FRM-QC-011.
  static let anyLetters = "ꙮ"

  /// What the codes of a grammar look like: every kind with every issuer; and, where all joints are right,
  /// with another issuer, a digit too many or too few, a year in short, or the issuer or the year left out.
  ///
  /// None where a pattern leaves kinds or issuers open: then the codes of the register say it.
  static func all(of grammar: CodeGrammar) -> [CodeShape] {
    let patterns = grammar.effectivePatterns.map(\.parts)
    let ofIssuers = patterns.filter { $0.contains(.slot(.issuer)) }
    return shapes(of: patterns, in: grammar, .near)
      + shapes(of: patterns + patterns.compactMap { $0.without(.issuer) }, in: grammar, .issuer)
      + shapes(of: ofIssuers + ofIssuers.compactMap { $0.without(.year) }, in: grammar, .year)
  }

  private static func shapes(
    of patterns: [[CodePattern.Part]], in grammar: CodeGrammar, _ slip: Slip
  ) -> [CodeShape] {
    patterns.flatMap { parts in
      parts.reduce([Draft()]) { drafts, part in
        drafts.flatMap { draft in
          draft.continuations(of: part, in: grammar, slip).map { draft.adding($0) }
        }
      }
    }
    .compactMap { $0.shape(isExact: slip != .near) }
  }

  /// What is forgiven of a code that is not one of the grammar.
  private enum Slip {
    /// A space or a dash for a hyphen.
    case near
    /// Another issuer, and a number of another length.
    case issuer
    /// A number or a year of another length, beside an issuer that there is.
    case year
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
      of part: CodePattern.Part, in grammar: CodeGrammar, _ slip: Slip
    ) -> [Draft] {
      switch part {
      case .text(let text): [Draft(fixed: text)]
      case .slot(.kind): grammar.abbreviations.map { Draft(fixed: $0) }
      case .slot(.issuer):
        (slip != .issuer ? grammar.issuers : grammar.issuers.isEmpty ? [] : [anyLetters])
          .map { Draft(fixed: $0) }
      case .slot(.number):
        [Draft(text: "0", lengths: [slip == .near ? grammar.serial : grammar.serial.widened])]
      case .slot(.year): [Draft(text: "0", lengths: [slip == .year ? 2...5 : 4...4])]
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

extension [CodePattern.Part] {
  /// `УЕ-099-2014`, `УЕ-ХҚТУ-099`: without a part and what joins it to the one before; nil where it has none, or
  /// too little is left to be a code for certain.
  fileprivate func without(_ slot: CodePattern.Slot) -> [CodePattern.Part]? {
    guard let index = firstIndex(of: .slot(slot)), index > 1, case .text = self[index - 1],
      contains(.slot(.kind)), contains(.slot(.number)),
      count(where: { if case .slot = $0 { true } else { false } }) > 3
    else { return nil }
    return Array(self[..<(index - 1)] + self[(index + 1)...])
  }
}
