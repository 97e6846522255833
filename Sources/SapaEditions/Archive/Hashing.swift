/// SHA-256, as the delivery has it of libcrypto: the pure rooms are handed it.
package struct Hashing: Sendable {
  /// The 32 bytes of the digest.
  package var sha256: @Sendable ([UInt8]) -> [UInt8]
  /// The digest of a file of the manual, `content/manual/map.svg`, in hexadecimal digits; nil where
  /// it cannot be read.
  package var file: @Sendable (_ path: String) -> String?

  package init(
    sha256: @escaping @Sendable ([UInt8]) -> [UInt8],
    file: @escaping @Sendable (_ path: String) -> String?
  ) {
    self.sha256 = sha256
    self.file = file
  }

  /// The first ten hexadecimal digits of the digest: enough to tell two files of one name apart.
  package var fingerprint: @Sendable ([UInt8]) -> String {
    { [sha256] in String(sha256($0).hexadecimal.prefix(10)) }
  }
}
