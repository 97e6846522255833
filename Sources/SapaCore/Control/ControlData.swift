/// What the front matter of a file says, each value with its place.
///
/// ```yaml
/// code: СЖ-ХҚТУ-01-2019
/// title: Сапа жөніндегі жетекшілік
/// edition: 3
/// ```
/// A key that is absent, or whose value was refused with a finding, is nil or empty.
package struct ControlData: Hashable, Sendable {
  /// Where the front matter stands; nil in a file without one.
  package var span: Span?
  /// Whether the front matter could not be read: what it says is then unknown, not absent.
  package var isUnreadable = false
  /// The keys that stand in it, those included whose values were refused, and those that are misspelt.
  package var keys: Set<String> = []

  // Identity
  package var code: Placed<StatedCode>?
  package var title: Placed<String>?
  package var edition: Placed<Edition>?
  package var kind: Placed<String>?
  package var slug: Placed<String>?
  package var language: Placed<Language>?

  // Control
  package var status: Placed<Status>?
  package var owner: Placed<String>?
  package var responsible: [Placed<String>] = []
  package var approvals: [Approval] = []
  package var effective: Placed<CalendarDate>?
  package var reviewEvery: Placed<Months>?
  package var reviews: [Review] = []
  package var supersedes: Placed<Supersession>?
  package var external: External?
  package var location: Placed<String>?
  package var access: Placed<Access>?
  package var clauses: [Placed<String>] = []
  package var retention: Retention?
  package var copies: [Copy] = []
  package var distribution: [Placed<String>] = []
  package var changes: [Change] = []

  // Finding it
  package var aliases: [Placed<String>] = []
  package var keywords: [Placed<String>] = []
  /// False where `references: off` switches the citations of prose off.
  package var readsCitations = true

  // Parts of a document
  /// Where keys of a whole document stand in a file without a code: the `status` of a chapter.
  package var documentKeys: [Placed<String>] = []
  package var appendix: Placed<AppendixLabel>?
  package var sheet: Placed<Sheet>?
  package var sections: [SectionControl] = []
  package var diagram: Diagram?

  package init() {}

  /// Whether a key stands that only a controlled document has.
  package var isControlled: Bool {
    edition != nil || status != nil || effective != nil || !approvals.isEmpty || owner != nil
      || supersedes != nil || !copies.isEmpty || !changes.isEmpty || kind != nil || access != nil
  }
}

/// `code: УЕ-ХҚТУ-074-2014`, or `code: unknown` for a document whose code nobody has stated.
package enum StatedCode: Hashable, Sendable {
  case code(DocumentCode)
  /// The document is registered, its code is a fact still missing.
  case unknown
}

/// `{meaning: approved, role: Университет Президенті, name: …, on: 2019-03-01, order: № 5}`.
package struct Approval: Hashable, Sendable {
  package enum Meaning: String, CaseIterable, Sendable {
    case prepared
    case checked
    case agreed
    case approved
  }

  package var meaning: Placed<Meaning>
  package var role: Placed<String>?
  package var name: Placed<String>?
  package var on: Placed<CalendarDate>?
  package var order: Placed<String>?

  package init(
    meaning: Placed<Meaning>, role: Placed<String>? = nil, name: Placed<String>? = nil,
    on: Placed<CalendarDate>? = nil, order: Placed<String>? = nil
  ) {
    self.meaning = meaning
    self.role = role
    self.name = name
    self.on = on
    self.order = order
  }
}

/// A length of time in whole months: `12 months`, `2 years`.
package struct Months: Hashable, Sendable {
  package var count: Int

  package init(_ count: Int) {
    self.count = count
  }
}

/// `{on: 2020-03-01, by: СРСО, outcome: confirmed, note: …}`.
package struct Review: Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Sendable {
    case confirmed
    case revise
    case withdraw
  }

  package var on: Placed<CalendarDate>?
  package var by: Placed<String>?
  package var outcome: Placed<Outcome>?
  package var note: Placed<String>?

  package init(
    on: Placed<CalendarDate>?, by: Placed<String>?, outcome: Placed<Outcome>?,
    note: Placed<String>?
  ) {
    self.on = on
    self.by = by
    self.outcome = outcome
    self.note = note
  }
}

/// `{code: СЖ-ХҚТУ-01-2016, edition: 2}`: what this document replaces.
package struct Supersession: Hashable, Sendable {
  package var code: DocumentCode
  package var edition: Edition?

  package init(code: DocumentCode, edition: Edition?) {
    self.code = code
    self.edition = edition
  }
}

