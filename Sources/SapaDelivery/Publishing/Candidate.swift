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
  func says(theSameAs release: Release, in target: PublishedTarget) -> Bool {
    if release.digest == digest { return true }
    guard let manual, ReleaseLog(target).manual(of: release) == manual else { return false }
    let (mine, other) = (Manifest(of: folder), Manifest(of: release.path))
    return mine != nil && mine?.shown == other?.shown
  }

  /// Whether it is what a rollback to the served release has withdrawn: the same text does not come back
  /// on another day, nor with a newer program.
  func isWithdrawn(from served: Release, in target: PublishedTarget) -> Bool {
    ReleaseLog(target).withdrawn(from: served).contains { entry in
      entry.manifest == digest || entry.manual != nil && entry.manual == manual
    }
  }
}

extension Manifest {
  /// The files that readers open.
  fileprivate var shown: [String: String] {
    files.filter { !["findings.json", "findings.json.gz"].contains($0.key) }
  }
}
