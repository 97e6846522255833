package import Sapa
package import SapaCore
package import SapaEditions
import SapaPrint
import SapaRegister

/// What `sapa edition freeze` left behind.
package struct Frozen: Sendable {
  /// The folder, as the settings name it: `archive/ue-hqtu-074-2014/3`.
  package var folder: String
  package var record: EditionRecord
  /// Its files that git ignores, so that they are lost with the disk.
  package var ignored: [String]
}

extension ManualFolder {
  /// Freezes the edition of a document: its sources, its pages, its PDF, their manifest.
  ///
  /// Everything is written and on the disk in a folder aside, which then gets its name in one rename:
  /// killed at any moment, the archive has the edition whole or not at all.
  /// - Parameters:
  ///   - document: one of the assembly's register, which may be frozen (`documentToFreeze`).
  ///   - assembly: without errors, with the print jobs.
  ///   - world: what it was made from.
  ///   - typesetter: sets the pages of the PDF.
  /// - Returns: the folder and the record.
  /// - Throws: `EnvironmentFault`; the archive is then as it was.
  package func freeze(
    _ document: DocumentID, of assembly: Assembly, world: World, with typesetter: Typesetter
  ) async throws(EnvironmentFault) -> Frozen {
    let text = assembly.register[document]
    guard let edition = text.control.edition?.value, let mark = assembly.editions[document]?.mark
    else { throw .noEdition(text) }
    let files = Set(text.parts.map(\.path))
    let findings = assembly.findings(of: text)
    let record = EditionRecord(
      text, edition: edition, mark: mark, findings: findings, on: world.today)
    let archive = Archive.Writing(self, settings: assembly.settings)
    try archive.refuse(record)
    let pdf = try await pdf(of: document, in: assembly, world: world, with: typesetter)
    let folder = try archive.write(record) { folder throws(EnvironmentFault) in
      try folder.put(record.jsonFile, at: Archive.recordName)
      try folder.put(assembly.findingsJSON(findings, of: files.count), at: "findings.json")
      try folder.put(world.settings.bytes, at: "sources/sapa.yaml")
      for source in world.sources where files.contains(source.path) {
        try folder.put(source.bytes, at: "sources/" + source.path)
      }
      let assets = assembly.register.citedAssets(of: document)
      for path in assets { try folder.put(try bytes(of: path), at: "sources/" + path) }
      for file in assembly.pages(of: document) {
        try folder.put(file.bytes, at: "pages/" + file.path)
      }
      for copy in assembly.copies where assets.contains(copy.from) {
        try folder.put(try bytes(of: copy.from), at: "pages/" + copy.to)
      }
      try folder.put(pdf, at: text.printName)
    }
    let ignored = await Git(root).ignored(below: folder)
    return Frozen(folder: folder, record: record, ignored: ignored)
  }

  private func pdf(
    of document: DocumentID, in assembly: Assembly, world: World, with typesetter: Typesetter
  ) async throws(EnvironmentFault) -> [UInt8] {
    guard let job = assembly.printJobs.first(where: { $0.document == document }) else {
      throw .noTextToFreeze(assembly.register[document])
    }
    var printing = try Printing(self, template: world.theme)
    defer { printing.close() }
    return try await printing.make(job, of: assembly.register, with: typesetter).bytes
  }
}
