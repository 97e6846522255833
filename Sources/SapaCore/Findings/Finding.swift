/// What is wrong at one place of a manual, and the way out.
///
/// A flat value: rooms make it with its words, printers set it. Faults of the content are findings,
/// never thrown.
package struct Finding: Hashable, Sendable {
  package var rule: Rule
  package var severity: Severity
  package var span: Span
  /// The rule broken, most specific word first, no full stop.
  package var headline: Phrase
  /// The fact that settles it, in one or two sentences.
  package var explanation: Phrase
  package var notes: [Note]
  package var fixes: [Fix]

  package init(
    _ rule: Rule, at span: Span, severity: Severity? = nil, headline: Phrase, explanation: Phrase,
    notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.span = span
    self.headline = headline
    self.explanation = explanation
    self.notes = notes
    self.fixes = fixes
  }

  /// Something else that belongs to the story: the other section of the same number.
  package struct Note: Hashable, Sendable {
    package var text: Phrase
    package var span: Span?

    package init(_ text: Phrase, at span: Span? = nil) {
      self.text = text
      self.span = span
    }
  }

  /// A way out: a verb phrase, and the edits that would do it where they are certain.
  package struct Fix: Hashable, Sendable {
    package var label: Phrase
    package var edits: [Edit]

    package init(_ label: Phrase, edits: [Edit] = []) {
      self.label = label
      self.edits = edits
    }
  }

  /// The text to write at a place.
  package struct Edit: Hashable, Sendable {
    package var span: Span
    package var replacement: String

    package init(at span: Span, replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }
}

/// How much a finding weighs: an error stops a build, a warning does not.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case error
  case warning
  case note

  package static func < (left: Severity, right: Severity) -> Bool {
    order(left) < order(right)
  }

  private static func order(_ severity: Severity) -> Int {
    switch severity {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

extension [Finding] {
  /// In the order of the contract: file, line, column, severity, rule.
  package var sorted: [Finding] {
    sorted { left, right in
      let (a, b) = (left.span, right.span)
      if a.file != b.file { return a.file < b.file }
      if a.start != b.start { return a.start < b.start }
      if left.severity != right.severity { return left.severity < right.severity }
      return left.rule.id < right.rule.id
    }
  }
}
