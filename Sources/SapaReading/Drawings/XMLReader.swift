import CExpat
import SapaCore

/// What an XML text holds, told in its order.
///
/// Of `<a:path d="M0"/>` the name is `path`: a prefix is resolved and left out.
enum XMLEvent {
  /// The address of its namespace, `http://www.w3.org/2000/svg`; empty where it has none.
  case element(namespace: String, name: String, attributes: [XMLAttribute])
  case end
  case text(String)
  case instruction(String)
  case doctype
}

struct XMLAttribute {
  var name: String
  var value: String
}

/// The expat parser over one text (libexpat 2.5): it loads nothing from outside, and ends at the first
/// thing that `visit` refuses, so that no entity is ever expanded.
final class XMLReader {
  /// Says whether to go on.
  private let visit: (XMLEvent, Position) -> Bool
  private let parser: XML_Parser

  /// - Returns: nil where the text is XML or `visit` ended it, else where it is no XML.
  static func read(
    _ bytes: [UInt8], visit: @escaping (XMLEvent, Position) -> Bool
  ) -> Position? {
    guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: separator)) else {
      return Position(line: 1, column: 1)
    }
    return XMLReader(parser, visit).parse(bytes)
  }

  /// Stands between a namespace and a name; no address of a namespace holds it.
  private static let separator = UInt8(ascii: " ")

  private init(_ parser: XML_Parser, _ visit: @escaping (XMLEvent, Position) -> Bool) {
    self.parser = parser
    self.visit = visit
    // The handlers run only inside `parse`, while this object is alive.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetStartElementHandler(parser) { data, name, attributes in
      XMLReader.of(data)?.element(name, attributes)
    }
    XML_SetEndElementHandler(parser) { data, _ in XMLReader.of(data)?.tell(.end) }
    XML_SetCharacterDataHandler(parser) { data, text, count in
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      XMLReader.of(data)?.tell(.text(String(decoding: bytes, as: UTF8.self)))
    }
    XML_SetProcessingInstructionHandler(parser) { data, target, _ in
      XMLReader.of(data)?.tell(.instruction(XMLReader.string(target)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLReader.of(data)?.tell(.doctype)
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  private func parse(_ bytes: [UInt8]) -> Position? {
    let status = bytes.withUnsafeBytes {
      XML_Parse(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 1)
    }
    let isRefused = XML_GetErrorCode(parser) == XML_ERROR_ABORTED
    return status == XML_STATUS_OK || isRefused ? nil : position
  }

  private var position: Position {
    Position(
      line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  private func tell(_ event: XMLEvent) {
    if !visit(event, position) { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
  }

  private func element(
    _ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    var attributes: [XMLAttribute] = []
    var index = 0
    while let list, let name = list[index], let value = list[index + 1] {
      attributes.append(XMLAttribute(name: Self.localName(name), value: String(cString: value)))
      index += 2
    }
    tell(
      .element(
        namespace: Self.namespace(name), name: Self.localName(name), attributes: attributes))
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func namespace(_ text: UnsafePointer<CChar>?) -> String {
    let name = string(text)
    return name.lastIndex(of: Character(Unicode.Scalar(separator))).map { String(name[..<$0]) }
      ?? ""
  }

  private static func localName(_ text: UnsafePointer<CChar>?) -> String {
    let name = string(text)
    return name.lastIndex(of: Character(Unicode.Scalar(separator)))
      .map { String(name[name.index(after: $0)...]) } ?? name
  }
}
