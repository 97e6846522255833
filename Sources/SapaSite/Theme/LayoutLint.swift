import SapaCore
import SapaLanguage

/// Reads a layout for what Sapa does not give it: the template engine is silent about an unknown
/// variable, and an unknown parent renders an empty page.
///
/// `{{titel}}`, `{{{title}}}`, `{{>footer}}` without a layout of that name, `{{nav.skipp}}` are
/// findings; so are `{{=` and `{{&`, which the linter could not follow.
struct LayoutLint {
  /// The layouts that can be named.
  let layouts: Set<String>
  /// The blocks that any layout declares or fills.
  let blocks: Set<String>

  init(_ theme: ThemeFiles) {
    var layouts: Set<String> = []
    var blocks: Set<String> = []
    for layer in theme.layers {
      for file in Self.layouts(of: layer) {
        layouts.formUnion([file.stem, "\(layer.name)-\(file.stem)"])
        // A block that a parent has can be filled; the base declares all there are.
        guard layer.name == theme.layers.first?.name else { continue }
        blocks.formUnion(LayoutTag.all(in: file.text).filter { $0.sign == "$" }.map(\.name))
      }
    }
    self.layouts = layouts
    self.blocks = blocks
  }

  static func check(_ theme: ThemeFiles) -> [Finding] {
    let lint = LayoutLint(theme)
    let findings = theme.layers.flatMap { layer in
      layouts(of: layer).flatMap { file in
        LayoutTag.all(in: file.text).compactMap { lint.finding($0, in: file) }
      }
    }
    return findings + LayoutCycles(theme).findings
  }

  static func layouts(of layer: ThemeFiles.Layer) -> [ThemeFile] {
    ThemeFiles(layers: [layer]).files(under: "layouts/", ending: ".mustache")
  }

  private func finding(_ tag: LayoutTag, in file: ThemeFile) -> Finding? {
    let place = ThemePlace(file: file, line: tag.line, column: tag.column, length: tag.length)
    switch tag.sign {
    case "!", "/": return nil
    case "=", "&", "%": return ThemeVariable.forbiddenTag(tag.sign, at: place)
    case ">", "<":
      return layouts.contains(tag.name) ? nil : ThemeVariable.unknownLayout(tag.name, at: place)
    case "$":
      return blocks.contains(tag.name) ? nil : ThemeVariable.unknownBlock(tag.name, at: place)
    case "#", "^":
      return Frame.Flag.named[tag.name] == nil
        ? ThemeVariable.unknownVariable(tag.name, at: place) : nil
    case "{":
      return Frame.Part.named[tag.name] == nil
        ? ThemeVariable.unescaped(tag.name, at: place) : nil
    default:
      let isKnown =
        Frame.Text.named[tag.name] != nil || InterfaceKey(rawValue: tag.name) != nil
      return isKnown ? nil : ThemeVariable.unknownVariable(tag.name, at: place)
    }
  }
}

/// A tag of a layout, `{{#hasContents}}`, and where it stands.
struct LayoutTag {
  /// `#`, `^`, `/`, `>`, `<`, `$`, `{`, `!`, `=`, `&`, `%`; a space for a variable.
  var sign: Character
  var name: String
  var line: Int
  var column: Int
  var length: Int

  static func all(in text: String) -> [LayoutTag] {
    var tags: [LayoutTag] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
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
