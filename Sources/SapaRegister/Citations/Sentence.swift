import SapaCore

/// The sentence around a citation, in three: what stands before it, the citation, what stands behind.
///
/// «…осы СЖ 9.1.3 т. бойынша бағаланады»: a sentence that goes on and on is cut between words.
struct Sentence {
  var before: String
  var shown: String
  var after: String

  init(around range: Range<Int>, in prose: Prose) {
    let scalars = prose.scalars
    let start = Self.start(of: range, in: scalars)
    let end = Self.end(of: range, in: scalars)
    before = (start.isCut ? "…" : "") + prose.words(start.place..<range.lowerBound)
    shown = prose.words(range)
    after = prose.words(range.upperBound..<end.place) + (end.isCut ? "…" : "")
  }

  /// How far from the citation it is followed.
  private static let limit = 240

  private static func start(
    of range: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> (place: Int, isCut: Bool) {
    // A stop inside « » belongs to a title: «Сапа менеджменті жүйелері. Талаптар».
    var quotations = 0
    let last = max(0, range.lowerBound - limit)
    var place = range.lowerBound
    while place > last {
      let scalar = scalars[place - 1]
      quotations += scalar == "»" ? 1 : scalar == "«" ? -1 : 0
      if quotations <= 0, isStop(scalar), ends(at: place - 1, in: scalars) { break }
      place -= 1
    }
    let isCut = place == last && place > 0
    if isCut {
      while place < range.lowerBound, !scalars[place].properties.isWhitespace { place += 1 }
    }
    while place < range.lowerBound, scalars[place].properties.isWhitespace { place += 1 }
    return (place, isCut)
  }

  private static func end(
    of range: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> (place: Int, isCut: Bool) {
    var quotations = 0
    let last = min(scalars.count, range.upperBound + limit)
    var place = range.upperBound
    while place < last {
      let scalar = scalars[place]
      place += 1
      quotations += scalar == "«" ? 1 : scalar == "»" ? -1 : 0
      if quotations <= 0, isStop(scalar), ends(at: place - 1, in: scalars) { return (place, false) }
    }
    guard place < scalars.count else { return (place, false) }
    while place > range.upperBound, !scalars[place].properties.isWhitespace { place -= 1 }
    return (place, true)
  }

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
    // Behind a title: … «Жақсарту». Әр …
    if index > 0, [")", "»", "”"].contains(scalars[index - 1]) { return true }
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
