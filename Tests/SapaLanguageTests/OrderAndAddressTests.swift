import SapaCore
import SapaLanguage
import Testing

struct OrderAndAddressTests {
  @Test func `words stand in the order of the Kazakh alphabet`() {
    let letters = Collation.alphabet.map(String.init)
    #expect(letters.shuffled().sorted(by: Collation.precedes) == letters)
    #expect(
      ["бап", "әдіс", "ізет", "ыдыс", "үй", "ұйым", "уақыт"].sorted(by: Collation.precedes)
        == ["әдіс", "бап", "уақыт", "ұйым", "үй", "ыдыс", "ізет"])
  }

  @Test func `numbers inside codes stand by their value`() {
    let codes = ["УЕ-ХҚТУ-079-2015", "УЕ-ХҚТУ-9-2015", "УЕ-ХҚТУ-100-2015", "7.10", "7.2"]
    #expect(
      codes.sorted(by: Collation.precedes)
        == ["7.2", "7.10", "УЕ-ХҚТУ-9-2015", "УЕ-ХҚТУ-079-2015", "УЕ-ХҚТУ-100-2015"])
  }

  @Test(arguments: [
    ("УЕ-ХҚТУ-074-2014", "ue-hqtu-074-2014"), ("СЖ-ХҚТУ-01-2019", "sj-hqtu-01-2019"),
    ("ISO 9001:2015", "iso-9001-2015"), ("Öğrenci İşleri", "ogrenci-isleri"),
    ("../../etc/passwd", "etc-passwd"), ("🙂", ""), ("ұйым", "uiym"), ("объект", "obekt"),
  ])
  func `an address holds only letters, digits and hyphens of ASCII`(text: String, slug: String) {
    #expect(Transliteration.slug(text) == slug)
  }

  @Test func `a stamp has a no-break space before the year mark`() throws {
    let date = try #require(CalendarDate(year: 2019, month: 3, day: 1))
    #expect(Language.kazakh.stamp(date) == "01.03.2019\u{A0}ж.")
    #expect(Language.english.stamp(date) == "2019-03-01")
  }
}
