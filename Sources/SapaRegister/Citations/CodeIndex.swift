import SapaCore

/// The codes of the register as they are met in prose: УЕ-ХҚТУ-074-2014.
///
/// Found first, so that no number inside a code is read as a section. A code is looked up by its
/// letter runs and digit runs alone; what joins them is compared afterwards.
struct CodeIndex {
  final class Entry: Sendable {
    let code: DocumentCode
    let documents: [DocumentID]
    let form: CodeForm
    /// The code letter by letter: nearly all are cited as they are written.
    let letters: [Unicode.Scalar]
    /// From outside, where spellings differ freely: ISO 9001-2015, ISO 9001:2015.
    let isExternal: Bool

    init(_ code: DocumentCode, _ documents: [DocumentID], _ form: CodeForm, isExternal: Bool) {
      self.code = code
      self.documents = documents
      self.form = form
      self.isExternal = isExternal
      letters = [Unicode.Scalar](code.text)
    }

    /// Whether the tokens say the code as it is written in the register.
    func isWritten(at range: Range<Int>, in tokens: Tokens) -> Bool {
      tokens.scalars[tokens.range(range)].elementsEqual(letters)
    }
  }

  /// What a code may be, by the nodes of `names`.
  private(set) var entries: [Int: Entry] = [:]
  /// Codes that documents of the register have replaced, with those documents, by the same.
  private var replaced: [Int: DocumentID] = [:]
  private var names = CodeTree()
  /// What codes look like, by the nodes of `patterns`, in which `#` stands for any run of digits, and
  /// `CodeShape.anyLetters` for letters.
  private var shapes: [Int: [CodeShape]] = [:]
  private var patterns = CodeTree()
  private var written = WrittenCodes()
  /// The codes by what is left of them when eye and hand are forgiven (`CodeConfusion`).
  private var confused: [Spelling: Entry] = [:]
  private var confusedBeginnings: Set<CodeConfusion.Beginning> = []
  private var beginnings: Set<Spelling> = []
  /// What the beginnings begin with, so that most words are passed over at a glance.
  private var initials = LetterSet()
  /// In code points: most words of a text are longer.
  private var longestBeginning = 0
  private var beginsWithDigits = false
  private static let anyLetters = Spelling(CodeShape.anyLetters)
  private var longest = 0

  init(_ register: Register) {
    for shape in register.settings.codes.map(CodeShape.all) ?? [] { add(shape) }
    for document in register.documents {
      if let code = document.code { add(code, of: document) }
      if let old = document.control.supersedes?.value.code, let form = CodeForm(old.text) {
        replaced[names.insert(form.atoms)] = document.id
      }
    }
    for (node, entry) in entries where isLast(entry.form, at: node) { written.insert(entry) }
    // What could be meant for two codes is meant for neither.
    let byKey = Dictionary(grouping: entries.values) {
      CodeConfusion.key($0.form).map { Spelling($0) }
    }
    for (key, entries) in byKey where entries.count == 1 && !entries[0].isExternal {
      guard let key else { continue }
      confused[key] = entries[0]
      confusedBeginnings.formUnion(CodeConfusion.beginnings(of: key.text))
    }
  }

  private mutating func add(_ code: DocumentCode, of document: Document) {
    guard let form = CodeForm(code.text) else { return }
    let node = names.insert(form.atoms)
    let first = entries[node]
    entries[node] = Entry(
      first?.code ?? code, (first?.documents ?? []) + [document.id], first?.form ?? form,
      isExternal: first?.isExternal ?? document.isExternal)
    note(form.atoms)
    // A grammar sees no less than the codes that there are.
    if !document.isExternal, let shape = CodeShape(like: form) { add(shape) }
  }

  private mutating func add(_ shape: CodeShape) {
    let node = patterns.insert(shape.atoms)
    var alike = shapes[node] ?? []
    if let index = alike.firstIndex(where: { $0.isExact == shape.isExact }) {
      alike[index] = alike[index].widened(by: shape)
    } else {
      alike.append(shape)
    }
    shapes[node] = alike
    note(shape.atoms)
  }

