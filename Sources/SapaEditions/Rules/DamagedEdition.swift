package import SapaCore

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
      wrong: "archive/sj-hqtu-01-2019/3/sources/content/manual/index.md    # өңделген",
      right: "git checkout -- archive"),
    isBinding: true)
}

/// A file of the archive that is missing, or whose SHA-256 differs from the manifest's.
package enum DamagedEdition {
  /// The finding for one file of an edition's folder.
  ///
  /// - Parameters:
  ///   - path: of the file, in the folder of the edition.
  ///   - folder: of the edition, `archive/ue-hqtu-074-2014/3`.
  /// - Returns: an error at the beginning of the file.
  package static func finding(_ path: String, in folder: String) -> Finding {
    Finding(
      .damagedEdition, at: Span(startOf: folder + "/" + path),
      headline: Phrase(
        en: "\(path) of \(folder) is not what was frozen",
        kk: "\(folder) ішіндегі \(path) мөрленген күйінде емес",
        ru: "\(path) в \(folder) не тот, что был зафиксирован"),
      explanation: Phrase(
        en: "It is missing, cannot be read, or its SHA-256 differs from the manifest's.",
        kk: "Файл жоқ, оқылмайды немесе оның SHA-256 мәні манифесттегіден өзгеше.",
        ru: "Файла нет, он не читается или его SHA-256 отличается от указанного в манифесте."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Bring the folder back from git or a backup; never edit what is frozen",
            kk:
              "Қалтаны git немесе сақтық көшірмеден қалпына келтіру; мөрленгенді өңдеуге болмайды",
            ru: "Вернуть папку из git или резервной копии; зафиксированное не правят"))
      ])
  }
}
