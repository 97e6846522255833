import SapaCore
import SapaRegister

/// Two files whose pages would lie at one address, or one that takes the address of a page that
/// every site has: the register, the list of forms.
enum OutputCollision {
  /// - Parameters:
  ///   - path: of the page, `register/index.html`.
  ///   - span: what wants it: a file, or an entry of `aliases`.
  ///   - isAlias: whether it is an entry of `aliases`.
  ///   - owner: who has it; nil for a page of Sapa's own.
  /// - Returns: an error.
  static func finding(_ path: String, at span: Span, isAlias: Bool, owner: Span?) -> Finding {
    let address = Address(path: path).folder
    return Finding(
      .nameCollision, at: span,
      headline: Phrase(
        en: "Address \(address) is taken already",
        kk: "\(address) мекенжайы бос емес",
        ru: "Адрес \(address) уже занят"),
      explanation: owner.map { owner in
        Phrase(
          en: "\(owner.file) has it; one page would overwrite the other.",
          kk: "Ол \(owner.file) файлына тиесілі; бір бет екіншісінің орнына жазылып кетер еді.",
          ru: "Он принадлежит файлу \(owner.file); одна страница затёрла бы другую.")
      }
        ?? Phrase(
          en: "Sapa itself makes a page there on every site.",
          kk: "Бұл жерде әр сайтта Sapa жасайтын бет тұрады.",
          ru: "Там на каждом сайте стоит страница, которую делает Sapa."),
      fixes: [
        isAlias
          ? Finding.Fix(
            Phrase(
              en: "Take the address out of `aliases`, or correct it",
              kk: "Мекенжайды `aliases` өрісінен алып тастау немесе түзету",
              ru: "Убрать адрес из `aliases` или исправить его"))
          : Finding.Fix(
            Phrase(
              en: "Rename the file, or give it its own `slug:`",
              kk: "Файлдың атын өзгерту немесе оған жеке `slug:` беру",
              ru: "Переименовать файл или задать ему свой `slug:`"))
      ])
  }
}
