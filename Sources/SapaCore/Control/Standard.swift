/// The standard that a manual answers to: its name and the numbers of its clauses.
///
/// `standard: {name: ISO 9001:2015, clauses: ["4.1", "4.2"]}` in sapa.yaml takes another one.
package struct Standard: Hashable, Sendable {
  package var name: String
  package var clauses: [String]

  package init(name: String, clauses: [String]) {
    self.name = name
    self.clauses = clauses
  }

  /// Its name without the year: ISO 9001 of ISO 9001:2015, ГОСТ Р ИСО 9001 of ГОСТ Р ИСО 9001-2015.
  package var nameWithoutYear: String {
    guard let sign = name.lastIndex(where: { ":-–".contains($0) }) else { return name }
    let year = name[sign...].dropFirst()
    return year.count == 4 && year.utf8.allSatisfy { (48...57).contains($0) }
      ? String(name[..<sign]) : name
  }

  /// The numbers of ISO 9001:2015 (not its text, which is protected).
  package static let iso9001 = Standard(
    name: "ISO 9001:2015",
    clauses: """
      1 2 3
      4 4.1 4.2 4.3 4.4 4.4.1 4.4.2
      5 5.1 5.1.1 5.1.2 5.2 5.2.1 5.2.2 5.3
      6 6.1 6.1.1 6.1.2 6.2 6.2.1 6.2.2 6.3
      7 7.1 7.1.1 7.1.2 7.1.3 7.1.4 7.1.5 7.1.5.1 7.1.5.2 7.1.6 7.2 7.3 7.4
      7.5 7.5.1 7.5.2 7.5.3 7.5.3.1 7.5.3.2
      8 8.1 8.2 8.2.1 8.2.2 8.2.3 8.2.3.1 8.2.3.2 8.2.4
      8.3 8.3.1 8.3.2 8.3.3 8.3.4 8.3.5 8.3.6
      8.4 8.4.1 8.4.2 8.4.3 8.5 8.5.1 8.5.2 8.5.3 8.5.4 8.5.5 8.5.6 8.6 8.7 8.7.1 8.7.2
      9 9.1 9.1.1 9.1.2 9.1.3 9.2 9.2.1 9.2.2 9.3 9.3.1 9.3.2 9.3.3
      10 10.1 10.2 10.2.1 10.2.2 10.3
      """.split(whereSeparator: \.isWhitespace).map(String.init))
}
