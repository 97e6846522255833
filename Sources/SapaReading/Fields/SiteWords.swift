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
