import SapaCore
import SapaReading

extension ManualFolder {
  /// What is wrong with the folder that `archive` of the settings names.
  ///
  /// One that is not there most likely is a slip, `archive: archiv`: no edition would be protected, and
  /// nothing would say so. One among the sources, around them or in the site would be read, published
  /// or written over as something else.
  func archiveFinding(_ settings: Settings) -> Finding? {
    guard let stated = settings.statedArchive else { return nil }
    let name = Archive.name(settings)
    let place = FileSystem.futurePath(of: path(of: name))
    if let other = folder(clashingWith: place) {
      return .archiveInTheWay(stated, of: other, at: name)
    }
    if FileSystem.kind(of: place) == .folder { return nil }
    return .noArchive(stated, nearest: NearMiss.nearest(name, among: possibleArchives))
  }

  /// The folder of the manual that one place lies in, or that lies in it.
  private func folder(clashingWith place: String) -> String? {
    ["content", "themes", "private", "site"].first { name in
      let folder = FileSystem.futurePath(of: path(of: name)) + "/"
      let around = place == "/" ? place : place + "/"
      return around.hasPrefix(folder) || folder.hasPrefix(around)
    }
  }

  /// The folders of the manual that may be one: those that are nothing else.
  private var possibleArchives: [String] {
    ((try? FileSystem.folders(in: root)) ?? []).filter {
      !$0.hasPrefix(".") && !["content", "themes", "private", "site"].contains($0)
    }
  }
}

extension Finding {
  fileprivate static func noArchive(_ stated: Placed<String>, nearest: String?) -> Finding {
    Finding(
      .invalidField, at: stated.span,
      headline: Phrase(
        en: "There is no folder «\(stated.value)» for `archive`",
        kk: "`archive` өрісіндегі «\(stated.value)» қалтасы жоқ",
        ru: "Папки «\(stated.value)» из поля `archive` нет"),
      explanation: Phrase(
        en: "Frozen editions are read from it; without it none is protected or shown.",
        kk: "Мөрленген нұсқалар сол қалтадан оқылады; ол болмаса, ешқайсысы қорғалмайды да, "
          + "көрсетілмейді де.",
        ru: "Из неё читаются зафиксированные редакции; без неё ни одна не защищена и не показана."),
      fixes: [
        nearest.map { near in
          Finding.Fix(
            Phrase(en: "Write \(near)", kk: "\(near) деп жазу", ru: "Написать \(near)"),
            edits: [Finding.Edit(at: stated.span, replacement: near)])
        },
        Finding.Fix(
          Phrase(
            en: "Correct the name, or make the folder if nothing has been frozen yet",
            kk: "Атын түзету немесе әлі ештеңе мөрленбеген болса, қалтаны жасау",
            ru: "Исправить имя или создать папку, если ещё ничего не зафиксировано")),
      ].compactMap(\.self), isBinding: true)
  }

  fileprivate static func archiveInTheWay(
    _ stated: Placed<String>, of folder: String, at name: String
  ) -> Finding {
    Finding(
      .invalidField, at: stated.span,
      headline: Phrase(
        en: "`archive` and \(folder)/ lie one in the other: \(name)",
        kk: "`archive` пен \(folder)/ бірінің ішінде бірі жатыр: \(name)",
        ru: "`archive` и \(folder)/ лежат одна в другой: \(name)"),
      explanation: Phrase(
        en: "What is frozen would be read, published or written over as something else.",
        kk: "Мөрленген нұсқалар басқа нәрсе ретінде оқылып, жарияланып не үстінен жазылып кетер "
          + "еді.",
        ru: "Зафиксированное читалось бы, публиковалось или перезаписывалось как что-то другое."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Name a folder of its own, such as archive",
            kk: "Жеке қалтаны көрсету, мысалы archive",
            ru: "Назвать отдельную папку, например archive"))
      ], isBinding: true)
  }
}

extension EnvironmentFault {
  /// What a check would find, where there is no report of findings.
  static func notFound(_ finding: Finding) -> EnvironmentFault {
    func sentence(_ language: Language) -> String {
      let wayOut = finding.fixes.map { $0.label[language] }.joined(separator: " / ")
      return "\(finding.span.file): \(finding.headline[language]): \(wayOut)"
    }
    return EnvironmentFault(
      en: sentence(.english), kk: sentence(.kazakh), ru: sentence(.russian))
  }
}
