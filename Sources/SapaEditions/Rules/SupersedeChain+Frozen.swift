package import SapaCore
package import SapaRegister

extension SupersedeChain {
  /// Documents with frozen editions that have left the register: the file was deleted where it should
  /// be withdrawn, or the code was changed, and no document says that it replaces it.
  ///
  /// - Parameters:
  ///   - last: the last frozen edition of each document that has one.
  ///   - register: the sources as they are.
  /// - Returns: one for each, at its record.
  package static func findings(_ last: [FrozenEdition], in register: Register) -> [Finding] {
    if last.isEmpty { return [] }
    let documents = register.documents
    let codes = Set(documents.flatMap { [$0.code, $0.control.supersedes?.value.code] })
    let slugs = Set(documents.filter { $0.code == nil }.map(\.slug))
    return last.filter { edition in
      edition.record.code.map { !codes.contains($0) } ?? !slugs.contains(edition.record.slug)
    }.map(missing)
  }

  private static func missing(_ last: FrozenEdition) -> Finding {
    let record = last.record
    let name = record.code?.text ?? "«\(record.title)»"
    return Finding(
      .supersedeChain, at: Span(startOf: last.folder + "/edition.json"), severity: .warning,
      headline: Phrase(
        en: "\(name) has frozen editions, but is not in the register",
        kk: "\(name) құжатының мөрленген нұсқалары бар, бірақ өзі тізілімде жоқ",
        ru: "У \(name) есть зафиксированные редакции, но в реестре его нет"),
      explanation: Phrase(
        en: "Whoever holds a printout of it learns neither what holds instead nor since when.",
        kk: "Қолында оның данасы бар адам орнына не қолданыста екенін де, қашаннан бері екенін де "
          + "білмейді.",
        ru: "Держатель распечатки не узнает ни что действует вместо него, ни с какого дня."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Bring the file (\(record.path)) back with `status: withdrawn`; where its code has "
              + "changed, name it in `supersedes`",
            kk: "Файлды (\(record.path)) `status: withdrawn` деп қайтару; коды өзгерген болса, оны "
              + "`supersedes` өрісінде атау",
            ru:
              "Вернуть файл (\(record.path)) со `status: withdrawn`; если изменился код, назвать его "
              + "в `supersedes`"))
      ])
  }
}
