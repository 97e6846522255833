import SapaCore
import SapaDelivery
import SapaEditions
import SapaLanguage
import SapaSite

/// What is said of a PDF: which edition it is, whether it holds, whether it is whole.
struct PrintoutReport {
  private let check: PrintoutCheck

  init(_ check: PrintoutCheck) {
    self.check = check
  }

  func text(in language: Language) -> String {
    let ofDrafts = check.isOfDrafts ? Self.ofDrafts[language] : nil
    let behind = check.age == .behind ? Self.behind[language] : nil
    let facts = [identity(language), verdict?[language], behind, wholeness[language], ofDrafts]
    return (facts.compactMap(\.self) + ["SHA-256 \(check.digest)"]).joined(separator: "\n")
  }

  /// "УЕ-ХҚТУ-074-2014 Студент жатақханалары туралы ереже, 2-ші нұсқа · 7K3M9Q2X".
  private func identity(_ language: Language) -> String? {
    if let entry = check.entry {
      return Self.identity(entry.code, entry.title, entry.edition, entry.shortCode, language)
    }
    guard let record = check.frozen?.record else { return check.shortCode }
    return Self.identity(
      record.code?.text, record.title, record.edition.text, record.mark.shortCode, language)
  }

  private static func identity(
    _ code: String?, _ title: String, _ edition: String, _ shortCode: String, _ language: Language
  ) -> String {
    let name = [code, title].compactMap(\.self).joined(separator: " ")
    return "\(name), \(Self.edition(edition, language)) · \(shortCode)"
  }

  private var verdict: Phrase? {
    guard let entry = check.entry else {
      return check.frozen.map(Self.said) ?? (check.sameAs == nil ? Self.unknown : Self.noEdition)
    }
    if check.age == .outdated { return Self.outdated }
    if check.age == .left { return Self.left }
    switch entry.verdict {
    case .inForce: return Phrase(en: "in force", kk: "қолданыста", ru: "действует")
    case .superseded:
      return Self.superseded(
        by: entry.by?.code ?? entry.by?.title, entry.by?.edition, since: entry.since)
    case .draft:
      return Phrase(
        en: "a draft: not in force", kk: "жоба: қолданысқа енгізілмеген",
        ru: "проект: не введён в действие")
    case .withdrawn:
      return Phrase(
        en: "withdrawn: not to be used", kk: "күші жойылған: қолдануға болмайды",
        ru: "отменён: применять нельзя")
    case .unstated:
      return Phrase(
        en: "the status of the document is not stated", kk: "құжаттың мәртебесі көрсетілмеген",
        ru: "статус документа не указан")
    }
  }

  private static let behind = Phrase(
    en: "so the manual says; its site is older: run `sapa build`",
    kk: "жетекшілікте солай жазылған, ал сайты одан ескі: `sapa build` командасын іске қосыңыз",
    ru: "так сказано в руководстве, а его сайт старше: выполните `sapa build`")

  private static let outdated = Phrase(
    en:
      "the manual has another text now: whether this edition holds is not known until `sapa build` "
      + "has renewed its site",
    kk: "жетекшілікте қазір басқа мәтін: сайт `sapa build` арқылы жаңартылғанша бұл нұсқа "
      + "қолданыста ма, жоқ па – белгісіз",
    ru:
      "в руководстве теперь другой текст: действует ли эта редакция, неизвестно, пока `sapa build` "
      + "не обновит сайт")

  private static let left = Phrase(
    en: "an earlier release of the site has it, and the one that is served does not know this "
      + "edition: not to be used",
    kk: "сайттың бұрынғы шығарылымында ғана бар, ал сайтта тұрғаны бұл нұсқаны білмейді: қолдануға "
      + "болмайды",
    ru:
      "есть только в прежнем выпуске сайта, а тот, что на сайте, этой редакции не знает: применять "
      + "нельзя")

  private static let ofDrafts = Phrase(
    en: "held against a site that was built with drafts, not against what is published",
    kk: "жарияланған сайтпен емес, жобалармен бірге құрастырылған сайтпен салыстырылды",
    ru: "сверен с сайтом, собранным с проектами, а не с опубликованным")

