import FoundationEssentials
import Sapa
import SapaCore
import SapaEditions
package import SapaSite

/// A PDF held against what was made: whether it is whole, which edition it is, whether that holds.
///
/// Works for a copy that has left the site, by its SHA-256 and by the short code that it carries; a
/// manifest shows damage, not forgery.
package struct PrintoutCheck: Sendable {
  /// SHA-256 of the file.
  package let digest: String
  /// The short code that the file itself names: `7K3M9Q2X`.
  package let shortCode: String?
  /// The PDF of a manifest with the same bytes: `documents/ue-1/УЕ-1-2.pdf`.
  package private(set) var sameAs: String?
  /// Its path in the site in which it lies, where it is not what was written there.
  package private(set) var changed: String?
  /// What is known of its edition: to the site, and to the manual that the site was made from.
  package private(set) var entry: EditionEntry?
  /// How that site stands to its manual.
  package private(set) var age = SiteAge.current
  /// Whether that site shows what is being written: it is not the one that is published.
  package private(set) var isOfDrafts = false
  /// What the archive says of it.
  package private(set) var frozen: FrozenPrintout?

  /// How a site stands to what its manual says now, of one edition.
  package enum SiteAge: Sendable {
    case current
    /// The manual says something else of the edition than its site; what it says counts.
    case behind
    /// The manual has another text in its place: nobody knows whether the edition holds.
    case outdated
    /// An earlier release has the edition; the one that is served does not know it.
    case left
  }

  package var isInForce: Bool {
    sameAs != nil && entry?.verdict == .inForce && [.current, .behind].contains(age)
  }

  /// - Parameters:
  ///   - path: of the PDF.
  ///   - given: a site, a published folder or a manual that it is held against; by default the site
  ///     in which the PDF lies, else that of the manual found upward from here.
  ///   - jobs: how many files of the manual are read at once.
  /// - Throws: `EnvironmentFault` where the file cannot be read, or there is nothing to hold it
  ///   against.
  package init(
    of path: String, against given: String?, jobs: Int
  ) async throws(EnvironmentFault) {
    guard let bytes = FileSystem.read(path) else { throw .unreadable(path) }
    let place = try Place(of: path, given)
    digest = Digest.sha256(bytes)
    shortCode = Self.shortCode(in: bytes)
    let entries = EditionEntry.all(in: place.site)
    let manifest = Manifest(of: place.site)
    isOfDrafts = manifest?.showsDrafts == true
    let digest = digest
    if let inner = place.file, let known = manifest?.files[inner], known != digest {
      changed = inner
    }
    // The main document has two paths; the longer one is that of its page.
    sameAs = manifest?.files.filter { $0.value == digest }.map(\.key)
      .max { $0.utf8.count < $1.utf8.count }
    let own = shortCode
    if let archive = place.archive {
      frozen = try FrozenPrintout(digest, shortCode: own, in: archive)
    }
    sameAs = sameAs ?? frozen?.path
    let (same, code) = (sameAs, frozen?.record?.mark.shortCode ?? own)
    entry =
      entries.first { $0.shortCode == code } ?? entries.first { $0.pdf != nil && $0.pdf == same }
    if let entry, let served = place.served {
      let now = EditionEntry.all(in: served).first { $0.shortCode == entry.shortCode }
      self.entry = now ?? entry
      if now == nil { age = .left }
    } else if let entry, let manual = place.manual {
      let known = try await manual.knownEditions(showsDrafts: isOfDrafts, jobs: jobs)
      compare(entry, with: known.first { $0.shortCode == entry.shortCode })
    }
  }

  /// Holds what the site says against what the manual says, which may have been withdrawn since.
  private mutating func compare(_ entry: EditionEntry, with now: EditionEntry?) {
    guard let now else { return age = .outdated }
    let isSame = (now.verdict, now.by, now.since) == (entry.verdict, entry.by, entry.since)
    age = isSame ? .current : .behind
    self.entry = now
  }

  /// `sapa:7K3M9Q2X` of the file's keywords, which PDF/A keeps readable.
  private static func shortCode(in bytes: [UInt8]) -> String? {
    let word = Array("sapa:".utf8)
    let letters = Set("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    var index = 0
    while let start = bytes[index...].firstIndex(of: word[0]) {
      let code = bytes.dropFirst(start + word.count).prefix(8)
      if bytes[start...].starts(with: word), code.count == 8, code.allSatisfy(letters.contains) {
        return String(decoding: code, as: UTF8.self)
      }
      index = start + 1
    }
    return nil
  }
}

/// What a PDF is held against.
private struct Place {
  /// The site that was made with it.
  var site: String
  /// The path of the PDF, where it lies in that site.
  var file: String?
  /// The archive beside it.
  var archive: String?
  /// The release that is served, where the PDF lies in another one of its target.
  var served: String?
  /// The manual that the site was made from; nil for one that was copied away, or published.
  var manual: ManualFolder?

  init(of path: String, _ given: String?) throws(EnvironmentFault) {
    if let given {
      if let release = PublishedTarget(publishedAt: given)?.current {
        site = release.path
        return
      }
      if Manifest(of: given) != nil {
        site = given
        manual = try? ManualFolder(given)
        return
      }
    } else if let output = Verification.output(around: path) {
      // A frozen edition does not know what became of it; the manual around it does, and what lies
      // beside it in the archive.
      let isFrozen = FileSystem.kind(of: output.folder + "/" + Archive.recordName) == .file
      if !isFrozen || (try? ManualFolder(nil)) == nil {
        (site, file) = output
        served = PublishedTarget.served(beside: site)
        if isFrozen {
          archive = output.folder + "/../.."
        } else {
          manual = try? ManualFolder(output.folder)
        }
        return
      }
    }
    let manual = try ManualFolder(given)
    let archive = manual.path(of: Archive.name(try manual.settingsRead()))
    site = manual.root + "/site"
    guard Manifest(of: site) != nil || FileSystem.kind(of: archive) == .folder else {
      throw .nothingMade(manual.root)
    }
    self.archive = archive
    self.manual = manual
  }
}

extension PublishedTarget {
  /// `TARGET/releases/000002-…` of `TARGET/releases/000001-…`: the release that is served, where it is
  /// another one; nil where a folder is no release.
  fileprivate static func served(beside release: String) -> String? {
    let target = PublishedTarget(publishedAt: release + "/../..")
    guard let target, release.hasPrefix(target.releasesFolder + "/"),
      let served = target.current?.path
    else { return nil }
    return served == release ? nil : served
  }
}

extension ManualFolder {
  /// What the manual says of its editions today.
  fileprivate func knownEditions(
    showsDrafts: Bool, jobs: Int
  ) async throws(EnvironmentFault) -> [EditionEntry] {
    let world = try world(today: try Clock.today(asOf: nil), showsDrafts: showsDrafts)
    return await check(world, jobs: jobs, making: .marks).knownEditions(of: world)
  }
}

extension EditionEntry {
  /// Those that a site has; none where it has none that can be read.
  static func all(in site: String) -> [EditionEntry] {
    FileSystem.read(site + "/" + path)
      .flatMap { try? JSONDecoder().decode([EditionEntry].self, from: Data($0)) } ?? []
  }
}

extension EnvironmentFault {
  fileprivate static func nothingMade(_ root: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(root) has neither a site nor frozen editions yet: build it, or name a published "
        + "folder with -C",
      kk: "\(root) қалтасында сайт та, мөрленген нұсқа да жоқ: құрастырыңыз немесе жарияланған "
        + "қалтаны -C арқылы көрсетіңіз",
      ru: "в \(root) ещё нет ни сайта, ни зафиксированных редакций: соберите его или укажите "
        + "опубликованную папку через -C")
  }
}
