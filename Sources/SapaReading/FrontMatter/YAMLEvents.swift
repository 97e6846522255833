import CYAML
import SapaCore

/// What libyaml finds in a text, piece by piece: of `title: Саясат` a mapping, two scalars, its end.
///
/// Scalars are as they are written; nothing is read into them, followed or merged.
struct YAMLEvents: ~Copyable {
  /// A place in the text; both count from 1, columns in code points.
  struct Mark {
    var line: Int
    var column: Int
  }

  enum Event {
    case documentStart(Mark)
    case scalar(Scalar, Mark)
    case listStart(Mark)
    case mapStart(Mark)
    case alias(Mark)
    /// The end of what began last.
    case end
    case endOfText
  }

  struct Scalar {
    enum Style {
      case plain
      case quoted
      /// `|` or `>` and the lines below.
      case block
    }

    var text: String
    var style: Style
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// The events of UTF-8 text, which must stay where it is as long as they do.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else { throw failure }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() throws(YAMLError) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw failure }
    defer { yaml_event_delete(&event) }
    let mark = Mark(event.start_mark)
    return switch event.type {
    case YAML_DOCUMENT_START_EVENT: .documentStart(mark)
    case YAML_SCALAR_EVENT: .scalar(Scalar(event.data.scalar), mark)
    case YAML_SEQUENCE_START_EVENT: .listStart(mark)
    case YAML_MAPPING_START_EVENT: .mapStart(mark)
    case YAML_ALIAS_EVENT: .alias(mark)
    case YAML_STREAM_START_EVENT: try next()
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: .endOfText
    default: .end
    }
  }

  /// Text that libyaml could not decode has no place of its own.
  private var failure: YAMLError {
    switch parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      .syntax(String(cString: parser.pointee.problem), Mark(parser.pointee.problem_mark))
    default: .syntax("", Mark(line: 1, column: 1))
    }
  }
}

/// Why a text of YAML has no value.
enum YAMLError: Error {
  /// Where libyaml gave up, and why, in its own words; none where they say nothing to an editor.
  case syntax(String, YAMLEvents.Mark)
  case duplicateKey(Placed<String>)
}

extension YAMLEvents.Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}

extension YAMLEvents.Scalar {
  fileprivate init(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar) {
    text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .plain
      }
  }
}
