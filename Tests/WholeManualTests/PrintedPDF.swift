import Foundation
import SapaTestSupport
import Testing

/// A PDF on disk, read back with Poppler and pikepdf.
struct PrintedPDF {
  let path: String

  /// The text of each page, lines as they stand.
  func pages() throws -> [String] {
    let text = try SapaProgram.output(of: "/usr/bin/pdftotext", ["-layout", path, "-"])
    return text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// Its whole text, every run of white space one space.
  func text() throws -> String {
    try pages().joined(separator: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  struct Facts: Decodable {
    var title: String
    var author: String
    var subject: String
    var keywords: String
    var lang: String
    var bookmarks: [Bookmark]
    var links: [String]
  }

  struct Bookmark: Decodable, Equatable {
    var level: Int
    var title: String
    var page: Int?

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      level = try values.decode(Int.self)
      title = try values.decode(String.self)
      page = try values.decodeIfPresent(Int.self)
    }
  }

  /// What it says of itself.
  func facts() throws -> Facts {
    let script = SapaProgram.sourceTree.appending(path: "Tests/WholeManualTests/facts.py").path
    let answer = try SapaProgram.output(of: Worker.python, [script, path])
    return try JSONDecoder().decode(Facts.self, from: Data(answer.utf8))
  }
}
