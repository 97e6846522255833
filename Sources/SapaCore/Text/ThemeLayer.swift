/// One theme as files: `layouts/page.mustache`, `assets/site.css`, by their paths in its folder.
package struct ThemeLayer: Sendable {
  /// `yasawi`
  package var name: String
  package var files: [String: [UInt8]]

  package init(name: String, files: [String: [UInt8]]) {
    self.name = name
    self.files = files
  }
}
