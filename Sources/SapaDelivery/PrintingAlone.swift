package import Sapa
package import SapaCore
import SapaPrint
import SapaSite

/// What `sapa print` left behind.
package struct Printed: Sendable {
  /// The file, as it was named.
  package var path: String
  package var pages: Int
  /// What the typesetting told: characters without a glyph, tables too wide.
  package var findings: [Finding]
}

extension ManualFolder {
  /// Prints one document, form or list into a file.
  ///
  /// - Parameters:
  ///   - wish: what is asked for.
  ///   - manual: checked, without errors.
  ///   - world: what it was made from, its diagrams laid out if a text is printed.
  ///   - path: the file; nil gives it the name of what it holds, in the current folder. One that
  ///     ends in .json gets the tree that the template reads, for whoever works on a template.
  ///   - typesetter: sets the pages.
  /// - Returns: the file and its pages.
  /// - Throws: `EnvironmentFault` for what is not in the register, a file that cannot be written, or one
  ///   that is no print.
  package func print(
    _ wish: PrintingWish, of manual: CheckedManual, world: World, to path: String?,
    with typesetter: Typesetter
  ) async throws(EnvironmentFault) -> Printed {
    let order = try wish.order(in: manual, on: world.today)
    let theme = world.printThemeRead
    if let fault = theme.findings.first { throw EnvironmentFault(fault.headline) }
    var (job, findings) = printJob(
      order, in: manual.register, theme: theme.values, layouts: world.layouts,
      editions: manual.editions)
    findings += manual.ofDiagrams
    let path = path ?? job.outputPaths[0]
    try refuseToPrintOver(path)
    if PrintoutForm(of: path) == .tree {
      try FileSystem.write(job.tree, to: path)
      return Printed(path: path, pages: 0, findings: findings)
    }
    var printing = try Printing(self, template: world.theme)
    defer { printing.close() }
    let pdf = try await printing.make(job, of: manual.register, with: typesetter)
    try FileSystem.write(pdf.bytes, to: path)
    return Printed(path: path, pages: pdf.pages ?? 0, findings: findings + printing.findings)
  }
}
