import SapaCore

extension Rule {
  static let missingFile = Rule(
    "missing-file", .error,
    Phrase(
      en: "An image or a file that does not exist or is not published",
      kk: "Жоқ немесе жарияланбайтын сурет не файл",
      ru: "Изображение или файл, которого нет или который не публикуется"),
    story: Rule.Story(
      why: Phrase(
        en: "The page shows an empty frame, and the print has no picture.",
        kk: "Бетте бос жақтау тұрады, баспада сурет шықпайды.",
        ru: "На странице будет пустая рамка, а в печати не будет рисунка."),
      wrong: "![Карта](карта.png)",
      right: "![Карта](images/карта.png)"))
}

/// `![…](map.svg)` where there is no such file, or one of a kind that is not published.
enum MissingFile {
  static func finding(_ written: String, at span: Span, among assets: [String]) -> Finding {
    // `media\image1.png`, as Windows writes it.
    let path = written.replacing("\\", with: "/")
    let near = NearFile.way(to: path, from: span.file, among: assets)
    if let kind = kindUnpublished(path), near == nil || pictures.contains(kind) {
      return finding(
        written.shortened, ofKind: kind, isPicture: pictures.contains(kind), at: span)
    }
    let kinds = PublishedKinds.all.joined(separator: ", ")
    return Finding(
      .missingFile, at: span,
      headline: Phrase(
        en: "File \(written.shortened) is not there", kk: "\(written.shortened) файлы жоқ",
        ru: "Файла \(written.shortened) нет"),
      explanation: Phrase(
        en: "A page can show or offer only files inside content/ of the kinds \(kinds).",
        kk: "Бетте content/ ішіндегі \(kinds) файлдары ғана көрсетіледі.",
        ru: "На странице могут быть только файлы из content/ видов \(kinds)."),
      fixes: near.map { [Suggestion.replace(with: $0)] } ?? [
        Finding.Fix(
          Phrase(
            en: "Put the file there, or correct its name",
            kk: "Файлды сол жерге салу немесе атын түзету",
            ru: "Положить туда файл или исправить его имя"))
      ])
  }

  /// Pictures of word processors and cameras that browsers do not show.
  private static let pictures: Set<String> = [
    "emf", "wmf", "tif", "tiff", "bmp", "wdp", "vsd", "vsdx", "heic",
  ]

  /// The kind of a file that would not be published if it were there: `txt`, `docm`; nil for `бұйрық.12`,
  /// and for pages, which have addresses of their own.
  private static func kindUnpublished(_ path: String) -> String? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last
    let parts = name?.split(separator: UInt8(ascii: ".")) ?? []
    guard parts.count > 1, let last = parts.last, last.count <= 5 else { return nil }
    let kind = Substring(last).lowercased()
    let isKind =
      kind.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      && kind.utf8.contains { $0 >= 97 }
    return isKind && !(PublishedKinds.all + ["md", "htm", "html"]).contains(kind) ? kind : nil
  }

  private static func finding(
    _ path: String, ofKind kind: String, isPicture: Bool, at span: Span
  ) -> Finding {
    Finding(
      .missingFile, at: span,
      headline: Phrase(
        en: "Files of the kind \(kind) are not published: \(path)",
        kk: "\(kind) түріндегі файл жарияланбайды: \(path)",
        ru: "Файлы вида \(kind) не публикуются: \(path)"),
      explanation: isPicture
        ? Phrase(
          en: "Browsers cannot show such a picture, whether or not the file is there.",
          kk: "Файл орнында тұрса да, браузер мұндай суретті көрсете алмайды.",
          ru: "Браузеры не показывают такие рисунки, даже если файл лежит на месте.")
        : Phrase(
          en: "Not every reader can open such a file, whether or not it is there.",
          kk: "Файл орнында тұрса да, мұндай файлды оқырманның бәрі бірдей аша алмайды.",
          ru: "Такой файл откроет не всякий читатель, даже если он лежит на месте."),
      fixes: [
        Finding.Fix(
          isPicture
            ? Phrase(
              en: "Save the picture as PNG or SVG, and write its new name here",
              kk: "Суретті PNG не SVG түрінде сақтап, мұнда жаңа атын жазу",
              ru: "Сохранить рисунок как PNG или SVG и указать здесь новое имя")
            : Phrase(
              en: "Save the file as docx, xlsx, pptx, pdf or zip, and write its new name here",
              kk: "Файлды docx, xlsx, pptx, pdf не zip түрінде сақтап, мұнда жаңа атын жазу",
              ru: "Сохранить файл как docx, xlsx, pptx, pdf или zip и указать здесь новое имя"))
      ])
  }
}
