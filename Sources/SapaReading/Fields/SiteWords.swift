import SapaCore

extension String {
  /// Which of some values is meant by a word that the site shows for it: who reads «Қолданыста» there
  /// writes `status: қолданыста`.
  func value(among values: [String]) -> String? {
    // İ leaves its dot behind.
    let word = String(
      String.UnicodeScalarView(lowercased().unicodeScalars.filter { $0 != "\u{307}" }))
    return Self.beginnings.first { word.hasPrefix($0.word) && values.contains($0.value) }?.value
  }

  /// How the words begin that the site and the sheets have for a status or a signature.
  private static let beginnings: [(word: String, value: String)] = [
    ("жоба", "draft"), ("проект", "draft"), ("taslak", "draft"),
    ("келісуде", "review"), ("на согл", "review"), ("onay sür", "review"), ("in review", "review"),
    ("қолданыс", "effective"), ("күшінде", "effective"), ("действ", "effective"),
    ("yürürlük", "effective"), ("in force", "effective"),
    ("алмастыр", "superseded"), ("замен", "superseded"), ("güncel değil", "superseded"),
    ("күші жой", "withdrawn"), ("отмен", "withdrawn"), ("iptal", "withdrawn"),
    ("әзірле", "prepared"), ("разраб", "prepared"), ("hazırla", "prepared"),
    ("тексер", "checked"), ("провер", "checked"), ("kontrol", "checked"),
    ("келіс", "agreed"), ("соглас", "agreed"), ("uygun", "agreed"),
    ("бекіт", "approved"), ("утверд", "approved"), ("onay", "approved"),
    ("бақылау", "control"), ("контрол", "control"), ("жұмыс", "working"), ("рабоч", "working"),
  ]
}

extension String {
  /// Which key is meant by a word that the site shows for it, `коды`, or by one with Cyrillic letters
  /// that look like Latin ones, `соde`.
  func key(among known: [String]) -> String? {
    let word = lowercased()
    let latin = String(word.map { Self.lookAlikes[$0] ?? $0 })
    if latin != word, let key = NearMiss.nearest(latin, among: known) { return key }
    return Self.keyBeginnings.first { word.hasPrefix($0.word) && known.contains($0.key) }?.key
  }

  /// The small letters of Cyrillic that the eye cannot tell from Latin ones, and those whose capitals it
  /// cannot.
  private static let lookAlikes: [Character: Character] = [
    "а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "х": "x", "у": "y", "і": "i", "ѕ": "s",
    "һ": "h", "к": "k", "м": "m", "т": "t", "в": "b", "н": "n", "ԁ": "d", "ј": "j",
  ]

  /// How the words begin that the site and the sheets have for a key; the longer before the shorter.
  private static let keyBeginnings: [(word: String, key: String)] = [
    ("код", "code"), ("шифр", "code"), ("doküman no", "code"),
    ("атау", "title"), ("тақырып", "title"), ("назван", "title"), ("наимен", "title"),
    ("başlık", "title"), ("нұсқа", "edition"), ("редакц", "edition"), ("revizyon", "edition"),
    ("мәртебе", "status"), ("статус", "status"), ("durum", "status"),
    ("түрі", "kind"), ("вид", "kind"), ("tür", "kind"),
    ("құжат иесі", "owner"), ("иесі", "owner"), ("владел", "owner"), ("sahib", "owner"),
    ("жауап", "responsible"), ("ответств", "responsible"), ("sorumlu", "responsible"),
    ("қолданысқа", "effective"), ("дата введ", "effective"), ("введ", "effective"),
    ("yürürlük", "effective"), ("қайта қарау", "reviews"), ("пересмотр", "reviews"),
    ("бекіт", "approvals"), ("келіс", "approvals"), ("соглас", "approvals"),
    ("утвержд", "approvals"), ("onay", "approvals"),
    ("мынаның орнына", "supersedes"), ("орнына", "supersedes"), ("взамен", "supersedes"),
    ("сақтау мерзімі", "retention"), ("срок хран", "retention"), ("сақталатын", "location"),
    ("место хран", "location"), ("есепке алынған дана", "copies"), ("дана", "copies"),
    ("экземпляр", "copies"), ("тарату", "distribution"), ("рассыл", "distribution"),
    ("өзгеріс", "changes"), ("изменен", "changes"), ("тіл", "language"), ("язык", "language"),
    ("қосымша", "appendix"), ("приложен", "appendix"), ("кілт сөз", "keywords"),
    ("ключев", "keywords"),
    ("кімде", "holder"), ("рөл", "role"), ("роль", "role"),
    ("лауазым", "role"), ("должн", "role"), ("görev", "role"), ("аты-жөн", "name"),
    ("аты", "name"), ("фио", "name"), ("имя", "name"), ("күн", "on"), ("дата", "on"),
    ("tarih", "on"), ("бұйрық", "order"), ("приказ", "order"), ("негіздеме", "basis"),
    ("основан", "basis"), ("сипат", "description"), ("описан", "description"),
    ("тармақ", "sections"), ("пункт", "sections"), ("нөмір", "number"), ("номер", "number"),
  ]
}
