import Sapa
import SapaCore
import SapaDelivery
import SapaRegister

/// The PDFs of the print view: made aside, one at a time.
actor PreviewPaper {
  typealias Answer = Result<[UInt8], EnvironmentFault>

  private let printing: LivePrinting
  private var last: Task<Answer, Never>?

  init(_ manual: ManualFolder) {
    printing = LivePrinting(manual)
  }

  /// What is to be printed, as it is now: a document, or the register where there is none.
  struct Wish: Sendable {
    var document: DocumentID?
    var register: Register
    var world: World
  }

  /// The PDF of a document; whoever asks while another one is made waits for that first.
  func pdf(_ wish: Wish) async -> Answer {
    let task = Task { [printing, last] () -> Answer in
      _ = await last?.value
      do throws(EnvironmentFault) {
        return .success(
          try await printing.pdf(of: wish.document, in: wish.register, world: wish.world))
      } catch {
        return .failure(error)
      }
    }
    last = task
    return await task.value
  }
}
