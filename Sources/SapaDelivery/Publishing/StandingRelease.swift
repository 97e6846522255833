extension PublishedTarget {
  /// The release that is served, where a publish would only make the same again; nil in any doubt.
  ///
  /// Nothing that it was made from has changed, every file is there as it was written, the log tells of
  /// it, and nothing half done lies beside it.
  ///
  /// - Parameter inputs: what the publish would be made from.
  /// - Returns: the release that stays.
  package func standing(madeFrom inputs: BuildInputs) -> Release? {
    guard let served = current, ReleaseLog(self).last == served.id,
      let record = BuildRecord(of: served.path), record.inputs == inputs.digest,
      (try? unfinished)?.isEmpty == true
    else { return nil }
    let verification = Verification(of: served, in: self)
    return verification.isWhole && verification.digest == record.manifest ? served : nil
  }
}
