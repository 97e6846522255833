import SapaCore

/// Which section of an older edition each section of a newer one is: by what it says, by its title,
/// by its number, so that 7.3 which is 7.4 by now is no section removed and another one added.
struct SectionMatching {
  /// For each section of the newer edition the one of the older edition; nil for a new one.
  private(set) var olds: [Int?]
  private let old: [Traits]
  private let new: [Traits]
  private var taken: Set<Int> = []

  /// Sections are the same if more than half of what they say is; with one number, a fifth.
  private static var likeness: Double { 0.5 }
  private static var likenessUnderOneNumber: Double { 0.2 }

  private struct Traits {
    var name: SectionText.Name
    var title: WordCounts
    var titleText: String
    var body: WordCounts
    var parent: Int?

    init(_ section: SectionText) {
      name = section.name
      let words = Word.words(of: section.title).map(\.key)
      title = WordCounts(words)
      titleText = words.joined(separator: " ")
      let firstLine = section.isParagraph ? Word.words(of: section.firstLine).map(\.key) : []
      body = WordCounts(firstLine + (section.diagram + section.body).flatMap(\.keys))
      parent = section.parent
    }
  }

  init(_ old: [SectionText], _ new: [SectionText]) {
    self.old = old.map(Traits.init)
    self.new = new.map(Traits.init)
    olds = Array(repeating: nil, count: new.count)
    pairUnchanged()
    pairLike()
    pairByName()
  }

  private mutating func pair(_ first: Int, _ second: Int) {
    olds[second] = first
    taken.insert(first)
  }

  /// What has kept its name and title, and whose text stands under no other name word for word.
  private mutating func pairUnchanged() {
    let places = Dictionary(grouping: old.indices) { old[$0].name }
    for index in new.indices {
      let section = new[index]
      guard let candidates = places[section.name] else { continue }
      let same = candidates.first {
        !taken.contains($0) && old[$0].titleText == section.titleText
          && old[$0].body.likeness(to: section.body) >= Self.likeness
      }
      if let same { pair(same, index) }
    }
  }

  /// The others by how much they resemble each other, the most alike first.
  private mutating func pairLike() {
    let (left, open) = (old.indices.filter { !taken.contains($0) }, unpaired)
    let titles = Uniqueness(old.map(\.titleText), new.map(\.titleText))
    var index: [String: [Int]] = [:]
    for first in left {
      for word in old[first].body.words { index[word, default: []].append(first) }
      index["\u{2}" + old[first].titleText, default: []].append(first)
      index["\u{3}" + old[first].name.text, default: []].append(first)
    }
    var pairs: [(likeness: Double, old: Int, new: Int)] = []
    for second in open {
      let section = new[second]
      let words =
        Array(section.body.words) + ["\u{2}" + section.titleText, "\u{3}" + section.name.text]
      // A word that stands everywhere leads to everything.
      let candidates = Set(words.compactMap { index[$0] }.filter { $0.count <= 12 }.joined())
      for first in candidates {
        if let likeness = likeness(first, second, titles) {
          pairs.append((likeness, first, second))
        }
      }
    }
    // Of two that are as like and as near the earlier one: the same texts have the same differences.
    pairs.sort {
      ($1.likeness, abs($0.old - $0.new), $0.new, $0.old)
        < ($0.likeness, abs($1.old - $1.new), $1.new, $1.old)
    }
    for candidate in pairs where olds[candidate.new] == nil && !taken.contains(candidate.old) {
      pair(candidate.old, candidate.new)
    }
  }

  /// Which titles stand once in each edition.
  private struct Uniqueness {
    private let counts: [[String: Int]]

    init(_ old: [String], _ new: [String]) {
      counts = [old, new].map { titles in
        titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
    }

    func isUnique(_ title: String) -> Bool {
      !title.isEmpty && counts.allSatisfy { $0[title] == 1 }
    }
  }

  /// Nil where two sections are not one.
  private func likeness(_ first: Int, _ second: Int, _ titles: Uniqueness) -> Double? {
    let (before, after) = (old[first], new[second])
    guard before.name.isOfKind(after.name) else { return nil }
    // A title weighs as much as six words; of a long text the rest matters less and less.
    let weight = (title: 6.0, body: Double(min(24, max(before.body.total, after.body.total))))
    var likeness =
      (weight.title * before.title.likeness(to: after.title)
        + weight.body * before.body.likeness(to: after.body)) / (weight.title + weight.body)
    if before.titleText == after.titleText, titles.isUnique(after.titleText) {
      likeness = max(likeness, 0.55)
    }
    let hasName = before.name == after.name
    guard likeness >= (hasName ? Self.likenessUnderOneNumber : Self.likeness) else { return nil }
    let isBelowTheSame = after.parent.map { olds[$0] == before.parent } ?? (before.parent == nil)
    return likeness + (hasName ? 0.15 : 0) + (isBelowTheSame ? 0.1 : 0)
  }

  /// What is left under one number was written anew.
  private mutating func pairByName() {
    for second in unpaired {
      let first = old.indices.first { !taken.contains($0) && old[$0].name == new[second].name }
      if let first { pair(first, second) }
    }
  }

  private var unpaired: [Int] { new.indices.filter { olds[$0] == nil } }
}

extension SectionText.Name {
  /// An appendix can become a section no more than a foreword can.
  fileprivate func isOfKind(_ other: SectionText.Name) -> Bool {
    switch (self, other) {
    case (.lead, .lead), (.unnumbered, .unnumbered), (.numbered, .numbered),
      (.appendix, .appendix):
      true
    default: false
    }
  }
}
