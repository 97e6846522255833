/// The stems of an index and their postings as lines of text, in the order of their letters.
///
/// A line is what the stem shares with the one before (one sign), the rest of it, a space, and
/// numbers in base 32, low part first, the signs of the upper half saying that more follows: twice
/// the step to the next entry, and one more where a weight other than 1 follows. Where the page has
/// no stemmer for a word, another space and its forms follow: `polici 1 0es,1y` has policies and
/// policy, each with how many letters of the stem it lacks and what it has instead.
struct PackedTerms: Sendable {
  /// One file of stems: those that begin with one of these letters.
  struct Shard: Sendable {
    var letters: String
    /// In UTF-8.
    var text: [UInt8]
  }

  private(set) var shards: [Shard] = []

  static let signs = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)
  /// A manual of some hundred sections has one file; a larger one has several, each closed at a letter
  /// once it holds the lesser size: about 15 KB on the wire.
  static let shardSizes = (whole: 64 * 1024, part: 24 * 1024)

  init(_ postings: Postings) {
    let letters = Self.letters(of: postings)
    let whole = letters.reduce(0) { $0 + $1.text.count }
    let limit = whole > Self.shardSizes.whole ? Self.shardSizes.part : whole
    var shard = Shard(letters: "", text: [])
    for letter in letters {
      if !shard.text.isEmpty, shard.text.count + letter.text.count > limit {
        shards.append(shard)
        shard = Shard(letters: "", text: [])
      }
      shard.letters += letter.letters
      shard.text += letter.text
    }
    shards.append(shard)
  }

  /// The lines of each first letter.
  private static func letters(of postings: Postings) -> [Shard] {
    var letters: [Shard] = []
    var previous: [Unicode.Scalar] = []
    let (terms, forms) = (postings.terms, postings.forms)
    for term in terms.keys.sorted(by: precedes) {
      let scalars = Array(term.unicodeScalars)
      if let letter = scalars.first, letter != previous.first {
        previous = []
        letters.append(Shard(letters: String(letter), text: []))
      }
      let shared = min(31, zip(scalars, previous).prefix { $0.0 == $0.1 }.count)
      var line = [signs[shared]]
      line += String(String.UnicodeScalarView(scalars.dropFirst(shared))).utf8
      line.append(UInt8(ascii: " "))
      pack(terms[term] ?? [], into: &line)
      if let forms = forms[term] { pack(forms, of: scalars, into: &line) }
      line.append(UInt8(ascii: "\n"))
      letters[letters.count - 1].text += line
      previous = scalars
    }
    return letters
  }

  /// As JavaScript compares strings of these letters: by their numbers, in which UTF-8 has them too.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func pack(
    _ forms: Set<String>, of stem: [Unicode.Scalar], into text: inout [UInt8]
  ) {
    for (index, form) in forms.sorted(by: precedes).enumerated() {
      text.append(UInt8(ascii: index == 0 ? " " : ","))
      let shared = zip(form.unicodeScalars, stem).prefix { $0.0 == $0.1 }.count
      text.append(signs[min(signs.count - 1, stem.count - shared)])
      text += String(String.UnicodeScalarView(form.unicodeScalars.dropFirst(shared))).utf8
    }
  }

  private static func pack(_ postings: [Postings.Posting], into text: inout [UInt8]) {
    var last = -1
    for posting in postings {
      let step = Int(posting.entry) - last
      last = Int(posting.entry)
      write(step * 2 + (posting.weight == 1 ? 0 : 1), into: &text)
      if posting.weight != 1 { write(Int(posting.weight), into: &text) }
    }
  }

  private static func write(_ number: Int, into text: inout [UInt8]) {
    var rest = number
    while rest >= 32 {
      text.append(signs[32 + rest % 32])
      rest /= 32
    }
    text.append(signs[rest])
  }
}
