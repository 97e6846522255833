import SapaCore
import SapaLanguage
import SapaRegister

extension TextWriter {
  /// A whole run: of a paragraph, a heading, a cell.
  mutating func write(_ run: [Inline]) {
    writePieces(run.withNoBreakSpaces())
  }

  private mutating func writePieces(_ inlines: [Inline]) {
    var index = 0
    while index < inlines.count {
      if inlines.isRange(at: index) {
        element("span", ["class": "nb"]) { writer in
          for inline in inlines[index..<(index + 3)] { writer.write(inline) }
        }
        index += 3
      } else {
        write(inlines[index])
        index += 1
      }
    }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text, _): write(text)
    case .code(let text, _): html.element("code", text)
    case .emphasis(let content, _): element("em") { $0.writePieces(content) }
    case .strong(let content, _): element("strong") { $0.writePieces(content) }
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .footnoteMark(let index, _): writeMark(ofFootnote: index)
    case .bracketed(let reference): html.write(reference.words)
    case .citation(let citation): write(citation)
    case .revised(let revision, let content, _):
      element(revision == .inserted ? "ins" : "del") { $0.writePieces(content) }
    case .softBreak: html.line()
    case .lineBreak: html.open("br")
    // A finding says that it is there; it is never passed on.
    case .html: break
    }
  }

  /// Text in which abbreviations are explained, once a section, and words with an ending behind a
  /// hyphen ("СМЖ-нің", "3-ші") and codes stay on one line.
  ///
  /// All between such words goes over as it is, without a look at each word.
  private mutating func write(_ text: String) {
    text.withBytes { bytes in
      if isLinked || site.vocabularyStarts.isEmpty {
        html.write(whole: bytes)
      } else {
        write(bytes, of: text)
      }
    }
  }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, of text: String) {
    var words = TextWords(bytes)
    var pieces: [TextPiece]?
    var start = 0
    while let word = words.next() {
      let mayBeKnown = site.vocabularyStarts.contains(words.start(of: word))
      guard word.hasHyphen || mayBeKnown else { continue }
      html.write(bytes[start..<word.range.lowerBound])
      guard mayBeKnown else {
        html.write(wholeWord: bytes[word.range])
        start = word.range.upperBound
        continue
      }
      let all = pieces ?? text.pieces
      pieces = all
      let count = write(all, at: word.piece)
      words.skip(count)
      start = word.range.lowerBound + all[word.piece..<(word.piece + count)].byteCount
    }
    html.write(bytes[start...])
  }

  /// Writes what begins at a word, and says how many pieces that were.
  private mutating func write(_ pieces: [TextPiece], at index: Int) -> Int {
    let match = isLinked ? nil : site.abbreviations.match(in: pieces, at: index)
    if let match, explained.insert(match.form).inserted {
      writeAbbreviation(match.form, ending: match.ending)
      return match.count
    }
    if let term = term(in: pieces, at: index) {
      let shown = pieces[index..<(index + term.count)].map { String($0.text) }.joined()
      write(term.form, of: .terms, shown: shown)
      return term.count
    }
    var word = pieces[index].text
    word.withUTF8 { html.write(wholeWord: $0[...]) }
    return 1
  }

  /// A term that is to be explained here: the first of its kind in the section.
  private mutating func term(
    in pieces: [TextPiece], at index: Int
  ) -> (form: String, count: Int)? {
    guard document != nil, !isLinked, !isHeading, explainedTerms.count < 3,
      let match = site.terms.match(in: pieces, at: index),
      site.vocabulary.entry(match.form, of: .terms) != nil,
      explainedTerms.insert(match.form).inserted
    else { return nil }
    return match
  }

  /// A link to the vocabulary, so that it works without script and is within reach of the keyboard;
  /// the meaning is shown on pointing and on focus, as that of a citation is.
  private mutating func write(_ form: String, of kind: Vocabulary.Kind, shown: String) {
    guard let address = site.vocabulary.entry(form, of: kind) else { return html.write(shown) }
    html.element(
      "a",
      [
        "class": "term", "href": page.link(to: address),
        "data-preview": previews.id(ofEntry: form, of: kind),
      ], shown)
  }

  private mutating func writeAbbreviation(_ form: String, ending: String) {
    guard !ending.isEmpty else { return writeAbbreviation(form) }
    element("span", ["class": "nb"]) { writer in
      writer.writeAbbreviation(form)
      writer.html.write(ending)
    }
  }

  /// Within reach of keyboard and finger, as a term is; in a heading and on pages that are no document,
  /// as the vocabulary itself, explained on pointing only.
  private mutating func writeAbbreviation(_ form: String) {
    if document != nil, !isHeading, site.vocabulary.entry(form, of: .abbreviations) != nil {
      write(form, of: .abbreviations, shown: form)
    } else {
      html.element("abbr", ["title": site.abbreviations.meaning(of: form)], form)
    }
  }

  private mutating func write(_ citation: Citation) {
    guard !isLinked, let address = site.addresses.address(of: citation.target) else {
      return writePieces(citation.content)
    }
    let preview = preview(of: citation.target)
    let href = page.link(to: address)
    isLinked = true
    element("a", ["class": preview == nil ? nil : "cite", "href": href, "data-preview": preview]) {
      $0.writePieces(citation.content)
    }
    isLinked = false
  }

  /// A link to another site; one of a scheme that could do harm keeps only its words.
  private mutating func write(_ link: Link) {
    guard !isLinked, link.destination.isSafeLink else { return writePieces(link.content) }
    let title = link.title.isEmpty ? nil : link.title
    isLinked = true
    element("a", ["href": link.destination, "rel": "external noreferrer", "title": title]) {
      $0.writePieces(link.content)
    }
    isLinked = false
  }

  /// A file of the manual as a picture; pages load nothing from elsewhere, so that a picture of
  /// another site becomes a link to it.
  mutating func write(_ image: Image) {
    if let path = site.addresses.asset(image.source) {
      html.open(
        "img",
        [
          "src": page.wayToRoot + path, "alt": image.alternative, "loading": "lazy",
          "title": image.title.isEmpty ? nil : image.title,
        ])
    } else if !isLinked, image.source.isSafeLink {
      html.element(
        "a", ["href": image.source, "rel": "external noreferrer"],
        image.alternative.isEmpty ? image.source : image.alternative)
    } else {
      html.write(image.alternative)
    }
  }

  private mutating func writeMark(ofFootnote index: Int) {
    let number = index + 1
    let uses = (footnoteMarks[index] ?? 0) + 1
    footnoteMarks[index] = uses
    html.element("sup", ["class": "fn"]) {
      $0.element(
        "a", ["href": "#Fn-\(number)", "id": Self.mark(number, uses), "role": "doc-noteref"],
        "\(number)")
    }
  }

  /// The identifier of the n-th mark of a footnote: `FnRef-1`, `FnRef-1-2`.
  static func mark(_ number: Int, _ use: Int) -> String {
    use == 1 ? "FnRef-\(number)" : "FnRef-\(number)-\(use)"
  }
}

extension [Inline] {
  /// Whether two citations joined by a dash begin here, which no line end may part: 4–10-тараулар.
  fileprivate func isRange(at index: Int) -> Bool {
    guard index + 2 < count, case .citation = self[index], case .citation = self[index + 2],
      case .text(let text, _) = self[index + 1]
    else { return false }
    return text == "–" || text == "-"
  }
}

extension String {
  /// Whether a link may lead there: the web, a letter, a telephone.
  fileprivate var isSafeLink: Bool {
    let scheme = prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto", "tel"].contains(scheme) && count > scheme.count + 1
  }
}
