import SapaCore
import SapaLanguage
import SapaRegister

/// What the citations of one page lead to: each target once, in the order of the text.
///
/// The previews travel in the page as templates, since a page opened from a folder may not fetch.
struct Previews {
  private var ids: [Target: String] = [:]
  private var targets: [Target] = []
  /// The abbreviations and terms that the page explains, in the order of the text.
  private var entries: [Entry] = []

  private struct Entry: Equatable {
    var kind: Vocabulary.Kind
    var form: String
  }

  /// The identifier of the template of a target; nil where there is nothing to show of it.
  mutating func id(of target: Target, in site: Site) -> String? {
    if let id = ids[target] { return id }
    guard site.hasPreview(of: target) else { return nil }
    let id = "P-\(targets.count + 1)"
    targets.append(target)
    ids[target] = id
    return id
  }

  /// The identifier of the template of an abbreviation or a term.
  mutating func id(ofEntry form: String, of kind: Vocabulary.Kind) -> String {
    let entry = Entry(kind: kind, form: form)
    if let index = entries.firstIndex(of: entry) { return "T-\(index + 1)" }
    entries.append(entry)
    return "T-\(entries.count)"
  }

  func html(in site: Site) -> HTML {
    HTML { html in
      for (index, entry) in entries.enumerated() {
        html.element("template", ["id": "T-\(index + 1)"]) { html in
          html.element("p") { html in
            html.element("b", entry.form)
            html.write(whole: " – " + site.meaning(of: entry.form, in: entry.kind))
          }
        }
        html.line()
      }
      for target in targets {
        html.element("template", ["id": ids[target]]) { $0.write(site.preview(of: target)) }
        html.line()
      }
    }
  }
}

extension Site {
  fileprivate func meaning(of form: String, in kind: Vocabulary.Kind) -> String {
    switch kind {
    case .abbreviations: abbreviations.meaning(of: form) ?? ""
    case .terms: terms.meaning(of: form) ?? ""
    case .roles: ""
    }
  }

  fileprivate func hasPreview(of target: Target) -> Bool {
    switch target {
    case .document, .section, .appendix: true
    case .file: false
    }
  }

  fileprivate func preview(of target: Target) -> HTML {
    previews.html(of: target) { writePreview(of: target, into: &$0) }
  }

  private func writePreview(of target: Target, into html: inout HTML) {
    guard let id = files.document(of: target) else { return }
    let document = register[id]
    html.element("p") { writeIdentity(of: document, into: &$0) }
    html.element("p") { html in
      html.element("b", whole: name(of: target, from: id))
    }
    let excerpt = excerpt(of: target, in: document)
    if !excerpt.isEmpty { html.element("p", whole: excerpt) }
  }

  private func excerpt(of target: Target, in document: Document) -> String {
    switch target {
    case .document: excerpts.text(ofPart: 0, in: document.id)
    case .section(_, let anchor): excerpts.text(of: anchor, in: document.id)
    case .appendix(_, let label):
      excerpts.text(
        ofPart: document.parts.firstIndex { $0.appendix == label } ?? 0, in: document.id)
    case .file: ""
    }
  }
}
