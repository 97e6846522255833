package import SapaCore
package import SapaEditions
import SapaLanguage
package import SapaRegister

/// What `sapa diff --format html` prints: a page of its own that needs no other file.
///
/// - Parameters:
///   - difference: of one document, or of a manual.
///   - from: what is compared with, as it was named.
///   - to: the newer text, likewise; nil is the manual as it is now.
///   - newer: the register of the newer text; its citations are not links here.
///   - language: of the words around the text.
/// - Returns: HTML.
package func differencePage(
  _ difference: ManualDifference, from: String, to: String?, newer: Register, language: Language
) -> String {
  let words = InterfaceStrings(language)
  let input = SiteInput(register: newer, theme: ThemeFiles(layers: []))
  let site = Site(input, on: SiteGround(input, words: words))
  var writer = TextWriter(site: site, page: "", document: nil)
  for entry in difference.entries { writer.write(entry) }
  let title = "\(words[.menuChanges]): " + (to.map { "\(from) → \($0)" } ?? from)
  let page = HTML { html in
    html.element("html", ["lang": newer.settings.language.rawValue]) { html in
      html.element("head") { html in
        html.open("meta", ["charset": "utf-8"])
        html.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element("title", title)
        html.element("style") { $0.write(HTML(trusted: style)) }
      }
      html.line()
      html.element("body") { html in
        html.element("h1", title)
        if difference.entries.isEmpty { html.element("p", words[.previewSame]) }
        html.write(writer.html)
      }
    }
  }
  return "<!doctype html>\n" + page.text + "\n"
}

extension TextWriter {
  fileprivate mutating func write(_ entry: ManualDifference.Entry) {
    let name = [entry.text.code?.whole, entry.text.title].compactMap { $0 }.joined(separator: " ")
    html.element("h2", whole: name)
    switch entry.kind {
    case .added: html.element("p", ["class": "muted"], site.words[.changeAdded])
    case .removed: html.element("p", ["class": "muted"], site.words[.changeRemoved])
    case .changed:
      for change in entry.difference.identityChanges {
        html.element("p") { html in
          html.write(site.words[change.field.key] + ": ")
          html.element("del", change.old)
          html.write(" ")
          html.element("ins", change.new)
        }
      }
    }
    html.line()
    write(entry.difference, level: 3)
  }
}

/// Dark where the system is; words inserted and deleted are told apart without colour, too.
private let style = """
  :root{color-scheme:light dark}
  body{font:1.05rem/1.6 "PT Sans",Arial,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;\
  color:#1b2127;background:#fff}
  h1{font-size:1.5rem}h2{margin-top:2.5rem;border-top:1px solid #6b7683;padding-top:1rem}
  h3{margin-bottom:0}.n{color:#174b69}.muted{margin:0;color:#434b54}
  ins{background:#dcf0ed;text-decoration:underline 2px #0b7a7d}
  del{background:#fae6e1;text-decoration:line-through 2px}del+ins{margin-inline-start:.2em}
  table{border-collapse:collapse}td,th{border:1px solid #6b7683;padding:.3rem .6rem;text-align:start}
  .anchor{display:none}
  @media(prefers-color-scheme:dark){body{color:#e6e9ec;background:#12171c}.n{color:#9fcfe9}\
  .muted{color:#bdc5cc}ins{background:#103a3d}del{background:#451d16}}

  """
