import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// The responsibility matrix: a row for each role and department, a column for each chapter of the
  /// main document, then other sections, documents and approvals.
  func responsibility(on page: String) -> HTML {
    let duties = duties.all.filter { !$0.isEmpty }
    let chapters = responsibleChapters
    var table = StackTable(
      caption: words[.navMatrix],
      columns: [words[.matrixRole]]
        + chapters.map { words.filled(.matrixChapter, ["n": $0.description]) }
        + [
          words[.matrixSections], words[.docOwner], words[.matrixDocuments],
          words[.matrixApprovals],
        ]
    )
    let others = chapters.isEmpty ? words[.matrixSections] : words[.navAppendices]
    table.columns[chapters.count + 1] = others
    for duty in duties {
      var row = [StackTable.Cell { writeName(of: duty, on: page, into: &$0) }]
      for chapter in chapters {
        row.append(
          cell(duty.sections.filter { self.chapter(of: $0) == chapter }, on: page))
      }
      row.append(cell(duty.sections.filter { self.chapter(of: $0) == nil }, on: page))
      for list in [duty.owned, duty.documents, duty.approvals] {
        row.append(cell(list.map(Target.document), on: page))
      }
      table.add(row)
    }
    return HTML { html in
      html.element("p", words[.matrixAbout])
      html.element(
        "div",
        ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": words[.navMatrix]]
      ) { $0.write(table.html) }
      writeGaps(on: page, into: &html)
      writeIdle(on: page, into: &html)
    }
  }

  /// What one role answers for, as lists: for the page of the roles.
  func writeDuties(of name: String, on page: String, into html: inout HTML) {
    guard let duty = duties[name], !duty.isEmpty else { return }
    let lists: [(InterfaceKey, [Target])] = [
      (.matrixSections, duty.sections), (.docOwner, duty.owned.map(Target.document)),
      (.matrixDocuments, duty.documents.map(Target.document)),
      (.matrixApprovals, duty.approvals.map(Target.document)),
      (.docCopies, duty.copies.map(Target.document)),
    ]
    html.element("dl", ["class": "duties"]) { html in
      for (key, targets) in lists where !targets.isEmpty {
        html.element("div") { html in
          html.element("dt", words[key])
          html.element("dd") { html in
            for (index, target) in targets.enumerated() {
              html.write(index == 0 ? "" : "; ")
              writeLink(to: target, named: self.name(of: target, from: register.main), page, &html)
            }
          }
        }
      }
    }
  }

  private func writeName(of duty: Duties.Duty, on page: String, into html: inout HTML) {
    writeRole(duty.name, on: page, into: &html)
    guard !duty.isListed, !register.vocabulary.roles.isEmpty else { return }
    html.write(" ")
    html.element("small", ["class": "muted"], words[.matrixUnlisted])
  }

  /// Links to sections by number, to appendices by letter, to documents by code.
  private func cell(_ targets: [Target], on page: String) -> StackTable.Cell {
    StackTable.Cell { html in
      for (index, target) in targets.enumerated() {
        html.write(index == 0 ? "" : ", ")
        writeLink(to: target, named: mark(of: target), page, &html)
      }
    }
  }

  /// The chapters of the main document in which somebody is named.
  private var responsibleChapters: [SectionNumber] {
    var chapters: Set<SectionNumber> = []
    for target in duties.all.flatMap(\.sections) {
      if let chapter = chapter(of: target) { chapters.insert(chapter) }
    }
    return chapters.sorted()
  }

  /// The chapter of a section of the main document; nil for all else.
  private func chapter(of target: Target) -> SectionNumber? {
    guard case .section(let id, let anchor) = target, id == register.main else { return nil }
    return register[id].section(anchor: anchor)?.number.chapter
  }

  /// The sections of the main document for which nobody is named, where any name somebody.
  private func writeGaps(on page: String, into html: inout HTML) {
    guard let main = register.main else { return }
    let gaps = register[main].unanswered
    guard !gaps.isEmpty else { return }
    html.element("h2", ["id": "gaps"], words[.matrixGaps] + ": \(gaps.count)")
    html.element("p", words[.matrixGapsAbout])
    html.element("ul", ["class": "gaps"]) { html in
      for section in gaps {
        let target = Target.section(main, anchor: section.anchor)
        html.element("li") { writeLink(to: target, named: name(of: target, from: main), page, &$0) }
        html.line()
      }
    }
  }

  /// Roles and departments of the vocabulary that nothing names.
  private func writeIdle(on page: String, into html: inout HTML) {
    let idle = duties.all.filter(\.isEmpty)
    guard !idle.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", words[.matrixNone] + ": \(idle.count)")
      html.element("ul") { html in
        for duty in idle {
          html.element("li") { writeRole(duty.name, on: page, into: &$0) }
        }
      }
    }
  }
}

extension Document {
  /// Sections for which nobody is named, neither of themselves nor through one above or below.
  ///
  /// Of these the lowest, and none in a document that names nobody for any section.
  fileprivate var unanswered: [Section] {
    let stated = Set(sections.filter { !$0.responsible.isEmpty }.map(\.number))
    guard !stated.isEmpty else { return [] }
    let statedBelow = Set(stated.flatMap(\.ancestors))
    let parents = Set(sections.compactMap(\.number.parent))
    return sections.filter { section in
      let number = section.number
      return !stated.contains(number) && !statedBelow.contains(number)
        && !parents.contains(number) && stated.isDisjoint(with: number.ancestors)
    }
  }
}
