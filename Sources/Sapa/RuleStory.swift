package import SapaCore
import SapaLanguage
import SapaRegister

/// The story of a rule: what it finds, why it matters, an example, the ways to live with it.
///
/// `sapa explain` prints it, `docs/rules/` holds it.
package struct RuleStory: Sendable {
  package let rule: Rule
  let language: Language

  package init(_ rule: Rule, in language: Language) {
    self.rule = rule
    self.language = language
  }

  /// As text for a terminal.
  package var text: String {
    var parts = [
      "\(rule.id) (\(Self.word(rule.severity, language)))", rule.summary[language] + ".",
    ]
    if let story = rule.story {
      parts.append(story.why[language])
      parts.append("\(Self.wrong[language]):\n\n\(indented(story.wrong))")
      parts.append("\(Self.right[language]):\n\n\(indented(story.right))")
    }
    parts += ways(indented(weightSample), indented(concessionSample))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// As a page of `docs/rules/`.
  package var markdown: String {
    var parts = [
      "# \(rule.id)", "\(rule.summary[language]). (\(Self.word(rule.severity, language)))",
    ]
    if let story = rule.story {
      parts.append(story.why[language])
      parts.append("\(Self.wrong[language]):\n\n\(fenced(story.wrong, as: "text"))")
      parts.append("\(Self.right[language]):\n\n\(fenced(story.right, as: "text"))")
    }
    parts += ways(fenced(weightSample, as: "yaml"), fenced(concessionSample, as: "yaml"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// How to live with the rule, by a setting or by a concession, if there is a way.
  private func ways(_ weight: String, _ concession: String) -> [String] {
    if rule.isBinding { return [Self.binding[language] + "."] }
    return [
      "\(Self.weight[language]):\n\n\(weight)",
      "\(Self.concession[language]):\n\n\(concession)",
    ]
  }

  private var weightSample: String {
    "rules:\n  \(rule.id): \(rule.severity == .warning ? "error" : "warning")"
      + "    # error, warning, note, off"
  }

  private var concessionSample: String {
    "accepted:\n  - rule: \(rule.id)\n    file: content/manual/04-context.md\n"
      + "    reason: Бекітілген мәтін, келесі нұсқада түзетіледі\n    by: СРСО\n"
      + "    until: 2030-12-31"
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }

  private func fenced(_ text: String, as kind: String) -> String {
    let fence = text.contains("```") ? "````" : "```"
    return "\(fence)\(kind)\n\(text)\n\(fence)"
  }

  fileprivate static func word(_ severity: Severity, _ language: Language) -> String {
    let strings = InterfaceStrings(language)
    return switch severity {
    case .error: strings[.checkError]
    case .warning: strings[.checkWarning]
    case .note: strings[.checkNote]
    }
  }

  private static let wrong = Phrase(en: "Wrong", kk: "Қате", ru: "Неверно")
  private static let right = Phrase(en: "Right", kk: "Дұрыс", ru: "Верно")
  private static let weight = Phrase(
    en: "To give it another weight, or switch it off, write in sapa.yaml",
    kk: "Салмағын өзгерту немесе өшіру үшін sapa.yaml файлына жазу керек",
    ru: "Чтобы изменить важность или выключить правило, в sapa.yaml пишут")
  private static let binding = Phrase(
    en: "No setting makes it lighter, and none of its findings can be accepted",
    kk: "Оны ешбір баптау жеңілдете алмайды, тапқан кемшілігін қабылдауға да болмайды",
    ru: "Никакая настройка его не смягчает, и принять его замечание нельзя")
  private static let concession = Phrase(
    en: "To accept a single finding until a date, naming who answers for it",
    kk: "Бір ғана кемшілікті жауапты адамын көрсетіп, белгілі мерзімге дейін қабылдау үшін",
    ru: "Чтобы принять отдельное замечание до срока, назвав ответственного")
}

extension Catalogue {
  /// Every rule in a line of its own, with its weight: what `sapa explain` prints without a name.
  package static func list(in language: Language) -> String {
    let weights = rules.map { RuleStory.word($0.severity, language) }
    let width = rules.map(\.id.count).max() ?? 0
    let weightWidth = weights.map(\.count).max() ?? 0
    return zip(rules, weights).map { rule, weight in
      let space = String(repeating: " ", count: width + 2 - rule.id.count)
      let gap = String(repeating: " ", count: weightWidth + 2 - weight.count)
      return "\(rule.id)\(space)\(weight)\(gap)\(rule.summary[language])\n"
    }.joined()
  }

  /// The contents of `docs/rules/`.
  package static var index: String {
    let lines = rules.map { rule in
      "| [\(rule.id)](\(rule.id).md) | \(rule.severity.rawValue) | \(rule.summary.en) |"
    }
    return "# Rules of the check\n\n| Rule | Weight | Finds |\n| --- | --- | --- |\n"
      + lines.joined(separator: "\n") + "\n"
  }

  /// The rule of that name; the name most like it where there is none.
  package static func rule(named name: String) -> (rule: Rule?, near: String?) {
    if let rule = rules.first(where: { $0.id == name }) { return (rule, nil) }
    return (nil, NearMiss.nearest(name, among: rules.map(\.id)))
  }
}
