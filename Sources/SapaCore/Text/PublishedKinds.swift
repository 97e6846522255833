/// The kinds of files beside the pages that readers may be shown or offered: `png`, `docx`.
///
/// Any browser shows the pictures, any office opens the rest.
package enum PublishedKinds {
  package static let all = [
    "png", "jpg", "jpeg", "webp", "gif", "svg", "pdf", "docx", "xlsx", "pptx", "csv", "zip",
  ]
}
