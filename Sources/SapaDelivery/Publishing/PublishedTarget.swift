import Glibc
import SapaCore

/// A web root that Sapa publishes to: `releases/ID`, the link `current`, `releases.jsonl`, `.sapa`.
///
/// A reader of `current` sees one release or the next, never half of one: a release is written aside
/// and whole, then a link made aside is renamed over the old one. Nothing outside the folder is
/// written, and no link in it but `current` is read.
package struct PublishedTarget: Sendable {
  /// Absolute, without links.
  package let path: String

  static let markerName = ".sapa"
  private static let ownNames = ["current", "kept", "releases", "releases.jsonl"]

  /// Opens a target, making it where its parent folder exists.
  ///
  /// - Parameter given: as the user named it.
  /// - Throws: `EnvironmentFault` for a folder that is no Sapa root and not empty, or cannot be
  ///   written.
  package init(_ given: String) throws(EnvironmentFault) {
    FileSystem.makeForReaders()
    if FileSystem.resolved(given) == nil {
      if FileSystem.kind(of: given) == .link { throw .leadsNowhere(given) }
      try FileSystem.makeInnerFolder(given)
    }
    guard let path = FileSystem.resolved(given), let names = FileSystem.names(in: path) else {
      throw .unreadableFolder(given)
    }
    self.path = path
    guard FileSystem.kind(of: marker) != .folder else { return }
    // One that was copied without its hidden folder is still ours.
    let foreign = names.map { String(decoding: $0, as: UTF8.self) }
      .first { !Self.ownNames.contains($0) }
    if let foreign { throw .foreignTarget(path, foreign) }
    try FileSystem.makeInnerFolder(marker)
  }

  /// A target that was published to before; nil for any other folder.
  package init?(publishedAt given: String) {
    guard let path = FileSystem.resolved(given),
      FileSystem.kind(of: path + "/" + Self.markerName) == .folder
    else { return nil }
    self.path = path
  }

  var marker: String { path + "/" + Self.markerName }
  var releasesFolder: String { path + "/releases" }
  private var link: String { path + "/current" }

  /// The release that is served; nil before the first, and where `current` leads to none.
  package var current: Release? { named.flatMap { Release($0, in: self) } }

  /// The name of the release that `current` leads to, whether or not it is there; a link that somebody
  /// has made by hand may end with a slash.
  var named: String? {
    let parts = FileSystem.destination(ofLink: link)?.split(separator: "/") ?? []
    return parts.count == 2 && parts[0] == "releases" ? String(parts[1]) : nil
  }

  /// The releases that are there, the oldest first; those that were not finished are none.
  var releases: [Release] {
    get throws(EnvironmentFault) {
      try names.compactMap { Release($0, in: self) }.sorted { $0.number < $1.number }
    }
  }

  /// What publishes have begun and not finished, by its paths.
  var unfinished: [String] {
    get throws(EnvironmentFault) {
      try names.filter { $0.hasPrefix(Release.unfinishedPrefix) }.map { releasesFolder + "/" + $0 }
    }
  }

  /// The names in the folder of the releases; a release unseen is a number given twice.
  private var names: [String] {
    get throws(EnvironmentFault) {
      guard FileSystem.kind(of: releasesFolder) == .folder else { return [] }
      guard let names = FileSystem.names(in: releasesFolder) else {
        throw .unreadableFolder(releasesFolder)
      }
      return names.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Refuses a link in the place of what publishing writes through, and anything else in the place of
  /// `current`, before anything is touched.
  func refuseLinks() throws(EnvironmentFault) {
    for name in Self.ownNames where name != "current" {
      let inner = path + "/" + name
      if FileSystem.kind(of: inner) == .link { throw .cannotWrite(inner, ELOOP) }
    }
    // A copy that was made without links has a folder there.
    guard [nil, .link].contains(FileSystem.kind(of: link)) else { throw .cannotWrite(link, EEXIST) }
  }

  /// Makes the folder that the release with this number is written in, aside.
  func makeUnfinishedFolder(number: Int) throws(EnvironmentFault) -> String {
    try FileSystem.makeFolderForReaders(releasesFolder)
    let folder = releasesFolder + "/" + Release.unfinishedPrefix + String(number)
    try FileSystem.makeInnerFolder(folder)
    return folder
  }

  /// Puts a release in the place of the one that is served, in one rename.
  func serve(_ release: Release) throws(EnvironmentFault) {
    let next = marker + "/next"
    FileSystem.remove(next)
    defer { FileSystem.remove(next) }
    try FileSystem.makeLink(at: next, to: "releases/" + release.id)
    try FileSystem.rename(next, to: link)
    try FileSystem.flushFolder(path)
    guard current?.id == release.id else { throw .cannotSwitch(path) }
  }

  /// Removes a release that came to be and is not served; in doubt, on a share that fails, it stays.
  func drop(_ id: String) {
    let destination = FileSystem.destination(ofLink: link)
    guard destination.map({ $0 != "releases/" + id }) ?? (errno == ENOENT) else { return }
    FileSystem.removeTree(releasesFolder + "/" + id)
    KeptAssets(self).prune()
  }

  /// Tries in `.sapa` what publishing stands on: a link, and a rename over it.
  func probe() throws(EnvironmentFault) {
    let (one, two) = (marker + "/probe-1", marker + "/probe-2")
    defer {
      FileSystem.remove(one)
      FileSystem.remove(two)
    }
    let areMade = [one, two].allSatisfy { path in
      FileSystem.remove(path)
      return symlink("probe", path) == 0
    }
    if areMade, rename(one, two) == 0 { return }
    let code = errno
    let isUnable = [EPERM, EOPNOTSUPP, ENOSYS].contains(code)
    throw isUnable ? .cannotSwitch(path) : cannotWrite(marker, code)
  }

  /// A file of the target that could not be written; where a right is missing, whose the target is.
  func cannotWrite(_ path: String, _ code: Int32) -> EnvironmentFault {
    guard code == EACCES, let owner = FileSystem.owner(of: marker),
      owner != FileSystem.userName
    else { return .cannotWrite(path, code) }
    return .ofAnother(self.path, owner: owner, user: FileSystem.userName)
  }

  /// Removes what earlier publishes left: releases that were not finished or never served, and the oldest
  /// ones; of these first what was withdrawn.
  ///
  /// - Parameter count: how many releases stay, the served one among them.
  /// - Throws: `EnvironmentFault` where they cannot be seen.
  func prune(keeping count: Int) throws(EnvironmentFault) {
    for folder in try unfinished { FileSystem.removeTree(folder) }
    let log = ReleaseLog(self)
    let (known, history) = (log.releases, log.history)
    let old = try releases.filter { $0.id != current?.id }
    // A log that is lost tells of none.
    let strays = known.isEmpty ? [] : old.filter { !known.contains($0.id) }
    let kept = old.filter { !strays.contains($0) }
    let withdrawn = kept.filter { !history.contains($0.id) }
    let order = withdrawn + kept.filter { !withdrawn.contains($0) }
    for release in strays + order.dropLast(max(0, count - 1)) {
      FileSystem.removeTree(release.path)
    }
  }
}

extension EnvironmentFault {
  static func foreignTarget(_ path: String, _ name: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) is not empty and holds no releases (\(name)): name an empty folder; a site that "
        + "was published with --in-place goes on with --in-place",
      kk: "\(path) бос емес және онда шығарылымдар жоқ (\(name)): бос қалтаны көрсетіңіз; "
        + "--in-place арқылы жарияланған сайт әрі қарай да --in-place арқылы жарияланады",
      ru: "\(path) не пуста, и выпусков в ней нет (\(name)): укажите пустую папку; сайт, "
        + "опубликованный с --in-place, публикуют и дальше с --in-place")
  }

  /// A target that is a link to nothing: a share that is not mounted.
  static func leadsNowhere(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) is a link that leads nowhere: see that its share is mounted, or correct the "
        + "link",
      kk: "\(path) – ешқайда апармайтын символдық сілтеме: желілік диск қосулы екенін тексеріңіз "
        + "немесе сілтемені түзетіңіз",
      ru: "\(path) – ссылка в никуда: проверьте, подключён ли сетевой диск, или исправьте ссылку")
  }

  fileprivate static func ofAnother(
    _ path: String, owner: String, user: String
  ) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) belongs to \(owner), and \(user) may not write there: publish as \(owner), or "
        + "ask for `chown -R \(user) \(path)`",
      kk: "\(path) иесі – \(owner), ал \(user) онда жаза алмайды: \(owner) атынан жариялаңыз "
        + "немесе `chown -R \(user) \(path)` орындауды сұраңыз",
      ru: "\(path) принадлежит \(owner), и \(user) там писать не может: публикуйте от имени "
        + "\(owner) или попросите выполнить `chown -R \(user) \(path)`")
  }

  /// Readers are led to nothing: `current`, or what it leads to, is gone.
  package static func nothingServed(_ target: PublishedTarget) -> EnvironmentFault {
    let path = target.path
    let present = ((try? target.releases) ?? []).map(\.id).joined(separator: ", ")
    let id = target.named ?? ReleaseLog(target).last
    guard let id else {
      return EnvironmentFault(
        en: "\(path) serves no release yet: publish first",
        kk: "\(path) әлі ешбір шығарылымды ұсынбайды: алдымен жариялаңыз",
        ru: "\(path) ещё не отдаёт ни одного выпуска: сначала опубликуйте")
    }
    let isThere = ReleaseLog(target).history.contains { Release($0, in: target) != nil }
    let back = Phrase(
      en: isThere ? "serve the last one that is there with --rollback, " : "",
      kk: isThere ? ", бар шығарылымның соңғысын --rollback арқылы қойыңыз," : "",
      ru: isThere ? ", поставьте последний из имеющихся через --rollback" : "")
    return EnvironmentFault(
      en: "\(path)/current does not lead to release \(id), which was served last "
        + "(present: \(present.isEmpty ? "none" : present)): bring it back from a backup, \(back.en)or "
        + "publish without --if-changed",
      kk: "\(path)/current сайтта соңғы тұрған \(id) шығарылымына апармайды "
        + "(барлары: \(present.isEmpty ? "жоқ" : present)): оны сақтық көшірмеден қалпына "
        + "келтіріңіз\(back.kk) немесе --if-changed параметрінсіз жариялаңыз",
      ru: "\(path)/current не ведёт к выпуску \(id), который стоял на сайте последним "
        + "(есть: \(present.isEmpty ? "ни одного" : present)): верните его из резервной копии"
        + "\(back.ru) или опубликуйте без --if-changed")
  }

  static func cannotSwitch(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) cannot hold links or rename over them, so readers could see half a site: choose "
        + "another folder, or accept that with --in-place",
      kk: "\(path) символдық сілтемелерді не олардың үстінен қайта атауды қолдамайды, сондықтан "
        + "оқырман жартылай сайтты көруі мүмкін: басқа қалтаны таңдаңыз немесе --in-place арқылы "
        + "осыған келісіңіз",
      ru: "в \(path) нельзя создать ссылку и переименовать поверх неё, и читатель мог бы увидеть "
        + "полсайта: выберите другую папку или согласитесь на это через --in-place")
  }
}
