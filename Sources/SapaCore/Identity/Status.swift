/// Where a document stands in its life (ISO 9001:2015, 7.5.3).
package enum Status: String, CaseIterable, Sendable {
  case draft
  case review
  case effective
  case superseded
  case withdrawn
}
