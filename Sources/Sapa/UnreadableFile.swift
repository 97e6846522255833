package import SapaCore

extension Rule {
  /// Applied by the delivery, on the way in (`World.findings`).
  package static let unreadableFile = Rule(
    "unreadable-file", .error,
    Phrase(
      en: "A file of content/ that cannot be read as it is",
      kk: "content/ ішіндегі осы күйінде оқылмайтын файл",
      ru: "Файл в content/, который нельзя прочитать"),
    story: Rule.Story(
      why: Phrase(
        en: "The file would be left out of the site without a word.",
        kk: "Файл сайтқа ескертусіз түспей қалар еді.",
        ru: "Файл молча не попал бы на сайт."),
      wrong: "content/чертёж.md -> ../../чертёж.md",
      right: "content/чертёж.md"))
}
