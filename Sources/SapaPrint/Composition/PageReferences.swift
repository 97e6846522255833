extension [PrintInline] {
  /// The same run, with the pages told behind its references: «9.1.3 т., 12-бет».
  ///
  /// References that a comma or a short word joins («9.1, 9.1.3 тт.», «7 және 9-тараулар») tell their
  /// pages together, behind the last; those of a range («4–10-тараулар») tell from where to where.
  /// Outside brackets the pages get brackets of their own.
  func tellingPages() -> [PrintInline] {
    var result = self
    var depth = 0
    var waiting: [[String]] = []
    var isRange = false
    for (index, piece) in enumerated() {
      guard case .reference(var reference) = piece else {
        depth = Swift.max(0, depth + piece.plainText.bracketBalance)
        continue
      }
      if isRange, let start = waiting.last?.first {
        waiting[waiting.count - 1] = [start, reference.label]
      } else if !waiting.contains([reference.label]) {
        waiting.append([reference.label])
      }
      let joint = joint(after: index)
      isRange = joint == "–" || joint == "-"
      if joint != nil { continue }
      if !continuesWord(after: index) {
        reference.pages = waiting
        reference.inBrackets = depth == 0
        result[index] = .reference(reference)
      }
      waiting = []
    }
    return result
  }

  /// The same run, with a range of two references on one line: 4–10-тараулар.
  func holdingRanges() -> [PrintInline] {
    var result: [PrintInline] = []
    for piece in self {
      if case .reference = piece, result.count >= 2, result[result.count - 1] == .text("–"),
        case .reference = result[result.count - 2]
      {
        let range = Array(result.suffix(2)) + [piece]
        result.removeLast(2)
        result.append(.whole(range))
      } else {
        result.append(piece)
      }
    }
    return result
  }

  /// The text that will stand on the page, as near as can be known: `page` for every page told.
  func text(tellingPagesAs page: String) -> String {
    map { piece in
      guard case .reference(let reference) = piece, !reference.pages.isEmpty else {
        return piece.plainText
      }
      return reference.content.plainText + "\u{A0}(\(page))"
    }.joined()
  }

  /// What joins another reference that follows at once, or behind a comma, a dash or «және»; nil where
  /// none does.
  private func joint(after index: Int) -> String? {
    var joint = ""
    for piece in self[(index + 1)...] {
      switch piece {
      case .reference: return joint
      case .text(let text): joint += text.filter { !$0.isWhitespace }
      default: return nil
      }
      let isShort = joint.count <= 5 && joint.allSatisfy { $0.isLetter || ",–-".contains($0) }
      guard isShort else { return nil }
    }
    return nil
  }

  /// Whether the word of the reference runs on: «СЖ-ның».
  private func continuesWord(after index: Int) -> Bool {
    guard let next = self[(index + 1)...].first(where: { !$0.plainText.isEmpty })?.plainText.first
    else { return false }
    return next.isLetter || next.isNumber || "-’'".contains(next)
  }
}

extension String {
  /// How many brackets more are opened than closed.
  fileprivate var bracketBalance: Int {
    reduce(0) { $1 == "(" ? $0 + 1 : $1 == ")" ? $0 - 1 : $0 }
  }
}
