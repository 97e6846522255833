import Glibc

/// Which Sapa is running: what it makes of the same manual may be another site.
enum RunningProgram {
  /// The ID of the program, its digest where the linker gave it none; its size and time and those of the
  /// libraries that it was started with: C's, each with its door in Sapa, and Swift's own, where they
  /// are not linked in.
  ///
  /// Nil where the system does not tell.
  static var identity: String? {
    let file = "/proc/self/exe"
    guard let program = BuildID.ofFile(at: file) ?? Digest.sha256(ofFile: file), let libraries
    else { return nil }
    let stamps = ([file] + libraries).map { "\($0) \(FileSystem.stamp(of: $0) ?? "gone")" }
    return ([program] + stamps).joined(separator: "\n")
  }

  private static let names = [
    "libcmark-gfm", "libcrypto.", "libexpat.", "libqrencode.", "libstemmer.", "libyaml", "libz.",
    "libswift", "libFoundation", "lib_Foundation",
  ]

  /// The files among the mapped ones, in the order of their paths.
  private static var libraries: [String]? {
    var maps: [UInt8] = []
    let isRead = FileSystem.forEachPiece(of: "/proc/self/maps", followingLinks: true) {
      maps += $0
    }
    guard isRead else { return nil }
    // 7f09c307b000-7f09c3087000 r-xp 00000000 fe:01 264421      /usr/lib/libz.so.1.2.13
    let paths = maps.split(separator: UInt8(ascii: "\n")).compactMap { line in
      line.firstIndex(of: UInt8(ascii: "/")).map { String(decoding: line[$0...], as: UTF8.self) }
    }
    return Set(paths).filter { path in
      let file = path.split(separator: "/").last ?? ""
      return names.contains { file.hasPrefix($0) }
    }.sorted()
  }
}