/// `{issuer: ҚР Білім және ғылым министрлігі, version: …, checked: 2024-01-15}`.
package struct External: Hashable, Sendable {
  package var issuer: Placed<String>?
  package var version: Placed<String>?
  package var checked: Placed<CalendarDate>?

  package init(
    issuer: Placed<String>?, version: Placed<String>?, checked: Placed<CalendarDate>?
  ) {
    self.issuer = issuer
    self.version = version
    self.checked = checked
  }
}

package enum Access: String, CaseIterable, Sendable {
  case `internal`
  case restricted
}

/// `{period: 5 жыл, disposition: жою}`.
package struct Retention: Hashable, Sendable {
  package var period: Placed<String>?
  package var disposition: Placed<String>?

  package init(period: Placed<String>?, disposition: Placed<String>?) {
    self.period = period
    self.disposition = disposition
  }
}

/// A registered copy on paper: `{number: 1, kind: control, holder: Ректорат, issued: 2019-03-01}`.
package struct Copy: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case control
    case working
  }

  package var number: Placed<String>?
  package var kind: Placed<Kind>?
  package var holder: Placed<String>?
  package var issued: Placed<CalendarDate>?
  package var withdrawn: Placed<CalendarDate>?

  package init(
    number: Placed<String>?, kind: Placed<Kind>?, holder: Placed<String>?,
    issued: Placed<CalendarDate>?, withdrawn: Placed<CalendarDate>?
  ) {
    self.number = number
    self.kind = kind
    self.holder = holder
    self.issued = issued
    self.withdrawn = withdrawn
  }
}

extension [Copy] {
  /// The number of each copy: its own; where none has one, 1, 2, 3 in their order.
  package var numbers: [String?] {
    let isCounted = allSatisfy { $0.number == nil }
    return enumerated().map { index, copy in
      isCounted ? String(index + 1) : copy.number?.value
    }
  }
}

/// A row of the change sheet.
package struct Change: Hashable, Sendable {
  package var edition: Placed<Edition>?
  package var sections: [Placed<String>]
  package var basis: Placed<String>?
  package var description: Placed<String>?
  package var by: Placed<String>?
  package var on: Placed<CalendarDate>?

  package init(
    edition: Placed<Edition>?, sections: [Placed<String>], basis: Placed<String>?,
    description: Placed<String>?, by: Placed<String>?, on: Placed<CalendarDate>?
  ) {
    self.edition = edition
    self.sections = sections
    self.basis = basis
    self.description = description
    self.by = by
    self.on = on
  }
}

/// A form that is filled from the data.
package enum Sheet: String, CaseIterable, Sendable {
  case changes
  case approval
  case acknowledgement
}

/// What `sections:` says of one section: `"7.1.3": {responsible: [...], clauses: [...]}`.
package struct SectionControl: Hashable, Sendable {
  package var number: Placed<SectionNumber>
  package var responsible: [Placed<String>]
  package var clauses: [Placed<String>]

  package init(
    number: Placed<SectionNumber>, responsible: [Placed<String>], clauses: [Placed<String>]
  ) {
    self.number = number
    self.responsible = responsible
    self.clauses = clauses
  }
}

/// A drawing as data: `diagram: process`, its nodes and edges.
package struct Diagram: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case process
    case hierarchy
    case organisation
  }

  package struct Node: Hashable, Sendable {
    package var id: Placed<String>
    package var title: Placed<String>
    /// A section (`9.2`) or a code that the node stands for.
    package var ref: Placed<String>?
    package var owner: Placed<String>?
    /// Where `ref` leads; nil until the register has read it, and where it leads nowhere.
    package var target: Target?

    package init(
      id: Placed<String>, title: Placed<String>, ref: Placed<String>?, owner: Placed<String>?
    ) {
      self.id = id
      self.title = title
      self.ref = ref
      self.owner = owner
    }
  }

  package struct Edge: Hashable, Sendable {
    package var from: Placed<String>
    package var to: Placed<String>
    package var label: Placed<String>?

    package init(from: Placed<String>, to: Placed<String>, label: Placed<String>?) {
      self.from = from
      self.to = to
      self.label = label
    }
  }

  package var kind: Placed<Kind>
  package var nodes: [Node]
  package var edges: [Edge]

  package init(kind: Placed<Kind>, nodes: [Node], edges: [Edge]) {
    self.kind = kind
    self.nodes = nodes
    self.edges = edges
  }
}
