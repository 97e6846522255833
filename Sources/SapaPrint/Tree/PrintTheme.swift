import FoundationEssentials
package import SapaCore

extension Rule {
  /// `print/values.json` of a theme that cannot be read.
  package static let printValues = Rule(
    "print-values", .error,
    Phrase(
      en: "Values of the print theme that cannot be read",
      kk: "Баспа безендіруінің оқылмайтын мәндері",
      ru: "Значения темы печати, которые не читаются"),
    story: Rule.Story(
      why: Phrase(
        en: "Without its values the print falls back to the look of the base theme.",
        kk: "Мәндері оқылмаса, баспа негізгі безендіру түріне қайтады.",
        ru: "Без своих значений печать вернётся к виду базовой темы."),
      wrong: "accent: #1b5e7a",
      right: "{\"accent\": \"#1b5e7a\"}"))
}

/// The values of a print theme, `{"accent": "#1b5e7a", "size": "10.5pt"}`, later layers first to say.
///
/// - Parameters:
///   - layers: `print/values.json` of each theme that has one, the base first.
///   - files: what else lies in the `print/` of the themes, `logo.svg`.
///   - template: `style.typ`, which has a default for each value.
/// - Returns: the values, and a finding for every file that is no JSON object of such values, or
///   names a logo that is not there, and for each value that the template does not take.
package func printTheme(
  _ layers: [Source], files: Set<String>, template: [UInt8]
) -> (values: [String: ThemeValue], findings: [Finding]) {
  let defaults = layers.isEmpty ? nil : PrintDefaults(template)
  var values: [String: ThemeValue] = [:]
  var findings: [Finding] = []
  for layer in layers {
    do {
      let own = try JSONDecoder().decode([String: ThemeValue].self, from: Data(layer.bytes))
      values.merge(own) { _, new in new }
      if let defaults {
        findings += PrintValueCheck(defaults: defaults, source: layer).findings(own)
      }
      if case .text(let logo)? = own["logo"], !logo.isEmpty, !files.contains(logo) {
        findings.append(.missingLogo(logo, layer.path))
      }
    } catch {
      findings.append(.unreadableValues(layer.path))
    }
  }
  return (values, findings)
}

extension Finding {
  fileprivate static func missingLogo(_ logo: String, _ path: String) -> Finding {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return Finding(
      .printValues, at: Span(startOf: path),
      headline: Phrase(
        en: "The logo \(logo) is not in \(folder)", kk: "\(folder) қалтасында \(logo) логотипі жоқ",
        ru: "В \(folder) нет логотипа \(logo)"),
      explanation: Phrase(
        en: "The title page shows an SVG, PNG or JPEG file that lies beside the values.",
        kk: "Титул бетіне мәндермен бір қалтада жатқан SVG, PNG немесе JPEG файлы шығады.",
        ru: "На титульном листе стоит файл SVG, PNG или JPEG из той же папки, что и значения."),
      fixes: [
        Fix(
          Phrase(
            en: "Put the file there, or take `logo` out",
            kk: "Файлды сонда салу немесе `logo` мәнін алып тастау",
            ru: "Положить файл туда или убрать `logo`"))
      ])
  }

  fileprivate static func unreadableValues(_ path: String) -> Finding {
    Finding(
      .printValues, at: Span(startOf: path),
      headline: Phrase(
        en: "\(path) is no list of values", kk: "\(path) – мәндер тізімі емес",
        ru: "\(path) не является списком значений"),
      explanation: Phrase(
        en:
          "It is one JSON object: names in quotes, values as text, numbers, true, false or lists.",
        kk:
          "Ол – бір JSON нысаны: атаулары тырнақшада, мәндері мәтін, сан, true, false немесе тізім.",
        ru:
          "Это один объект JSON: имена в кавычках, значения – текст, числа, true, false или списки."
      ),
      fixes: [
        Fix(
          Phrase(
            en: "Write it as {\"accent\": \"#1b3a5c\"}",
            kk: "{\"accent\": \"#1b3a5c\"} түрінде жазу",
            ru: "Записать в виде {\"accent\": \"#1b3a5c\"}"))
      ])
  }
}
