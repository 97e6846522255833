import SapaCore
import Testing

/// What a table of values gives to a spreadsheet.
struct CSVTests {
  @Test(arguments: [
    ("Ереже", "Ереже"), ("а,б", "\"а,б\""), ("а \"б\"", "\"а \"\"б\"\"\""),
    ("=1+1", "'=1+1"), ("а\"\u{301},=1", "\"а\"\"\u{301},=1\""), ("=\u{301}1", "'=\u{301}1"),
    ("\u{A0}=1", "'\u{A0}=1"),
    ("=\u{200D}1", "'=\u{200D}1"), (" а", " а"), ("", ""),
  ])
  func `a field is one field, and nothing that is calculated`(text: String, field: String) {
    #expect(text.csvField == field)
  }
}
