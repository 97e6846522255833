import SapaCore

/// Values of a theme that the template does not know, or that are of another kind.
struct PrintValueCheck {
  let defaults: PrintDefaults
  let source: Source

  func findings(_ values: [String: ThemeValue]) -> [Finding] {
    guard !defaults.kinds.isEmpty else { return [] }
    return values.sorted { $0.key < $1.key }.flatMap { name, value -> [Finding] in
      guard let kind = defaults.kinds[name] else { return [unknown(name)] }
      guard kind.takes(value) else { return [wrong(name, kind)] }
      guard name == "parts", case .list(let parts) = value else { return [] }
      return parts.compactMap { part in
        if case .text(let text) = part, defaults.parts.contains(text) { return nil }
        return unknownPart(part)
      }
    }
  }

  private func unknown(_ name: String) -> Finding {
    let near = NearMiss.nearest(name, among: defaults.kinds.keys.sorted())
    return Finding(
      .printValues, at: place(of: name),
      headline: Phrase(
        en: "`\(name)` is no value of the print", kk: "Баспада `\(name)` деген мән жоқ",
        ru: "У печати нет значения `\(name)`"),
      explanation: near.map { near in
        Phrase(
          en: "The nearest one is `\(near)`.", kk: "Ең жақыны – `\(near)`.",
          ru: "Самое близкое – `\(near)`.")
      }
        ?? Phrase(
          en: "The values stand with their defaults at the top of style.typ.",
          kk: "Мәндер мен олардың әдепкісі style.typ файлының басында жазылған.",
          ru: "Значения и их умолчания записаны в начале style.typ."),
      fixes: [
        near.map { near in
          Finding.Fix(
            Phrase(en: "Write `\(near)`", kk: "`\(near)` деп жазу", ru: "Написать `\(near)`"))
        }
          ?? Finding.Fix(
            Phrase(en: "Delete the value", kk: "Мәнді өшіру", ru: "Удалить значение"))
      ])
  }

  private func wrong(_ name: String, _ kind: PrintDefaults.Kind) -> Finding {
    Finding(
      .printValues, at: place(of: name),
      headline: Phrase(
        en: "`\(name)` of the print has a value of another kind",
        kk: "Баспаның `\(name)` мәні басқа түрде жазылған",
        ru: "Значение `\(name)` печати другого вида"),
      explanation: kind.words,
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Correct `\(name)`", kk: "`\(name)` мәнін түзету", ru: "Исправить `\(name)`"))
      ])
  }

  private func unknownPart(_ part: ThemeValue) -> Finding {
    let list = defaults.parts.joined(separator: ", ")
    let shown = if case .text(let text) = part { "«\(text)»" } else { "`parts`" }
    return Finding(
      .printValues, at: place(of: "parts"),
      headline: Phrase(
        en: "\(shown) is no part of a printed document",
        kk: "\(shown) – басып шығарылатын құжаттың бөлігі емес",
        ru: "\(shown) – не часть печатного документа"),
      explanation: Phrase(
        en: "Its parts are \(list); one that is not named is left out.",
        kk: "Оның бөліктері: \(list); аталмағаны шықпайды.",
        ru: "Его части: \(list); неназванная не печатается."),
      fixes: [
        Finding.Fix(
          Phrase(en: "Correct `parts`", kk: "`parts` мәнін түзету", ru: "Исправить `parts`"))
      ])
  }

  /// Where a name stands between its quotes; the start of the file for one that is written with escapes.
  private func place(of name: String) -> Span {
    let text = String(decoding: source.bytes, as: UTF8.self)
    guard let range = text.firstRange(of: "\"\(name)\"") else { return Span(startOf: source.path) }
    let before = text[..<range.lowerBound]
    let line = before.unicodeScalars.count { $0 == "\n" } + 1
    let lead = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count
    let column = lead + 2
    return Span(
      file: source.path, start: Position(line: line, column: column),
      end: Position(line: line, column: column + name.unicodeScalars.count))
  }
}
