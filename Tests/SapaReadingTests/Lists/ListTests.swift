import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// The CSV files of private/, as spreadsheets save them.
struct ListTests {
  private func read(_ text: String) -> (PrivateLists, [Finding]) {
    readList(Source(path: "private/staff.csv", text: text))
  }

  @Test(arguments: [
    "department,name,post\nLibrary,Aliya Seitova,head\n",
    "department,name,post\r\nLibrary,Aliya Seitova,head\r\n",
    "\u{FEFF}бөлім;аты-жөні;лауазымы\r\nLibrary;Aliya Seitova;head\r\n",
    "sep=;\nПодразделение;Ф. И. О.;Должность\nLibrary;Aliya Seitova;head",
    "Birim\tAdı Soyadı\tGörevi\nLibrary\tAliya Seitova\thead\n",
    "\"department\";\"name\";\"post\"\n\"Library\";\"Aliya Seitova\";\"head\"\n\n;;\n",
    "name,post,department\n Aliya Seitova ,head,Library",
  ])
  func `a staff list is read as any spreadsheet saves it`(text: String) {
    let (lists, findings) = read(text)
    #expect(findings.isEmpty, "\(findings.map(\.headline.en))")
    let member = lists.staff.first
    #expect(lists.staff.count == 1)
    #expect(member?.name.value == "Aliya Seitova")
    #expect(member?.department.value == "Library")
    #expect(member?.post == "head")
  }

  @Test func `quoted fields keep delimiters, quotes and line ends`() {
    let (lists, findings) = read(
      "бөлім;аты-жөні;лауазымы\nКітапхана;\"Сейітова; Әлия\";\"«\"\"Үздік\"\"» меңгеруші\"\n"
        + "Кітапхана;\"Ахметов\r\nБолат\";\n")
    #expect(findings.isEmpty)
    #expect(lists.staff.map(\.name.value) == ["Сейітова; Әлия", "Ахметов\nБолат"])
    #expect(lists.staff.first?.post == "«\"Үздік\"» меңгеруші")
    #expect(lists.staff.map(\.name.span.start.line) == [2, 3])
    #expect(lists.staff.last?.name.span.end.line == 4)
  }

  @Test(arguments: [
    ("Кітапхана;Әлия", "Row has 2 fields, the first row 3"),
    ("Кітапхана;Әлия;а;б", "Row has 4 fields, the first row 3"),
    ("Кітапхана;Ә\"лия\"х;а", "Quote stands inside a field"),
    ("Кітапхана;\"Әлия;а", "Quote of the row is never closed"),
    ("Кітапхана;;а", "Field of the row is empty: name"),
  ])
  func `a bad row is a finding with its line, and costs only itself`(row: String, says: String) {
    let (lists, findings) = read("бөлім;аты-жөні;лауазымы\nА;Б;В\n\(row)\nГ;Д;Е\n")
    #expect(findings.map(\.headline.en) == [says])
    #expect(findings.map(\.span.start.line) == [3])
    #expect(findings.allSatisfy { $0.rule.id == "malformed-row" && $0.severity == .warning })
    #expect(lists.staff.map(\.name.value) == ["Б", "Д"])
    // A report may be published: it shows nobody's name.
    #expect(!findings.contains { "\($0)".contains("лия") })
  }

  @Test func `signed rows have code, edition, name and day`() {
    let (lists, findings) = read(
      "Код;Нұсқа;Аты-жөні;Бөлім;Күні\nСЖ-1;3;Әлия;Кітапхана;02.09.2024\n"
        + "СЖ-1;1.10;Болат;;\nСЖ-1;үш;Айгүл;;\nСЖ-1;3;Асан;;31.02.2024\n")
    #expect(lists.signed.map(\.edition.value.text) == ["3", "1.10"])
    #expect(lists.signed.first?.on?.value.description == "2024-09-02")
    #expect(lists.signed.first?.department?.value == "Кітапхана")
    #expect(lists.signed.last?.on == nil && lists.signed.last?.department == nil)
    #expect(findings.map(\.span.start.line) == [4, 5])
  }

  @Test func `a list without names of columns says which it needs`() {
    let (lists, findings) = read("Кітапхана;Әлия Сейітова;меңгеруші\n")
    #expect(lists.isEmpty)
    #expect(findings.map(\.headline.en) == ["First row does not name the columns"])
    #expect(findings.first?.explanation.kk.contains("бөлім, аты-жөні, лауазымы") == true)
  }

  @Test func `a list saved in an old encoding is a warning that says how to save it`() {
    let bytes: [UInt8] = [0xC1, 0xF3, 0xEB, 0x3B, 0xC8, 0x0A]
    let (lists, findings) = readList(Source(path: "private/staff.csv", bytes: bytes))
    #expect(lists.isEmpty)
    #expect(findings.map(\.rule.id) == ["not-utf8"])
    #expect(findings.first?.severity == .warning)
  }
}
