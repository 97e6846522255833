import SapaCore
import SapaRegister

extension Composer {
  /// A run of text, with the pages of its references, and what a line must not part held together.
  mutating func inlines(_ run: [Inline]) -> [PrintInline] {
    pieces(run).tellingPages().holdingRanges().withNoBreakSpaces()
  }

  private mutating func pieces(_ run: [Inline]) -> [PrintInline] {
    run.flatMap { piece($0) }
  }

  private mutating func piece(_ inline: Inline) -> [PrintInline] {
    switch inline {
    case .text(let text, _): return [.text(text.withoutTabs.endingLongRuns)]
    case .code(let text, _): return [.code(text.withoutTabs.endingLongRuns)]
    case .emphasis(let content, _): return [.emphasis(pieces(content))]
    case .strong(let content, _): return [.strong(pieces(content))]
    case .revised(let revision, let content, _):
      return revision == .inserted ? pieces(content) : []
    case .softBreak: return [.text(" ")]
    case .lineBreak: return [.lineBreak]
    case .html: return []
    case .image(let image): return [self.image(image)]
    case .bracketed(let reference): return [.text(reference.words)]
    case .link(let link):
      let content = pieces(link.content)
      return isSafe(link.destination) ? [.link(link.destination, content)] : content
    case .citation(let citation): return self.citation(citation)
    case .footnoteMark(let note, _): return footnote(note)
    }
  }

  /// A reference into this PDF, a link to the site, or the bare words.
  private mutating func citation(_ citation: Citation) -> [PrintInline] {
    let content = pieces(citation.content)
    if let label = labels.label(of: citation.target) {
      return [.reference(PrintInline.Reference(label: label, content: content))]
    }
    return address(of: citation.target).map { [.link($0, content)] } ?? content
  }

  /// Where another document's text stands on the site.
  private func address(of target: Target) -> String? {
    switch target {
    case .document(let id), .section(let id, _), .appendix(let id, _):
      id == document.id ? nil : address(of: id)
    case .file: nil
    }
  }

  /// Paper and PDF link to the web and to mail, to nothing else.
  private func isSafe(_ destination: String) -> Bool {
    let lower = destination.lowercased()
    return ["http://", "https://", "mailto:"].contains { lower.hasPrefix($0) }
  }

  private mutating func footnote(_ note: Int) -> [PrintInline] {
    guard notes.footnotes.indices.contains(note), !notes.open.contains(note) else { return [] }
    let isInner = !notes.open.isEmpty
    if !isInner, notes.table == nil, let label = notes.labels[note] { return [.noteAgain(label)] }
    let footnote = notes.footnotes[note]
    notes.open.insert(note)
    let content = noteText(footnote.blocks)
    if !isInner { notes.open = [] }
    if isInner { return [.text(" (")] + content + [.text(")")] }
    if notes.table != nil { return [.tableMark(notes.tableMark(note, content))] }
    notes.count += 1
    let label = "note-\(notes.count)"
    notes.labels[note] = label
    places[label] = footnote.span
    return [.note(label, content)]
  }

  /// The text of a note as one run: a line break between its paragraphs and items.
  private mutating func noteText(_ blocks: [Block]) -> [PrintInline] {
    var lines: [[PrintInline]] = []
    for block in blocks {
      switch block {
      case .list(let list):
        for item in list.items { lines.append([.text("– ")] + noteText(item.blocks)) }
      case .quote(let blocks, _): lines.append(noteText(blocks))
      case .code(_, let text, _): lines.append([.code(text)])
      default: lines += block.inlineRuns.map { inlines($0) }
      }
    }
    return Array(lines.joined(separator: [.lineBreak]))
  }
}
