import SapaCore

extension Token {
  /// Whether a number or a lone letter may begin here, or the quotation mark before one.
  var mayBeginNumeral: Bool {
    switch kind {
    case .number, .mark: true
    case .word: range.count == 1
    case .space: false
    }
  }
}

extension Tokens {
  /// The list of numbers or letters that begins at a token.
  func numeralList(at start: Int) -> NumeralList? {
    if mark(start) != nil, quotedLetter(start) == nil { return nil }
    let hasNumberSign = isNumberSign(skippingSpaces(from: start - 1, by: -1))
    guard hasNumberSign || isBeginning(start) else { return nil }
    guard let first = numeral(at: start, .first) else { return unlikelyNumber(at: start) }
    var list = NumeralList(
      numerals: [first], start: start, end: first.end, hasNumberSign: hasNumberSign)
    while list.numerals.count < Self.longestList, let more = next(of: list) {
      list.numerals.append(more)
      list.end = more.end
    }
    if list.numerals.last?.joint == .range { list.end = pastUntil(list.end) }
    // 3-2019 is no section 3.
    let isCut =
      (isDash(list.end) || ["/", ":"].contains(mark(list.end))) && isNumber(list.end + 1)
    return isCut ? unlikelyNumber(at: start) : list
  }

  /// A list of one number that is hardly one: nothing is told of `0.5, 9.1`.
  private func unlikelyNumber(at start: Int) -> NumeralList? {
    guard isNumber(start), !isNumberSign(skippingSpaces(from: start - 1, by: -1)),
      let number = unlikely(at: start),
      !isDash(number.end) || !isNumber(number.end + 1)
    else { return nil }
    return NumeralList(numerals: [number], start: start, end: number.end)
  }

  /// No citation names more; a page of numbers must not be read again from each of them.
  private static let longestList = 64

  /// Whether a number may begin here: not inside `ХҚТУ-074`, `9001:2015`.
  private func isBeginning(_ index: Int) -> Bool {
    if isWord(index - 1) || isNumber(index - 1) { return false }
    guard let mark = mark(index - 1) else { return true }
    switch mark {
    case "(", "[", "«", "“", "\"", ",", ";", "§": return true
    // Switched off, which is found out later.
    case "\\": return true
    case "–", "—": return !isWord(index - 2) && !isNumber(index - 2)
    case ".": return isWord(index - 2) && (text(index - 2).count < 5 || isWord(index))
    case "-" where unit(index - 2)?.kind == .appendix: return true
    // ¶9.1, where the manual cites so.
    default: return words.openings.contains(mark) && !isNumber(index - 2)
    }
  }

  /// The number with which a list goes on.
  private func next(of list: NumeralList) -> Numeral? {
    func more(behind index: Int) -> Numeral? {
      guard let (joint, next) = joint(behind: index), let more = numeral(at: next, joint),
        continues(list, with: more)
      else { return nil }
      return more
    }
    if let more = more(behind: list.end) { return more }
    // `4.3(a) and 4.9`, `4.3/4.9`: of numbers alike.
    guard let last = list.numerals.last, case .number = last.value else { return nil }
    let next: Numeral? =
      if let end = pastAside(list.end) { more(behind: end) } else { slashed(behind: list.end) }
    return next?.isDotted == last.isDotted ? next : nil
  }

  /// Past what is said of a number of a list: `4.3(a)`, `4.3 (Scope)`, `4.3 «Scope»`, `4.3 а)`; a number
  /// in it may be cited for itself.
  private func pastAside(_ index: Int) -> Int? {
    let next = skippingSpaces(from: index)
    if next > index, let closing = closingQuote(of: next) { return closing + 1 }
    if isWord(next), self[next]?.range.count == 1, mark(next + 1) == ")" { return next + 2 }
    guard mark(next) == "(" else { return nil }
    for index in (next + 1)..<(next + 16) {
      if mark(index) == ")" { return index + 1 }
      if isNumber(index) || self[index] == nil { return nil }
    }
    return nil
  }

