package import SapaCore
package import SapaDiagram
package import SapaEditions
package import SapaPrint
import SapaReading
package import SapaSite

/// Everything that a manual is made from, brought in through one door.
///
/// Nothing here reads a file or a clock: the delivery fills it, a test fills it with samples.
package struct World: Sendable {
  /// sapa.yaml.
  package var settings: Source
  /// The Markdown files of `content/`.
  package var sources: [Source]
  /// Paths of the other files there that pages may cite.
  package var assets: Set<String>
  /// Those of them that are SVG, with what they hold: a page may show one only if it is safe.
  package var drawings: [Source]
  /// The CSV files of `private/`, who works here and who has signed.
  ///
  /// Nothing of them is published.
  package var lists: [Source] = []
  /// The files of the theme, the base theme first.
  package var theme: ThemeFiles
  /// What was wrong with the files themselves (unreadable, of no known kind), found on the way in.
  package var findings: [Finding]
  /// The day on which the check is made: dates that concessions run out, reviews fall due.
  package var today: CalendarDate
  /// Whether the PDF can be made, so that pages may offer it.
  package var canPrint: Bool
  /// The PDFs that pages may offer where none can be made: those of an earlier build that still hold.
  package var keptPDFs: Set<String>?
  /// What Graphviz has laid out, by what `wantedLayouts` names.
  package var layouts: [String: Layout] = [:]
  /// The frozen editions of the archive.
  package var editions: [FrozenEdition] = []
  /// Nil leaves editions without their digests.
  package var hashing: Hashing?
  /// Whether texts that are being written are shown as they are, not as they were last frozen.
  package var showsDrafts = false

  /// Whether the manual is the `sources/` of a frozen edition: what it cites lies elsewhere.
  package var isFrozen = false

  /// Every file whose lines a finding may stand in.
  package var allSources: [Source] {
    [settings] + sources + drawings + lists + editions.flatMap { $0.sources + $0.drawings }
  }

  /// What sapa.yaml says.
  package var settingsRead: Settings { readSettings(settings).0 }

  /// `print/values.json` of each theme that has one, the base first.
  package var printValues: [Source] {
    theme.layers.compactMap { layer in
      layer.files["print/values.json"].map {
        Source(path: "themes/\(layer.name)/print/values.json", bytes: $0)
      }
    }
  }

  /// What lies in the `print/` of the themes, by name: `style.typ`, `logo.svg`.
  package var printFiles: Set<String> {
    let paths = theme.layers.flatMap(\.files.keys).filter { $0.hasPrefix("print/") }
    return Set(paths.map { String($0.dropFirst("print/".count)) })
  }

  /// The values of the print theme, and what is wrong with them.
  package var printThemeRead: (values: [String: ThemeValue], findings: [Finding]) {
    let template = theme.layers.reversed().lazy.compactMap { $0.files["print/style.typ"] }.first
    return printTheme(printValues, files: printFiles, template: template ?? [])
  }

  package init(
    settings: Source, sources: [Source], assets: Set<String> = [], drawings: [Source] = [],
    theme: ThemeFiles = ThemeFiles(layers: []),
    findings: [Finding] = [], today: CalendarDate, canPrint: Bool = false
  ) {
    self.settings = settings
    self.sources = sources
    self.assets = assets
    self.drawings = drawings
    self.theme = theme
    self.findings = findings
    self.today = today
    self.canPrint = canPrint
  }
}
