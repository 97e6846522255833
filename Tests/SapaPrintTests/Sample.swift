import SapaCore
import SapaRegister

@testable import SapaPrint

/// A manual written by hand, as the reader and the register would make it.
struct Sample {
  var settings = Settings()
  var files: [Manuscript] = []
  var assets: Set<String> = []

  init(language: Language = .kazakh) {
    settings.organization.name = "Сынақ университеті"
    settings.organization.system = "Сапа менеджменті жүйесі"
    settings.language = language
  }

  /// A document of one file: `УЕ-ХҚТУ-074-2014`, title, text.
  mutating func document(
    _ code: String, _ title: String, at path: String = "content/manual/index.md",
    change: (inout ControlData) -> Void = { _ in }, _ blocks: [Block], notes: [Footnote] = []
  ) {
    file(
      path,
      change: { control in
        control.code = Placed(.code(DocumentCode(code)), at: Span(startOf: path))
        control.title = Placed(title, at: Span(startOf: path))
        change(&control)
      }, [.heading(1, title)] + blocks, notes: notes)
  }

  mutating func file(
    _ path: String, change: (inout ControlData) -> Void = { _ in }, _ blocks: [Block],
    notes: [Footnote] = []
  ) {
    var control = ControlData()
    change(&control)
    files.append(Manuscript(path: path, control: control, blocks: blocks, footnotes: notes))
  }

  mutating func appendix(
    _ letter: String, _ title: String, sheet: Sheet? = nil, _ blocks: [Block]
  ) {
    let path = "content/manual/app-\(files.count).md"
    file(
      path,
      change: { control in
        control.appendix = Placed(AppendixLabel(letter), at: Span(startOf: path))
        control.sheet = sheet.map { Placed($0, at: Span(startOf: path)) }
      }, [.heading(1, title)] + blocks)
  }

  /// The register, with every `[[7.1.3|shown]]` as a citation.
  var register: Register {
    var (register, _) = Register.build(files, settings: settings, assets: assets)
    for document in register.documents.indices {
      for part in register.documents[document].parts.indices {
        let body = register.documents[document].parts[part].body
        register.documents[document].parts[part].body = body.map { block in
          block.mapInlines { register.cited($0, in: register.documents[document]) }
        }
      }
    }
    return register
  }

  var jobs: [PrintJob] { printJobs(register).jobs.filter { $0.document != nil } }

  /// The tree of the first document.
  var tree: String { String(decoding: jobs.first?.tree ?? [], as: UTF8.self) }

  /// The first document's blocks, before they are JSON.
  var blocks: [PrintBlock] {
    let register = register
    guard let document = register.documents.first else { return [] }
    var composer = Composer(document, in: register)
    return composer.tree(theme: [:]).blocks
  }
}

extension Register {
  fileprivate func cited(_ inlines: [Inline], in document: Document) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .strong(let content, let span): return .strong(cited(content, in: document), span)
      case .bracketed(let reference):
        guard let target = target(reference.target, in: document) else { return inline }
        let shown = Inline.text(reference.shown ?? reference.target, reference.span)
        return .citation(Citation(target: target, content: [shown], span: reference.span))
      default: return inline
      }
    }
  }

  private func target(_ text: String, in document: Document) -> Target? {
    if let number = SectionNumber(text), let section = document.section(number) {
      return .section(document.id, anchor: section.anchor)
    }
    if document.appendix(AppendixLabel(text)) != nil {
      return .appendix(document.id, AppendixLabel(text))
    }
    return documents.first { $0.code == DocumentCode(text) }.map { .document($0.id) }
  }
}

extension Block {
  static func heading(_ level: Int, _ text: String) -> Block {
    .heading(Heading(level: level, content: .sample(text), span: .sample))
  }

  static func paragraph(_ text: String) -> Block { .paragraph(.sample(text), .sample) }

  static func bullets(_ items: [[Block]]) -> Block {
    .list(
      List(
        start: nil, isTight: true, items: items.map { List.Item(blocks: $0, span: .sample) },
        span: .sample))
  }

  static func tasks(_ items: [(Bool, String)]) -> Block {
    let items = items.map { done, text in
      List.Item(isDone: done, blocks: [.paragraph(text)], span: .sample)
    }
    return .list(List(start: nil, isTight: true, items: items, span: .sample))
  }

  static func table(_ rows: [[String]], alignments: [Table.Alignment]? = nil) -> Block {
    let cells = rows.map { $0.map { Table.Cell(content: .sample($0), span: .sample) } }
    let columns = rows.first?.count ?? 0
    return .table(
      Table(
        alignments: alignments ?? Array(repeating: .none, count: columns), head: cells.first ?? [],
        rows: Array(cells.dropFirst()), span: .sample))
  }
}

extension [Inline] {
  /// Text with `[[target|shown]]`, `[^0]` and `**bold**`, and nothing else.
  static func sample(_ text: String) -> [Inline] {
    var result: [Inline] = []
    var rest = Substring(text)
    var plain = ""
    func flush() {
      if !plain.isEmpty { result.append(.text(plain, .sample)) }
      plain = ""
    }
    while let first = rest.first {
      if let inside = rest.between("[[", "]]") {
        flush()
        let parts = inside.split(separator: "|", maxSplits: 1).map(String.init)
        result.append(
          .bracketed(
            BracketedReference(
              target: parts[0], shown: parts.count > 1 ? parts[1] : nil, span: .sample)))
        rest = rest.dropFirst(inside.count + 4)
      } else if let inside = rest.between("[^", "]"), let index = Int(inside) {
        flush()
        result.append(.footnoteMark(index, .sample))
        rest = rest.dropFirst(inside.count + 3)
      } else if let inside = rest.between("**", "**") {
        flush()
        result.append(.strong(.sample(String(inside)), .sample))
        rest = rest.dropFirst(inside.count + 4)
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    flush()
    return result
  }
}

extension Substring {
  /// What stands between two marks, where the first begins the text.
  fileprivate func between(_ open: String, _ close: String) -> Substring? {
    guard hasPrefix(open) else { return nil }
    let inside = dropFirst(open.count)
    guard let end = inside.range(of: close) else { return nil }
    return inside[..<end.lowerBound]
  }

  private func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension Footnote {
  static func sample(_ text: String) -> Footnote {
    Footnote(label: "1", blocks: [.paragraph(text)], span: .sample)
  }
}

extension Span {
  static let sample = Span(startOf: "content/sample.md")
}
