import SapaCore

/// `{"code": "УЕ-ХҚТУ-074-2014", "edition": "3", "effective": "2019-03-01", …}`: words and numbers
/// only, so that it can be read without Sapa.
extension EditionRecord: Codable {
  private enum Key: String, CodingKey {
    case code, title, edition, status, effective, approvals, slug, path, frozen, digest, shortCode,
      findings, version
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
    func value<Value>(_ key: Key, _ read: (String) -> Value?) throws -> Value {
      guard let value = read(try text(key)) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: key.rawValue)
      }
      return value
    }
    func optional<Value>(_ key: Key, _ read: (String) -> Value?) throws -> Value? {
      guard try container.decodeIfPresent(String.self, forKey: key) != nil else { return nil }
      return try value(key, read)
    }
    code = try optional(.code) { DocumentCode($0) }
    title = try text(.title)
    edition = try value(.edition) { Edition($0) }
    status = try optional(.status) { Status(rawValue: $0) }
    effective = try optional(.effective) { CalendarDate(iso: $0) }
    approvals = try container.decode([Approval].self, forKey: .approvals)
    slug = try text(.slug)
    path = try text(.path)
    frozen = try value(.frozen) { CalendarDate(iso: $0) }
    mark = EditionMark(digest: try text(.digest), shortCode: try text(.shortCode))
    findings = try container.decode(Counts.self, forKey: .findings)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("1.0", forKey: .version)
    try container.encodeIfPresent(code?.text, forKey: .code)
    try container.encode(title, forKey: .title)
    try container.encode(edition.text, forKey: .edition)
    try container.encodeIfPresent(status?.rawValue, forKey: .status)
    try container.encodeIfPresent(effective?.description, forKey: .effective)
    try container.encode(approvals, forKey: .approvals)
    try container.encode(slug, forKey: .slug)
    try container.encode(path, forKey: .path)
    try container.encode(frozen.description, forKey: .frozen)
    try container.encode(mark.digest, forKey: .digest)
    try container.encode(mark.shortCode, forKey: .shortCode)
    try container.encode(findings, forKey: .findings)
  }
}
