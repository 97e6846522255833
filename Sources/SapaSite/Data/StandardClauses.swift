import SapaCore
import SapaRegister

/// The clauses of ISO 9001:2015 by number, and where a manual states that it covers each.
struct StandardClauses: Sendable {
  /// How a clause is covered.
  enum Coverage: Hashable, Sendable {
    /// Sections and documents name it.
    case stated([Target])
    /// Clauses below it are named.
    case below
    /// Only a clause above it is named: 7.5 for 7.5.2.
    case above(SectionNumber)
    case gap
  }

  struct Row: Sendable {
    var clause: SectionNumber
    var coverage: Coverage
  }

  private(set) var rows: [Row] = []

  init(_ register: Register) {
    let stated = Self.stated(register)
    for clause in Self.numbers {
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

  /// Chapters 4 to 10 with their clauses, those of one number part left out: they only group.
  static let numbers: [SectionNumber] = """
    4.1 4.2 4.3 4.4 4.4.1 4.4.2
    5.1 5.1.1 5.1.2 5.2 5.2.1 5.2.2 5.3
    6.1 6.1.1 6.1.2 6.2 6.2.1 6.2.2 6.3
    7.1 7.1.1 7.1.2 7.1.3 7.1.4 7.1.5 7.1.5.1 7.1.5.2 7.1.6 7.2 7.3 7.4
    7.5 7.5.1 7.5.2 7.5.3 7.5.3.1 7.5.3.2
    8.1 8.2 8.2.1 8.2.2 8.2.3 8.2.3.1 8.2.3.2 8.2.4
    8.3 8.3.1 8.3.2 8.3.3 8.3.4 8.3.5 8.3.6 8.4 8.4.1 8.4.2 8.4.3
    8.5 8.5.1 8.5.2 8.5.3 8.5.4 8.5.5 8.5.6 8.6 8.7 8.7.1 8.7.2
    9.1 9.1.1 9.1.2 9.1.3 9.2 9.2.1 9.2.2 9.3 9.3.1 9.3.2 9.3.3
    10.1 10.2 10.2.1 10.2.2 10.3
    """.split { $0 == " " || $0 == "\n" }.compactMap { SectionNumber($0) }
}

extension SectionNumber {
  /// 7.5 and 7 for 7.5.2, the nearest first.
  fileprivate var ancestors: [SectionNumber] {
    guard let parent else { return [] }
    return [parent] + parent.ancestors
  }

  fileprivate func isBelow(_ other: SectionNumber) -> Bool { ancestors.contains(other) }
}
