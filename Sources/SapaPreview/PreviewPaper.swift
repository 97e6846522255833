import Sapa
import SapaCore
import SapaDelivery
import SapaRegister

/// The PDFs of the print view: made aside, one at a time, each once for a text.
actor PreviewPaper {
  private let printing: LivePrinting
  /// What was made last of each document, and of which text.
  private var made: [String: (version: Int, result: Result<[UInt8], EnvironmentFault>)] = [:]
  private var last: Task<Void, Never>?

  init(_ manual: ManualFolder) {
    printing = LivePrinting(manual)
  }

  /// What is to be printed: a document, or the register where there is none, as a text has it.
  struct Wish: Sendable {
    var document: DocumentID?
    /// Tells the documents apart while the register is built anew.
    var name: String
    var register: Register
    var world: World
    var version: Int
  }

  /// The PDF of a document; whoever asks while another one is made waits for that first.
  func pdf(_ wish: Wish) async -> Result<[UInt8], EnvironmentFault> {
    let before = last
    let task = Task { [printing] in
      await before?.value
      guard known(wish) == nil else { return }
      do throws(EnvironmentFault) {
        keep(
          .success(try await printing.pdf(of: wish.document, in: wish.register, world: wish.world)),
          for: wish)
      } catch {
        keep(.failure(error), for: wish)
      }
    }
    last = task
    await task.value
    return known(wish) ?? .success([])
  }

  private func known(_ wish: Wish) -> Result<[UInt8], EnvironmentFault>? {
    guard let entry = made[wish.name], entry.version >= wish.version else { return nil }
    return entry.result
  }

  private func keep(_ result: Result<[UInt8], EnvironmentFault>, for wish: Wish) {
    // A tab or two is open: what was printed long ago need not be kept.
    if made.count > 4 { made = [:] }
    made[wish.name] = (wish.version, result)
  }
}
