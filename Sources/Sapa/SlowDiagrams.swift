package import SapaCore
import SapaReading

/// A finding for every diagram over which Graphviz took too long.
///
/// An error: which diagrams those are may differ between machines, and so would the pages.
/// - Parameters:
///   - late: the graphs that were given up.
///   - seconds: how long each was given.
/// - Returns: one for each diagram, by its place.
package func slowDiagrams(_ late: [WantedLayout], after seconds: Int) -> [Finding] {
  Set(late.map(\.span)).map { Finding.slowDiagram(at: $0, after: seconds) }.sorted
}

extension Finding {
  fileprivate static func slowDiagram(at span: Span, after seconds: Int) -> Finding {
    Finding(
      .tooLarge, at: span,
      headline: Phrase(
        en: "The diagram takes too long to lay out",
        kk: "Сызбаны орналастыру тым ұзаққа созылды",
        ru: "Раскладка схемы занимает слишком много времени"),
      explanation: Phrase(
        en: "Graphviz was ended after \(seconds) seconds without an answer.",
        kk: "Graphviz \(seconds) секундта жауап бермеген соң тоқтатылды.",
        ru: "Graphviz не ответил за \(seconds) секунд и был остановлен."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Draw fewer edges, or divide the diagram into several",
            kk: "Доғаларды азайту немесе сызбаны бірнеше сызбаға бөлу",
            ru: "Сократить число дуг или разделить схему на несколько"))
      ])
  }
}