  /// Whether no code goes on behind this one.
  private func isLast(_ form: CodeForm, at node: Int) -> Bool {
    !names.goesOn(behind: node)
      && !patterns.goesOn(behind: form.atoms.map { CodeForm.isDigits($0) ? "#" : $0 })
  }

  private mutating func note(_ atoms: [String]) {
    if beginnings.insert(Spelling(atoms[0])).inserted {
      for letter in LookAlike.letters(seenAs: atoms[0]) { initials.insert(letter) }
      if atoms[0] == "#" || CodeForm.isDigits(atoms[0]) { beginsWithDigits = true }
      longestBeginning = max(longestBeginning, atoms[0].unicodeScalars.count)
    }
    longest = max(longest, atoms.count)
  }

  /// Whether a code can begin with such a token: most words are small and longer than what any does.
  func mayBegin(with token: Token) -> Bool {
    switch token.kind {
    case .space, .mark: false
    case .number: beginsWithDigits
    case .word: token.isCapitalised || token.range.count <= longestBeginning
    }
  }

  /// The code that begins at a token, the longest if several do.
  func match(at start: Int, in tokens: Tokens) -> CodeMatch? {
    guard let match = exactMatch(at: start, in: tokens) else {
      return confusion(at: start, in: tokens)
    }
    // УЕ-ХКТУ-074-2014 is one that there is, with К for Қ, before it is one of another issuer.
    if case .unknown = match.meaning { return confusion(at: start, in: tokens) ?? match }
    return match
  }

  /// A code in which letters, digits or joints are mistaken: УЕ-ХКТУ-074-2014.
  private func confusion(at start: Int, in tokens: Tokens) -> CodeMatch? {
    guard let first = tokens[start], first.isCapitalised,
      first.range.count == 1 || tokens.isAbbreviation(start), isFree(start, in: tokens),
      confusedBeginnings.contains(CodeConfusion.beginning(of: tokens.scalars[first.range])),
      let written = CodeForm(at: start, in: tokens, atMost: longest + 2)
    else { return nil }
    let joined = written.joints.prefix(while: CodeConfusion.isJoint).count + 1
    for count in (1...joined).reversed() {
      let form = written.prefix(count)
      if form.isComplete(in: tokens), let key = CodeConfusion.key(form), let entry = confused[key] {
        return CodeMatch(tokens: form.range, meaning: .meant(entry, form))
      }
    }
    return nil
  }

  private func exactMatch(at start: Int, in tokens: Tokens) -> CodeMatch? {
    guard mayBegin(at: start, in: tokens) else { return nil }
    if let (entry, last) = written.match(at: start, in: tokens) {
      return CodeMatch(tokens: start..<(last + 1), meaning: .registered(entry))
    }
    guard begins(at: start, in: tokens) else { return nil }
    let candidates = candidates(at: start, in: tokens)
    for index in candidates.indices.reversed() {
      let candidate = candidates[index]
      let entry = candidate.name.flatMap { entries[$0] }
      // УЕ-ХҚТУ-099-2014/2 may be a part of a document, but of one that there is.
      guard
        CodeForm.isComplete(endingAt: candidate.run, in: tokens)
          || entry == nil && index > 2 && tokens.mark(candidate.run + 1) == "/"
      else { continue }
      let range = start..<(candidate.run + 1)
      if let entry, entry.isWritten(at: range, in: tokens) {
        let isSection =
          !entry.isExternal && isSection(entry.form, endingAt: candidate.run, in: tokens)
        return isSection ? nil : CodeMatch(tokens: range, meaning: .registered(entry))
      }
      let form = CodeForm(candidates[...index].map(\.run)[...], in: tokens)
      if let entry, entry.isExternal || form.mayBe(entry.form) {
        let isSection = !entry.isExternal && isSection(form, endingAt: candidate.run, in: tokens)
        return isSection ? nil : CodeMatch(tokens: range, meaning: .meant(entry, form))
      }
      if let successor = candidate.name.flatMap({ replaced[$0] }) {
        return CodeMatch(tokens: range, meaning: .replaced(by: successor))
      }
      if candidate.pattern.flatMap({ shapes[$0] })?.contains(where: { $0.fits(form) }) == true,
        !isSection(form, endingAt: candidate.run, in: tokens)
      {
        return CodeMatch(tokens: range, meaning: .unknown(form))
      }
    }
    return nil
  }

