import SapaCore

/// The sentence around a citation, in three: what stands before it, the citation, what stands behind.
struct Sentence {
  var before: String
  var shown: String
  var after: String

  init(around range: Range<Int>, in prose: Prose) {
    let scalars = prose.scalars
    // A stop inside « » belongs to a title: «Сапа менеджменті жүйелері. Талаптар».
    var quotations = 0
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.limit {
      let scalar = scalars[start - 1]
      quotations += scalar == "»" ? 1 : scalar == "«" ? -1 : 0
      if quotations <= 0, Self.isStop(scalar), Self.ends(at: start - 1, in: scalars) { break }
      start -= 1
    }
    quotations = 0
    var end = range.upperBound
    while end < scalars.count, end - range.upperBound < Self.limit {
      end += 1
      let scalar = scalars[end - 1]
      quotations += scalar == "«" ? 1 : scalar == "»" ? -1 : 0
      if quotations <= 0, Self.isStop(scalar), Self.ends(at: end - 1, in: scalars) { break }
    }
    while start < range.lowerBound, scalars[start].properties.isWhitespace { start += 1 }
    before = prose.words(start..<range.lowerBound)
    shown = prose.words(range)
    after = prose.words(range.upperBound..<end)
  }

  private static let limit = 240

  /// Whether a sentence ends with the stop at `index`: a space, a capital, and no
  /// abbreviation (`9.3 т. Осы`, `А. С.`) before it.
  private static func ends(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var next = index + 1
    while next < scalars.count, [")", "»", "”"].contains(scalars[next]) { next += 1 }
    guard next < scalars.count, scalars[next].properties.isWhitespace else { return false }
    while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
    guard next < scalars.count,
      scalars[next].properties.isUppercase || ["«", "“"].contains(scalars[next])
    else { return false }
    var letters = 0
    while index - 1 - letters >= 0, scalars[index - 1 - letters].properties.isAlphabetic {
      letters += 1
    }
    return scalars[index] != "." || letters > 2
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?": true
    default: false
    }
  }
}
