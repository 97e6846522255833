/// A block of a text: a heading, a paragraph, a table.
package enum Block: Hashable, Sendable {
  indirect case heading(Heading)
  case paragraph([Inline], Span)
  /// A paragraph that is a section: `6.1.2 Университет …`. Made by the register.
  indirect case clause(Clause)
  indirect case list(List)
  case quote([Block], Span)
  indirect case code(info: String, text: String, Span)
  indirect case table(Table)
  case thematicBreak(Span)
  /// HTML as a block: never passed on, always a finding.
  case html(String, Span)
}

/// `## 7.1.3 Инфрақұрылым`.
package struct Heading: Hashable, Sendable {
  /// 1 to 6, as written.
  package var level: Int
  /// Its number, once the register has read it; the content is then without it.
  package var number: SectionNumber?
  /// `s-7-1-3`, or GitHub's form of its text; set by the register.
  package var anchor: String
  package var content: [Inline]
  package var span: Span

  package init(
    level: Int, number: SectionNumber? = nil, anchor: String = "", content: [Inline], span: Span
  ) {
    self.level = level
    self.number = number
    self.anchor = anchor
    self.content = content
    self.span = span
  }
}

/// A paragraph with a number of its own: `6.1.2 Университет …`.
package struct Clause: Hashable, Sendable {
  package var number: SectionNumber
  package var anchor: String
  /// The text behind the number.
  package var content: [Inline]
  package var span: Span

  package init(number: SectionNumber, anchor: String, content: [Inline], span: Span) {
    self.number = number
    self.anchor = anchor
    self.content = content
    self.span = span
  }
}

package struct List: Hashable, Sendable {
  /// The number of its first item; nil for a list of points.
  package var start: Int?
  /// Tight lists show no space between their items.
  package var isTight: Bool
  package var items: [Item]
  package var span: Span

  package struct Item: Hashable, Sendable {
    /// Done or not, where it is an item of a task list.
    package var isDone: Bool?
    /// Its number, where that is not the one behind the number of the item before: the 4 of `1) 2) 4)`.
    package var number: Int?
    package var blocks: [Block]
    package var span: Span

    package init(isDone: Bool? = nil, number: Int? = nil, blocks: [Block], span: Span) {
      self.isDone = isDone
      self.number = number
      self.blocks = blocks
      self.span = span
    }
  }

  /// The number of each item, unless they stand in order behind the first.
  package var numbers: [Int]? {
    guard let start, items.contains(where: { $0.number != nil }) else { return nil }
    var next = start
    return items.map { item in
      defer { next += 1 }
      next = item.number ?? next
      return next
    }
  }

  package init(start: Int?, isTight: Bool, items: [Item], span: Span) {
    self.start = start
    self.isTight = isTight
    self.items = items
    self.span = span
  }
}

/// A table of GFM: every row has as many cells as the head.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case none
    case left
    case center
    case right
  }

  package struct Cell: Hashable, Sendable {
    package var content: [Inline]
    package var span: Span

    package init(content: [Inline], span: Span) {
      self.content = content
      self.span = span
    }
  }

  package var alignments: [Alignment]
  package var head: [Cell]
  package var rows: [[Cell]]
  package var span: Span

  package init(alignments: [Alignment], head: [Cell], rows: [[Cell]], span: Span) {
    self.alignments = alignments
    self.head = head
    self.rows = rows
    self.span = span
  }
}

/// The text of a footnote, in the order of the first marks.
package struct Footnote: Hashable, Sendable {
  package var label: String
  package var blocks: [Block]
  package var span: Span

  package init(label: String, blocks: [Block], span: Span) {
    self.label = label
    self.blocks = blocks
    self.span = span
  }
}

extension Block {
  /// Whether it is a heading or a numbered paragraph.
  package var isHeading: Bool {
    switch self {
    case .heading, .clause: true
    default: false
    }
  }

  package var span: Span {
    switch self {
    case .heading(let heading): heading.span
    case .paragraph(_, let span), .quote(_, let span), .code(_, _, let span),
      .thematicBreak(let span), .html(_, let span):
      span
    case .clause(let clause): clause.span
    case .list(let list): list.span
    case .table(let table): table.span
    }
  }
}