  /// A run of letters or digits, and the nodes that all up to it lead to.
  private struct Candidate {
    var run: Int
    var name: Int?
    var pattern: Int?
  }

  /// The runs that may be a code, from a token on, as far as some code goes.
  private func candidates(at start: Int, in tokens: Tokens) -> [Candidate] {
    var result: [Candidate] = []
    result.reserveCapacity(longest)
    var (name, pattern): (Int?, Int?) = (CodeTree.root, CodeTree.root)
    var next: Int? = start
    while let token = next {
      let run = Spelling(tokens.skeleton(token))
      name = name.flatMap { names.next($0, run) }
      pattern = pattern.flatMap { node in
        patterns.next(node, tokens.isNumber(token) ? "#" : run)
          ?? (tokens.isAbbreviation(token) ? patterns.next(node, Self.anyLetters) : nil)
      }
      if name == nil, pattern == nil { break }
      result.append(Candidate(run: token, name: name, pattern: pattern))
      next = CodeForm.run(behind: token, in: tokens)
    }
    return result
  }

  /// Whether it is a section of what its letters name, and no code: `осы СЖ 1 т.`, `СЖ 1, 1.2 тт.`
  /// beside СЖ-01.
  private func isSection(_ form: CodeForm, endingAt run: Int, in tokens: Tokens) -> Bool {
    guard let joint = form.joints.last, joint != "-", !joint.isEmpty,
      joint.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    else { return false }
    var behind = run + 1
    let longest = behind + 12
    while behind < longest,
      tokens.isNumber(behind) || tokens.isSpace(behind)
        || tokens.mark(behind).map({ ".,-–".unicodeScalars.contains($0) }) == true
    {
      behind += 1
    }
    return tokens.unit(behind).map { $0.order != .beforeNumber } ?? false
  }

  /// Whether a token looks, at a glance, as if a code began with it.
  private func mayBegin(at start: Int, in tokens: Tokens) -> Bool {
    guard let token = tokens[start], mayBegin(with: token) else { return false }
    let isLike =
      token.kind == .number
      || token.range.count <= longestBeginning
        && initials.contains(tokens.scalars[token.range.lowerBound])
    return isLike && isFree(start, in: tokens)
  }

  private func begins(at start: Int, in tokens: Tokens) -> Bool {
    tokens.isNumber(start)
      ? beginnings.contains("#" as Spelling) || beginnings.contains(tokens.text(start))
      : beginnings.contains(tokens.skeleton(start))
  }

  /// Whether no longer code or word reaches to here.
  private func isFree(_ start: Int, in tokens: Tokens) -> Bool {
    if tokens.isWord(start - 1) || tokens.isNumber(start - 1) { return false }
    guard let mark = tokens.mark(start - 1), ["-", "–", "."].contains(mark) else { return true }
    return !tokens.isWord(start - 2) && !tokens.isNumber(start - 2)
  }

  /// The code of the register most like an unknown one: 074 for 047, the same number of another
  /// year.
  func nearest(to form: CodeForm) -> Entry? {
    entries.values
      .compactMap { entry in form.distance(to: entry.form).map { (entry: entry, distance: $0) } }
      .min { ($0.distance, $0.entry.code.text) < ($1.distance, $1.entry.code.text) }?.entry
  }
}

/// A code met in the text and what the register says of it.
struct CodeMatch {
  enum Meaning {
    /// As it stands in the register.
    case registered(CodeIndex.Entry)
    /// Written otherwise, and yet it can only be meant for that code.
    case meant(CodeIndex.Entry, CodeForm)
    case replaced(by: DocumentID)
    /// Of the grammar, or of the shape of the register's codes, but not in it.
    case unknown(CodeForm)
  }

  /// The tokens that it covers.
  var tokens: Range<Int>
  var meaning: Meaning
}
