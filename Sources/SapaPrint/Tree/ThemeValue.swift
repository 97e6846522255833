/// A value of the print theme: `"30mm"`, `3`, `true`, or a list of such.
package enum ThemeValue: Hashable, Sendable, Encodable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([ThemeValue])

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let list): try container.encode(list)
    }
  }
}
