package import SapaLanguage

extension SectionDifference.Kind {
  /// "нөмірі өзгерді": how the interface says it.
  package var key: InterfaceKey {
    switch self {
    case .added: .changeAdded
    case .removed: .changeRemoved
    case .moved: .changeMoved
    case .renumbered: .changeRenumbered
    case .retitled: .changeRetitled
    case .changed: .changeChanged
    }
  }
}

extension SectionDifference {
  /// "7.3 → 7.4", "А", "Алғысөз"; empty for what stands before the first section.
  package var name: String {
    let names = [old, new].compactMap { $0?.name.text }
    return names.count == 2 && names[0] != names[1]
      ? names.joined(separator: " → ") : names.first ?? ""
  }

  /// Whether the title says more than the name: a foreword is named by its title.
  package var isNumbered: Bool {
    switch (new ?? old)?.name {
    case .numbered, .appendix: true
    default: false
    }
  }

  /// "нөмірі өзгерді, өзгертілді"; with its numbers, "орны ауысты: 7.3 → 7.2, өзгертілді".
  package func kindNames(_ strings: InterfaceStrings, withNumbers: Bool = false) -> String {
    let names = Set([old, new].compactMap(\.self).map(\.name))
    let isRenumbered = withNumbers && isNumbered && names.count == 2
    return kinds.map { kind in
      let word = strings[kind.key]
      return isRenumbered && [.moved, .renumbered].contains(kind) ? "\(word): \(name)" : word
    }.joined(separator: ", ")
  }
}

extension EditionDifference.Field {
  package var key: InterfaceKey {
    switch self {
    case .code: .docCode
    case .title: .docTitle
    case .edition: .docEdition
    case .effective: .docEffective
    }
  }
}
