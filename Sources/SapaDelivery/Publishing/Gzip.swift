import CZlib

/// Compressed copies of the files of a release, `index.html.gz` beside `index.html`.
///
/// They are made once, with care, where a web server would make them anew for every reader, in haste
/// (nginx: `gzip_static on`).
enum Gzip {
  static let suffix = ".gz"

  /// Whether a file is worth a compressed copy: text of some length.
  ///
  /// Pictures, fonts and PDFs are compressed in themselves.
  static func suits(_ path: String, _ bytes: [UInt8]) -> Bool {
    bytes.count >= 512 && texts.contains { path.hasSuffix($0) }
  }

  private static let texts = [".html", ".css", ".js", ".json", ".csv", ".svg", ".xml", ".txt"]

  /// The bytes as gzip (RFC 1952) without name and time: the same bytes, the same copy.
  ///
  /// - Returns: nil where zlib has no memory for it.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 15 bits of window; 16 more ask for gzip in place of zlib's own frame.
    let started = deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      let room = Int(deflateBound(&stream, UInt(source.count)))
      var isDone = false
      let output = [UInt8](unsafeUninitializedCapacity: room) { target, count in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = room - Int(stream.avail_out)
      }
      return isDone ? output : nil
    }
  }
}
