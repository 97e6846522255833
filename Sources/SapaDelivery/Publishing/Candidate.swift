/// What a publish has made and not yet served, held against what is served: a night's publish makes a
/// release of what somebody has written, and of nothing else.
///
/// `findings.json` says how many days a review is late: it differs from day to day, and nothing that a
/// reader sees differs with it.
struct Candidate {
  /// Where it lies, whole.
  let folder: String
  /// SHA-256 of its manifest.
  let digest: String
  /// SHA-256 of the manual that it was made from; nil where that is not known.
  let manual: String?

  /// Whether readers would find the same as in a release.
  private func says(theSameAs release: Release, in target: PublishedTarget) -> Bool {
    if release.digest == digest { return true }
    guard let manual, ReleaseLog(target).manual(of: release) == manual else { return false }
    return shows(theSameAs: release)
  }

  private func shows(theSameAs release: Release) -> Bool {
    let (mine, other) = (Manifest(of: folder), Manifest(of: release.path))
    return mine != nil && mine?.shown == other?.shown
  }

  /// What a publish comes to that makes a release only where there is something new; nil where it makes
  /// one.
  ///
  /// - Throws: `EnvironmentFault` where what was withdrawn would come back, since what was served in its
  ///   place is damaged or away.
  func outcome(in target: PublishedTarget) throws(EnvironmentFault) -> Published? {
    guard let name = target.named ?? ReleaseLog(target).last else { return nil }
    let served = target.current
    let isSame = served.map { says(theSameAs: $0, in: target) } ?? false
    let isWithdrawn = !isSame && isWithdrawn(from: name, in: target)
    guard isSame || isWithdrawn else { return nil }
    // Every file of the served release is read only where it might stay.
    if let served, Verification(of: served, in: target).isWhole {
      return isSame ? .unchanged(served) : .rolledBack(served)
    }
    guard isWithdrawn else { return nil }
    throw served.map { .damagedAfterRollback($0.path) } ?? .nothingServed(target)
  }

  /// Whether it is what a rollback to the served release has withdrawn: the same text does not come back
  /// on another day, nor with a newer program.
  ///
  /// A log that was lost does not say which manual a release was made from: then the release does.
  private func isWithdrawn(from served: String, in target: PublishedTarget) -> Bool {
    ReleaseLog(target).withdrawn(from: served).contains { entry in
      if entry.manifest == digest { return true }
      if let known = entry.manual { return known == manual }
      return Release(entry.release, in: target).map(shows) ?? false
    }
  }
}

extension EnvironmentFault {
  /// The served release is damaged, and a new one would bring back what was withdrawn.
  fileprivate static func damagedAfterRollback(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "release \(path) is damaged, and the text is still the one that was rolled back from: "
        + "bring the release back from a backup, or publish without --if-changed once the text is "
        + "right",
      kk: "\(path) шығарылымы бүлінген, ал мәтін алдыңғысына қайтарылғаннан бері өзгермеген: "
        + "шығарылымды сақтық көшірмеден қалпына келтіріңіз немесе мәтін дұрысталғанда --if-changed "
        + "параметрінсіз жариялаңыз",
      ru: "выпуск \(path) повреждён, а текст не изменился с тех пор, как его отозвали: верните "
        + "выпуск из резервной копии или, когда текст исправлен, опубликуйте без --if-changed")
  }
}

extension Manifest {
  /// The files that readers open.
  fileprivate var shown: [String: String] {
    files.filter { !["findings.json", "findings.json.gz"].contains($0.key) }
  }
}
