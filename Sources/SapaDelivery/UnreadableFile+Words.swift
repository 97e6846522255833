import SapaCore

extension UnreadableFile {
  /// What is said of a file: what it is, why that matters, what to do.
  struct Words {
    var headline: Phrase
    var explanation: Phrase
    var fix: Phrase
  }
}

/// One for each cause.
extension UnreadableFile.Words {
  static func noAccess(_ path: String) -> Self {
    Self(
      headline: Phrase(
        en: "\(path) cannot be read", kk: "\(path) оқылмады", ru: "\(path) не удалось прочитать"),
      explanation: Phrase(
        en: "The system refuses access to it.", kk: "Жүйе оған рұқсат бермейді.",
        ru: "Система не даёт к нему доступа."),
      fix: Phrase(
        en: "Give read access, or remove the file", kk: "Оқу рұқсатын беру немесе файлды жою",
        ru: "Дать право чтения или удалить файл"))
  }

  static func failing(_ path: String, _ reason: String) -> Self {
    Self(
      headline: Phrase(
        en: "\(path) cannot be read (\(reason))", kk: "\(path) оқылмады (\(reason))",
        ru: "\(path) не удалось прочитать (\(reason))"),
      explanation: Phrase(
        en: "The disk or the share that it lies on has failed.",
        kk: "Ол жатқан диск не желілік диск қате берді.",
        ru: "Диск или сетевая папка, где это лежит, дали сбой."),
      fix: Phrase(
        en: "Check the disk or the share, then try again",
        kk: "Дискіні не желілік дискіні тексеріп, қайталау",
        ru: "Проверить диск или сетевую папку и повторить"))
  }

  static func link(_ path: String) -> Self {
    Self(
      headline: Phrase(
        en: "\(path) is a symbolic link", kk: "\(path) – символдық сілтеме",
        ru: "\(path) – символическая ссылка"),
      explanation: Phrase(
        en: "Links are not followed: they can lead out of the manual or in a circle.",
        kk: "Ондай сілтемелер оқылмайды: олар жетекшіліктен тыс шығуы не айналып қайта келуі "
          + "мүмкін.",
        ru: "По ним Sapa не ходит: они могут вести за пределы руководства или по кругу."),
      fix: Phrase(
        en: "Put a copy of the file there", kk: "Орнына файлдың көшірмесін қою",
        ru: "Положить туда копию файла"))
  }

  static func noFile(_ path: String) -> Self {
    Self(
      headline: Phrase(
        en: "\(path) is not a regular file", kk: "\(path) кәдімгі файл емес",
        ru: "\(path) – не обычный файл"),
      explanation: Phrase(
        en: "A pipe or a device has no text.", kk: "Арнада не құрылғыда мәтін болмайды.",
        ru: "У канала или устройства нет текста."),
      fix: Phrase(en: "Remove it", kk: "Оны жою", ru: "Удалить его"))
  }

  static func badName(_ path: String) -> Self {
    Self(
      headline: Phrase(
        en: "The name \(path) is not plain text", kk: "\(path) атауы кәдімгі мәтін емес",
        ru: "Имя \(path) – не обычный текст"),
      explanation: Phrase(
        en: "It holds control characters or bytes that are not UTF-8.",
        kk: "Онда басқару таңбалары немесе UTF-8 емес байттар бар.",
        ru: "В нём управляющие символы или байты не в UTF-8."),
      fix: Phrase(en: "Rename the file", kk: "Файлдың атын өзгерту", ru: "Переименовать файл"))
  }

  static func foreignName(_ path: String) -> Self {
    Self(
      headline: Phrase(
        en: "The name \(path) is not UTF-8", kk: "\(path) атауы UTF-8 кодтауында емес",
        ru: "Имя \(path) не в UTF-8"),
      explanation: Phrase(
        en: "The file is read; ? stands for the bytes of its name that are no letters, and no "
          + "link can lead to it.",
        kk: "Файл оқылды; атауындағы танылмаған байттардың орнында ? тұр, сондықтан оған сілтеме "
          + "жасауға болмайды.",
        ru: "Файл прочитан; вместо нечитаемых байтов имени стоит ?, и сослаться на него нельзя."),
      fix: Phrase(en: "Rename the file", kk: "Файлдың атын өзгерту", ru: "Переименовать файл"))
  }

  static func tooDeep(_ path: String) -> Self {
    Self(
      headline: Phrase(
        en: "\(path) lies too deep", kk: "\(path) тым терең жатыр",
        ru: "\(path) лежит слишком глубоко"),
      explanation: Phrase(
        en: "Folders are read down to \(ContentFolder.deepest) levels.",
        kk: "Қалталар \(ContentFolder.deepest) деңгейге дейін оқылады.",
        ru: "Папки читаются до уровня \(ContentFolder.deepest)."),
      fix: Phrase(
        en: "Move the files nearer to content/", kk: "Файлдарды content/ қалтасына жақындату",
        ru: "Перенести файлы ближе к content/"))
  }

  static func folderNamedMd(_ path: String) -> Self {
    Self(
      headline: Phrase(
        en: "\(path) is a folder named like a page", kk: "\(path) – бет сияқты аталған қалта",
        ru: "\(path) – папка с именем страницы"),
      explanation: Phrase(
        en: "Its files are read; the folder itself is no page.",
        kk: "Ішіндегі файлдар оқылады, бірақ қалтаның өзі бет емес.",
        ru: "Файлы в ней читаются, сама папка – не страница."),
      fix: Phrase(
        en: "Rename the folder without .md", kk: "Қалтаны .md-сіз қайта атау",
        ru: "Назвать папку без .md"))
  }

  static func otherEnding(_ path: String) -> Self {
    Self(
      headline: Phrase(
        en: "\(path) is not read as a page", kk: "\(path) бет болып оқылмайды",
        ru: "\(path) не читается как страница"),
      explanation: Phrase(
        en: "The name of a page ends with .md; this one has no place in the site.",
        kk: "Бет файлының атауы .md деп аяқталады; бұл файл сайтқа шықпайды.",
        ru: "Имя страницы кончается на .md; этой на сайте нет."),
      fix: Phrase(
        en: "End its name with .md, or remove the file",
        kk: "Атауын .md деп аяқтау немесе файлды жою",
        ru: "Закончить имя на .md или удалить файл"))
  }

  static func twin(_ path: String, of other: String) -> Self {
    Self(
      headline: Phrase(
        en: "\(path) differs from \(other) only in letter case or the form of a letter",
        kk: "\(path) және \(other) атаулары бас әріпте немесе әріптің кодталуында ғана өзгеше",
        ru: "\(path) отличается от \(other) только регистром или кодировкой буквы"),
      explanation: Phrase(
        en: "On many computers the two are one file, and one of them would be lost.",
        kk: "Көп компьютерде бұл – бір файл, сондықтан біреуі жоғалар еді.",
        ru: "На многих компьютерах это один файл, и один из двух пропал бы."),
      fix: Phrase(
        en: "Rename one of them", kk: "Біреуінің атын өзгерту", ru: "Переименовать один из них"))
  }
}
