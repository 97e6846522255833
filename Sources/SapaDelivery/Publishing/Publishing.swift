import Glibc
package import Sapa
package import SapaCore

/// What became of a publish.
package enum Published: Sendable {
  case release(Release, findings: [Finding])
  /// The site is the same as the one that is served.
  case unchanged(Release)
  /// The site is the same as one that was withdrawn: what was rolled back to stays.
  case rolledBack(Release)
}

/// How a publish is to be done.
package struct PublishOptions: Sendable {
  /// How many releases stay, the served one among them.
  package var keep: Int
  /// How many pages are made and written at once.
  package var jobs: Int
  /// Whether a site that equals the served one makes no new release.
  package var ifChanged: Bool

  package init(keep: Int = 5, ifChanged: Bool = false, jobs: Int = 1) {
    self.keep = keep
    self.jobs = jobs
    self.ifChanged = ifChanged
  }
}

extension ManualFolder {
  /// Publishes an assembly: a new release, whole and on the disk, then one rename.
  ///
  /// Killed at any moment, the target serves the old release or the new one, whole; what was left
  /// half done is removed by the next publish.
  /// - Parameters:
  ///   - assembly: without errors.
  ///   - world: what it was made from.
  ///   - target: where it is published.
  ///   - typesetter: nil leaves the PDFs out.
  ///   - options: how many releases stay, and whether the same site makes a new one.
  ///   - inputs: what the next publish compares with, to see whether there is anything to do.
  /// - Returns: the release that is served now.
  /// - Throws: `EnvironmentFault`; the old release is then still served, unless it is the log that could
  ///   not be written: the next publish writes what it lacks.
  package func publish(
    _ assembly: Assembly, of world: World, to target: PublishedTarget, typesetter: Typesetter?,
    options: PublishOptions, madeFrom inputs: BuildInputs? = nil
  ) async throws(EnvironmentFault) -> Published {
    let lock = try TargetLock(target)
    defer { _ = lock }
    try target.refuseLinks()
    try target.probe()
    try target.prune(keeping: .max)
    try Self.recover(target)
    let earlier = target.current
    // No number is given twice, not even that of a release which somebody has removed.
    let known = ReleaseLog(target).releases.compactMap(Release.number)
    let number = (try target.releases.map(\.number) + known).max().map { $0 + 1 } ?? 1
    let folder = try target.makeUnfinishedFolder(number: number)
    // What did not become a release goes: a full disk does not stay full of it.
    defer { FileSystem.removeTree(folder) }
    let output = try OutputFolder(
      folder, takingPDFsFrom: earlier?.path, isDurable: true, isCompressed: true)
    let delivered = try await deliver(
      assembly, of: world, into: output, typesetter: typesetter, jobs: options.jobs,
      madeFrom: inputs)
    if options.ifChanged {
      let made = Candidate(folder: folder, digest: output.digest, manual: inputs?.manual)
      if let kept = try made.outcome(in: target) { return kept }
    }
    let id = Release.id(number: number, digest: output.digest)
    var isServed = false
    defer { if !isServed { target.drop(id) } }
    let release = try finish(folder, as: id, in: target)
    try KeptAssets(target).add(release)
    try target.serve(release)
    isServed = true
    var entry = ReleaseLog.Entry(.published, release)
    await entry.tellRevision(of: self, archive: Archive.name(assembly.settings))
    entry.errors = assembly.findings.count { $0.severity == .error }
    entry.warnings = assembly.findings.count { $0.severity == .warning }
    entry.manual = inputs?.manual
    try ReleaseLog(target).append(entry)
    // It is served: what cannot be cleared now, the next publish clears.
    try? target.prune(keeping: options.keep)
    KeptAssets(target).prune()
    return .release(release, findings: delivered.findings)
  }

  /// Writes an assembly into a folder itself, for shares that cannot switch: not atomically.
  ///
  /// - Parameters: as of `deliver`.
  /// - Returns: what was written.
  /// - Throws: `EnvironmentFault`; a reader can then meet half a site until the next publish.
  package func publishInPlace(
    _ assembly: Assembly, of world: World, to path: String, typesetter: Typesetter?, jobs: Int
  ) async throws(EnvironmentFault) -> Delivered {
    FileSystem.makeForReaders()
    try FileSystem.makeInnerFolder(path)
    return try await deliver(assembly, of: world, to: path, typesetter: typesetter, jobs: jobs)
  }

