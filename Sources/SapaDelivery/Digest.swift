import CLibCrypto
import SapaEditions

/// SHA-256 (FIPS 180-4) by libcrypto.
enum Digest {
  /// 32 bytes.
  static func bytes(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
    return digest
  }

  /// 64 hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String { Self.bytes(bytes).hexadecimal }

  /// Whether bytes have another digest than the known one for nothing but the ends of their lines.
  static func differsInLineEnds(_ bytes: [UInt8], _ known: String?) -> Bool {
    let (lineFeed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let short = bytes.filter { $0 != carriage }
    let long = short.flatMap { $0 == lineFeed ? [carriage, lineFeed] : [$0] }
    return sha256(bytes) != known && [short, long].contains { sha256($0) == known }
  }

  /// The digest of a regular file, read piece by piece, so that a large one needs no memory; nil for
  /// one that cannot be read.
  static func sha256(ofFile path: String, followingLinks: Bool = true) -> String? {
    guard let context = EVP_MD_CTX_new() else { return nil }
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    let isRead = FileSystem.forEachPiece(of: path, followingLinks: followingLinks) { piece in
      EVP_DigestUpdate(context, piece.baseAddress, piece.count)
    }
    guard isRead else { return nil }
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    return digest.hexadecimal
  }
}
