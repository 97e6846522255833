import SapaCore
import Synchronization

/// What previews show: of each target made once, for the first page that cites it.
final class PreviewStore: Sendable {
  private let known = Mutex<[Target: HTML]>([:])

  func html(of target: Target, _ make: (inout HTML) -> Void) -> HTML {
    if let html = known.withLock({ $0[target] }) { return html }
    let html = HTML(make)
    known.withLock { $0[target] = html }
    return html
  }
}
