package import Sapa
import SapaCore
package import SapaEditions
import SapaReading
import SapaRegister

extension ManualFolder {
  /// What differs between two states of a manual, or of one of its documents.
  ///
  /// Where one side is a single document, it is compared with the same document of the other side.
  /// - Parameters:
  ///   - old: what is compared with.
  ///   - new: the newer text; nil is the manual as it lies on disk now.
  ///   - jobs: how many files are read at once.
  /// - Returns: the difference, and the newer texts.
  /// - Throws: `EnvironmentFault` for what is not there.
  package func difference(
    from old: ComparedText, to new: ComparedText?, jobs: Int
  ) async throws(EnvironmentFault) -> (difference: ManualDifference, newer: ManualTexts) {
    let before = try await side(old, jobs: jobs)
    let after: Side
    if let new {
      after = try await side(new, jobs: jobs)
    } else {
      after = Side(texts: try await texts(jobs: jobs))
    }
    let texts = try Self.comparable(before, after)
    return (ManualDifference(from: texts.old, to: texts.new), after.texts)
  }

  private struct Side {
    var texts: ManualTexts
    /// The document that it consists of; nil for a manual.
    var single: EditionText?
  }

  private func side(_ side: ComparedText, jobs: Int) async throws(EnvironmentFault) -> Side {
    switch side {
    case .edition(let code, let edition): try await self.edition(edition, of: code)
    case .revision(let name): Side(texts: try await texts(at: name, jobs: jobs))
    case .path(let path): try await self.side(at: path, jobs: jobs)
    }
  }

  /// The manual as it lies on disk.
  private func texts(jobs: Int) async throws(EnvironmentFault) -> ManualTexts {
    let content = try ContentFolder(self)
    return await ManualTexts(
      settings: try settings(), sources: content.sources, assets: content.assets, jobs: jobs)
  }

  private func texts(
    at name: String, jobs: Int
  ) async throws(EnvironmentFault) -> ManualTexts {
    let git = Git(root)
    guard await git.isInstalled else { throw .noGit }
    guard let revision = await git.revision(named: name),
      let blobs = await git.blobs(at: revision, below: ["sapa.yaml", "content"])
    else { throw .noRevision(name) }
    let wanted = blobs.filter { path, _ in
      let isHidden = path.split(separator: "/").contains { ContentFolder.isHidden(Array($0.utf8)) }
      return !isHidden && (path == "sapa.yaml" || path.lowercased().hasSuffix(".md"))
    }
    let sorted = wanted.sorted { $0.key < $1.key }.map { (path: $0.key, blob: $0.value) }
    guard let sources = await git.sources(sorted) else { throw .noRevision(name) }
    // A revision from before the manual had settings is read with those of today.
    let former = sources.first { $0.path == "sapa.yaml" }
    let settings = if let former { former } else { try self.settings() }
    return await ManualTexts(
      settings: settings,
      sources: sources.filter { $0.path != "sapa.yaml" }, assets: Set(blobs.keys), jobs: jobs)
  }

  private func edition(
    _ edition: Edition, of code: DocumentCode
  ) async throws(EnvironmentFault) -> Side {
    let archive = try archive()
    let known = archive.editions.filter { $0.record.code == code }
    guard let found = known.first(where: { $0.record.edition == edition }) else {
      // It may be the one that cannot be read.
      if let damage = archive.findings.first { throw .notFound(damage) }
      throw .notFrozen(code, edition, known: known.map(\.record.edition))
    }
    let read = try archive.reading(found)
    guard let settings = read.settings, let text = read.text else {
      throw .damagedEdition(read.folder)
    }
    let sources = read.sources.map { Source(path: read.manualPath(of: $0.path), bytes: $0.bytes) }
    let texts = await ManualTexts(
      settings: settings, sources: sources, assets: Set(read.assets.keys), jobs: 1)
    return Side(texts: texts, single: text)
  }

  private func side(at path: String, jobs: Int) async throws(EnvironmentFault) -> Side {
    guard let place = FileSystem.resolved(path) else { throw .noFolder(path) }
    if FileSystem.kind(of: place) == .file { return try await file(place, named: path) }
    // A frozen edition holds a manual of one document.
    let isEdition = FileSystem.kind(of: place + "/" + Archive.recordName) == .file
    let manual = try ManualFolder(exactly: isEdition ? place + "/sources" : place)
    let texts = try await manual.texts(jobs: jobs)
    return Side(texts: texts, single: isEdition ? texts.texts.first : nil)
  }

