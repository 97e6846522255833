import SapaCore
import SapaLanguage
import SapaRegister

/// A list of references below a text: what it cites, or where it is cited.
struct ReferenceList {
  let site: Site
  /// Path of the page on which it stands.
  let page: String
  /// The document of the page: its own sections are named without its code.
  let reader: DocumentID?

  /// What a page or a document cites, each target once with its sentences; what one sentence names of one
  /// document, `4–10-тараулар`, stands over it together.
  func cites(_ references: References, under title: InterfaceKey) -> HTML {
    let groups = references.only { site.addresses.address(of: $0.target) != nil }
      .grouped { $0.target }
    guard !groups.isEmpty else { return HTML() }
    return list(id: Self.citesID, title: title) { html in
      var (names, shown): ([Name], [Range<Int>]) = ([], [])
      for (index, (target, references)) in groups.enumerated() {
        names.append(
          Name(
            text: site.name(of: target, from: reader),
            address: site.addresses.address(of: target) ?? Address(folder: ""),
            document: site.files.document(of: target)))
        if let sentence = references.first { shown.append(sentence.shownBytes) }
        let next = index + 1 < groups.count ? groups[index + 1] : nil
        if let next, site.files.document(of: next.0) == names.last?.document,
          references.standsInOneSentence(with: next.1)
        {
          continue
        }
        item(names, references, marking: names.count > 1 ? shown : [], into: &html)
        (names, shown) = ([], [])
      }
    }
  }

  /// Where a page or a document is cited, each place once with its sentences.
  func citedBy(_ references: References, under title: InterfaceKey) -> HTML {
    let groups = references.grouped { $0.place }
    guard !groups.isEmpty else { return HTML() }
    return list(id: Self.citedByID, title: title) { html in
      for (place, references) in groups {
        let name = Name(
          text: site.name(of: place, from: reader), address: site.addresses.address(of: place),
          document: place.document)
        item([name], references, into: &html)
      }
    }
  }

  static let citesID = "Cites"
  static let citedByID = "CitedBy"

  private func list(id: String, title: InterfaceKey, _ items: (inout HTML) -> Void) -> HTML {
    HTML { html in
      html.element("section", ["class": "cited", "aria-labelledby": id]) { html in
        html.element("h2", ["id": id], site.words[title])
        html.line()
        html.element("ul", ["class": "refs"], items)
      }
      html.line()
    }
  }

  /// What is cited, or what cites: its name, where it stands, and whose it is.
  private struct Name {
    var text: String
    var address: Address
    var document: DocumentID?
  }

  /// An entry; of several names the one sentence has `shown` marked.
  private func item(
    _ names: [Name], _ references: References, marking shown: [Range<Int>] = [],
    into html: inout HTML
  ) {
    html.element("li") { html in
      for (index, name) in names.enumerated() {
        if index > 0 { html.write(", ") }
        html.element("a", ["href": page.link(to: name.address)], whole: name.text)
      }
      // All of them are of one document.
      if let document = names.last?.document, document != reader {
        html.write(" ")
        html.write(site.statuses[document.index])
      }
      // A citation over an emphasis stands as several with the same words.
      var seen: Set<[String]> = []
      for sentence in references
      where !sentence.isWhole
        && (references.count == 1
          || seen.insert([sentence.before, sentence.shown, sentence.after]).inserted)
      {
        html.element("p") { html in
          guard shown.isEmpty else { return html.write(sentence.text, marking: shown) }
          html.write(whole: sentence.before)
          html.element("mark", whole: sentence.shown)
          html.write(whole: sentence.after)
        }
      }
      writeWhole(references, into: &html)
    }
    html.line()
  }

  /// What has no sentence around it, the boxes of a diagram: in one line, but for those of which a
  /// sentence speaks.
  private func writeWhole(_ references: References, into html: inout HTML) {
    var words: [String] = []
    for reference in references where reference.isWhole && !words.contains(reference.shown) {
      if !references.contains(where: { $0.before.hasPrefix(reference.shown) }) {
        words.append(reference.shown)
      }
    }
    guard !words.isEmpty else { return }
    html.element("p") { html in
      for (index, words) in words.enumerated() {
        if index > 0 { html.write(", ") }
        html.element("mark", whole: words)
      }
    }
  }
}

extension References {
  /// Whether each of both is one reference, and both stand in the same sentence.
  fileprivate func standsInOneSentence(with other: References) -> Bool {
    guard count == 1, other.count == 1, let mine = first, let others = other.first,
      mine.place == others.place
    else { return false }
    return mine.text == others.text
  }
}

extension Reference {
  /// Whether nothing stands around it.
  fileprivate var isWhole: Bool { before.isEmpty && after.isEmpty }

  /// The sentence around it.
  fileprivate var text: String { before + shown + after }

  /// Where it stands in that sentence, in bytes of UTF-8.
  fileprivate var shownBytes: Range<Int> {
    before.utf8.count..<(before.utf8.count + shown.utf8.count)
  }
}

extension HTML {
  /// A sentence with some of its stretches marked, in their order; several may be the same one.
  fileprivate mutating func write(_ sentence: String, marking ranges: [Range<Int>]) {
    func words(_ range: Range<Int>) -> String {
      String(decoding: Array(sentence.utf8)[range], as: UTF8.self)
    }
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= end {
      write(whole: words(end..<range.lowerBound))
      element("mark", whole: words(range))
      end = range.upperBound
    }
    write(whole: words(end..<sentence.utf8.count))
  }
}
