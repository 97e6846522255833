import Mustache
import SapaCore
import SapaLanguage
import Synchronization

/// The layouts of a theme, parsed: `page`, `section`, `document`, `home`, `register` and others.
final class Layouts: Sendable {
  private let library: MustacheLibrary
  private let words: InterfaceStrings
  private let stencils = Mutex<[Shape: Stencil]>([:])

  /// What pages have in common for which a layout is rendered once.
  private struct Shape: Hashable {
    var layout: String
    var flags: Frame.Flags
  }

  /// Reads every layout; one that cannot be read is a finding.
  init(_ theme: ThemeFiles, words: InterfaceStrings, _ findings: inout [Finding]) {
    var library = MustacheLibrary()
    // Without end; the preview shows pages in spite of faults.
    let endless = Set(LayoutCycles(theme).findings.map(\.span.file))
    for layer in theme.layers {
      let only = ThemeFiles(layers: [layer])
      for file in only.files(under: "layouts/", ending: ".mustache")
      where !endless.contains(ThemePlace(file: file, line: 1, column: 1).span.file) {
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
    self.library = library
    self.words = words
  }

  func render(_ frame: Frame, as name: String) -> [UInt8] {
    stencil(Shape(layout: name, flags: frame.flags)).filled(with: frame)
  }

  private func stencil(_ shape: Shape) -> Stencil {
    stencils.withLock { stencils in
      if let stencil = stencils[shape] { return stencil }
      let mark = Mark(flags: shape.flags, words: words)
      let stencil = Stencil(library.render(mark, withTemplate: shape.layout) ?? "")
      stencils[shape] = stencil
      return stencil
    }
  }
}