  private func file(_ place: String, named path: String) async throws(EnvironmentFault) -> Side {
    guard let bytes = FileSystem.read(place) else { throw .unreadable(path) }
    // As a file of this manual is called, so that it meets its former self.
    let name = place.hasPrefix(root + "/") ? String(place.dropFirst(root.count + 1)) : path
    let texts = await ManualTexts(
      settings: try settings(), sources: [Source(path: name, bytes: bytes)], assets: [],
      isOneDocument: true, jobs: 1)
    return Side(texts: texts, single: texts.texts.first)
  }

  private static func comparable(
    _ old: Side, _ new: Side
  ) throws(EnvironmentFault) -> (old: [EditionText], new: [EditionText]) {
    switch (old.single, new.single) {
    case (nil, nil): return (old.texts.texts, new.texts.texts)
    case (let old?, let new?): return ([old], [new.called(old)])
    case (let single?, nil):
      guard let text = new.texts.text(like: single) else { throw .notThere(single) }
      return ([single], [text.called(single)])
    case (nil, let single?):
      guard let text = old.texts.text(like: single) else { throw .notThere(single) }
      return ([text], [single.called(text)])
    }
  }
}

extension ManualTexts {
  /// The same document, by its code, else by its file.
  fileprivate func text(like other: EditionText) -> EditionText? {
    other.code.flatMap { text(of: $0) } ?? texts.first { $0.path == other.path }
  }
}

extension EditionText {
  /// Under the path of the text that it is compared with: two files named on the command line are one
  /// document, whatever they are called.
  fileprivate func called(_ other: EditionText) -> EditionText {
    var text = self
    text.path = other.path
    return text
  }
}

extension EnvironmentFault {
  fileprivate static var noGit: EnvironmentFault {
    EnvironmentFault(
      en: "git is not installed here, or does not answer: install it, or name a folder to compare "
        + "with",
      kk: "мұнда git орнатылмаған не жауап бермейді: оны орнатыңыз немесе салыстыратын қалтаны "
        + "көрсетіңіз",
      ru: "git здесь не установлен или не отвечает: установите его или укажите папку для сравнения")
  }

  fileprivate static func noRevision(_ name: String) -> EnvironmentFault {
    EnvironmentFault(
      en:
        "git has no revision \(name) of this manual, if it is kept in git at all: `git log` lists "
        + "those it has",
      kk: "git-те бұл жетекшіліктің \(name) жазбасы жоқ не қалта git-те сақталмайды: барларын "
        + "`git log` көрсетеді",
      ru: "в git нет версии \(name) этого руководства, если оно вообще хранится в git: имеющиеся "
        + "перечислит `git log`")
  }

  fileprivate static func notFrozen(
    _ code: DocumentCode, _ edition: Edition, known: [Edition]
  ) -> EnvironmentFault {
    let list = known.map(\.text).joined(separator: ", ")
    return known.isEmpty
      ? EnvironmentFault(
        en: "no edition of \(code) is frozen: `sapa edition freeze \(code)` freezes one",
        kk: "\(code) құжатының мөрленген нұсқасы жоқ: `sapa edition freeze \(code)` мөрлейді",
        ru: "у \(code) нет зафиксированных редакций: `sapa edition freeze \(code)` фиксирует")
      : EnvironmentFault(
        en: "edition \(edition) of \(code) is not frozen: the archive has \(list)",
        kk: "\(code) құжатының \(edition.kazakh) нұсқасы мөрленбеген: мұрағатта \(list) бар",
        ru: "редакция \(edition) документа \(code) не зафиксирована: в архиве есть \(list)")
  }

  fileprivate static func damagedEdition(_ folder: String) -> EnvironmentFault {
    EnvironmentFault(
      en:
        "\(folder) is damaged: `sapa verify \(folder)` names the files; restore them from a backup",
      kk: "\(folder) бүлінген: файлдарын `sapa verify \(folder)` атап береді; сақтық көшірмеден "
        + "қалпына келтіріңіз",
      ru: "\(folder) повреждён: файлы назовёт `sapa verify \(folder)`; восстановите их из копии")
  }

  fileprivate static func notThere(_ text: EditionText) -> EnvironmentFault {
    let name = text.code?.text ?? text.path
    return EnvironmentFault(
      en: "\(name) is not in the other text: name a text that holds it, or two manuals",
      kk: "\(name) екінші мәтінде жоқ: ол бар мәтінді немесе екі жетекшілікті көрсетіңіз",
      ru: "\(name) нет во втором тексте: укажите текст, где он есть, или два руководства")
  }
}

extension Archive {
  /// An edition with its text, each file held against the manifest.
  fileprivate func reading(_ edition: FrozenEdition) throws(EnvironmentFault) -> FrozenEdition {
    guard edition.settings == nil else { return edition }
    var (archive, edition) = (self, edition)
    let known = archive.findings.count
    archive.readText(of: &edition)
    guard archive.findings.count == known else { throw .damagedEdition(edition.folder) }
    return edition
  }
}
