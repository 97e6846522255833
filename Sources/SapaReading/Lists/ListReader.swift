package import SapaCore

/// Reads a CSV file of `private/`: a staff list, or the rows of signed acknowledgement sheets.
///
/// ```text
/// бөлім;аты-жөні;лауазымы            код;нұсқа;аты-жөні;күні
/// Кітапхана;Сейітова Әлия;меңгеруші  СЖ-СК-01-2019;3;Сейітова Әлия;02.09.2024
/// ```
/// Which of the two it is, the names of its columns say. A row that cannot be read is a finding with
/// its line, and the others count.
///
/// Nothing of these files is published, so none of their faults stops a build.
package func readList(_ source: Source) -> (PrivateLists, [Finding]) {
  var lists = PrivateLists()
  var findings: [Finding] = []
  if source.size > Budget.listBytes {
    findings = [ListReader.tooLarge(source)]
  } else if let text = SourceText.decode(source, &findings) {
    let rows = CSVRecords(text)
    findings += rows.findings
    if let head = rows.records.first {
      var reader = ListReader(head)
      for record in rows.records.dropFirst() { reader.read(record, into: &lists) }
      findings += reader.findings
    }
  }
  for index in findings.indices where findings[index].severity == .error {
    findings[index].severity = .warning
  }
  return (lists, findings.sorted)
}

/// Reads the rows below one head.
struct ListReader {
  private(set) var findings: [Finding] = []
  private let columns: [ListColumn: Int]
  /// The columns that a row must fill; nil where the head names neither list's.
  private let wanted: [ListColumn]?
  private let width: Int
  /// The lines of the staff, by department and name.
  private var members: [[String]: Int] = [:]

  init(_ head: CSVRecords.Record) {
    width = head.fields.count
    columns = Dictionary(
      head.fields.enumerated().compactMap { index, name in
        ListColumn(named: name).map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
    let known = Set(columns.keys)
    wanted = [ListColumn.ofSigned, ListColumn.ofStaff].first { known.isSuperset(of: $0) }
    if wanted == nil { findings.append(MalformedRow.header(ListColumn.wanted, at: head.span)) }
  }

  mutating func read(_ record: CSVRecords.Record, into lists: inout PrivateLists) {
    guard let wanted else { return }
    guard record.fields.count == width else {
      return findings.append(
        MalformedRow.width(record.fields.count, of: width, at: record.span))
    }
    if let empty = wanted.first(where: { text($0, record) == nil }) {
      return findings.append(MalformedRow.empty(empty.name, at: record.span))
    }
    if wanted == ListColumn.ofSigned {
      if let row = readSigned(record) { lists.signed.append(row) }
    } else if let member = readStaff(record) {
      let key = [member.department.value, member.name.value].map(PrivateLists.key)
      if let line = members[key] {
        findings.append(MalformedRow.repeated(line: line, at: record.span))
      } else {
        members[key] = record.span.start.line
        lists.staff.append(member)
      }
    }
  }

  private func readStaff(_ record: CSVRecords.Record) -> StaffMember? {
    guard let name = text(.name, record), let department = text(.department, record) else {
      return nil
    }
    return StaffMember(
      name: Placed(name, at: record.span), department: Placed(department, at: record.span),
      post: text(.post, record))
  }

  private mutating func readSigned(_ record: CSVRecords.Record) -> SignedEntry? {
    guard let code = text(.code, record), let name = text(.name, record),
      let written = text(.edition, record)
    else { return nil }
    guard let edition = Edition(written) else {
      findings.append(MalformedRow.value(ListColumn.edition.name, takes: "3", at: record.span))
      return nil
    }
    let day = text(.on, record)
    let date = day.flatMap { CalendarDate(written: $0) }
    if day != nil, date == nil {
      findings.append(
        MalformedRow.value(ListColumn.on.name, takes: "2024-09-02", at: record.span))
      return nil
    }
    return SignedEntry(
      code: Placed(DocumentCode(code), at: record.span),
      edition: Placed(edition, at: record.span), name: Placed(name, at: record.span),
      department: text(.department, record).map { Placed($0, at: record.span) },
      on: date.map { Placed($0, at: record.span) })
  }

  private func text(_ column: ListColumn, _ record: CSVRecords.Record) -> String? {
    guard let index = columns[column], record.fields.indices.contains(index),
      !record.fields[index].isEmpty
    else { return nil }
    return record.fields[index]
  }

  static func tooLarge(_ source: Source) -> Finding {
    let (size, limit) = (source.size >> 10, Budget.listBytes >> 10)
    return Budget.finding(
      at: Span(startOf: source.path),
      headline: Phrase(
        en: "List has \(size) KB", kk: "Тізім көлемі – \(size) КБ", ru: "Объём списка – \(size) КБ"),
      limit: Phrase(
        en: "A list may have up to \(limit) KB.", kk: "Тізім көлемі \(limit) КБ-тан аспауы керек.",
        ru: "Список может занимать не больше \(limit) КБ."),
      fix: Phrase(
        en: "Split the list into several files", kk: "Тізімді бірнеше файлға бөлу",
        ru: "Разделить список на несколько файлов"))
  }
}