  /// The answers for an auditor, the text of a document that has no edition.
  private static let noEdition = Phrase(
    en: "no edition of a document: nothing is known of whether it holds",
    kk: "құжаттың нұсқасы емес: қолданыста ма, жоқ па – белгісіз",
    ru: "не редакция документа: действует ли, неизвестно")

  private static let unknown = Phrase(
    en: "no edition that is known here: name the manual or the site that it comes from with -C",
    kk: "мұнда белгілі нұсқалардың ешқайсысы емес: ол шыққан жетекшілік қалтасын не сайтты -C "
      + "арқылы көрсетіңіз",
    ru: "ни одна из известных здесь редакций: укажите руководство или сайт, откуда он, через -C")

  /// The archive knows what was frozen, and not what was withdrawn or replaced by another document.
  private static func said(of frozen: FrozenPrintout) -> Phrase {
    guard frozen.record != nil else {
      return Phrase(
        en: "its record in the archive is damaged: check the folder with `sapa verify`",
        kk: "мұрағаттағы жазбасы бүлінген: қалтасын `sapa verify` арқылы тексеріңіз",
        ru: "запись о нём в архиве повреждена: проверьте папку через `sapa verify`")
    }
    if let later = frozen.later {
      return superseded(
        by: later.code?.text ?? later.title, later.edition.text,
        since: frozen.end?.description)
    }
    return Phrase(
      en: "the last edition that is frozen here; whether it is still in force, the site says: run "
        + "`sapa build` in its manual, or name a published folder with -C",
      kk: "мұнда мөрленген соңғы нұсқа; әлі қолданыста ма, оны сайт біледі: жетекшілік қалтасында "
        + "`sapa build` командасын іске қосыңыз немесе жарияланған қалтаны -C арқылы көрсетіңіз",
      ru: "последняя из зафиксированных здесь редакций; действует ли она ещё, знает сайт: "
        + "выполните `sapa build` в её руководстве или укажите опубликованную папку через -C")
  }

  private static func superseded(
    by successor: String?, _ edition: String?, since: String?
  ) -> Phrase {
    func says(
      _ language: Language, _ outdated: String, _ dated: (String) -> String, _ holds: String
    ) -> String {
      let day = since.flatMap { CalendarDate(iso: $0) }.map { language.stamp($0) }
      let outdated = day.map(dated) ?? outdated
      guard let successor else { return outdated }
      let facts = [successor, edition.map { Self.edition($0, language) }].compactMap(\.self)
      return "\(outdated); \(holds): \(facts.joined(separator: ", "))"
    }
    return Phrase(
      en: says(.english, "out of date", { "out of date since \($0)" }, "in force"),
      kk: says(.kazakh, "ескірген", { "\($0) бастап ескірген" }, "қолданыстағысы"),
      ru: says(.russian, "устарел", { "не действует с \($0)" }, "действует"))
  }

  private var wholeness: Phrase {
    if let path = check.changed {
      return Phrase(
        en: "changed: not the bytes that were written at \(path)",
        kk: "өзгерген: \(path) ретінде жазылған байттар емес",
        ru: "изменён: не те байты, что были записаны в \(path)")
    }
    guard let path = check.sameAs else {
      return Phrase(
        en: "its bytes are in no manifest: a numbered copy, a form, an earlier print of the same "
          + "text (another theme or address), or an altered file",
        kk: "байттары ешбір манифестте жоқ: нөмірлі дана, парақ, сол мәтіннің бұрынғы PDF-і "
          + "(безендірілуі не мекенжайы басқа) немесе өзгертілген файл",
        ru: "его байтов нет ни в одном манифесте: нумерованный экземпляр, лист, прежний PDF того "
          + "же текста (другое оформление или адрес) или изменённый файл")
    }
    return Phrase(
      en: "whole: the same bytes as \(path)", kk: "бүтін: байттары \(path) файлымен бірдей",
      ru: "цел: те же байты, что у \(path)")
  }

  private static func edition(_ text: String, _ language: Language) -> String {
    Edition(text).map { InterfaceStrings(language).edition($0) } ?? text
  }
}
