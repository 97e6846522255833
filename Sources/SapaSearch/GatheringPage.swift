/// A page that the site makes up from the whole register, as the search finds it: who is responsible,
/// the forms, what has changed.
package struct GatheringPage: Sendable {
  /// Its words in the menu, «Кім жауапты».
  var title: String
  /// What there is to see: «Жауапкершілік матрицасы».
  var about: String
  /// Below the site's root.
  var path: String

  package init(title: String, about: String, path: String) {
    self.title = title
    self.about = about
    self.path = path
  }
}
