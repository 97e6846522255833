import SapaCore
import SapaRegister

extension Register {
  /// The document that a user names: by its code, by its address part; nil means the main document.
  ///
  /// - Throws: `EnvironmentFault` for one that is not there, with those that are.
  func document(named code: String?) throws(EnvironmentFault) -> Document {
    guard let code else {
      guard let main else { throw .noMainDocument }
      return self[main]
    }
    let wanted = DocumentCode(code)
    let found = documents.first { $0.code == wanted } ?? documents.first { $0.slug == code }
    guard let found else {
      throw .notInRegister(code, known: documents.map { $0.code?.text ?? $0.slug })
    }
    return found
  }
}

extension EnvironmentFault {
  fileprivate static var noMainDocument: EnvironmentFault {
    EnvironmentFault(
      en: "the manual names no main document: name the code of one, or set `manual` in sapa.yaml",
      kk: "басты құжат белгіленбеген: құжаттың кодын көрсетіңіз немесе sapa.yaml ішіндегі "
        + "`manual` өрісін толтырыңыз",
      ru: "главный документ не указан: назовите код документа или заполните `manual` в sapa.yaml")
  }

  fileprivate static func notInRegister(_ code: String, known: [String]) -> EnvironmentFault {
    if let nearest = NearMiss.nearest(code, among: known) {
      return EnvironmentFault(
        en: "\(code) is not in the register: the nearest code is \(nearest)",
        kk: "\(code) тізілімде жоқ: ең жақын код – \(nearest)",
        ru: "\(code) нет в реестре: самый близкий код – \(nearest)")
    }
    if known.isEmpty {
      return EnvironmentFault(
        en:
          "\(code) is not in the register, which has no document yet: `sapa new document` begins one",
        kk: "\(code) тізілімде жоқ, онда әлі бірде-бір құжат жоқ: біріншісін `sapa new document` "
          + "бастайды",
        ru: "\(code) нет в реестре, в нём ещё нет документов: первый начнёт `sapa new document`")
    }
    let list = known.prefix(5).joined(separator: ", ") + (known.count > 5 ? " …" : "")
    return EnvironmentFault(
      en: "\(code) is not in the register: name one of \(list)",
      kk: "\(code) тізілімде жоқ, мыналардың бірін көрсетіңіз: \(list)",
      ru: "\(code) нет в реестре, назовите один из его документов: \(list)")
  }
}
