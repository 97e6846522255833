package import SapaCore

/// The clauses of the standard by number, and where a manual states that it covers each.
package struct StandardClauses: Sendable {
  /// How a clause is covered.
  package enum Coverage: Hashable, Sendable {
    /// Sections and documents name it.
    case stated([Target])
    /// Clauses below it are named.
    case below
    /// Only a clause above it is named: 7.5 for 7.5.2.
    case above(SectionNumber)
    case gap
  }

  package struct Row: Sendable {
    package var clause: SectionNumber
    package var coverage: Coverage
  }

  package private(set) var rows: [Row] = []
  package let standard: Standard

  package init(_ register: Register) {
    standard = register.settings.standard
    let stated = Self.stated(register)
    let numbers = standard.clauses.compactMap { SectionNumber($0) }
    for clause in numbers where !clause.isScopeOrTerms {
      // A chapter only groups its clauses.
      if clause.depth == 1 && numbers.contains(where: { $0.isBelow(clause) }) { continue }
      let coverage: Coverage
      if let targets = stated[clause] {
        coverage = .stated(targets)
      } else if stated.keys.contains(where: { $0.isBelow(clause) }) {
        coverage = .below
      } else if let above = clause.ancestors.first(where: { stated[$0] != nil }) {
        coverage = .above(above)
      } else {
        coverage = .gap
      }
      rows.append(Row(clause: clause, coverage: coverage))
    }
  }

  /// Who names which clause, in the order of the register.
  private static func stated(_ register: Register) -> [SectionNumber: [Target]] {
    var stated: [SectionNumber: [Target]] = [:]
    func note(_ clause: String, _ target: Target) {
      guard let number = SectionNumber(clause) else { return }
      if stated[number]?.contains(target) != true { stated[number, default: []].append(target) }
    }
    for document in register.documents {
      for clause in document.control.clauses { note(clause.value, .document(document.id)) }
      for section in document.sections {
        for clause in section.clauses {
          note(clause, .section(document.id, anchor: section.anchor))
        }
      }
      for part in document.appendices {
        guard let label = part.appendix else { continue }
        for clause in part.control.clauses { note(clause.value, .appendix(document.id, label)) }
      }
    }
    return stated
  }
}

extension SectionNumber {
  /// Whether it is the scope, the references or the terms of a standard, which ask for nothing (ISO/IEC
  /// Directives, part 2: clauses 1 to 3).
  fileprivate var isScopeOrTerms: Bool { prefix.isEmpty && depth == 1 && numbers[0] <= 3 }
}
