import CCmarkGFM
import Glibc

/// A file of Markdown as libcmark-gfm has parsed it: the one owner of the C tree.
///
/// Only tables, task lists and footnotes are switched on. The other extensions change a table that
/// the whole process shares, and with them two threads read two different texts.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses UTF-8 without control characters; nil where memory is short.
  init?(parsing text: ArraySlice<UInt8>) {
    _ = Self.registered
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit {
    cmark_node_free(root)
  }

  /// Gives the root to `body`; no node may leave it.
  borrowing func withRoot<Result>(_ body: (MarkdownNode) -> Result) -> Result {
    body(MarkdownNode(root))
  }
}

/// A node of a `MarkdownTree`, valid as long as the tree.
struct MarkdownNode {
  enum Kind {
    case codeBlock
    case footnote
    case heading
    case htmlBlock
    case item
    case list
    case paragraph
    case quote
    case table
    case tableCell
    case tableRow
    case thematicBreak

    case code
    case emphasis
    case footnoteMark
    case html
    case image
    case lineBreak
    case link
    case softBreak
    case strong
    case text

    case document
    case other
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteMark
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    case CMARK_NODE_DOCUMENT: .document
    default: tableKind
    }
  }

  /// The types of a table are numbered when the extension is registered; only their names are fixed.
  private var tableKind: Kind {
    switch true {
    case isNamed("table_cell"): .tableCell
    case isNamed("table_row"), isNamed("table_header"): .tableRow
    case isNamed("table"): .table
    default: .other
    }
  }

  private func isNamed(_ name: String) -> Bool {
    cmark_node_get_type_string(pointer).map { strcmp($0, name) == 0 } ?? false
  }

  var isBlock: Bool {
    UInt32(cmark_node_get_type(pointer).rawValue) & UInt32(CMARK_NODE_TYPE_MASK)
      == UInt32(CMARK_NODE_TYPE_BLOCK)
  }

  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }

  var children: UnfoldSequence<MarkdownNode, MarkdownNode?> {
    sequence(state: firstChild) { node in
      defer { node = node?.next }
      return node
    }
  }

  /// Line and byte in it, both from 1; 0 where the parser has no idea.
  var start: (line: Int, byte: Int) {
    (
      Int(cmark_node_get_start_line(pointer)), Int(cmark_node_get_start_column(pointer))
    )
  }

  /// Line and last byte, both from 1; a byte of 0 means the end of the line before.
  var end: (line: Int, byte: Int) {
    (Int(cmark_node_get_end_line(pointer)), Int(cmark_node_get_end_column(pointer)))
  }

  var literal: String { string(cmark_node_get_literal(pointer)) }

  /// How many bytes the literal has, where `bytes` begin with it; nil elsewhere.
  ///
  /// Nearly all running text is such, and is then not copied to be compared.
  func plainLength(in bytes: ArraySlice<UInt8>) -> Int? {
    guard let literal = cmark_node_get_literal(pointer) else { return nil }
    let length = strlen(literal)
    guard length <= bytes.count else { return nil }
    let isSame = bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0, literal, length) == 0 } ?? true
    }
    return isSame ? length : nil
  }

  var destination: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// The number of an ordered list; nil for one of points.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// Whether a task is done; nil for an item that is none.
  var isDone: Bool? {
    isNamed("tasklist")
      ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil
  }

  var fenceInfo: String { string(cmark_node_get_fence_info(pointer)) }

  /// The character of a code fence and how many there are; nil for indented code.
  var fence: (character: UInt8, length: Int)? {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    guard cmark_node_get_fenced(pointer, &length, &offset, &character) != 0 else { return nil }
    return (UInt8(bitPattern: character), Int(length))
  }

  /// For each column of a table `l`, `c`, `r` or 0.
  var alignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let first = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: first, count: count))
  }

  /// What the tree says; an entity such as `&#8;` must not bring a control character in.
  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    let text = String(cString: pointer)
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else {
      return text
    }
    let isControl: (Unicode.Scalar) -> Bool = {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
    }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }
}
