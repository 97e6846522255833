import SapaCore
import SapaReading
import SapaRegister

@testable import SapaEditions

/// An edition of a small manual, and two of them side by side.
enum TwoEditions {
  /// The text of a document in these files below `content/manual/`; the first one has its code.
  static func edition(_ files: [String]) -> EditionText {
    let settings = readSettings(
      Source(path: "sapa.yaml", text: "organization: {name: Сынақ}\nlanguage: kk\n")
    ).0
    let reader = Reader(settings: settings)
    let readings = files.enumerated().map { index, text in
      let front = "---\ncode: СЖ-СК-01-2019\ntitle: Жетекшілік\nedition: 3\n---\n"
      return reader.read(
        Source(
          path: "content/manual/\(index == 0 ? "index" : "\(9 + index)").md",
          text: (index == 0 ? front : "") + text))
    }
    let (register, _) = Register.build(
      readings.compactMap(\.manuscript), settings: settings, assets: [])
    return EditionText(register.documents[0])
  }

  /// What is told of two texts, a line for each section that differs, with its words below it.
  ///
  /// ```
  /// 7.3 → 7.4 renumbered changed: Хабардарлық
  ///   Қызметкер [-бес-]{+он+} күн ішінде танысады.
  /// ```
  static func told(_ old: String, _ new: String) -> String {
    told([old], [new])
  }

  static func told(_ old: [String], _ new: [String]) -> String {
    let difference = EditionDifference(from: edition(old), to: edition(new))
    return difference.changed.flatMap { section in
      let names = [section.old, section.new].compactMap { $0?.name.text }
      let name =
        names.count == 2 && names[0] == names[1] ? names[0] : names.joined(separator: " → ")
      let kinds = section.kinds.map(\.rawValue).joined(separator: " ")
      let lines = section.lines.filter(\.isChanged).map { "  " + $0.marked }
      return ["\(name) \(kinds): \(section.titleLine.marked)"] + lines
    }.joined(separator: "\n")
  }
}

extension RevisedLine {
  /// The line with marks, as `Қызметкер [-бес-]{+он+} күн ішінде танысады`.
  var marked: String {
    pieces.map { piece in
      switch piece.revision {
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      case nil: piece.text
      }
    }.joined()
  }
}
