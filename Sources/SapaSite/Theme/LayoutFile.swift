/// A layout of a theme, `layouts/page.mustache`, and the tags in it, in their order.
struct LayoutFile {
  let file: ThemeFile
  let tags: [LayoutTag]

  /// Those of every layer, the base first.
  static func all(in theme: ThemeFiles) -> [LayoutFile] {
    theme.layers.flatMap { layer in
      ThemeFiles(layers: [layer]).files(under: "layouts/", ending: ".mustache")
        .map { LayoutFile(file: $0, tags: LayoutTag.all(in: $0.lines)) }
    }
  }

  /// `page`, and `base-page`, by which a child names the layout that it extends.
  var names: [String] { [file.stem, "\(file.layer)-\(file.stem)"] }
}

/// A tag of a layout, `{{#hasContents}}`, and where it stands.
struct LayoutTag {
  /// `#`, `^`, `/`, `>`, `<`, `$`, `{`, `!`, `=`, `&`, `%`; a space for a variable.
  var sign: Character
  var name: String
  var line: Int
  var column: Int
  var length: Int

  static func all(in lines: [Substring]) -> [LayoutTag] {
    var tags: [LayoutTag] = []
    for (index, line) in lines.enumerated() {
      var rest = line
      while let open = rest.firstRange(of: "{{") {
        let inside = rest[open.upperBound...]
        guard let close = inside.firstRange(of: "}}") else { break }
        let words = inside[..<close.lowerBound]
        let sign = words.first.flatMap { "#^/><${!=&%".contains($0) ? $0 : nil } ?? " "
        let name = words.drop { "#^/><${!=&% ".contains($0) }.filter { $0 != " " }
        let end = sign == "{" ? inside.index(after: close.lowerBound) : close.lowerBound
        tags.append(
          LayoutTag(
            sign: sign, name: String(name), line: index + 1,
            column: line[..<open.lowerBound].unicodeScalars.count + 1,
            length: line[open.lowerBound..<end].unicodeScalars.count + 2))
        rest = line[close.upperBound...]
      }
    }
    return tags
  }
}
