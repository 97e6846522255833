import Glibc
import SapaCore
import SapaPrint
import Synchronization

/// The folder that a build writes.
///
/// Only files whose bytes changed are written, only files that an earlier build wrote are removed. A
/// marker stands in the folder from the first write to the last, so that a build that was cut short
/// is recognised and repaired by the next.
///
/// Files may be put by several tasks at once.
package final class OutputFolder: Sendable {
  package let path: String
  private let before: Manifest?
  /// What builds began here that did not live to write a manifest.
  private let begun: [String]
  /// The output before: PDFs may be taken from it that were made from the same input, and times.
  private let earlier: (path: String, manifest: Manifest)?
  private let isDurable: Bool
  private let isCompressed: Bool
  /// Whether the folder held nothing: then nothing can stand where a file goes.
  private let wasEmpty: Bool
  private let state: Mutex<State>

  fileprivate struct State {
    var manifest = Manifest()
    var isMarked: Bool
    /// The marker, open for the names of files.
    var marker: Int32?
    /// Folders that were seen to be none of them a link.
    var folders: Set<String> = []
    var writtenCount = 0
    var keptCount = 0
  }

  /// How many files were written, and how many stayed as they were.
  package var writtenCount: Int { state.withLock { $0.writtenCount } }
  package var keptCount: Int { state.withLock { $0.keptCount } }

  static let marker = ".sapa-incomplete"

  /// Opens the folder, making it if need be.
  ///
  /// - Parameters:
  ///   - path: where the output goes, absolute or from the current folder.
  ///   - earlier: another output whose PDFs may be taken over; by default the folder itself.
  ///   - isDurable: whether each file is on the disk before the next is written.
  ///   - isCompressed: whether texts have a compressed copy beside them, for a web server.
  /// - Throws: `EnvironmentFault` for a folder that holds files that no build of Sapa wrote.
  package init(
    _ path: String, takingPDFsFrom earlier: String? = nil, isDurable: Bool = false,
    isCompressed: Bool = false
  ) throws(EnvironmentFault) {
    self.path = path
    self.isDurable = isDurable
    self.isCompressed = isCompressed
    before = Manifest(of: path)
    let source = earlier ?? path
    self.earlier = Manifest(of: source).map { (source, $0) }
    try FileSystem.makeFolder(path)
    let isMarked = FileSystem.kind(of: path + "/" + Self.marker) != nil
    let lines = FileSystem.read(path + "/" + Self.marker)?.split(separator: UInt8(ascii: "\n"))
    begun = (lines ?? []).map { String(decoding: $0, as: UTF8.self) }
    state = Mutex(State(isMarked: isMarked))
    wasEmpty = before == nil && !isMarked
    guard wasEmpty else { return }
    guard let names = FileSystem.names(in: path) else { throw .unreadableFolder(path) }
    let foreign = names.map { String(decoding: $0, as: UTF8.self) }.first {
      $0 != ".gitignore" && $0 != BuildRecord.name
    }
    if let foreign { throw .foreignFolder(path, foreign) }
  }

  deinit { state.withLock { $0.closeMarker() } }

  /// Notes that the site shows what is being written.
  func noteDrafts() { state.withLock { $0.manifest.showsDrafts = true } }

  /// The SHA-256 of the manifest as it will be written.
  var digest: String { Digest.sha256(state.withLock { $0.manifest.bytes }) }

  /// Writes a file unless it is there already, byte by byte.
  package func put(_ bytes: [UInt8], at name: String) throws(EnvironmentFault) {
    try putAlone(bytes, at: name)
    guard isCompressed, Gzip.suits(name, bytes), let copy = Gzip.compressed(bytes) else { return }
    try putAlone(copy, at: name + Gzip.suffix)
  }

  private func putAlone(_ bytes: [UInt8], at name: String) throws(EnvironmentFault) {
    let target = path + "/" + name
    let digest = Digest.sha256(bytes)
    let isThere = !wasEmpty && FileSystem.holds(bytes, at: target)
    if !isThere {
      try makeWay(for: name)
      try FileSystem.write(bytes, to: target, isDurable: isDurable)
      keepTime(of: name, digest)
    }
    state.withLock { state in
      state.manifest.files[name] = digest
      if isThere { state.keptCount += 1 } else { state.writtenCount += 1 }
    }
  }

  /// Gives a file the time that the same bytes have in the release before, so that browsers which have them
  /// need not fetch them again.
  private func keepTime(of name: String, _ digest: String) {
    guard let earlier, earlier.path != path, earlier.manifest.files[name] == digest else { return }
    FileSystem.copyTime(from: earlier.path + "/" + name, to: path + "/" + name)
  }

  /// A PDF of the earlier output that was made from the same input and is whole.
  func printed(
    at name: String, madeFrom digest: String
  ) -> (bytes: [UInt8], remarks: Typeset.Remarks?)? {
    guard let earlier, earlier.manifest.printed[name] == digest,
      let known = earlier.manifest.files[name],
      let bytes = FileSystem.read(earlier.path + "/" + name), Digest.sha256(bytes) == known
    else { return nil }
    return (bytes, earlier.manifest.remarks?[name])
  }

  /// Writes a PDF and notes what it was made from, and what is to be told of it.
  func putPrinted(_ pdf: Printing.PDF) throws(EnvironmentFault) {
    for name in pdf.paths {
      try put(pdf.bytes, at: name)
      state.withLock { state in
        state.manifest.printed[name] = pdf.digest
        if let remarks = pdf.remarks {
          state.manifest.remarks = (state.manifest.remarks ?? [:]).merging([name: remarks]) { $1 }
        }
      }
    }
  }

  /// Removes what an earlier build wrote and this one did not, then writes the manifest.
  package func finish() throws(EnvironmentFault) {
    try finish { _ in nil }
  }

  /// The same, with a record of what the output was made from, where the next build may stand on it.
  func finish(noting record: (_ manifest: [UInt8]) -> BuildRecord?) throws(EnvironmentFault) {
    let manifest = state.withLock { $0.manifest }
    let earlier = Set(before?.files.keys.map(\.self) ?? []).union(begun)
    for name in earlier.sorted() where manifest.files[name] == nil {
      try mark()
      remove(name)
    }
    let bytes = manifest.bytes
    if FileSystem.read(path + "/" + Manifest.name) != bytes {
      try mark()
      try FileSystem.write(bytes, to: path + "/" + Manifest.name, isDurable: isDurable)
    }
    if let record = record(bytes), record != BuildRecord(of: path) {
      try FileSystem.write(record.bytes, to: path + "/" + BuildRecord.name, isDurable: isDurable)
    }
    if state.withLock({ $0.isMarked }) { try unmark() }
    if isDurable { try FileSystem.flushFolders(below: path) }
  }

  /// An output that still has its marker is not finished, whatever it holds.
  private func unmark() throws(EnvironmentFault) {
    let marker = path + "/" + Self.marker
    state.withLock { $0.closeMarker() }
    FileSystem.remove(marker)
    guard FileSystem.kind(of: marker) == nil else { throw .cannotWrite(marker, errno) }
  }

  /// Marks the folder and makes those above a file; a link in the place of one of them, or of the
  /// file, is removed, never followed.
  private func makeWay(for name: String) throws(EnvironmentFault) {
    try state.withLock { state throws(EnvironmentFault) in
      try mark(&state)
      try note(name, &state)
      try makeFolder(above: name, &state)
    }
    let target = path + "/" + name
    if !wasEmpty, FileSystem.kind(of: target) == .link { FileSystem.remove(target) }
  }

  private func makeFolder(above name: String, _ state: inout State) throws(EnvironmentFault) {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let folder = String(name[..<slash])
    guard state.folders.insert(folder).inserted else { return }
    try makeFolder(above: folder, &state)
    let made = path + "/" + folder
    if FileSystem.makeNewFolder(made) { return }
    if FileSystem.kind(of: made) == .link { FileSystem.remove(made) }
    try FileSystem.makeInnerFolder(made)
  }

  private func mark() throws(EnvironmentFault) {
    try state.withLock { state throws(EnvironmentFault) in try mark(&state) }
  }

  private func mark(_ state: inout State) throws(EnvironmentFault) {
    if state.isMarked { return }
    try FileSystem.write([], to: path + "/" + Self.marker, isDurable: isDurable)
    state.isMarked = true
  }

  /// Names in the mark a file that the manifest does not have: should this build not live to write
  /// its own, the next one knows whose it is.
  private func note(_ name: String, _ state: inout State) throws(EnvironmentFault) {
    guard before?.files[name] == nil else { return }
    let path = path + "/" + Self.marker
    if state.marker == nil { state.marker = try FileSystem.openEnd(of: path) }
    guard let marker = state.marker else { return }
    try FileSystem.writeAll(Array((name + "\n").utf8), to: marker, at: path)
  }

  /// Removes a file and the folders that are empty without it.
  private func remove(_ name: String) {
    // The manifest lies in the folder that it describes: a path that leads out is not ours.
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains(".."),
      FileSystem.leadsThroughFolders(name, in: path)
    else { return }
    FileSystem.remove(path + "/" + name)
    var folder = name
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      FileSystem.removeEmptyFolder(path + "/" + folder)
    }
  }
}

extension OutputFolder.State {
  fileprivate mutating func closeMarker() {
    if let marker { close(marker) }
    marker = nil
  }
}

extension EnvironmentFault {
  static func foreignFolder(_ path: String, _ name: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) holds files that Sapa did not write (\(name)): name an empty folder",
      kk: "\(path) қалтасында Sapa жазбаған файлдар бар (\(name)): бос қалтаны көрсетіңіз",
      ru: "в \(path) есть файлы, которые писала не Sapa (\(name)): укажите пустую папку")
  }
}
