import Mustache
import SapaCore

/// The layouts of a theme, parsed: `page`, `section`, `document`, `home`, `register` and others.
struct Layouts: Sendable {
  private var library = MustacheLibrary()

  /// Reads every layout; one that cannot be read is a finding.
  init(_ theme: ThemeFiles, _ findings: inout [Finding]) {
    for layer in theme.layers {
      let only = ThemeFiles(layers: [layer])
      for file in only.files(under: "layouts/", ending: ".mustache") {
        do {
          let template = try MustacheTemplate(string: file.text)
          library.register(template, named: file.stem)
          // A child names the layout that it extends: `{{<base-page}}`.
          library.register(template, named: "\(layer.name)-\(file.stem)")
        } catch {
          findings.append(ThemeVariable.unreadable(file, error))
        }
      }
    }
  }

  func render(_ frame: Frame, as name: String) -> String {
    library.render(frame, withTemplate: name) ?? ""
  }
}
