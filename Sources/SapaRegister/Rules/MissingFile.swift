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
      wrong: "![Карта](карта.png)    # no such file",
      right: "![Карта](images/карта.png)"))
}

/// `![…](map.svg)` where there is no such file, or one of a kind that is not published.
enum MissingFile {
  static func finding(_ written: String, at span: Span, among assets: [String]) -> Finding {
    let near = NearFile.way(to: written, from: span.file, among: assets)
    let path = written.shortened
    return Finding(
      .missingFile, at: span,
      headline: Phrase(
        en: "File \(path) is not there", kk: "\(path) файлы жоқ", ru: "Файла \(path) нет"),
      explanation: Phrase(
        en: "A page can show or offer only files inside content/ of the kinds png, jpg, webp, gif, "
          + "svg, pdf, docx, xlsx, pptx, csv, zip.",
        kk: "Бетте content/ ішіндегі png, jpg, webp, gif, svg, pdf, docx, xlsx, pptx, csv, zip "
          + "файлдары ғана көрсетіледі.",
        ru: "На странице могут быть только файлы из content/ видов png, jpg, webp, gif, svg, pdf, "
          + "docx, xlsx, pptx, csv, zip."),
      fixes: near.map { [Suggestion.replace(with: $0)] } ?? [
        Finding.Fix(
          Phrase(
            en: "Put the file there, or correct its name",
            kk: "Файлды сол жерге салу немесе атын түзету",
            ru: "Положить туда файл или исправить его имя"))
      ])
  }
}
