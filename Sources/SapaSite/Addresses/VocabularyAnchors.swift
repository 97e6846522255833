import SapaCore
import SapaLanguage
import SapaRegister

/// Where the entries of the vocabularies stand: `roles/index.html#universitet-prezidenti`.
struct VocabularyAnchors: Sendable {
  private var anchors: [Vocabulary.Kind: [String: String]] = [:]
  private var roles: [String: Address] = [:]
  /// Of abbreviations and terms.
  private var entries: [Vocabulary.Kind: [String: Address]] = [:]

  init(_ register: Register) {
    for page in register.pages {
      guard case .vocabulary(let kind) = page.role else { continue }
      var used = Set(page.body.compactMap(\.headingAnchor) + [page.heading.anchor])
      for entry in register.vocabulary[kind] {
        let anchor = Self.unused(Transliteration.slug(entry.form), &used)
        anchors[kind, default: [:]][entry.form] = anchor
        guard kind == .roles else {
          entries[kind, default: [:]][entry.form] = Address(folder: page.slug, anchor: anchor)
          continue
        }
        for name in [entry.form] + entry.aliases where roles[name] == nil {
          roles[name] = Address(folder: page.slug, anchor: anchor)
        }
      }
    }
  }

  /// The anchors of the entries of one vocabulary, by their forms.
  func anchors(of kind: Vocabulary.Kind) -> [String: String] { anchors[kind] ?? [:] }

  /// Where a role or department is explained, under any of its names.
  func role(_ name: String) -> Address? { roles[name] }

  /// Where an abbreviation or a term is explained.
  func entry(_ form: String, of kind: Vocabulary.Kind) -> Address? { entries[kind]?[form] }

  private static func unused(_ slug: String, _ used: inout Set<String>) -> String {
    let base = slug.isEmpty ? "entry" : slug
    var anchor = base
    var count = 1
    while !used.insert(anchor).inserted {
      count += 1
      anchor = "\(base)-\(count)"
    }
    return anchor
  }
}

extension Block {
  fileprivate var headingAnchor: String? {
    if case .heading(let heading) = self { heading.anchor } else { nil }
  }
}

extension Site {
  /// A role or department as a link to its entry, or its name where it has none.
  func writeRole(_ name: String, on page: String, into html: inout HTML) {
    guard let address = vocabulary.role(name) else { return html.write(whole: name) }
    html.element("a", ["href": page.link(to: address)], whole: name)
  }
}
