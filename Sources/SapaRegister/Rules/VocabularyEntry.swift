import SapaCore

extension Rule {
  static let vocabularyEntry = Rule(
    "vocabulary-entry", .warning,
    Phrase(
      en: "A line of abbreviations.md, terms.md or roles.md without an entry or without a meaning",
      kk: "abbreviations.md, terms.md не roles.md файлындағы жазбасы не мағынасы оқылмайтын жол",
      ru: "Строка abbreviations.md, terms.md или roles.md, из которой не прочитать запись или "
        + "значение"),
    story: Rule.Story(
      why: Phrase(
        en: "What is not read explains nothing: readers see no meaning beside the word, and no "
          + "rule "
          + "holds the text against the list.",
        kk: "Оқылмаған жол ештеңе түсіндірмейді: оқырман сөздің мағынасын көрмейді, мәтін тізіммен "
          + "салыстырылмайды.",
        ru: "Непрочитанное ничего не объясняет: читатель не видит значения, а текст не сверяется "
          + "со "
          + "списком."),
      wrong: "СМЖ: сапа менеджменті жүйесі",
      right: "| Қысқарту | Мағынасы |\n| --- | --- |\n| СМЖ | сапа менеджменті жүйесі |"))
}

/// A point without a dash, an abbreviation without its meaning, a vocabulary of paragraphs alone.
///
/// A role needs no meaning, and beside a table a paragraph is a remark.
enum VocabularyEntry {
  static func check(_ register: Register) -> [Finding] {
    register.pages.flatMap { page -> [Finding] in
      guard case .vocabulary(let kind) = page.role else { return [] }
      return check(page.body, of: kind)
    }
  }

  private static func check(_ blocks: [Block], of kind: Vocabulary.Kind) -> [Finding] {
    var findings: [Finding] = []
    for block in blocks {
      switch block {
      case .list(let list):
        let unread = list.items.filter { $0.parts == nil }
        if let first = unread.first {
          findings.append(self.unread(at: first.span, count: unread.count))
        }
      case .table(let table) where kind != .roles:
        findings += table.rows.compactMap { row in
          let texts = row.map { $0.content.plainText.trimmed }
          guard let form = texts.first, !form.isEmpty, texts.dropFirst().first ?? "" == "" else {
            return nil
          }
          return empty(form, at: row[0].span)
        }
      default: break
      }
    }
    guard Vocabulary.entries(in: blocks).isEmpty, findings.isEmpty,
      let paragraph = blocks.lazy.compactMap(\.paragraphLikeEntry).first
    else { return findings }
    return [unread(at: paragraph, count: 1)]
  }

  private static func unread(at span: Span, count: Int) -> Finding {
    Finding(
      .vocabularyEntry, at: span,
      headline: Phrase(
        en: "No entry can be read here", kk: "Мұнда жазба оқылмайды",
        ru: "Здесь не прочитать запись"),
      explanation: Phrase(
        en: "A vocabulary is a table, or points with a dash between form and meaning."
          + (count > 1 ? " Points without one: \(count)." : ""),
        kk: "Сөздік кестемен немесе сөзі мен мағынасының арасында сызықша тұрған тармақтармен "
          + "жазылады." + (count > 1 ? " Сызықшасыз тармақ саны: \(count)." : ""),
        ru: "Словарь – это таблица или пункты с тире между словом и значением."
          + (count > 1 ? " Пунктов без тире: \(count)." : "")),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write a row of a table, | СМЖ | … |, or a point, - СМЖ – …",
            kk: "Кесте жолын (| СМЖ | … |) немесе тармақты (- СМЖ – …) жазу",
            ru: "Написать строку таблицы, | СМЖ | … |, или пункт, - СМЖ – …"))
      ])
  }

  private static func empty(_ form: String, at span: Span) -> Finding {
    Finding(
      .vocabularyEntry, at: span,
      headline: Phrase(
        en: "«\(form)» has no meaning", kk: "«\(form)» мағынасы жазылмаған",
        ru: "У «\(form)» нет значения"),
      explanation: Phrase(
        en: "The second column says what it means; readers see nothing beside the word.",
        kk: "Мағынасы екінші бағанға жазылады; оқырман сөздің жанынан ештеңе көрмейді.",
        ru: "Значение пишется во втором столбце; рядом со словом читатель не видит ничего."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write its meaning, or delete the row", kk: "Мағынасын жазу немесе жолды өшіру",
            ru: "Написать значение или удалить строку"))
      ])
  }
}

extension Block {
  /// Where a paragraph stands that reads `СМЖ – сапа менеджменті жүйесі`, or with a colon for the dash.
  fileprivate var paragraphLikeEntry: Span? {
    guard case .paragraph(let content, let span) = self else { return nil }
    let text = content.plainText
    return text.formAndMeaning != nil || text.contains(": ") ? span : nil
  }
}
