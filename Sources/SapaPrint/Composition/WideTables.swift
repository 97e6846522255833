extension [PrintBlock] {
  /// The same blocks with every wide table on a page across.
  ///
  /// A heading shortly above the table goes with it: it would stand alone on the page before.
  func turningWideTables() -> [PrintBlock] {
    var result: [PrintBlock] = []
    for block in self {
      guard case .table(let table) = block, table.isWide else {
        result.append(block)
        continue
      }
      let lead = result.leadLength
      result = result.dropLast(lead) + [.landscape(result.suffix(lead) + [block])]
    }
    return result
  }

  /// How many blocks at the end lead in what follows: headings and at most a few lines below them.
  private var leadLength: Int {
    var letters = 0
    var count = 0
    for block in reversed() {
      if case .heading = block {
        count += 1
        while count < self.count, case .heading = self[self.count - count - 1] { count += 1 }
        return count
      }
      letters += block.length
      count += 1
      if letters > 400 { return 0 }
    }
    return 0
  }
}