  /// 4.9 of `4.3/4.9`; 4.3/4 is something else.
  private func slashed(behind index: Int) -> Numeral? {
    guard mark(index) == "/", isNumber(index + 1), mark(index + 2) == "." else { return nil }
    return number(at: index + 1, .list)
  }

  private func continues(_ list: NumeralList, with next: Numeral) -> Bool {
    switch (list.numerals.last?.value, next.value, next.joint) {
    case (.letter, .letter, _): true
    case (.letter, _, _), (_, .letter, _): false
    case (.number(let first), .number(let last), .range):
      first.depth == last.depth && first.parent == last.parent && first < last
    case (_, _, .range): false
    default: true
    }
  }

  private func numeral(at index: Int, _ joint: Numeral.Joint) -> Numeral? {
    if isNumber(index) {
      return joint == .dot ? nil : number(at: index, joint)
    }
    if let letter = quotedLetter(index) {
      let tokens = index..<(index + 3)
      return Numeral(
        value: .letter(letter), joint: joint, tokens: tokens, end: tokens.upperBound)
    }
    guard isCapitalised(index), self[index]?.range.count == 1 || isLettered(index) else {
      return isLettered(index) && joint != .dot ? lettered(at: index, joint) : nil
    }
    return isLettered(index) ? lettered(at: index, joint) : letter(at: index, joint)
  }

  /// A hyphen, also one that no line ends behind.
  func isHyphen(_ index: Int) -> Bool { ["-", "\u{2010}", "\u{2011}"].contains(mark(index)) }

  /// A hyphen or a dash.
  func isDash(_ index: Int) -> Bool { isHyphen(index) || ["–", "—"].contains(mark(index)) }

  /// № or, as acts have it, N: `Приложение N 2`.
  func isNumberSign(_ index: Int) -> Bool {
    mark(index) == "№" || isWord(index) && text(index) == "N" && isSpace(index + 1)
  }

  private func letter(at index: Int, _ joint: Numeral.Joint) -> Numeral? {
    if isNumber(index + 1) || isNumberSign(index) && isNumber(index + 2) { return nil }
    // А.С. Иманғалиев: the dot of an initial.
    if mark(index + 1) == ".", mark(index + 3) == "." && isWord(index + 2) || mark(index - 1) == "."
    {
      return nil
    }
    if isHyphened(index) || isInitial(index) { return nil }
    return Numeral(
      value: .letter(text(index)), joint: joint, tokens: index..<(index + 1), end: index + 1)
  }

  /// Whether a letter begins a word with a hyphen, E-mail, that is neither `А-қосымша` nor `А-да`.
  private func isHyphened(_ index: Int) -> Bool {
    guard mark(index + 1) == "-", let ending = word(index + 2), ending.count > 1 else {
      return false
    }
    return unit(index + 2) == nil && !Endings.kazakh.isCase(ending)
      && !Endings.turkish.isCase(ending)
  }

  /// Whether a surname stands behind a letter and its dot, and no new sentence: `Б. Оспановқа`,
  /// `В. Иванову`; of other names only where nothing follows, `B. Smith.`.
  private func isInitial(_ index: Int) -> Bool {
    let next = index + 3
    guard mark(index + 1) == ".", isSpace(index + 2), isCapitalised(next),
      (self[next]?.range.count ?? 0) > 2, !isAbbreviation(next), let name = word(next)
    else { return false }
    let isAlone = !isSpace(next + 1) && ![":", "-", "–", "(", "/"].contains(mark(next + 1))
    return isAlone || Lexicon.isSurname(name)
  }

  /// The letter of `«А»`, whose quotation mark stands here.
  private func quotedLetter(_ index: Int) -> String? {
    guard self[index + 1]?.range.count == 1, isCapitalised(index + 1),
      let opening = mark(index), let closing = mark(index + 2),
      ["«»", "“”", "„“", "\"\"", "‘’"].contains("\(opening)\(closing)")
    else { return nil }
    return text(index + 1)
  }

  /// Whether `f.3` stands here, and not `п.7.5`.
  private func isLettered(_ index: Int) -> Bool {
    isWord(index) && self[index]?.range.count == 1 && mark(index + 1) == "."
      && isNumber(index + 2) && (isCapitalised(index) || unit(index) == nil)
  }

