import CStemmer
import SapaCore

/// The stemmer of a language that Snowball knows (libstemmer 2.2): `документами` is `документ` in
/// Russian, `kitabı` is `kitap` in Turkish, `policies` is `polici` in English.
///
/// The published algorithms, as https://snowballstem.org describes them. Kazakh is not among them;
/// `Stemmer` is ours.
final class Snowball {
  private let stemmer: OpaquePointer

  /// - Returns: nil for Kazakh.
  init?(_ language: Language) {
    guard let name = Self.names[language], let stemmer = sb_stemmer_new(name, "UTF_8") else {
      return nil
    }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in small letters, its own letters and not folded ones.
  func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard let stem = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else { return word }
    let length = Int(sb_stemmer_length(stemmer))
    return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
  }

  private static let names: [Language: String] = [
    .russian: "russian", .turkish: "turkish", .english: "english",
  ]
}
