/// What a check makes beside its findings, for pages and paper to show: no finding needs it.
///
/// `sapa check` wants none of it; `sapa build` and `sapa print` all.
package struct CheckExtras: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Citations as links in the text, and the sentence around each.
  package static let links = CheckExtras(rawValue: 1)
  /// The mark of each text that is shown: its digest and short code.
  package static let marks = CheckExtras(rawValue: 2)

  package static let all: CheckExtras = [.links, .marks]
}
