import SapaCore
import SapaRegister
import SapaSearch

extension Site {
  /// Where a hit of the search leads, below the root: `manual/7-1/index.html#s-7-1-3`.
  ///
  /// Nil for what stands on no page of its own.
  func path(of target: SearchTarget) -> String? {
    switch target {
    case .document(let id): "".link(to: addresses.control(of: register[id]))
    case .part(let id, let index): "".link(to: addresses.part(index, of: register[id]))
    case .section(let id, let anchor):
      addresses.address(of: .section(id, anchor: anchor)).map { "".link(to: $0) }
    case .page(let index): "".link(to: Address(folder: register.pages[index].slug))
    case .entry(let kind, let form): entryAddress(kind, form).map { "".link(to: $0) }
    case .gathering(let path): path
    }
  }

  private func entryAddress(_ kind: Vocabulary.Kind, _ form: String) -> Address? {
    guard let anchor = vocabulary.anchors(of: kind)[form],
      let page = register.pages.first(where: { $0.role == .vocabulary(kind) })
    else { return nil }
    return Address(folder: page.slug, anchor: anchor)
  }
}