  private func lettered(at index: Int, _ joint: Numeral.Joint) -> Numeral? {
    guard let rest = number(at: index + 2, joint), case .number(let number) = rest.value else {
      return nil
    }
    return Numeral(
      value: .lettered(text(index), number.numbers), joint: joint,
      tokens: index..<rest.tokens.upperBound, end: rest.end)
  }

  /// The joint behind a number, and where the next number may begin.
  private func joint(behind index: Int) -> (Numeral.Joint, Int)? {
    if mark(index) == ".", isWord(index + 1), !isWord(index + 2), !isNumber(index + 2) {
      return (.dot, index + 1)
    }
    // 7. ve 8. bölümlerde
    if mark(index) == ".", isSpace(index + 1), !isCapitalised(index + 2),
      let behind = conjunction(at: index + 2)
    {
      return (.list, skippingSpaces(from: behind))
    }
    let next = skippingSpaces(from: index)
    if let sign = mark(next), isDash(next) || sign == "…" {
      if let behind = behindAblative(next) { return (.range, behind) }
      // A dash as a keyboard has it: 4.1--4.3
      let dash = (0..<2).reduce(next) { end, _ in
        sign == "-" && mark(end + 1) == "-" ? end + 1 : end
      }
      let behind = skippingSpaces(from: dash + 1)
      if isNumber(behind) || next == index && isWord(behind) { return (.range, behind) }
      // `3-, 5-тармақтар`
      return mark(next + 1) == "," ? (.list, skippingSpaces(from: next + 2)) : nil
    }
    if next > index {
      if let behind = conjunction(at: next) { return (.list, skippingSpaces(from: behind)) }
      if let word = word(next) {
        return Lexicon.rangeWords.contains(word) ? (.range, skippingSpaces(from: next + 1)) : nil
      }
    }
    guard let comma = [index, index + 1].first(where: { [",", ";"].contains(mark($0)) }),
      comma == index || mark(index) == "."
    else { return nil }
    let behind = skippingSpaces(from: comma + 1)
    return (.list, conjunction(at: behind).map { skippingSpaces(from: $0) } ?? behind)
  }

  /// The number that a Kazakh range passes to: 7.1.9 behind the hyphen of `7.1.3-тен 7.1.9-ға дейінгі`.
  private func behindAblative(_ hyphen: Int) -> Int? {
    guard let ending = word(hyphen + 1), Lexicon.ablatives.contains(ending), isSpace(hyphen + 2),
      isNumber(hyphen + 3)
    else { return nil }
    var end = hyphen + 4
    while mark(end) == ".", isNumber(end + 1) { end += 2 }
    return pastUntil(end) > end ? hyphen + 3 : nil
  }

  /// Past `-ға дейінгі` behind the last number of such a range.
  private func pastUntil(_ index: Int) -> Int {
    guard mark(index) == "-", let ending = word(index + 1), Endings.kazakh.isDativeEnding(ending),
      let word = word(skippingSpaces(from: index + 2)), word.begins(with: "дейін")
    else { return index }
    return skippingSpaces(from: index + 2) + 1
  }

  /// The first token behind `және`, `сондай-ақ`, `and/or`, `и (или)`, `&`; nil where none begins here.
  func conjunction(at index: Int) -> Int? {
    if mark(index) == "&" { return index + 1 }
    guard let word = word(index) else { return nil }
    if word == "сондай", mark(index + 1) == "-", self.word(index + 2) == "ақ" { return index + 3 }
    if word == "а", isSpace(index + 1), self.word(index + 2) == "также" { return index + 3 }
    guard Lexicon.conjunctions.contains(word) else { return nil }
    func isConjunction(_ index: Int) -> Bool {
      self.word(index).map { Lexicon.conjunctions.contains($0) } ?? false
    }
    if mark(index + 1) == "/", isConjunction(index + 2) { return index + 3 }
    // 4.1 и (или) 4.9
    let next = skippingSpaces(from: index + 1)
    return mark(next) == "(" && isConjunction(next + 1) && mark(next + 2) == ")"
      ? next + 3 : index + 1
  }
}
