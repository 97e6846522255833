/// What the CSV files of `private/` say: who works here, and who has signed.
///
/// Names of people stay with whoever holds this value; pages are made from `Coverage`, which has
/// numbers only.
package struct PrivateLists: Hashable, Sendable {
  package var staff: [StaffMember] = []
  package var signed: [SignedEntry] = []

  package init() {}

  /// A name as it is compared: small letters, one space between its parts, no dots.
  package static func key(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace || $0 == "." }.joined(separator: " ")
  }

  package var isEmpty: Bool { staff.isEmpty && signed.isEmpty }
}

/// A row of the staff list: Әлия Сейітова, Математика кафедрасы, доцент.
package struct StaffMember: Hashable, Sendable {
  package var name: Placed<String>
  package var department: Placed<String>
  package var post: String?

  package init(name: Placed<String>, department: Placed<String>, post: String?) {
    self.name = name
    self.department = department
    self.post = post
  }
}

/// A row of a signed acknowledgement sheet: who has signed which edition of what.
package struct SignedEntry: Hashable, Sendable {
  package var code: Placed<DocumentCode>
  package var edition: Placed<Edition>
  package var name: Placed<String>
  /// Needed only where two of the staff have one name.
  package var department: Placed<String>?
  package var on: Placed<CalendarDate>?

  package init(
    code: Placed<DocumentCode>, edition: Placed<Edition>, name: Placed<String>,
    department: Placed<String>?, on: Placed<CalendarDate>?
  ) {
    self.code = code
    self.edition = edition
    self.name = name
    self.department = department
    self.on = on
  }
}
