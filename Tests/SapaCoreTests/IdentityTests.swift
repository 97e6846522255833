import SapaCore
import Testing

struct IdentityTests {
  @Test(arguments: ["7", "7.1.3", "10.3", "f.3.5"])
  func `a section number is kept as written`(text: String) {
    #expect(SectionNumber(text)?.description == text)
  }

  @Test(arguments: ["", ".", "7.", ".7", "7..1", "07.1", "7.0", "12345", "а", "7.а", "７.1"])
  func `what is no section number is refused`(text: String) {
    #expect(SectionNumber(text) == nil)
  }

  @Test func `numbers stand by their value and know their neighbours`() throws {
    let number = try #require(SectionNumber("7.1.10"))
    #expect(try #require(SectionNumber("7.1.9")) < number)
    #expect(number.parent == SectionNumber("7.1"))
    #expect(number.successor == SectionNumber("7.1.11"))
    #expect(number.anchor == "s-7-1-10")
  }

  @Test func `an edition keeps its form`() throws {
    #expect(Edition("1.10")?.text == "1.10")
    #expect(Edition("1.10")?.count == nil)
    #expect(Edition("3")?.count == 3)
    #expect(try #require(Edition("1.9")) < #require(Edition("1.10")))
    #expect(Edition("") == nil)
    #expect(Edition("1.") == nil)
    #expect(Edition("v2") == nil)
  }

  @Test func `a code is one in any letter case and normal form`() {
    #expect(DocumentCode("УЕ-ХҚТУ-074-2014") == DocumentCode("уе-хқту-074-2014"))
    #expect(DocumentCode("Й-1") == DocumentCode("И\u{306}-1"))
    #expect(DocumentCode("СЖ-01") != DocumentCode("CЖ-01"), "a Latin C is another letter")
  }

  @Test func `the calendar has leap years and no 30 February`() {
    #expect(CalendarDate(year: 2019, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2020, month: 2, day: 29)?.description == "2020-02-29")
    #expect(CalendarDate(year: 2100, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2019, month: 13, day: 1) == nil)
  }
}
