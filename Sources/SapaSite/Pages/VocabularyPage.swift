import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// The vocabularies of a manual: abbreviations, terms, roles and departments.
  func vocabularies(on page: String) -> HTML {
    HTML { html in
      html.element("ul", ["class": "cards"]) { html in
        for plain in register.pages {
          guard case .vocabulary(let kind) = plain.role else { continue }
          card(plain.title, Address(folder: plain.slug), firstEntries(of: kind), page, &html)
        }
      }
    }
  }

  /// Below the words of a vocabulary: where each is used, what each role answers for.
  func writeUses(of kind: Vocabulary.Kind, on page: String, into html: inout HTML) {
    let entries = register.vocabulary[kind].filter {
      kind == .roles ? duties[$0.form]?.isEmpty == false : !uses.places(of: $0.form, kind).isEmpty
    }
    guard !entries.isEmpty else { return }
    let title = words[kind == .roles ? .navMatrix : .vocabularyUsed]
    html.element("section", ["aria-labelledby": "Uses"]) { html in
      html.element("h2", ["id": "Uses"], title)
      html.line()
      for entry in entries {
        html.element("h3", whole: entry.form)
        if kind == .roles {
          writeDuties(of: entry.form, on: page, into: &html)
        } else {
          writePlaces(uses.places(of: entry.form, kind), on: page, into: &html)
        }
        html.line()
      }
    }
  }

  /// The first sections in which a word is met, and how many more there are.
  private func writePlaces(_ places: [Place], on page: String, into html: inout HTML) {
    let limit = 6
    html.element("p") { html in
      for (index, place) in places.prefix(limit).enumerated() {
        html.write(index == 0 ? "" : "; ")
        html.element(
          "a", ["href": page.link(to: addresses.address(of: place))],
          whole: name(of: place, from: register.main))
      }
      guard places.count > limit else { return }
      let more = words.filled(.vocabularyMore, ["n": String(places.count - limit)])
      html.write(", ")
      html.element("span", ["class": "muted"], more)
    }
  }

  /// "СМЖ, ҚР СТ …": how a vocabulary begins.
  func firstEntries(of kind: Vocabulary.Kind) -> String {
    var words = ""
    for entry in register.vocabulary[kind] {
      let longer = words.isEmpty ? entry.form : words + ", " + entry.form
      guard longer.count <= 60 else { return words + " …" }
      words = longer
    }
    return words
  }
}
