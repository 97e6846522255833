import SapaCore

extension MissingField {
  /// `status: withdrawn` of an edition that is frozen, without the review that decided so: the status gives
  /// way to that of the next edition, the review stays.
  ///
  /// Of what another document has replaced, that one says so.
  static func withdrawals(_ register: Register) -> [Finding] {
    let withdrawn = register.documents.filter {
      $0.control.status?.value == .withdrawn && register.frozen.contains($0.id)
        && !$0.isWithdrawnByReview
    }
    if withdrawn.isEmpty { return [] }
    let successions = Successions(register)
    return withdrawn.filter { document in
      successions.successors(of: document).allSatisfy { register[$0].isBeforeForce }
    }.compactMap(withdrawal)
  }

  private static func withdrawal(_ document: Document) -> Finding? {
    guard let status = document.control.status else { return nil }
    let name = document.name
    return Finding(
      .missingField, at: status.span, severity: .warning,
      headline: Phrase(
        en: "Review that withdrew \(name) is not stated",
        kk: "\(name) құжатының күшін жойған қайта қарау көрсетілмеген",
        ru: "Не указан пересмотр, которым отменён документ \(name)"),
      explanation: Phrase(
        en:
          "Nothing says since when it is not to be used; and once its next edition is begun, the one "
          + "that is frozen would be in force again.",
        kk: "Оны қай күннен бері қолдануға болмайтыны белгісіз; ал келесі нұсқасы басталса, "
          + "мөрленген нұсқасы қайтадан қолданыстағы болып шығады.",
        ru: "Не видно, с какого дня им нельзя пользоваться; а когда начнут следующую редакцию, "
          + "зафиксированная снова станет действующей."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Enter the last review with its day: `reviews: [{on: …, outcome: withdraw}]`",
            kk: "Соңғы қайта қарауды күнімен жазу: `reviews: [{on: …, outcome: withdraw}]`",
            ru: "Внести последний пересмотр с датой: `reviews: [{on: …, outcome: withdraw}]`"))
      ])
  }
}
