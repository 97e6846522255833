import SapaCore

/// Papers of others, and of this system, whose matter or maker stands beside them.
extension Lexicon {
  /// Laws and contracts: what stands behind `Устав университета,` is theirs.
  static let actStems: Nouns =
    nouns(
      .russian, "закон", "кодекс", "договор", "контракт", "соглашени", "указ", "устав",
      "постановлени", "конституци", "лицензи", "паспорт")
    + nouns(.english, "lease", "handbook")

  /// Records and plans that `outsideStems` do not have, since a text may say much else of them.
  static let recordStems: Nouns =
    nouns(.russian, "акт", "программ", "стратеги", "указани")
    + nouns(.english, "report", "checklist", "minute")

  /// What says of a kind of document that it is no own one: `Типовые правила`, `Технический регламент`.
  static let stateAdjectives = ["типов", "техническ", "должностн", "квалификационн", "методическ"]

  /// What is agreed on in a contract: `еңбек шарты`, `жалға алу шартында`, `қызмет көрсету шарты`.
  static let contractWords: Set<Spelling> = [
    "еңбек", "ұжымдық", "алу", "жалдау", "жеткізу", "көрсету", "мердігерлік",
  ]

  /// What a paper does in one of its clauses: `ISO 9001 требует в п. 8.9`.
  static let statingVerbs: Set<Spelling> = [
    "требует", "устанавливает", "предписывает", "указывает", "предусматривает", "определяет",
    "гласит", "рекомендует", "requires", "says", "states", "specifies", "demands", "defines",
    "prescribes", "asks", "recommends",
  ]
}
