package import SapaCore
import SapaLanguage
package import SapaRegister

extension Rule {
  static let renumberedSection = Rule(
    "renumbered-section", .warning,
    Phrase(
      en: "A citation by a number that another section has had since",
      kk: "Нөмірі кейін басқа тармаққа берілген тармаққа сілтеме",
      ru: "Ссылка по номеру, который с тех пор перешёл к другому пункту"),
    story: Rule.Story(
      why: Phrase(
        en: "The number is still there, so that nothing seems wrong; yet the reader is led to a "
          + "text that was never meant.",
        kk: "Нөмір әлі бар болғандықтан, қате көзге түспейді; бірақ оқырман мүлде басқа мәтінге "
          + "тап болады.",
        ru: "Номер по-прежнему есть, и ошибка не видна; но читатель попадает к тексту, который "
          + "никто не имел в виду."),
      wrong: "(осы СЖ 7.2 т.)    # 7.2 → 7.3",
      right: "(осы СЖ 7.3 т.)"))
}

/// A citation that has stood since an edition in which its number was another section's.
package struct RenumberedSection {
  package var move: Renumbering.Move
  package var bearer: SectionText
  /// The document that is cited.
  package var document: Document
  /// Its edition at the time of the citation.
  package var edition: Edition
  /// The document in which the citation stands, where its text is frozen.
  package var frozen: Document?

  package init(
    _ move: Renumbering.Move, bearer: SectionText, of document: Document, edition: Edition,
    frozen: Document?
  ) {
    self.move = move
    self.bearer = bearer
    self.document = document
    self.edition = edition
    self.frozen = frozen
  }

  package func finding(at span: Span) -> Finding {
    let (meant, found) = (move.old.shortTitle, bearer.shortTitle)
    let ordinal = Language.kazakh.ordinal(of: edition)
    let isGone = move.new == nil
    return Finding(
      .renumberedSection, at: span, headline: headline,
      explanation: Phrase(
        en: "When it was written, in edition \(edition), this was \(meant)"
          + "\(isGone ? ", which is no longer there" : ""); it leads to \(found) now.",
        kk: "Сілтеме жазылғанда (\(ordinal) нұсқада) бұл – \(meant)"
          + "\(isGone ? " болған, қазір ол жоқ" : " болған"); енді сілтеме мұнда апарады: "
          + "\(found).",
        ru: "Когда её писали, в редакции \(edition), это было \(meant)"
          + "\(isGone ? ", которого больше нет" : ""); теперь она ведёт к \(found)."),
      notes: notes(meant), fixes: [fix])
  }

  private var headline: Phrase {
    let (name, old) = (document.name, move.old.name.text)
    switch (move.old.name, move.new?.name.text) {
    case (.appendix, let new?):
      return Phrase(
        en: "Appendix \(old) of \(name) is \(new) now",
        kk: "\(name) құжатының бұрынғы \(old) қосымшасы қазір – \(new)",
        ru: "Бывшее приложение \(old) документа \(name) теперь – \(new)")
    case (.appendix, nil):
      return Phrase(
        en: "Appendix \(old) of \(name) is another one now",
        kk: "\(name) құжатының \(old) қосымшасы қазір – басқа қосымша",
        ru: "Приложение \(old) документа \(name) теперь другое")
    case (_, let new?):
      return Phrase(
        en: "Section \(old) of \(name) is \(new) now",
        kk: "\(name) құжатының бұрынғы \(old) тармағы қазір – \(new)",
        ru: "Бывший пункт \(old) документа \(name) теперь – \(new)")
    case (_, nil):
      return Phrase(
        en: "Section \(old) of \(name) is another one now",
        kk: "\(name) құжатының \(old) тармағы қазір – басқа тармақ",
        ru: "Пункт \(old) документа \(name) теперь другой")
    }
  }

  private func notes(_ meant: String) -> [Finding.Note] {
    guard let new = move.new else { return [] }
    return [
      Finding.Note(
        Phrase(
          en: "\(meant) is here now", kk: "\(meant) қазір осында", ru: "\(meant) теперь здесь"),
        at: new.openingSpan)
    ]
  }

  private var fix: Finding.Fix {
    guard let new = move.new?.name.text else {
      return Finding.Fix(
        Phrase(
          en: "Cite the section that is meant, or drop the citation",
          kk: "Көзделген тармақты көрсету немесе сілтемені алып тастау",
          ru: "Указать нужный пункт или убрать ссылку"))
    }
    let old = move.old.name.text
    guard let name = frozen?.name else {
      return Finding.Fix(
        Phrase(
          en: "Replace \(old) with \(new)", kk: "\(old) орнына \(new) деп жазу",
          ru: "Заменить \(old) на \(new)"))
    }
    return Finding.Fix(
      Phrase(
        en: "Replace \(old) with \(new) in the next edition of \(name)",
        kk: "\(name) құжатының келесі нұсқасында \(old) орнына \(new) деп жазу",
        ru: "Заменить \(old) на \(new) в следующей редакции \(name)"))
  }
}

extension SectionText {
  /// «Біліктілік», of a numbered paragraph its first words; its number where it has no words.
  fileprivate var shortTitle: String {
    words.isEmpty ? name.text : "«\(words.count > 60 ? words.prefix(59) + "…" : words)»"
  }
}
