package import SapaCore
package import SapaRegister

/// What a hit leads to; the site knows its address.
package enum SearchTarget: Hashable, Sendable {
  /// The control data of a document.
  case document(DocumentID)
  case part(DocumentID, Int)
  /// A section by its anchor.
  case section(DocumentID, String)
  /// A plain page, by its index in the register.
  case page(Int)
  /// An entry of a vocabulary, by its form: СМЖ.
  case entry(Vocabulary.Kind, String)
  /// A page that the site makes up, by its path.
  case gathering(String)
}

/// What hits stand under in the list: a document, the register, a vocabulary.
struct SearchGroup: Sendable {
  /// The choices above the list.
  enum Scope: Int, Sendable {
    case manual
    case documents
    case vocabulary
    case pages
  }

  var title: String
  /// "СЖ-ХҚТУ-01-2019 · 3-ші нұсқа".
  var note = ""
  var status = ""
  var scope: Scope
}

/// One thing that can be found: a section, a document, an entry of a vocabulary.
struct SearchEntry: Sendable {
  var group: Int
  var target: SearchTarget
  /// 7.1.3; the letter of an appendix; the code of a document; empty where it has none.
  var number = ""
  var title: String
  /// The titles above it, outermost first; what kind of document it is.
  var trail: [String] = []
  /// Words that find it besides its own.
  var keywords: [String] = []
  /// Of a document that is listed without its text; a section has that of its group.
  var status = ""
  var text = ""
  /// Of all these words.
  var language = Language.kazakh

  /// Whether its number is that of a section within another, 7.1.
  var isNumbered: Bool {
    number.contains(".") && number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  /// What a hit can show: the text, and each keyword on a line below it.
  var lines: String { ([text] + keywords).joined(separator: "\n") }
}
