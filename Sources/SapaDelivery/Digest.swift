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
}
