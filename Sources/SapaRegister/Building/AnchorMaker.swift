/// Anchors of headings without a number, in GitHub's form: `## Қағаз даналары` is `#қағаз-даналары`;
/// a second one is `#қағаз-даналары-2`.
struct AnchorMaker {
  private var uses: [String: Int] = [:]

  mutating func anchor(for text: String) -> String {
    var anchor = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        anchor.append(character)
      } else if character.isWhitespace {
        anchor.append("-")
      }
    }
    // No page may have an anchor that a section's number could have.
    if anchor.isEmpty || anchor.hasPrefix("s-") { anchor = "h-" + anchor }
    var unique = anchor
    repeat {
      let count = (uses[anchor] ?? 0) + 1
      uses[anchor] = count
      unique = count == 1 ? anchor : "\(anchor)-\(count)"
    } while unique != anchor && uses[unique] != nil
    if unique != anchor { uses[unique] = 1 }
    return unique
  }
}
