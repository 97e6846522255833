/// A page that the site makes up from the whole register, as the search finds it: who is responsible,
/// the forms, what has changed.
package struct GatheringPage: Sendable {
  /// «Кім жауапты · Жауапкершілік матрицасы».
  var title: String
  /// What there is to see.
  var about: String
  /// Words that find it besides its own: «Кто отвечает».
  var keywords: [String]
  /// Below the site's root.
  var path: String

  package init(title: String, about: String, keywords: [String], path: String) {
    self.title = title
    self.about = about
    self.keywords = keywords
    self.path = path
  }
}
