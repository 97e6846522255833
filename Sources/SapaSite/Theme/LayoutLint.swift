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

  init(_ layouts: [LayoutFile]) {
    self.layouts = Set(layouts.flatMap(\.names))
    // A block that a parent has can be filled; the base declares all there are.
    let base = layouts.filter { $0.file.layer == layouts.first?.file.layer }
    blocks = Set(base.flatMap(\.tags).filter { $0.sign == "$" }.map(\.name))
  }

  static func check(_ layouts: [LayoutFile]) -> [Finding] {
    let lint = LayoutLint(layouts)
    return layouts.flatMap { layout in
      layout.tags.compactMap { lint.finding($0, in: layout.file) }
    } + LayoutCycles(layouts).findings
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
