import SapaCore

extension Rule {
  static let unsafeLink = Rule(
    "unsafe-link", .error,
    Phrase(
      en: "A link or an image leads where a page must not lead",
      kk: "Сілтеме немесе сурет рұқсат етілмеген жерге апарады",
      ru: "Ссылка или изображение ведёт туда, куда страница вести не должна"),
    story: Rule.Story(
      why: Phrase(
        en: "Such an address can run a program in the reader's browser; the site "
          + "never carries it.",
        kk: "Мұндай мекенжай оқырманның браузерінде бағдарлама іске қоса алады; "
          + "сайтқа ол ешқашан шықпайды.",
        ru: "Такой адрес может запустить программу в браузере читателя; на сайт он не "
          + "попадает."),
      wrong: "[ашу](javascript:alert(1))",
      right: "[ашу](https://example.org)"))
}

/// Judges where links and images lead: files of the manual, http, https, mailto and tel.
enum UnsafeLink {
  private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]

  static func finding(forLink destination: String, at span: Span) -> Finding? {
    let address = visible(destination)
    if isRemote(address), scheme(address) == nil { return withoutScheme(address, at: span) }
    guard let scheme = scheme(address), !allowed.contains(scheme) else { return nil }
    return Finding(
      .unsafeLink, at: span,
      headline: Phrase(
        en: "\(scheme): links are not allowed", kk: "\(scheme): сілтемесіне рұқсат жоқ",
        ru: "Ссылки \(scheme): не допускаются"),
      explanation: Phrase(
        en: "A link leads to a file of the manual or begins with http, https, mailto or tel.",
        kk: "Сілтеме жетекшіліктің файлына апарады немесе http, https, mailto, tel деп басталады.",
        ru: "Ссылка ведёт к файлу руководства или начинается с http, https, mailto или tel."),
      fixes: [replaceAddress])
  }

  static func finding(forImage source: String, at span: Span) -> Finding? {
    let address = visible(source)
    guard scheme(address) != nil || isRemote(address) else { return nil }
    return Finding(
      .unsafeLink, at: span,
      headline: Phrase(
        en: "Image is not a file of the manual", kk: "Сурет жетекшіліктің файлы емес",
        ru: "Изображение не является файлом руководства"),
      explanation: Phrase(
        en: "A page that shows it would call another server, or run what the address holds.",
        kk: "Мұндай сурет көрсетілсе, бет басқа серверге сұрау жібереді немесе мекенжайдағы "
          + "нәрсені іске қосады.",
        ru: "Показывая его, страница обратилась бы к чужому серверу или исполнила бы то, что "
          + "скрыто в адресе."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Put the image into content/ and name its path",
            kk: "Суретті content/ қалтасына салып, жолын көрсету",
            ru: "Положить изображение в content/ и указать путь к нему"))
      ])
  }

  private static func withoutScheme(_ address: String, at span: Span) -> Finding {
    Finding(
      .unsafeLink, at: span,
      headline: Phrase(
        en: "Link to another server without https:", kk: "Басқа серверге https: жоқ сілтеме",
        ru: "Ссылка на другой сервер без https:"),
      explanation: Phrase(
        en: "\(address) begins with two slashes: where it leads depends on how the page is opened.",
        kk: "\(address) екі қиғаш сызықтан басталады: қайда апаратыны беттің қалай ашылғанына "
          + "байланысты.",
        ru: "\(address) начинается с двух косых черт: куда ведёт ссылка, зависит от того, как "
          + "открыта страница."),
      fixes: [replaceAddress])
  }

  private static let replaceAddress = Finding.Fix(
    Phrase(
      en: "Write a path below content/ or an address with https:",
      kk: "content/ ішіндегі жолды немесе https: мекенжайын жазу",
      ru: "Указать путь внутри content/ или адрес с https:"))

  /// The address as a browser reads it: without white space and control characters, for which the
  /// tree has U+FFFD.
  private static func visible(_ address: String) -> String {
    // Most addresses are of letters and signs that everybody sees.
    if address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return address }
    return String(
      String.UnicodeScalarView(
        address.unicodeScalars.filter {
          !$0.properties.isWhitespace && $0.properties.generalCategory != .control
            && $0.properties.generalCategory != .format && $0 != "\u{FFFD}"
        }))
  }

  /// `javascript` of `JavaScript:alert(7)`.
  private static func scheme(_ address: String) -> String? {
    let letters = address.utf8.prefix {
      $0.isLetter || $0.isDigit || "+.-".utf8.contains($0)
    }
    guard let first = letters.first, first.isLetter,
      letters.endIndex < address.utf8.endIndex,
      address.utf8[letters.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return String(Substring(letters)).lowercased()
  }

  private static func isRemote(_ address: String) -> Bool {
    let start = address.utf8.prefix(2)
    return start.count == 2 && start.allSatisfy { "/\\".utf8.contains($0) }
  }
}
