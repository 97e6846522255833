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
  init(_ layouts: [LayoutFile], words: InterfaceStrings, _ findings: inout [Finding]) {
    var library = MustacheLibrary()
    // Without end; the preview shows pages in spite of faults.
    let endless = Set(LayoutCycles(layouts).findings.map(\.span.file))
    for layout in layouts where !endless.contains(layout.file.place) {
      do {
        let template = try MustacheTemplate(string: layout.file.text)
        for name in layout.names { library.register(template, named: name) }
      } catch {
        findings.append(ThemeVariable.unreadable(layout.file, error))
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
