import SapaCore

/// What a row of the change sheet names: `7.1.3`, `7.1.3 т.`, `7.1–7.3, 8.2`, `А қосымшасы`, `Алғысөз`.
struct ChangePlace {
  private let text: String
  /// One number is a range by itself.
  private let numbers: [ClosedRange<SectionNumber>]
  private let words: [String]

  init(_ text: String) {
    self.text = text.lowercased()
    let items = Self.words(of: text).split { [",", ";"].contains($0) || Self.and.contains($0) }
    words = items.flatMap(\.self)
    numbers = items.flatMap { words in
      let numbers = words.flatMap { $0.split(separator: "-") }.compactMap { SectionNumber($0) }
      return numbers.count == 2 && numbers[0] < numbers[1]
        ? [numbers[0]...numbers[1]] : numbers.map { $0...$0 }
    }
  }

  /// Its words without the dots and brackets around them; a comma is a word, too.
  private static func words(of text: String) -> [String] {
    text.replacing(",", with: " , ").replacing(";", with: " ; ")
      .split { $0.isWhitespace || "–—()«»".contains($0) }
      .map { String($0.drop { $0 == "." }.reversed().drop { $0 == "." }.reversed()) }
  }

  /// What parts one place from the next, as a comma does.
  private static let and: Set<String> = ["және", "мен", "и", "and", "ve"]

  /// Whether it speaks of a section, by the name that it has or had; of 7.1.3 by 7.1 as well.
  func covers(_ section: SectionDifference) -> Bool {
    [section.new, section.old].compactMap(\.self).contains(where: covers)
  }

  private func covers(_ section: SectionText) -> Bool {
    switch section.name {
    case .numbered(let number):
      numbers.contains {
        $0.contains(number) || number.isBelow($0.lowerBound) || number.isBelow($0.upperBound)
      }
    case .appendix(let label): words.contains { $0.lowercased() == label.text.lowercased() }
    case .unnumbered, .lead: text == section.words.lowercased()
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
