import SapaCore

/// The codes of the register letter by letter: nearly all are cited as they are written, and are then
/// found in one look.
///
/// Only codes of runs with a hyphen between or nothing, with which no other goes on: what is found here
/// is found by the long way too, and as the same.
struct WrittenCodes {
  private struct Letters: Hashable {
    var scalars: ArraySlice<Unicode.Scalar>

    static func == (left: Letters, right: Letters) -> Bool {
      left.scalars.withUnsafeBufferPointer { left in
        right.scalars.withUnsafeBufferPointer { left.elementsEqual($0) }
      }
    }

    func hash(into hasher: inout Hasher) {
      scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private var entries: [Letters: CodeIndex.Entry] = [:]

  mutating func insert(_ entry: CodeIndex.Entry) {
    guard entry.form.joints.allSatisfy({ $0 == "-" || $0.isEmpty }) else { return }
    entries[Letters(scalars: entry.letters[...])] = entry
  }

  /// The code that is written from a token to the end of what hangs together, and its last token.
  func match(at start: Int, in tokens: Tokens) -> (entry: CodeIndex.Entry, last: Int)? {
    var last = start
    while let next = run(behind: last, in: tokens) { last = next }
    guard CodeForm.isComplete(endingAt: last, in: tokens),
      let entry = entries[Letters(scalars: tokens.scalars[tokens.range(start..<(last + 1))])]
    else { return nil }
    return (entry, last)
  }

  /// The run with which a code goes on: not the ending of 2014-ке.
  private func run(behind token: Int, in tokens: Tokens) -> Int? {
    if tokens.isRun(token + 1) { return token + 1 }
    guard tokens.mark(token + 1) == "-" else { return nil }
    return tokens.isNumber(token + 2) || tokens.isCapitalised(token + 2) ? token + 2 : nil
  }
}
