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