  /// Gives a release its name once every byte of it has been read back.
  private func finish(
    _ folder: String, as id: String, in target: PublishedTarget
  ) throws(EnvironmentFault) -> Release {
    let verification = Verification(ofOutput: folder)
    guard verification.isWhole else { throw .notAsWritten(folder, in: target) }
    try FileSystem.rename(folder, to: target.releasesFolder + "/" + id)
    try FileSystem.flushFolder(target.releasesFolder)
    guard let release = Release(id, in: target) else { throw .notAsWritten(folder, in: target) }
    return release
  }

  /// Tells in the log of a release whose publish or rollback did not live to do so.
  ///
  /// Only a rollback serves an older one than the log tells of last; a log that was lost tells again of the
  /// releases that are there.
  private static func recover(_ target: PublishedTarget) throws(EnvironmentFault) {
    let log = ReleaseLog(target)
    guard let served = target.current else { return }
    if log.last == nil {
      for release in try target.releases { try log.append(ReleaseLog.Entry(.recovered, release)) }
    }
    guard log.last != served.id else { return }
    let last = log.last.flatMap(Release.number) ?? 0
    try log.append(ReleaseLog.Entry(last > served.number ? .rolledBack : .recovered, served))
  }

  /// Puts the release that was served before in the place of the one that is, in one rename.
  ///
  /// One that was withdrawn, or never served, is passed over. Where `current` leads to none, the last
  /// one that is there takes its place.
  /// - Parameter target: where it was published.
  /// - Returns: the release that is served now.
  /// - Throws: `EnvironmentFault` where there is none before it, or it is damaged.
  package static func rollBack(_ target: PublishedTarget) throws(EnvironmentFault) -> Release {
    let lock = try TargetLock(target)
    defer { _ = lock }
    try target.refuseLinks()
    try recover(target)
    let served = target.current
    let history = ReleaseLog(target).history.filter { $0 != served?.id }
    guard let before = history.compactMap({ Release($0, in: target) }).last else {
      throw served == nil ? .nothingServed(target) : .nothingToRollBack(target.path)
    }
    guard Verification(ofOutput: before.path).isWhole else { throw .damaged(before.path) }
    try target.serve(before)
    try ReleaseLog(target).append(ReleaseLog.Entry(.rolledBack, before))
    return before
  }
}

extension ReleaseLog.Entry {
  /// The commit that has what was published, else the one before it.
  fileprivate mutating func tellRevision(of manual: ManualFolder, archive: String) async {
    let git = Git(manual.root)
    guard let revision = await git.revision else { return }
    if await git.differs(below: ["sapa.yaml", "content", "themes", archive]) {
      changedSince = revision
    } else {
      commit = revision
    }
  }
}

extension EnvironmentFault {
  /// A release that does not read as it was written: the disk is at fault, or the target went away.
  static func notAsWritten(_ path: String, in target: PublishedTarget) -> EnvironmentFault {
    if FileSystem.kind(of: target.releasesFolder) == nil {
      return .cannotWrite(target.releasesFolder, ENOENT)
    }
    return EnvironmentFault(
      en: "what was read back from \(path) is not what was written: check the disk, then publish "
        + "again",
      kk: "\(path) ішінен қайта оқылған мәтін жазылғанға сай емес: дискіні тексеріп, қайта "
        + "жариялаңыз",
      ru: "прочитанное из \(path) не совпало с записанным: проверьте диск и опубликуйте заново")
  }

  static func nothingToRollBack(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) has no release before the one that is served: publish instead",
      kk: "\(path) ішінде қазіргісіне дейінгі шығарылым жоқ: оның орнына жариялаңыз",
      ru: "в \(path) нет выпуска раньше текущего: опубликуйте вместо этого")
  }

  static func damaged(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "release \(path) is damaged and was not put in place: see `sapa verify`, publish again",
      kk: "\(path) шығарылымы бүлінген, сондықтан орнына қойылмады: `sapa verify` нәтижесін қарап, "
        + "қайта жариялаңыз",
      ru:
        "выпуск \(path) повреждён и не поставлен на место: посмотрите `sapa verify` и опубликуйте "
        + "заново")
  }
}
