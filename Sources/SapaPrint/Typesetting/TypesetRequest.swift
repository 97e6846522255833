/// What the worker `typeset.py` is asked: one line of JSON.
package struct TypesetRequest: Hashable, Sendable, Encodable {
  /// The path of a file that holds the tree.
  package var tree: String
  /// The folder of the print template.
  package var template: String
  /// Folders of fonts; those of the system are ignored.
  package var fonts: [String]
  /// The folder of the manual, to which `assets` are relative.
  package var root: String
  package var assets: [String]
  /// Where the PDF goes.
  package var out: String
  /// The date that the PDF carries, in seconds since 1970.
  package var timestamp: Int

  package init(
    tree: String, template: String, fonts: [String], root: String, assets: [String], out: String,
    timestamp: Int
  ) {
    self.tree = tree
    self.template = template
    self.fonts = fonts
    self.root = root
    self.assets = assets
    self.out = out
    self.timestamp = timestamp
  }
}

/// What the worker answers: one line of JSON.
package enum TypesetAnswer: Hashable, Sendable, Decodable {
  case set(Typeset)
  /// Nothing was set; why, in the words of the worker or of Typst.
  case failed(String)

  private enum Key: CodingKey {
    case ok, message
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if try container.decode(Bool.self, forKey: .ok) {
      self = .set(try Typeset(from: decoder))
    } else {
      self = .failed(try container.decode(String.self, forKey: .message))
    }
  }
}

/// A PDF that was set, and what its pages show.
package struct Typeset: Hashable, Sendable, Decodable {
  package var pages: Int
  package var seconds: Double
  /// How often Typst had to compile, until every footnote stood on the page of its mark.
  package var compilations: Int
  /// What the worker's process takes, in MB: it grows with every document.
  package var memory: Int
  package var missingGlyphs: [MissingGlyph]
  package var faults: [PageFault]

  /// What is to be told of its pages, to be kept with the PDF; nil where there is nothing.
  package var remarks: Remarks? {
    missingGlyphs.isEmpty && faults.isEmpty
      ? nil : Remarks(missingGlyphs: missingGlyphs, faults: faults)
  }

  /// What the pages of a PDF show that should be mended in its text.
  package struct Remarks: Hashable, Sendable, Codable {
    package var missingGlyphs: [MissingGlyph]
    package var faults: [PageFault]
  }

  /// A character that no font has: ₸ is 0x20B8.
  package struct MissingGlyph: Hashable, Sendable, Codable {
    package var codePoint: UInt32
    package var count: Int
  }

  /// Something that a reader of the page would object to.
  package struct PageFault: Hashable, Sendable, Codable {
    /// One of `heading-stranded`, `note-slipped`, `orphan`, `page-sparse`, `table-too-wide`, `widow`.
    package var kind: String
    package var page: Int
    /// What it is about, by its name in the tree.
    package var id: String
  }
}
