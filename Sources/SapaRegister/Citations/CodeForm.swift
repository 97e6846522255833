import SapaCore

/// A code taken apart: letter runs and digit runs, and what joins them.
///
/// УЕ-ХҚТУ-074-2014 is УЕ, ХҚТУ, 074, 2014, joined by hyphens.
struct CodeForm {
  /// Letters as the eye sees them, digits as they are.
  var atoms: [String]
  /// What stands between: one fewer.
  var joints: [String]
  /// For a code in a text, the tokens of the atoms and whether a line ends in each joint.
  private var tokens: [Int]

  /// The code of a document; nil where it has neither letters nor digits.
  init?(_ code: String) {
    let tokens = Tokens(code)
    self.init(
      at: tokens.skippingSpaces(from: 0), in: tokens, atMost: .max, maximalJoint: .max)
  }

  /// As much of a code as may begin at a token.
  init?(at start: Int, in tokens: Tokens, atMost limit: Int) {
    self.init(at: start, in: tokens, atMost: limit, maximalJoint: Self.maximalJoint)
  }

  private init?(at start: Int, in tokens: Tokens, atMost limit: Int, maximalJoint: Int) {
    guard tokens.isRun(start) else { return nil }
    var runs = [start]
    while runs.count < limit,
      let next = Self.run(behind: runs[runs.count - 1], in: tokens, maximalJoint: maximalJoint)
    {
      runs.append(next)
    }
    self.init(runs[...], in: tokens)
  }

  /// The code of these runs, at least one, by their tokens.
  init(_ runs: ArraySlice<Int>, in tokens: Tokens) {
    atoms = runs.map { tokens.skeleton($0) }
    joints = runs.indices.dropFirst().map { index in
      let (first, second) = (runs[index - 1], runs[index])
      let isHyphen = second == first + 2 && tokens.mark(first + 1) == "-"
      return isHyphen ? "-" : second > first + 1 ? tokens.text((first + 1)..<second) : ""
    }
    self.tokens = Array(runs)
  }

  private static let maximalJoint = 3

  /// The run of letters or digits that may go on with a code; nil where none is near.
  static func run(
    behind token: Int, in tokens: Tokens, maximalJoint: Int = Self.maximalJoint
  ) -> Int? {
    var next = token + 1
    while tokens[next] != nil, !tokens.isRun(next), next - token - 1 < maximalJoint { next += 1 }
    return tokens.isRun(next) ? next : nil
  }

  private init(atoms: [String], joints: [String], tokens: [Int]) {
    (self.atoms, self.joints, self.tokens) = (atoms, joints, tokens)
  }

  func prefix(_ count: Int) -> CodeForm {
    if count == atoms.count { return self }
    return CodeForm(
      atoms: Array(atoms.prefix(count)), joints: Array(joints.prefix(count - 1)),
      tokens: Array(tokens.prefix(count)))
  }

  var key: String { atoms.joined(separator: "|") }

  /// Whether the runs are the same, whatever joins them.
  func hasRuns(of other: CodeForm) -> Bool {
    atoms.elementsEqual(other.atoms) { $0.isSpelled($1) }
  }

  static func isDigits(_ atom: String) -> Bool { atom.utf8.allSatisfy { (48...57).contains($0) } }

  /// The tokens that the code covers.
  var range: Range<Int> { (tokens.first ?? 0)..<((tokens.last ?? 0) + 1) }

  /// The tokens on both sides of a joint.
  func sides(of joint: Int) -> (Int, Int) { (tokens[joint], tokens[joint + 1]) }

  /// Whether the code ends here, and is not the beginning of a longer one.
  func isComplete(in tokens: Tokens) -> Bool {
    Self.isComplete(endingAt: range.upperBound - 1, in: tokens)
  }

  /// The same of a code with this last run.
  static func isComplete(endingAt run: Int, in tokens: Tokens) -> Bool {
    let end = run + 1
    if tokens.isNumber(end) { return false }
    if tokens.isWord(end) { return tokens.isNumber(run) && isEnding(end, in: tokens) }
    guard let mark = tokens.mark(end), ["-", "–", ".", "/", ":"].contains(mark) else { return true }
    if tokens.isNumber(end + 1) { return false }
    // 2014-ке is an ending.
    return !(["-", "–"].contains(mark) && tokens.isCapitalised(end + 1))
  }

  /// Whether a word is a case ending that lacks its hyphen, тің of 2014тің; а alone may be a letter of the code.
  private static func isEnding(_ word: Int, in tokens: Tokens) -> Bool {
    guard !tokens.isCapitalised(word), let ending = tokens.word(word), ending.count > 1 else {
      return false
    }
    return Endings.kazakh.isCase(ending)
  }

  /// Whether a text with these joints can mean the code of the register.
  func mayBe(_ code: CodeForm) -> Bool {
    guard atoms.contains(where: Self.isDigits) else { return joints == code.joints }
    return zip(joints, code.joints).allSatisfy { joint, meant in
      meant.isEmpty ? joint.isEmpty : atoms.count > 2 || CodeForm.isNear(joint, to: meant)
    }
  }

