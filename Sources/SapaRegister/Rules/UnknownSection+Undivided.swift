import SapaCore

extension UnknownSection {
  /// `осы СЖ 2.7 т.` of a document in whose text no section is numbered: told once in a text that cites it,
  /// with the place where a bold paragraph stands for a heading.
  static func finding(
    _ number: SectionNumber, inUndivided document: Document, at span: Span
  ) -> Finding {
    let name = document.code?.text ?? "«\(document.title)»"
    return Finding(
      .unknownSection, at: span,
      headline: Phrase(
        en: "\(name) has no numbered sections",
        kk: "\(name) құжатында нөмірленген тармақ жоқ",
        ru: "В \(name) нет нумерованных пунктов"),
      explanation: Phrase(
        en:
          "Section \(number), which is cited here, cannot be found in it. Only headings with a number "
          + "are sections; other citations of this document are not told one by one.",
        kk:
          "Осы жерде сілтеме жасалған \(number) тармағын одан табу мүмкін емес. Нөмірі бар тақырып қана "
          + "тармақ болып саналады; осы құжатқа жасалған басқа сілтемелер жеке-жеке көрсетілмейді.",
        ru: "Пункт \(number), на который здесь ссылаются, в нём не найти. Пунктом считается только "
          + "заголовок с номером; о других ссылках на этот документ отдельно не сообщается."),
      notes: document.boldNumber.map { [note($0)] } ?? [], fixes: [numbering])
  }

  fileprivate static let numbering = Finding.Fix(
    Phrase(
      en: "Number the headings: “# 1 Title”, “## 1.1 Title”",
      kk: "Тақырыптарды нөмірлеу: «# 1 Атауы», «## 1.1 Атауы»",
      ru: "Пронумеровать заголовки: «# 1 Название», «## 1.1 Название»"))

  private static func note(_ span: Span) -> Finding.Note {
    Finding.Note(
      Phrase(
        en: "bold text with a number is no heading: put # in front of it",
        kk: "нөмірі бар қалың мәтін – тақырып емес: алдына # қою керек",
        ru: "полужирный текст с номером – не заголовок: поставьте перед ним #"),
      at: span)
  }
}

extension Finding {
  /// Whether it says of a document that it has no numbered sections.
  var isOfUndivided: Bool { rule == .unknownSection && fixes == [UnknownSection.numbering] }
}

extension Document {
  /// Where a bold text begins with a number, `**1. Қолдану саласы**`, or is a point of a numbered list,
  /// `1. **Қолдану саласы**`: a heading that Word has not called one.
  fileprivate var boldNumber: Span? {
    parts.lazy.flatMap(\.body).compactMap { block in
      switch block {
      case .paragraph(let content, let span):
        content.first.isStrong && WrittenNumber(content.plainText) != nil ? span : nil
      case .list(let list) where list.start != nil: list.items.first?.boldTitle
      default: nil
      }
    }.first
  }
}

extension List.Item {
  /// Where a point begins of which all is bold.
  fileprivate var boldTitle: Span? {
    guard case .paragraph(let content, let span)? = blocks.first, content.count == 1,
      content.first.isStrong
    else { return nil }
    return span
  }
}

extension Inline? {
  fileprivate var isStrong: Bool { if case .strong? = self { true } else { false } }
}
