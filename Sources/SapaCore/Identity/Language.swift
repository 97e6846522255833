/// A language that Sapa speaks and whose citations it reads.
package enum Language: String, CaseIterable, Sendable {
  case kazakh = "kk"
  case russian = "ru"
  case turkish = "tr"
  case english = "en"
}