  /// Whether one joint is written for the other: a space or a dash for a hyphen.
  static func isNear(_ joint: String, to meant: String) -> Bool {
    if joint == "-", meant == "-" { return true }
    let bare = String(joint.unicodeScalars.filter { !$0.properties.isWhitespace })
    return plain(bare) == meant || bare == meant || (bare.isEmpty && !joint.isEmpty)
      || (meant == "-" && ["–", "—"].contains(bare))
  }

  /// Whether two joints say the same: a no-break hyphen is a hyphen, any space a space.
  static func isSame(_ joint: String, as meant: String) -> Bool {
    joint == "-" && meant == "-" || plain(joint) == meant
  }

  /// Whether the joint is right but for the space behind it, as at the end of a line: `УЕ-`.
  static func isEndOfLine(_ joint: String, meant: String) -> Bool {
    joint.hasPrefix(meant) && joint.dropFirst(meant.count).allSatisfy(\.isWhitespace)
  }

  private static func plain(_ joint: String) -> String {
    let isSpace = !joint.isEmpty && joint.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    return isSpace ? " " : joint == "\u{2010}" || joint == "\u{2011}" ? "-" : joint
  }
}

extension CodeForm {
  /// How far a code is from another: one slip; another year, a number without its beginning, 4 for 074 and 14
  /// for 2014, or a part left out; nil where it is further.
  func distance(to other: CodeForm) -> Int? {
    guard atoms.count == other.atoms.count else {
      return slips(to: other) ?? (isPart(of: other) ? 2 : nil)
    }
    let different = zip(atoms, other.atoms).filter { $0 != $1 }
    guard different.count == 1, let (mine, others) = different.first else {
      return slips(to: other)
    }
    if Self.isYear(mine), Self.isYear(others) { return 2 }
    return slips(to: other) ?? (Self.isDigits(mine) && others.hasSuffix(mine) ? 2 : nil)
  }

  /// Whether the other code is this one with one part more.
  private func isPart(of other: CodeForm) -> Bool {
    atoms.count > 2
      && other.atoms.indices.contains { index in
        atoms.elementsEqual(other.atoms[..<index] + other.atoms[(index + 1)...])
      }
  }

  private func slips(to other: CodeForm) -> Int? {
    let distance = NearMiss.distance(
      Array(key.unicodeScalars), Array(other.key.unicodeScalars))
    return distance <= 1 ? distance : nil
  }

  private static func isYear(_ atom: String) -> Bool {
    atom.utf8.count == 4 && Int(atom).map { (1990...2099).contains($0) } ?? false
  }
}

/// What the register's codes look like: УЕ, ХҚТУ, two or three digits, a year.
struct CodeShape {
  var atoms: [String]
  /// What joins the runs, each in the ways that there are: a hyphen in one code, a space in another.
  var joints: [Set<String>]
  /// For each run of digits how long it may be; letters have nil.
  var lengths: [ClosedRange<Int>?]
  /// Whether its joints must be written as they are, since its runs say less: FRM-QC-011 beside FRM-QA-012.
  var isExact = false

  /// Codes like this one: the same letters and joints, about as many digits.
  init?(like form: CodeForm) {
    guard form.atoms.contains(where: CodeForm.isDigits),
      form.atoms.contains(where: { !CodeForm.isDigits($0) })
    else { return nil }
    atoms = form.atoms.map { CodeForm.isDigits($0) ? "#" : $0 }
    joints = form.joints.map { [$0] }
    lengths = form.atoms.map { atom in
      guard CodeForm.isDigits(atom) else { return nil }
      let length = atom.utf8.count
      return length == 4 ? 4...4 : (length...length).widened
    }
  }

  init(atoms: [String], joints: [String], lengths: [ClosedRange<Int>?], isExact: Bool) {
    self.atoms = atoms
    self.joints = joints.map { [$0] }
    self.lengths = lengths
    self.isExact = isExact
  }

  func widened(by other: CodeShape) -> CodeShape {
    var result = self
    result.lengths = zip(lengths, other.lengths).map { mine, others in
      guard let mine, let others else { return nil }
      let low = min(mine.lowerBound, others.lowerBound)
      return low...max(mine.upperBound, others.upperBound)
    }
    result.joints = zip(joints, other.joints).map { $0.union($1) }
    return result
  }

  /// Whether a code has this shape, a space or a dash for a hyphen forgiven.
  func fits(_ form: CodeForm) -> Bool {
    let isJoined = isExact ? CodeForm.isSame : CodeForm.isNear
    return zip(form.atoms, lengths).allSatisfy { $1?.contains($0.utf8.count) ?? true }
      && zip(form.joints, joints).allSatisfy { joint, meant in
        meant.contains { isJoined(joint, $0) }
      }
  }
}

extension ClosedRange<Int> {
  /// A digit less and a digit more.
  var widened: ClosedRange<Int> { Swift.max(1, lowerBound - 1)...(upperBound + 1) }
}
