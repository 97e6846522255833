package import SapaCore

/// An acknowledgement sheet of one department: whom it lists, and when each has signed.
package struct StaffSheet: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var post: String
    package var name: String
    /// The day of a signature that was read back; nil leaves the row to be signed.
    package var signed: CalendarDate?

    package init(post: String, name: String, signed: CalendarDate?) {
      self.post = post
      self.name = name
      self.signed = signed
    }
  }

  package var department: String
  package var rows: [Row]

  package init(department: String, rows: [Row]) {
    self.department = department
    self.rows = rows
  }
}
