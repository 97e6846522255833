import SapaLanguage

/// A former address, `aliases: [/quality/manual.html]`, as a path of the output.
enum Redirect {
  /// The path of an alias: `quality/manual.html`, or `old/page/index.html` of `/old/page/`.
  ///
  /// Slugs only, so that no alias leads out of the output; nil where nothing is left of it.
  static func path(_ alias: String) -> String? {
    var parts = alias.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    guard let last = parts.popLast() else { return nil }
    var slugs = parts.map(Transliteration.slug)
    if let dot = last.lastIndex(of: "."), [".html", ".htm"].contains(last[dot...].lowercased()) {
      slugs.append(Transliteration.slug(String(last[..<dot])) + last[dot...].lowercased())
    } else {
      slugs += [Transliteration.slug(last), "index.html"]
    }
    return slugs.contains { $0.isEmpty || $0.hasPrefix(".") } ? nil : slugs.joined(separator: "/")
  }
}
