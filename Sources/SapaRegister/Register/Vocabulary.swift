package import SapaCore

/// Abbreviations, terms, roles and departments: what `abbreviations.md`, `terms.md`, `roles.md` list.
package struct Vocabulary: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case abbreviations
    case terms
    case roles
  }

  package struct Entry: Hashable, Sendable {
    /// What is explained: СМЖ.
    package var form: String
    /// сапа менеджменті жүйесі; for a role, what it is (лауазым, құрылымдық бөлім).
    package var meaning: String
    /// Other names under which it is met.
    package var aliases: [String]
    package var span: Span

    package init(form: String, meaning: String, aliases: [String], span: Span) {
      self.form = form
      self.meaning = meaning
      self.aliases = aliases
      self.span = span
    }
  }

  package var abbreviations: [Entry] = []
  package var terms: [Entry] = []
  package var roles: [Entry] = []

  package init() {}

  package subscript(_ kind: Kind) -> [Entry] {
    get {
      switch kind {
      case .abbreviations: abbreviations
      case .terms: terms
      case .roles: roles
      }
    }
    set {
      switch kind {
      case .abbreviations: abbreviations = newValue
      case .terms: terms = newValue
      case .roles: roles = newValue
      }
    }
  }
}
