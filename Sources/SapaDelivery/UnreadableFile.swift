import Sapa
import SapaCore

/// A file that was left out, or is not as it should be, and why: the rest of the manual is checked all the same.
enum UnreadableFile {
  enum Cause {
    case noAccess
    case link
    case noFile
    case badName
    /// It is read all the same.
    case foreignName
    case tooDeep
    case folderNamedMd
    case otherEnding
    case twin(of: String)
  }

  static func finding(_ path: String, _ cause: Cause) -> Finding {
    let (headline, explanation, fix) = words(path, cause)
    return Finding(
      .unreadableFile, at: Span(startOf: path), severity: cause.isHarmless ? .warning : nil,
      headline: headline, explanation: explanation, fixes: [Finding.Fix(fix)])
  }

  private static func words(_ path: String, _ cause: Cause) -> (Phrase, Phrase, Phrase) {
    switch cause {
    case .noAccess:
      (
        Phrase(
          en: "\(path) cannot be read", kk: "\(path) оқылмады", ru: "\(path) не удалось прочитать"),
        Phrase(
          en: "The system refuses access to it.", kk: "Жүйе оған рұқсат бермейді.",
          ru: "Система не даёт к нему доступа."),
        Phrase(
          en: "Give read access, or remove the file", kk: "Оқу рұқсатын беру немесе файлды жою",
          ru: "Дать право чтения или удалить файл")
      )
    case .link:
      (
        Phrase(
          en: "\(path) is a symbolic link", kk: "\(path) – символдық сілтеме",
          ru: "\(path) – символическая ссылка"),
        Phrase(
          en: "Links are not followed: they can lead out of the manual or in a circle.",
          kk: "Ондай сілтемелер оқылмайды: олар жетекшіліктен тыс шығуы не айналып қайта келуі "
            + "мүмкін.",
          ru: "По ним Sapa не ходит: они могут вести за пределы руководства или по кругу."),
        Phrase(
          en: "Put a copy of the file there", kk: "Орнына файлдың көшірмесін қою",
          ru: "Положить туда копию файла")
      )
    case .noFile:
      (
        Phrase(
          en: "\(path) is not a regular file", kk: "\(path) кәдімгі файл емес",
          ru: "\(path) – не обычный файл"),
        Phrase(
          en: "A pipe or a device has no text.", kk: "Арнада не құрылғыда мәтін болмайды.",
          ru: "У канала или устройства нет текста."),
        Phrase(en: "Remove it", kk: "Оны жою", ru: "Удалить его")
      )
    case .badName:
      (
        Phrase(
          en: "The name \(path) is not plain text", kk: "\(path) атауы кәдімгі мәтін емес",
          ru: "Имя \(path) – не обычный текст"),
        Phrase(
          en: "It holds control characters or bytes that are not UTF-8.",
          kk: "Онда басқару таңбалары немесе UTF-8 емес байттар бар.",
          ru: "В нём управляющие символы или байты не в UTF-8."),
        Phrase(en: "Rename the file", kk: "Файлдың атын өзгерту", ru: "Переименовать файл")
      )
    case .foreignName:
      (
        Phrase(
          en: "The name \(path) is not UTF-8", kk: "\(path) атауы UTF-8 кодтауында емес",
          ru: "Имя \(path) не в UTF-8"),
        Phrase(
          en: "The file is read; ? stands for the bytes of its name that are no letters, and no "
            + "link can lead to it.",
          kk: "Файл оқылды; атауындағы танылмаған байттардың орнында ? тұр, сондықтан оған сілтеме "
            + "жасауға болмайды.",
          ru: "Файл прочитан; вместо нечитаемых байтов имени стоит ?, и сослаться на него нельзя."),
        Phrase(en: "Rename the file", kk: "Файлдың атын өзгерту", ru: "Переименовать файл")
      )
    case .tooDeep:
      (
        Phrase(
          en: "\(path) lies too deep", kk: "\(path) тым терең жатыр",
          ru: "\(path) лежит слишком глубоко"),
        Phrase(
          en: "Folders are read down to \(ContentFolder.deepest) levels.",
          kk: "Қалталар \(ContentFolder.deepest) деңгейге дейін оқылады.",
          ru: "Папки читаются до уровня \(ContentFolder.deepest)."),
        Phrase(
          en: "Move the files nearer to content/", kk: "Файлдарды content/ қалтасына жақындату",
          ru: "Перенести файлы ближе к content/")
      )
    case .folderNamedMd:
      (
        Phrase(
          en: "\(path) is a folder named like a page", kk: "\(path) – бет сияқты аталған қалта",
          ru: "\(path) – папка с именем страницы"),
        Phrase(
          en: "Its files are read; the folder itself is no page.",
          kk: "Ішіндегі файлдар оқылады, бірақ қалтаның өзі бет емес.",
          ru: "Файлы в ней читаются, сама папка – не страница."),
        Phrase(
          en: "Rename the folder without .md", kk: "Қалтаны .md-сіз қайта атау",
          ru: "Назвать папку без .md")
      )
    case .otherEnding:
      (
        Phrase(
          en: "\(path) is not read as a page", kk: "\(path) бет болып оқылмайды",
          ru: "\(path) не читается как страница"),
        Phrase(
          en: "The name of a page ends with .md; this one has no place in the site.",
          kk: "Бет файлының атауы .md деп аяқталады; бұл файл сайтқа шықпайды.",
          ru: "Имя страницы кончается на .md; этой на сайте нет."),
        Phrase(
          en: "End its name with .md, or remove the file",
          kk: "Атауын .md деп аяқтау немесе файлды жою",
          ru: "Закончить имя на .md или удалить файл")
      )
    case .twin(let other):
      (
        Phrase(
          en: "\(path) differs from \(other) only in letter case or the form of a letter",
          kk: "\(path) пен \(other) атаулары бас әріпте немесе әріптің кодталуында ғана өзгеше",
          ru: "\(path) отличается от \(other) только регистром или кодировкой буквы"),
        Phrase(
          en: "On many computers the two are one file, and one of them would be lost.",
          kk: "Көп компьютерде бұл – бір файл, сондықтан біреуі жоғалар еді.",
          ru: "На многих компьютерах это один файл, и один из двух пропал бы."),
        Phrase(
          en: "Rename one of them", kk: "Біреуінің атын өзгерту", ru: "Переименовать один из них")
      )
    }
  }
}

extension UnreadableFile.Cause {
  /// Whether nothing that was read before is left out.
  fileprivate var isHarmless: Bool {
    switch self {
    case .folderNamedMd, .foreignName, .otherEnding: true
    case .noAccess, .link, .noFile, .badName, .tooDeep, .twin: false
    }
  }
}
