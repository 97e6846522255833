import FoundationEssentials
package import Sapa
import SapaCore
import SapaEditions
import SapaSite

/// All that a build is made from, as one digest: where it is the same, so is what would be written.
///
/// The bytes of every file that is read, the day, the options that a page or a finding depends on, the
/// program itself and those it asks. Not among them: the number of jobs and the language of who runs
/// it, on which no byte depends.
package struct BuildInputs: Sendable {
  let digest: String
  /// Of that what people have written alone: neither another day nor a newer program changes it.
  let manual: String

  /// Nil where the running program cannot be told: then nothing can be said to be the same.
  ///
  /// - Parameters:
  ///   - world: the manual as it was read.
  ///   - typesetter: what makes the PDFs, or keeps them; nil where there will be none.
  ///   - isCompressed: whether the output has compressed copies.
  package init?(_ world: World, typesetter: Typesetter?, isCompressed: Bool = false) async {
    guard let program = RunningProgram.identity else { return nil }
    var list = InputList()
    list.add("program", program)
    list.add("graphviz", await Graphviz().identity ?? "none")
    list.add("typesetter", typesetter?.identity ?? "none")
    list.add("options", "\(isCompressed)")
    var written = InputList()
    written.add(writtenIn: world)
    manual = written.digest
    list.add("manual", manual)
    list.add(aroundIn: world)
    digest = list.digest
  }
}

extension InputList {
  /// The manual, its themes and its archive.
  fileprivate mutating func add(writtenIn world: World) {
    add("settings", [world.settings])
    add("sources", world.sources)
    add("drawings", world.drawings)
    for path in world.assets.sorted() {
      add("assets \(path)", digest: world.hashing?.file(path) ?? "unreadable")
    }
    for layer in world.theme.layers {
      for (path, bytes) in layer.files.sorted(by: { $0.key < $1.key }) {
        add("theme \(layer.name)/\(path)", bytes)
      }
    }
    add("showsDrafts", "\(world.showsDrafts)")
    add("isFrozen", "\(world.isFrozen)")
    for edition in world.editions { add(edition) }
  }

  /// What a page or a finding depends on besides.
  fileprivate mutating func add(aroundIn world: World) {
    add("lists", world.lists)
    for finding in world.findings {
      add("findings \(finding.span.file)", "\(finding.rule.id) \(finding.headline.en)")
    }
    add("today", "\(world.today)")
    add("canPrint", "\(world.canPrint)")
  }

  private mutating func add(_ edition: FrozenEdition) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    add("editions \(edition.folder)", (try? encoder.encode(edition.record)).map { Array($0) } ?? [])
    add("editions", (edition.settings.map { [$0] } ?? []) + edition.sources + edition.drawings)
    for (path, digest) in edition.assets.sorted(by: { $0.key < $1.key }) {
      add("editions \(edition.folder) \(path)", digest: digest)
    }
  }
}
