/// What is wrong at one place of a manual, and the way out.
///
/// A flat value: rooms make it with its words, printers set it. Faults of the content are findings,
/// never thrown. Copies share all of it until one of them is changed: a finding has twenty texts, and
/// goes through many lists until it is told.
package struct Finding: Hashable, Sendable {
  private var shared: Shared<Content>

  private struct Content: Hashable, Sendable {
    var rule: Rule
    var severity: Severity
    var span: Span
    var headline: Phrase
    var explanation: Phrase
    var notes: [Note]
    var fixes: [Fix]
    var isBinding: Bool
  }

  package init(
    _ rule: Rule, at span: Span, severity: Severity? = nil, headline: Phrase, explanation: Phrase,
    notes: [Note] = [], fixes: [Fix] = [], isBinding: Bool? = nil
  ) {
    shared = Shared(
      Content(
        rule: rule, severity: severity ?? rule.severity, span: span, headline: headline,
        explanation: explanation, notes: notes, fixes: fixes,
        isBinding: isBinding ?? rule.isBinding))
  }

  package var rule: Rule {
    _read { yield shared.value.rule }
  }
  package var severity: Severity {
    _read { yield shared.value.severity }
    _modify { yield &shared.value.severity }
  }
  package var span: Span {
    _read { yield shared.value.span }
  }
  /// The rule broken, most specific word first, no full stop.
  package var headline: Phrase {
    _read { yield shared.value.headline }
  }
  /// The fact that settles it, in one or two sentences.
  package var explanation: Phrase {
    _read { yield shared.value.explanation }
  }
  package var notes: [Note] {
    _read { yield shared.value.notes }
    _modify { yield &shared.value.notes }
  }
  package var fixes: [Fix] {
    _read { yield shared.value.fixes }
    _modify { yield &shared.value.fixes }
  }

  /// Whether no setting changes its weight, as of its rule or by itself.
  package var isBinding: Bool {
    _read { yield shared.value.isBinding }
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
