package import SapaCore

/// How many of those who must know a document have signed that they do: 12 of 15, by department.
///
/// Numbers only: names never reach a page.
package struct Coverage: Hashable, Sendable {
  package struct Department: Hashable, Sendable {
    /// As the distribution of the document names it.
    package var name: String
    package var signed: Int
    package var staff: Int
  }

  /// In the order of the distribution.
  package var departments: [Department]
  /// Signatures under earlier editions, which do not count.
  package var outdated: Int

  package var signed: Int { departments.reduce(0) { $0 + $1.signed } }
  package var staff: Int { departments.reduce(0) { $0 + $1.staff } }

  /// Departments of the distribution of which the staff list names nobody.
  package var unknown: [String] { departments.filter { $0.staff == 0 }.map(\.name) }
}

/// Who must know which document, and who has signed that he does.
///
/// A document is known to the departments of its `distribution`, else to those of the settings;
/// only a signature under the edition in force counts, and none from before there was such a text.
package struct Acknowledgements: Sendable {
  /// One who must sign: his row of the staff list, and the day on which he has.
  package struct Signer: Hashable, Sendable {
    package var member: StaffMember
    package var hasSigned: Bool
    package var on: CalendarDate?
  }

  private let settings: Settings
  private let roles: RoleIndex
  /// The staff by department, as the staff list first names it.
  private let staff: [(department: String, members: [StaffMember])]
  /// The same people by name, since two may share one.
  private let byName: [String: [StaffMember]]
  /// The signed rows of a document, by the name of who has signed.
  private let signed: [DocumentCode: [String: [SignedEntry]]]

  package init(_ lists: PrivateLists, in register: Register) {
    settings = register.settings
    let roles = RoleIndex(register.vocabulary)
    self.roles = roles
    var places: [String: Int] = [:]
    var staff: [(department: String, members: [StaffMember])] = []
    // Several files may name one person; in one of them it is a finding.
    var seen: Set<[String]> = []
    let people = lists.staff.filter {
      let key = [roles.meaning(of: $0.department.value), PrivateLists.key($0.name.value)]
      return seen.insert(key).inserted
    }
    for member in people {
      let key = roles.meaning(of: member.department.value)
      if let place = places[key] {
        staff[place].members.append(member)
      } else {
        places[key] = staff.count
        staff.append((member.department.value, [member]))
      }
    }
    self.staff = staff
    byName = Dictionary(grouping: people) { PrivateLists.key($0.name.value) }
    signed = Dictionary(grouping: lists.signed, by: \.code.value)
      .mapValues { Dictionary(grouping: $0) { PrivateLists.key($0.name.value) } }
  }

  /// The departments that must know a document; empty where nobody has said.
  package func departments(of document: Document) -> [String] {
    settings.distribution(of: document).map(\.value)
  }

  /// Every department of the staff list, in its order.
  package var departments: [String] { staff.map(\.department) }

  /// The staff of a department, each with his signature under the edition of a document.
  package func signers(of document: Document, in department: String) -> [Signer] {
    var entries = document.code.flatMap { signed[$0] } ?? [:]
    return members(of: department).map { member in
      let name = PrivateLists.key(member.name.value)
      guard
        let index = entries[name]?.firstIndex(where: {
          isValid($0, for: document) && matches($0, member)
        })
      else { return Signer(member: member, hasSigned: false) }
      let entry = entries[name]?.remove(at: index)
      return Signer(member: member, hasSigned: true, on: entry?.on?.value)
    }
  }

  /// Nil for a document that is not in force, or without departments or a staff list.
  package func coverage(of document: Document) -> Coverage? {
    guard document.control.status?.value == .effective, !staff.isEmpty else { return nil }
    let departments = departments(of: document)
    guard !departments.isEmpty else { return nil }
    let entries = (document.code.flatMap { signed[$0] } ?? [:]).values.joined()
    return Coverage(
      departments: departments.map { name in
        let signers = signers(of: document, in: name)
        return Coverage.Department(
          name: name, signed: signers.count(where: \.hasSigned), staff: signers.count)
      },
      outdated: entries.count { $0.edition.value != document.control.edition?.value })
  }

  func members(of department: String) -> [StaffMember] {
    let key = roles.meaning(of: department)
    return staff.first { roles.meaning(of: $0.department) == key }?.members ?? []
  }

  /// Whether anybody on the staff list can have signed a row.
  func hasSigner(_ entry: SignedEntry) -> Bool {
    byName[PrivateLists.key(entry.name.value)]?.contains { matches(entry, $0) } ?? false
  }

  /// A signature under an earlier edition, or from before its text was approved, says nothing of this
  /// one.
  private func isValid(_ entry: SignedEntry, for document: Document) -> Bool {
    entry.edition.value == document.control.edition?.value && !isEarly(entry, for: document)
  }

  /// Whether somebody has signed before there was a text to sign for.
  func isEarly(_ entry: SignedEntry, for document: Document) -> Bool {
    guard let day = entry.on?.value, let first = document.firstDayOfSigning else { return false }
    return day < first
  }

  private func matches(_ entry: SignedEntry, _ member: StaffMember) -> Bool {
    entry.department.map { roles.agree($0.value, member.department.value) }
      ?? !isAmbiguous(entry)
  }

  /// Whether people of two departments have the name, and the row does not say which.
  func isAmbiguous(_ entry: SignedEntry) -> Bool {
    let people = byName[PrivateLists.key(entry.name.value)] ?? []
    guard entry.department == nil, people.count > 1 else { return false }
    return Set(people.map { roles.meaning(of: $0.department.value) }).count > 1
  }
}

extension Document {
  /// The day of its approval, on which people may begin to sign that they know it; the day on which it
  /// came into force where that is earlier, or the approval has none.
  var firstDayOfSigning: CalendarDate? {
    let approvals = control.approvals.filter { $0.meaning.value == .approved }
    let approved = approvals.compactMap { $0.on?.value }.max()
    return [approved, control.effective?.value].compactMap(\.self).min()
  }
}

extension Settings {
  /// The departments that a document is for: as it says, else as the settings say for all.
  package func distribution(of document: Document) -> [Placed<String>] {
    let own = document.control.distribution
    return own.isEmpty && !document.isExternal ? distribution : own
  }
}
