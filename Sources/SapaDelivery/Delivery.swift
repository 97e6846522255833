import FoundationEssentials
package import Sapa
package import SapaCore
import SapaPrint
import SapaSite

/// What a build left behind.
package struct Delivered: Sendable {
  /// The output folder.
  package var path: String
  package var writtenCount: Int
  package var keptCount: Int
  /// What the check had to say without stopping the build.
  package var warningCount: Int
  /// How many PDFs there are, those among them that stayed.
  package var pdfCount = 0
  /// What only a build could tell: diagrams that were not laid out, characters without a glyph, tables
  /// too wide.
  package var findings: [Finding] = []
}

extension ManualFolder {
  /// The PDFs of an earlier build that hold what a new one would print, for a build that can make none.
  ///
  /// - Parameters:
  ///   - world: of the manual as it is now.
  ///   - path: the output folder.
  ///   - typesetter: one that keeps.
  ///   - jobs: how many files are read at once.
  /// - Returns: their paths below the output folder.
  /// - Throws: `EnvironmentFault` where the output cannot be read.
  package func keptPDFs(
    of world: World, in path: String, with typesetter: Typesetter, jobs: Int
  ) async throws(EnvironmentFault) -> Set<String> {
    guard Manifest(of: path).map({ !$0.printed.isEmpty }) ?? false else { return [] }
    var world = world
    world.canPrint = true
    let assembly = try await assembleDrawn(world, jobs: jobs)
    var printing = try Printing(self, template: world.theme)
    defer { printing.close() }
    try await printing.make(
      assembly.printJobs, of: assembly.register, with: typesetter, known: try OutputFolder(path))
    return Set(printing.made.flatMap(\.paths))
  }
}

extension ManualFolder {
  /// Writes an assembly into the output folder.
  ///
  /// The PDFs are made first, so that nothing is written unless everything can be.
  /// - Parameters:
  ///   - assembly: without errors.
  ///   - world: what it was made from.
  ///   - path: the output folder.
  ///   - typesetter: nil leaves the PDFs out.
  ///   - jobs: how many pages are made and written at once.
  ///   - inputs: what the next build compares with, to see whether there is anything to do.
  /// - Returns: what was written.
  /// - Throws: `EnvironmentFault`; the previous output then stays.
  package func deliver(
    _ assembly: Assembly, of world: World, to path: String, typesetter: Typesetter?, jobs: Int,
    madeFrom inputs: BuildInputs? = nil
  ) async throws(EnvironmentFault) -> Delivered {
    try FileSystem.makeFolder(path)
    let lock = try FolderLock(path, whenHeld: .buildUnderWay(path))
    defer { _ = lock }
    let output = try OutputFolder(path)
    return try await deliver(
      assembly, of: world, into: output, typesetter: typesetter, jobs: jobs, madeFrom: inputs)
  }

  /// Writes an assembly into an output folder that was opened before.
  func deliver(
    _ assembly: Assembly, of world: World, into output: OutputFolder, typesetter: Typesetter?,
    jobs: Int, madeFrom inputs: BuildInputs? = nil
  ) async throws(EnvironmentFault) -> Delivered {
    var printing = try Printing(self, template: world.theme)
    defer { printing.close() }
    if let typesetter {
      try await printing.make(
        assembly.printJobs, of: assembly.register, with: typesetter, known: output)
    }
    if world.showsDrafts { output.noteDrafts() }
    try await output.put(assembly.batches, jobs: jobs)
    for copy in assembly.copies { try output.put(try bytes(of: copy.from), at: copy.to) }
    for pdf in printing.made { try output.putPrinted(pdf) }
    let warnings = assembly.findings.count { $0.severity == .warning }
    // What only a build can tell is told by each: none stands on one that had something to tell.
    let findings = assembly.ofDiagrams + printing.findings
    try output.finish { manifest in
      guard findings.isEmpty, let inputs else { return nil }
      return BuildRecord(inputs: inputs, manifest: manifest, warnings: warnings)
    }
    return Delivered(
      path: output.path, writtenCount: output.writtenCount, keptCount: output.keptCount,
      warningCount: warnings, pdfCount: printing.made.map(\.paths.count).reduce(0, +),
      findings: findings)
  }
}

extension OutputFolder {
  /// Makes and writes batches of files, several at once; each is forgotten once it is written.
  func put(_ batches: [OutputBatch], jobs: Int) async throws(EnvironmentFault) {
    let faults = await concurrentMap(batches, jobs: jobs) { batch -> EnvironmentFault? in
      var fault: EnvironmentFault?
      batch.forEach { file in
        guard fault == nil else { return }
        do throws(EnvironmentFault) {
          try self.put(file.bytes, at: file.path)
        } catch {
          fault = error
        }
      }
      return fault
    }
    if let fault = faults.compactMap(\.self).first { throw fault }
  }
}

extension EnvironmentFault {
  fileprivate static func buildUnderWay(_ folder: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "another build into \(folder) is under way: wait for its end",
      kk: "\(folder) қалтасына басқа құрастыру жүріп жатыр: аяқталуын күтіңіз",
      ru: "в \(folder) уже идёт другая сборка: дождитесь её конца")
  }
}
