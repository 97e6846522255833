import SapaCore
import SapaRegister

/// A sapa.yaml that names no `organization`, or is empty: pages and print would bear no name.
enum UnnamedOrganization {
  /// - Parameters:
  ///   - settings: as they were read.
  ///   - path: of their file.
  /// - Returns: nothing where the file cannot be read, or the key has a fault of its own.
  static func check(_ settings: Settings, at path: String) -> [Finding] {
    guard let keys = settings.keys, !keys.contains("organization") else { return [] }
    return [
      Finding(
        .missingField, at: Span(startOf: path), severity: .warning,
        headline: keys.isEmpty
          ? Phrase(
            en: "\(path) is empty", kk: "\(path) файлы бос", ru: "Файл \(path) пуст")
          : Phrase(
            en: "`organization` is missing", kk: "`organization` өрісі жоқ",
            ru: "Нет поля `organization`"),
        explanation: Phrase(
          en: "Pages and the headers of the print bear the name of the organisation.",
          kk: "Беттер мен баспа тақырыпшаларында ұйымның атауы тұрады.",
          ru: "На страницах и в колонтитулах печати стоит название организации."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Add a line such as `organization: {name: Harbour College}`",
              kk: "`organization: {name: Сынақ университеті}` сияқты жол қосу",
              ru: "Добавить строку вида `organization: {name: Опытный университет}`"))
        ])
    ]
  }
}
