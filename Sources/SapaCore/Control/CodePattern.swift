/// How a code is put together: `{kind}-{issuer}-{number}-{year}` of УЕ-ХҚТУ-074-2014.
///
/// `{kind}-{number}` is QP-0003, `SOP-{issuer}-{number} Rev. {letter}` is SOP-QA-012 Rev. B,
/// `{kind}/{clause}/{number}` is ISO-QMS/7.5/01.
package struct CodePattern: Hashable, Sendable, CustomStringConvertible {
  package enum Part: Hashable, Sendable {
    /// What stands in every code as it is: `-`, `SOP-`.
    case text(String)
    case slot(Slot)
  }

  package enum Slot: String, CaseIterable, Sendable {
    case kind
    case issuer
    /// The serial number, with as many digits as `serial` says.
    case number
    case year
    /// A clause or a section: 7.5.
    case clause
    /// One letter: B.
    case letter
  }

  package let parts: [Part]

  /// Reads a pattern; nil where it has no part in braces, or one that does not exist.
  package init?(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}"),
        let slot = Slot(rawValue: String(rest[rest.index(after: open)..<close]))
      else { return nil }
      parts.append(.slot(slot))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    guard parts.contains(where: { if case .slot = $0 { true } else { false } }) else { return nil }
    self.parts = parts
  }

  private init(_ parts: [Part]) {
    self.parts = parts
  }

  /// УЕ-ХҚТУ-074-2014.
  package static let withYear = CodePattern([
    .slot(.kind), .text("-"), .slot(.issuer), .text("-"), .slot(.number), .text("-"), .slot(.year),
  ])
  /// УЕ-ХҚТУ-074.
  package static let withoutYear = CodePattern(Array(withYear.parts.dropLast(2)))

  package var description: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .slot(let slot): "{\(slot.rawValue)}"
      }
    }.joined()
  }
}
