import SapaCore
import SapaLanguage
import SapaRegister

/// The chapters of a document in more than one file; the branch where the reader is stands open.
struct ChapterList {
  /// The part of the tree that a file belongs to.
  enum Branch: Hashable, Sendable {
    case root
    case chapter(SectionNumber)
    case appendices
  }

  let document: Document
  let words: InterfaceStrings
  let addresses: Addresses

  static func branch(of part: Part) -> Branch {
    switch part.role {
    case .lead, .unnumbered: .root
    case .numbered(let number): .chapter(number.chapter)
    case .appendix: .appendices
    }
  }

  func links(open branch: Branch, depth: Int) -> LinkList {
    var list = LinkList(depth: depth)
    list.open("ol")
    var seen: Set<Branch> = []
    for (index, part) in document.parts.enumerated() where part.role != .lead {
      let own = Self.branch(of: part)
      guard own == .root || seen.insert(own).inserted else { continue }
      list.open("li")
      switch own {
      case .root, .chapter: link(to: index, in: &list)
      case .appendices: linkAppendices(in: &list)
      }
      let inner = members(of: own, besides: index)
      if own == branch, own != .root, !inner.isEmpty {
        list.open("ol")
        for index in inner {
          list.open("li")
          link(to: index, in: &list)
          list.close("li")
        }
        list.close("ol")
      }
      list.close("li")
      guard case .chapter = own else { continue }
      for chapter in document.chapters(inside: index) {
        list.open("li")
        list.link(
          to: addresses.section(chapter, of: document), number: chapter.number.description,
          chapter.title)
        list.close("li")
      }
    }
    list.close("ol")
    return list
  }

  /// The files below the head of a branch; all of them for the appendices, which have none.
  private func members(of branch: Branch, besides head: Int) -> [Int] {
    document.parts.indices.filter {
      Self.branch(of: document.parts[$0]) == branch && (branch == .appendices || $0 != head)
    }
  }

  private func link(to index: Int, in list: inout LinkList) {
    let part = document.parts[index]
    let number: String? =
      switch part.role {
      case .numbered(let number): number.description
      case .appendix(let label): label.text
      case .lead, .unnumbered: nil
      }
    list.link(to: addresses.part(index, of: document), number: number, part.title)
  }

  /// "А–Ж Қосымшалар", a link to the first.
  private func linkAppendices(in list: inout LinkList) {
    let labels = document.appendices.compactMap(\.appendix)
    guard let first = labels.first, let last = labels.last,
      let index = document.parts.firstIndex(where: { $0.appendix == first })
    else { return }
    let range = first == last ? first.text : "\(first)–\(last)"
    // With an anchor, so that the mark of the page goes to its own link below.
    var address = addresses.part(index, of: document)
    address.anchor = "Main"
    list.link(to: address, number: range, words[.navAppendices])
  }
}
