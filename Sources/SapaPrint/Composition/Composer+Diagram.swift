import SapaCore
import SapaDiagram
import SapaLanguage

extension Composer {
  /// A diagram below the heading of its part, both on a page across where it is wide; a table of
  /// its words where it could not be laid out.
  mutating func set(
    _ diagram: Diagram, titled title: String, below heading: [PrintBlock]
  ) -> [PrintBlock] {
    guard let chart = Chart(diagram, for: .paper) else { return heading }
    guard let drawing = chart.drawing(layouts) else {
      return heading + topBlock(.table(words(of: diagram)))
    }
    let page = DiagramPage(drawing, titled: title)
    if !page.isLegible { findings.append(.small(diagram, letters: page.scale * 12)) }
    let width = Int(((drawing.width + 2) * page.scale * 10).rounded())
    let block = PrintBlock.diagram(
      svg: drawing.svg(as: .colours(palette)),
      alternative: diagram.alternative(titled: title),
      width: "\(width / 10).\(width % 10)pt")
    return page.isAcross ? [.landscape(heading + [block])] : heading + [block]
  }

  private func words(of diagram: Diagram) -> Table {
    let span = diagram.kind.span
    let titles = Dictionary(
      diagram.nodes.map { ($0.id.value, $0.title.value) }, uniquingKeysWith: { first, _ in first })
    func row(_ texts: [String]) -> [Table.Cell] {
      texts.map { Table.Cell(content: $0.isEmpty ? [] : [.text($0, span)], span: span) }
    }
    let columns: [InterfaceKey] = [.diagramBox, .diagramPlace, .docResponsible, .diagramNext]
    let rows = diagram.nodes.map { node in
      let next = diagram.edges.filter { $0.from.value == node.id.value }.map { edge in
        let label = edge.label?.value ?? ""
        return (titles[edge.to.value] ?? "") + (label.isEmpty ? "" : " (\(label))")
      }
      return row([
        node.title.value, node.ref?.value ?? "", node.owner?.value ?? "",
        next.joined(separator: "; "),
      ])
    }
    return Table(
      alignments: columns.map { _ in .none }, head: row(columns.map { strings[$0] }), rows: rows,
      span: span)
  }
}

extension Skin.Palette {
  /// The colours of the print theme, where it states them.
  init(_ theme: [String: ThemeValue]) {
    self.init()
    func text(_ key: String) -> String? {
      if case .text(let value)? = theme[key] { value } else { nil }
    }
    ink = text("ink") ?? ink
    quiet = text("quiet") ?? quiet
    accent = text("accent") ?? accent
    hair = text("hair") ?? hair
    band = text("band") ?? band
    font = text("sans") ?? font
  }
}

extension Finding {
  fileprivate static func small(_ diagram: Diagram, letters: Double) -> Finding {
    let size = Int(letters.rounded(.down))
    return Finding(
      .pageLayout, at: diagram.kind.span,
      headline: Phrase(
        en: "Diagram is too large for a page", kk: "Сызба бір бетке сыймайды",
        ru: "Схема слишком велика для одной страницы"),
      explanation: Phrase(
        en: "On A4 its smallest letters have \(size) points; 7.5 are legible.",
        kk: "A4 бетінде ең ұсақ әріптері \(size) пункт болады; оқуға 7,5 пункт керек.",
        ru: "На A4 самые мелкие буквы получаются в \(size) пт; читаемы 7,5 пт."),
      fixes: [
        Fix(
          Phrase(
            en: "Split the diagram into two appendices, or shorten the words of its boxes",
            kk: "Сызбаны екі қосымшаға бөлу немесе қораптарындағы сөздерді қысқарту",
            ru: "Разделить схему на два приложения или сократить слова в её блоках"))
      ])
  }
}
