import SapaCore

/// What a code says by a pattern, or the first part of it that is wrong.
struct CodeParts {
  enum Fault {
    /// It is not put together so.
    case form
    /// A part holds what it may not hold.
    case part(CodePattern.Slot, String)
  }

  private(set) var values: [CodePattern.Slot: String] = [:]
  private(set) var fault: Fault?
  /// How many parts of the pattern fit.
  private(set) var length = 0

  init(_ code: String, by pattern: CodePattern, of grammar: CodeGrammar) {
    var rest = code[...]
    for (index, part) in pattern.parts.enumerated() {
      switch part {
      case .text(let text):
        guard rest.hasPrefix(text) else {
          fault = .form
          return
        }
        rest = rest.dropFirst(text.count)
      case .slot(let slot):
        let next = pattern.parts.indices.contains(index + 1) ? pattern.parts[index + 1] : nil
        guard let written = Self.written(slot, in: rest, before: next, grammar) else {
          fault = .form
          return
        }
        guard grammar.accepts(written, as: slot) else {
          fault = .part(slot, written)
          return
        }
        values[slot] = written
        rest = rest.dropFirst(written.count)
      }
      length = index + 1
    }
    if !rest.isEmpty { fault = .form }
  }

  /// What stands for a part: what the settings list, else all up to the next fixed text.
  private static func written(
    _ slot: CodePattern.Slot, in rest: Substring, before next: CodePattern.Part?,
    _ grammar: CodeGrammar
  ) -> String? {
    let known = grammar.values(of: slot).sorted { $0.count > $1.count }
    switch next {
    case nil: return String(rest)
    case .text(let text)?:
      if let value = known.first(where: { rest.hasPrefix($0 + text) }) { return value }
      return rest.firstRange(of: text).map { String(rest[..<$0.lowerBound]) }
    case .slot?:
      if let value = known.first(where: { rest.hasPrefix($0) }) { return value }
      let isDigit = slot == .number || slot == .year
      return String(rest.prefix { isDigit ? $0.isNumber : $0.isLetter })
    }
  }
}

extension CodeGrammar {
  /// What a code says: by the pattern that fits, else by the one that fits furthest.
  func parts(of code: DocumentCode) -> CodeParts? {
    let readings = effectivePatterns.map { CodeParts(code.text, by: $0, of: self) }
    return readings.first { $0.fault == nil }
      ?? readings.max { $0.length < $1.length }
  }

  /// The kind that a code names: УЕ of УЕ-ХҚТУ-074-2014.
  func kind(of code: DocumentCode) -> Kind? {
    let stated = parts(of: code)?.values[.kind] ?? String(code.text.prefix(while: \.isLetter))
    return kinds.first { !$0.abbreviation.isEmpty && $0.abbreviation == stated }
  }

  /// What the settings list for a part; empty where anything may stand.
  func values(of slot: CodePattern.Slot) -> [String] {
    switch slot {
    case .kind: abbreviations
    case .issuer: issuers
    case .number, .year, .clause, .letter: []
    }
  }

  fileprivate func accepts(_ text: String, as slot: CodePattern.Slot) -> Bool {
    func isNumber(_ text: some StringProtocol) -> Bool {
      !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
    switch slot {
    case .kind, .issuer:
      let known = values(of: slot)
      return known.isEmpty ? !text.isEmpty : known.contains(text)
    case .number: return isNumber(text) && serial.contains(text.utf8.count)
    case .year: return isNumber(text) && text.utf8.count == 4
    case .clause:
      return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isNumber)
    case .letter: return text.count == 1 && text.allSatisfy(\.isLetter)
    }
  }
}
