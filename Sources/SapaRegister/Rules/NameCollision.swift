package import SapaCore

extension Rule {
  package static let nameCollision = Rule(
    "name-collision", .error,
    Phrase(
      en: "Two files that would have one address", kk: "Мекенжайы бірдей екі файл",
      ru: "Два файла с одним адресом"),
    story: Rule.Story(
      why: Phrase(
        en: "Two pages at one address: the later would silently take the place of the "
          + "other.",
        kk: "Бір мекенжайда екі бет: кейінгісі алдыңғысының орнын үнсіз басып қалар "
          + "еді.",
        ru: "Две страницы по одному адресу: вторая молча заняла бы место первой."),
      wrong: "content/register/a.md\ncontent/register/A.md",
      right: "content/register/a.md\ncontent/register/b.md"),
    isBinding: true)
}

/// Two documents, parts or pages whose addresses are the same, letter case aside.
enum NameCollision {
  static func check(_ register: Register) -> [Finding] {
    var codes: Set<String> = []
    // Two documents of one code are one fault, and it has a rule of its own.
    let documents = register.documents.filter { document in
      document.code.map { codes.insert(DuplicateCode.look(of: $0, in: register)).inserted } ?? true
    }
    let parts = documents.flatMap { document in
      document.parts.filter { $0.role != .lead && !hasTwin($0, in: document) }
        .map { (document.slug + "/" + $0.slug, $0.path) }
    }
    return twice(documents.map { ("documents/" + $0.slug, $0.path) })
      + twice(parts) + twice(register.pages.map { ($0.slug, $0.path) })
  }

  /// Two chapters 4, two appendices А: one fault, and it has a rule of its own.
  private static func hasTwin(_ part: Part, in document: Document) -> Bool {
    switch part.role {
    case .numbered, .appendix:
      document.parts.first { $0.role == part.role }?.path != part.path
    case .lead, .unnumbered: false
    }
  }

  private static func twice(_ names: [(address: String, path: String)]) -> [Finding] {
    // Nearly always there is none, and nothing is to be put in order.
    if Set(names.map { $0.address.lowercased() }).count == names.count { return [] }
    var first: [String: String] = [:]
    return names.sorted { $0.path < $1.path }.compactMap { address, path in
      guard let other = first[address.lowercased()] else {
        first[address.lowercased()] = path
        return nil
      }
      return finding(address, path, other)
    }
  }

  private static func finding(_ address: String, _ path: String, _ other: String) -> Finding {
    Finding(
      .nameCollision, at: Span(startOf: path),
      headline: Phrase(
        en: "Address \(address)/ belongs to two files",
        kk: "\(address)/ мекенжайы екі файлға тиесілі",
        ru: "Адрес \(address)/ принадлежит двум файлам"),
      explanation: Phrase(
        en: "The other is \(other); one page would overwrite the other.",
        kk: "Екіншісі – \(other); бір бет екіншісінің орнына жазылып кетер еді.",
        ru: "Второй – \(other); одна страница затёрла бы другую."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Rename one of the files, or give it its own `slug:`",
            kk: "Файлдардың бірінің атын өзгерту немесе оған жеке `slug:` беру",
            ru: "Переименовать один из файлов или задать ему свой `slug:`"))
      ])
  }
}
