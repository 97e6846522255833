package import SapaCore
import SapaLanguage
import SapaRegister

extension Rule {
  /// Applied by the delivery, on the way in.
  package static let damagedEdition = Rule(
    "damaged-edition", .error,
    Phrase(
      en: "A file of a frozen edition that is not what was frozen",
      kk: "Мөрленген нұсқаның мөрленген күйінен өзгерген файлы",
      ru: "Файл зафиксированной редакции не тот, что был зафиксирован"),
    story: Rule.Story(
      why: Phrase(
        en:
          "The archive proves what an edition said; with a file changed or lost it proves nothing.",
        kk: "Мұрағат нұсқада не жазылғанын дәлелдейді; файлы өзгерсе не жоғалса, ол ештеңені "
          + "дәлелдемейді.",
        ru: "Архив доказывает, что гласила редакция; с изменённым или утерянным файлом он не "
          + "доказывает ничего."),
      wrong: "$ git status --short archive\n"
        + " M archive/sj-hqtu-01-2019/3/sources/content/manual/index.md",
      right: "$ git checkout -- archive"),
    isBinding: true)
}

/// A file of the archive that is missing, or whose SHA-256 differs from the manifest's.
package enum DamagedEdition {
  /// The finding for one file of an edition's folder.
  ///
  /// - Parameters:
  ///   - path: of the file, in the folder of the edition.
  ///   - folder: of the edition, `archive/ue-hqtu-074-2014/3`.
  ///   - isOfLineEnds: whether its bytes differ in nothing but the ends of lines.
  /// - Returns: an error at the beginning of the file.
  package static func finding(
    _ path: String, in folder: String, isOfLineEnds: Bool = false
  ) -> Finding {
    Finding(
      .damagedEdition, at: Span(startOf: folder + "/" + path),
      headline: Phrase(
        en: "\(path) of \(folder) is not what was frozen",
        kk: "\(folder) ішіндегі \(path) мөрленген күйінде емес",
        ru: "\(path) в \(folder) не тот, что был зафиксирован"),
      explanation: isOfLineEnds
        ? Phrase(
          en: "Only the ends of its lines differ: git has changed them on the way to this "
            + "computer.",
          kk: "Жол соңдары ғана өзгеше: оларды git осы компьютерге көшіргенде өзгерткен.",
          ru: "Отличаются только концы строк: их изменил git по пути на этот компьютер.")
        : Phrase(
          en: "It is missing, cannot be read, or its SHA-256 differs from the manifest's.",
          kk: "Файл жоқ, оқылмайды немесе оның SHA-256 мәні манифесттегіден өзгеше.",
          ru: "Файла нет, он не читается или его SHA-256 отличается от указанного в манифесте."),
      fixes: isOfLineEnds
        ? [
          Finding.Fix(
            Phrase(
              en: "Write `* -text` into .gitattributes of the archive, remove the folder, and "
                + "bring it back from git or a backup",
              kk: "Мұрағаттың .gitattributes файлына `* -text` деп жазып, қалтаны жойып, оны git "
                + "немесе сақтық көшірмеден қайта алу",
              ru: "Записать `* -text` в .gitattributes архива, удалить папку и вернуть её из git "
                + "или резервной копии"))
        ]
        : [
          Finding.Fix(
            Phrase(
              en: "Bring the folder back from git or a backup; never edit what is frozen",
              kk:
                "Қалтаны git немесе сақтық көшірмеден қалпына келтіру; мөрленгенді өңдеуге болмайды",
              ru: "Вернуть папку из git или резервной копии; зафиксированное не правят"))
        ])
  }

  /// The finding where an edition lies in a folder that was renamed, or copied.
  ///
  /// - Parameters:
  ///   - record: of the edition.
  ///   - folder: in which it lies, `archive/ue-hqtu-074-2014/3`.
  ///   - archive: `archive`.
  /// - Returns: an error at the record, which is not where it belongs.
  package static func misplaced(
    _ record: EditionRecord, in folder: String, from archive: String
  ) -> Finding {
    let (edition, name) = (record.edition, record.code?.text ?? record.title)
    let place = archive + "/" + record.place
    return Finding(
      .damagedEdition, at: Span(startOf: folder + "/edition.json"),
      headline: Phrase(
        en: "\(folder) holds edition \(edition) of \(name) under another name",
        kk: "\(folder) қалтасының атауы ондағы \(name) құжатының "
          + "\(Language.kazakh.ordinal(of: edition)) нұсқасына сай емес",
        ru: "В \(folder) под чужим именем лежит редакция \(edition) документа \(name)"),
      explanation: Phrase(
        en: "The folder was renamed or copied; the place of that edition is \(place) alone.",
        kk: "Қалтаның атауы өзгертілген немесе көшірмесі жасалған; бұл нұсқаның орны – "
          + "\(place) қалтасы ғана.",
        ru: "Папку переименовали или скопировали; место этой редакции – только \(place)."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Rename it to \(place); remove it if that folder is there",
            kk: "Оны \(place) деп атау; ондай қалта бар болса, мұны жою",
            ru: "Переименовать её в \(place); если такая папка есть, эту удалить"))
      ])
  }

  /// The finding where whole editions are away that a site has been built with.
  ///
  /// - Parameters:
  ///   - document: by its code, or its title.
  ///   - edition: of it, one that is away.
  ///   - others: how many more are.
  ///   - archive: `archive`.
  ///   - site: which knows of them.
  ///   - isOwnSite: whether it is the manual's own site/.
  /// - Returns: an error at the beginning of sapa.yaml, since there is no file to name.
  package static func lost(
    _ document: String, _ edition: String, others: Int, from archive: String, knownTo site: String,
    isOwnSite: Bool
  ) -> Finding {
    let ordinal = Edition(edition).map { Language.kazakh.ordinal(of: $0) } ?? edition
    let more = others > 0
    return Finding(
      .damagedEdition, at: Span(startOf: "sapa.yaml"),
      headline: Phrase(
        en: "Edition \(edition) of \(document) was frozen and is not in \(archive)",
        kk: "\(document) құжатының мөрленген \(ordinal) нұсқасы \(archive) қалтасында жоқ",
        ru: "Зафиксированной редакции \(edition) документа \(document) нет в \(archive)"),
      explanation: Phrase(
        en: "\(site) was built with it" + (more ? " and \(others) more that are away" : "")
          + ". Without the archive nothing that was frozen is protected or shown.",
        kk: "\(site) осы нұсқамен"
          + (more ? " және қазір жоқ тағы \(others) нұсқамен бірге" : "")
          + " құрастырылған. Мұрағатсыз мөрленген нұсқалар қорғалмайды да, көрсетілмейді де.",
        ru: "\(site) собран с ней" + (more ? " и с другими, которых нет: \(others)" : "")
          + ". Без архива ничто зафиксированное не защищено и не показано."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Bring the folder back from git or a backup",
            kk: "Қалтаны git немесе сақтық көшірмеден қалпына келтіру",
            ru: "Вернуть папку из git или резервной копии")),
        Finding.Fix(
          isOwnSite
            ? Phrase(
              en: "Remove \(site) if it was built from another state of the manual",
              kk: "\(site) жетекшіліктің басқа күйінен құрастырылған болса, оны жою",
              ru: "Удалить \(site), если он собран из другого состояния руководства")
            : Phrase(
              en: "Name another folder if this one is another manual's",
              kk: "Бұл қалта басқа жетекшілікке тиесілі болса, басқасын көрсету",
              ru: "Указать другую папку, если эта принадлежит другому руководству")),
      ])
  }
}
