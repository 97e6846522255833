/// An edition that printouts were made of, as the search finds it: 1MVVV6XY leads to its page,
/// `v/1MVVV6XY/`.
package struct FoundPrintout: Sendable {
  var shortCode: String
  /// «СЖ-ХҚТУ-01-2019 Сапа жөніндегі жетекшілік».
  var name: String
  /// "3-ші нұсқа".
  var edition: String
  /// `superseded`; empty where nobody has stated it.
  var status: String

  package init(shortCode: String, name: String, edition: String, status: String) {
    self.shortCode = shortCode
    self.name = name
    self.edition = edition
    self.status = status
  }
}
