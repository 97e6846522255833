package import Sapa
package import SapaCore
import SapaPrint
package import SapaRegister

/// Prints documents again and again while they are written, with one process of Typst that stays.
package actor LivePrinting {
  private let manual: ManualFolder
  private let typesetter: Typesetter?
  private var worker: TypesettingWorker?
  /// What was made last, by what it was made from: the same is not made again.
  private var made: [String: Printing.PDF] = [:]

  package init(_ manual: ManualFolder, typesetter: Typesetter? = Typesetter(Installation())) {
    self.manual = manual
    self.typesetter = typesetter
  }

  /// The PDF of one document as it is now, whatever the check has found in it.
  ///
  /// - Parameters:
  ///   - id: a document whose text is here; nil prints the register.
  ///   - register: linked, as far as the document goes.
  ///   - world: the manual, for its theme and layouts.
  /// - Returns: the bytes.
  /// - Throws: `EnvironmentFault` where Typst is missing or cannot set the text.
  package func pdf(
    of id: DocumentID?, in register: Register, world: World
  ) async throws(EnvironmentFault) -> [UInt8] {
    guard let typesetter else { throw .noTypst }
    let theme = world.printThemeRead
    if let fault = theme.findings.first { throw EnvironmentFault(fault.headline) }
    let order = id.map { PrintOrder.document($0) } ?? .register
    let (job, _) = printJob(
      order, in: register, theme: theme.values, layouts: world.layouts)
    let worker = worker ?? TypesettingWorker(typesetter)
    self.worker = worker
    var printing = try Printing(manual, template: world.theme, worker: worker)
    defer { printing.close() }
    let digest = try printing.digest(of: job, madeBy: try printing.recipe(typesetter))
    if let pdf = made[digest] { return pdf.bytes }
    let pdf = try await printing.make(job, of: register, with: typesetter)
    // A tab or two is open: what was printed long ago need not be kept.
    if made.count > 4 { made = [:] }
    made[digest] = pdf
    return pdf.bytes
  }

  /// Lets the process of Typst end.
  package func close() async {
    await worker?.close()
    worker = nil
  }
}
