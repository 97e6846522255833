/// Words broken into lines of a given width: «Инфрақұрылымды / басқару».
enum TextLines {
  /// Lines break at spaces and behind hyphens; a word wider than the line is cut.
  ///
  /// - Parameters:
  ///   - text: as written; line ends and runs of spaces count as one space.
  ///   - width: of a line, in the unit of `size`.
  ///   - size: of the letters.
  ///   - lead: what the first line has no room for.
  /// - Returns: the lines; none for a text without a word.
  static func wrap(_ text: String, width: Double, size: Double, lead: Double = 0) -> [String] {
    let room = width / size
    var lines: [String] = []
    var line = ""
    var used = lead / size
    for piece in text.split(whereSeparator: \.isWhitespace).flatMap(pieces) {
      let gap = line.isEmpty || !piece.beginsWord ? "" : " "
      let needed = SansWidth.of(gap) + SansWidth.of(piece.text)
      if used + needed <= room {
        line += gap + piece.text
        used += needed
        continue
      }
      // A first line that has room for nothing but the lead stays empty.
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      for letter in piece.text {
        let width = SansWidth.of(String(letter))
        if used + width > room, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(letter)
        used += width
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private struct Piece {
    var text: String
    var beginsWord: Bool
  }

  /// A word, cut behind its hyphens: «әкімшілік-» and «шаруашылық».
  private static func pieces(_ word: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    for letter in word {
      text.append(letter)
      if letter == "-", text.count > 4 {
        pieces.append(Piece(text: text, beginsWord: pieces.isEmpty))
        text = ""
      }
    }
    if !text.isEmpty { pieces.append(Piece(text: text, beginsWord: pieces.isEmpty)) }
    return pieces
  }
}
