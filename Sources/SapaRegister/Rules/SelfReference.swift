import SapaCore

extension Rule {
  /// `(5.1.1 т.)` in the text of 5.1.1.
  static let selfReference = Rule(
    "self-reference", .warning,
    Phrase(
      en: "A section cites itself",
      kk: "Тармақ өзіне-өзі сілтеме жасайды",
      ru: "Пункт ссылается сам на себя"),
    story: Rule.Story(
      why: Phrase(
        en: "The citation leads back to where the reader stands; nearly always "
          + "another number was meant.",
        kk: "Сілтеме оқырманды тұрған жеріне қайтарады; әдетте басқа нөмір көзделген "
          + "болады.",
        ru: "Ссылка возвращает читателя туда, где он уже есть; почти всегда имели в "
          + "виду другой номер."),
      wrong: "### 5.1.1 Жалпы ережелер\n\n… (5.1.1 т.)",
      right: "### 5.1.1 Жалпы ережелер\n\n… (5.1.2 т.)"))
}

/// A citation of the section, or of the appendix, in whose text it stands.
struct SelfReference {
  /// Its number or letter: 5.1.1, А.
  var label: String
  var isAppendix: Bool

  func finding(at span: Span) -> Finding {
    let number = isAppendix ? nil : SectionNumber(label)
    let isChapter = number?.depth == 1
    return Finding(
      .selfReference, at: span,
      headline: Phrase(
        en: "\(isAppendix ? "Appendix" : isChapter ? "Chapter" : "Section") \(label) cites itself",
        kk: "\(number?.kazakhName ?? "\(label) қосымшасы") өзіне-өзі сілтеме жасайды",
        ru: isAppendix
          ? "Приложение \(label) ссылается само на себя"
          : isChapter
            ? "Глава \(label) ссылается сама на себя" : "Пункт \(label) ссылается сам на себя"),
      explanation: Phrase(
        en: "The citation stands in the text that it leads to; perhaps another number was meant.",
        kk: "Сілтеме өзі апаратын мәтіннің ішінде тұр; бәлкім, басқа нөмір көзделген.",
        ru: "Ссылка стоит в том самом тексте, на который ведёт; возможно, имелся в виду "
          + "другой номер."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Cite the section that is meant, or drop the citation",
            kk: "Көзделген тармақты көрсету немесе сілтемені алып тастау",
            ru: "Указать нужный пункт или убрать ссылку"))
      ])
  }
}
