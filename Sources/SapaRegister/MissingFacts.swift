package import SapaCore

/// A fact that a controlled document must state and does not: `owner`, its name in the messages.
package struct MissingFact: Hashable, Sendable {
  /// The key of the front matter.
  package var field: String
  package var name: Phrase
}

extension Document {
  /// The facts that a document of ours must state and does not (ISO 9001:2015, 7.5.2), in the order
  /// of its front matter.
  ///
  /// A key whose value was refused with a finding is not missing. External documents have none.
  package var missingFacts: [MissingFact] {
    if isExternal { return [] }
    var facts: [MissingFact] = []
    func expect(_ field: String, _ name: Phrase) {
      if !control.keys.contains(field) { facts.append(MissingFact(field: field, name: name)) }
    }
    if code == nil {
      facts.append(MissingFact(field: "code", name: Phrase(en: "code", kk: "коды", ru: "код")))
    }
    expect("edition", Phrase(en: "edition", kk: "нұсқасы", ru: "редакция"))
    expect("status", Phrase(en: "status", kk: "мәртебесі", ru: "статус"))
    expect("owner", Phrase(en: "owner", kk: "иесі", ru: "владелец"))
    if !isBeforeForce {
      expect(
        "effective",
        Phrase(
          en: "in force since", kk: "қолданысқа енгізілген күні", ru: "дата введения в действие"))
    }
    return facts
  }
}
