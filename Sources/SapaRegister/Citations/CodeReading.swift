import SapaCore

extension CodeIndex {
  /// Every code of the text, with what is wrong with it.
  func names(in passage: Passage, _ register: Register, titles: TitleIndex) -> [DocumentName] {
    let tokens = passage.tokens
    var names: [DocumentName] = []
    var start = 0
    while let index = tokens.first(from: start, where: { mayBegin(with: $0) }) {
      start = index + 1
      guard let match = match(at: index, in: tokens), !passage.isEscaped(match.tokens),
        !tokens.isInAddress(match.tokens.lowerBound)
      else { continue }
      let name = name(for: match, in: passage, register, titles: titles)
      names.append(name)
      start = name.tokens.upperBound
    }
    return names
  }

  private func name(
    for match: CodeMatch, in passage: Passage, _ register: Register, titles: TitleIndex
  ) -> DocumentName {
    let tokens = match.tokens
    switch match.meaning {
    case .replaced(let successor):
      let finding = ObsoleteReference(
        name: passage.tokens.text(tokens), isWithdrawn: false, successor: register[successor])
      let isOwn = successor == passage.place.document
      return DocumentName(
        tokens: tokens, document: nil,
        finding: isOwn ? nil : finding.finding(at: passage.span(tokens)), linked: tokens)
    case .unknown(let form):
      let end = titles.endOfTitle(behind: tokens.upperBound, in: passage)
      let title = TitleIndex.words(of: passage.tokens, in: tokens.upperBound..<end)
      let near =
        titles.document(titled: title, kind: nil, in: register)
        ?? nearest(to: form)?.documents.first
      let finding = UnknownDocument(
        code: passage.tokens.text(tokens), nearest: near.map { register[$0] })
      return DocumentName(
        tokens: tokens.lowerBound..<end, document: nil,
        finding: finding.finding(at: passage.span(tokens)), linked: tokens)
    case .registered(let entry):
      return name(of: entry, at: tokens, nil, in: passage, register, titles)
    case .meant(let entry, let form):
      let fault = fault(of: form, entry, in: passage.tokens, passage.breaksLine)
      return name(of: entry, at: tokens, fault, in: passage, register, titles)
    }
  }

  private func name(
    of entry: Entry, at tokens: Range<Int>, _ fault: MalformedCode?, in passage: Passage,
    _ register: Register, _ titles: TitleIndex
  ) -> DocumentName {
    let title = titles.title(behind: tokens.upperBound, of: entry.documents, in: passage)
    func mismatch() -> Finding? {
      title.isWhole
        ? nil
        : titles.mismatch(behind: tokens.upperBound, of: entry.documents, in: passage, register)
          ?? titles.mismatch(joinedTo: tokens, of: entry.documents, in: passage, register)
    }
    return DocumentName(
      tokens: tokens.lowerBound..<title.end, document: title.document,
      finding: fault?.finding(at: passage.span(tokens)) ?? mismatch(), linked: tokens)
  }

  /// What differs between the code as it is written here and as it stands in the register.
  ///
  /// - Parameters:
  ///   - form: the code as it is written.
  ///   - entry: the code as it stands in the register.
  ///   - tokens: those of the text.
  ///   - breaksLine: whether a line ends between two tokens; a hyphen may end it.
  /// - Returns: the first difference; nil where there is none.
  func fault(
    of form: CodeForm, _ entry: Entry, in tokens: Tokens, _ breaksLine: (Int, Int) -> Bool
  ) -> MalformedCode? {
    guard !entry.isExternal else { return nil }
    let written = tokens.text(form.range)
    guard form.hasRuns(of: entry.form) else {
      return MalformedCode(written: written, code: entry.code, fault: .spelling)
    }
    for (joint, meant) in zip(form.joints.indices, entry.form.joints) {
      let sign = form.joints[joint]
      let (first, second) = form.sides(of: joint)
      if CodeForm.isSame(sign, as: meant) { continue }
      if CodeForm.isEndOfLine(sign, meant: meant), breaksLine(first, second) { continue }
      return MalformedCode(written: written, code: entry.code, fault: .joint(sign, meant: meant))
    }
    if written == entry.code.text { return nil }
    let strangers = LookAlike.strangers(
      in: CodeForm.letters(in: written), meant: CodeForm.letters(in: entry.code.text))
    return strangers.isEmpty
      ? nil : MalformedCode(written: written, code: entry.code, fault: .letters(strangers))
  }
}

extension CodeForm {
  /// The letters and digits of a code, in capitals.
  fileprivate static func letters(in text: String) -> String {
    text.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension Tokens {
  /// Whether the token stands in the address of a web page, which is no text.
  fileprivate func isInAddress(_ index: Int) -> Bool {
    guard let before = mark(index - 1), before == "/" || before == "=" else { return false }
    var first = index - 1
    while first > 0, !isSpace(first - 1), index - first < 60 { first -= 1 }
    return (first..<index).contains { place in
      word(place) == "www" || mark(place) == ":" && mark(place + 1) == "/" && mark(place + 2) == "/"
    }
  }
}

extension Passage {
  /// Where tokens stand in the file.
  func span(_ tokens: Range<Int>) -> Span { prose.span(self.tokens.range(tokens)) }
}
