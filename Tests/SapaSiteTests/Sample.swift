import Foundation
import SapaCore
import SapaRegister
import SapaSite

/// Values of a manual made by hand, without a reader.
enum Sample {
  static let span = Span(startOf: "content/sample.md")

  static func placed<Value: Sendable>(_ value: Value) -> Placed<Value> { Placed(value, at: span) }

  static func text(_ text: String) -> Inline { .text(text, span) }

  static func paragraph(_ inlines: Inline...) -> Block { .paragraph(inlines, span) }

  static func paragraph(_ text: String) -> Block { .paragraph([.text(text, span)], span) }

  static func heading(_ level: Int, _ text: String) -> Block {
    .heading(Heading(level: level, content: [.text(text, span)], span: span))
  }

  static func table(_ rows: [String]...) -> Block {
    let cells = rows.map { row in
      row.map { Table.Cell(content: $0.isEmpty ? [] : [.text($0, span)], span: span) }
    }
    return .table(
      Table(
        alignments: rows[0].map { _ in .none }, head: cells[0], rows: Array(cells.dropFirst()),
        span: span))
  }

  static func list(_ items: String..., start: Int? = nil) -> Block {
    .list(
      List(
        start: start, isTight: true,
        items: items.map { List.Item(blocks: [paragraph($0)], span: span) }, span: span))
  }

  static func link(_ destination: String, _ words: String) -> Inline {
    .link(
      Link(destination: destination, title: "", content: [.text(words, span)], span: span))
  }

  static func manuscript(
    _ path: String, title: String? = nil, _ blocks: [Block] = [], footnotes: [Footnote] = [],
    _ change: (inout ControlData) -> Void = { _ in }
  ) -> Manuscript {
    var control = ControlData()
    control.title = title.map(placed)
    change(&control)
    return Manuscript(path: path, control: control, blocks: blocks, footnotes: footnotes)
  }

  static func document(
    _ path: String, _ code: String?, _ title: String, status: Status? = .effective,
    _ blocks: [Block] = [], _ change: (inout ControlData) -> Void = { _ in }
  ) -> Manuscript {
    manuscript(path, title: title, blocks) { control in
      control.code = placed(code.map { .code(DocumentCode($0)) } ?? .unknown)
      control.status = status.map(placed)
      change(&control)
    }
  }

  static var settings: Settings {
    var settings = Settings()
    settings.organization.name = "Қожа Ахмет Ясауи атындағы Халықаралық қазақ-түрік университеті"
    settings.organization.short = "Ахмет Ясауи университеті"
    settings.organization.system = "Сапа менеджменті жүйесі"
    settings.manual = placed(DocumentCode("СЖ-ХҚТУ-01-2019"))
    settings.codes = CodeGrammar(kinds: [
      .init(abbreviation: "СЖ", name: "Сапа жөніндегі жетекшілік", level: 1),
      .init(abbreviation: "УЕ", name: "Университет ережесі", level: 3),
    ])
    settings.reviewEvery = Months(12)
    return settings
  }

  static func register(
    _ manuscripts: [Manuscript], settings: Settings = settings, assets: Set<String> = []
  ) -> Register {
    Register.build(manuscripts, settings: settings, assets: assets).0
  }

  /// The themes of this repository.
  static let theme: ThemeFiles = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "themes")
    return ThemeFiles(layers: ["base", "yasawi"].map { layer($0, in: folder) })
  }()

  private static func layer(_ name: String, in folder: URL) -> ThemeFiles.Layer {
    let root = folder.appending(path: name)
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
      ?? []
    let files = paths.compactMap { path -> (String, [UInt8])? in
      let file = root.appending(path: path)
      guard !file.hasDirectoryPath, let data = try? Data(contentsOf: file) else { return nil }
      return (path, Array(data))
    }
    return ThemeFiles.Layer(name: name, files: Dictionary(uniqueKeysWithValues: files))
  }

  static func site(
    _ register: Register, theme: ThemeFiles = theme, hasPDF: Bool = false, jobs: Int = 1
  ) async -> MadeSite {
    let site = planSite(SiteInput(register: register, theme: theme, hasPDF: hasPDF))
    let files = await concurrentMap(site.batches, jobs: jobs) { $0.files }
    return MadeSite(
      files: files.flatMap(\.self).sorted { $0.path < $1.path }, assets: site.assets,
      findings: site.findings)
  }
}

/// A site with all its files made.
struct MadeSite {
  var files: [OutputFile]
  var assets: [AssetCopy]
  var findings: [Finding]

  /// A file as text; nil where there is none.
  subscript(path: String) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  var pages: [OutputFile] { files.filter { $0.path.hasSuffix(".html") } }
}
