/// Numbers as drawings write them: 12.5, 7, never 1e-05.
enum Decimals {
  /// At most so many digits behind the point, without zeros at the end.
  static func text(_ value: Double, _ digits: Int = 1) -> String {
    let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < 1e15 else { return "0" }
    let whole = Int64(scaled)
    let unit = Int64(scale)
    let sign = whole < 0 ? "-" : ""
    let rest = whole.magnitude % UInt64(unit)
    var fraction = String(rest + UInt64(unit)).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let integer = "\(sign)\(whole.magnitude / UInt64(unit))"
    return fraction.isEmpty ? integer : "\(integer).\(fraction)"
  }
}
