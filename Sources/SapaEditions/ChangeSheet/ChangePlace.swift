import SapaCore

/// What a row of the change sheet names: `7.1.3`, `7.1.3 т.`, `7.1–7.3`, `А қосымшасы`, `Алғысөз`.
struct ChangePlace {
  private let text: String
  private let numbers: [SectionNumber]
  private let words: [String]

  init(_ text: String) {
    self.text = text.lowercased()
    words = text.split { $0.isWhitespace || "–—,;()«»".contains($0) }.map { word in
      String(word.drop { $0 == "." }.reversed().drop { $0 == "." }.reversed())
    }
    numbers = words.flatMap { $0.split(separator: "-") }.compactMap { SectionNumber($0) }
  }

  /// Whether it speaks of a section, by the name that it has or had; of 7.1.3 by 7.1 as well.
  func covers(_ section: SectionDifference) -> Bool {
    [section.new, section.old].compactMap(\.self).contains(where: covers)
  }

  private func covers(_ section: SectionText) -> Bool {
    switch section.name {
    case .numbered(let number):
      let isBetween = numbers.count == 2 && numbers[0] <= number && number <= numbers[1]
      return isBetween || numbers.contains { number == $0 || number.isBelow($0) }
    case .appendix(let label): return words.contains { $0.lowercased() == label.text.lowercased() }
    case .unnumbered, .lead: return text == section.words.lowercased()
    }
  }
}

extension SectionDifference {
  /// 7.1.3, А, Алғысөз: what the change sheet calls it; its former name where it is gone.
  package var sheetName: String {
    let section = new ?? old
    let name = section?.name.text ?? ""
    return name.isEmpty ? section?.words ?? "" : name
  }
}
