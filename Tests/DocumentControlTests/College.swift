import Foundation
import SapaTestSupport
import Testing

/// The manual of a small college, its own folder for each test, and the program run in it.
struct College {
  let folder: TemporaryFolder

  static let manual = """
    ---
    code: СЖ-СК-01-2024
    title: Сапа жөніндегі жетекшілік
    edition: 1
    status: effective
    owner: Сапа бөлімі
    effective: 2024-02-01
    approvals:
      - {meaning: approved, role: Директор, name: А. Сынақова, on: 2024-01-25, order: № 5}
    ---

    # Сапа жөніндегі жетекшілік

    ## 1 Қолдану саласы

    Колледждің барлық бөлімі осы құжатты қолданады.

    ## 2 Құжаттар

    Құжаттар УЕ-СК-002-2024 бойынша басқарылады.

    ![Карта](map.svg)

    """

  static let regulation = """
    ---
    code: УЕ-СК-002-2024
    title: Құжаттарды басқару ережесі
    edition: 1
    status: effective
    owner: Сапа бөлімі
    effective: 2024-02-01
    ---

    # Құжаттарды басқару ережесі

    ## 1 Тәртіп

    Әр құжаттың иесі болады.

    """

  static let drawing =
    #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>"#

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      organization: {name: Сынақ колледжі}
      language: kk
      messages: en
      manual: СЖ-СК-01-2024

      """, to: "sapa.yaml")
    try folder.write("# Сапа құжаттары\n\nКолледж құжаттары.\n", to: "content/index.md")
    try folder.write(Self.manual, to: "content/manual.md")
    try folder.write(Self.drawing, to: "content/map.svg")
    try folder.write(Self.regulation, to: "content/regulation.md")
  }

  @discardableResult func sapa(
    _ words: String..., environment: [String: String] = [:]
  ) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url, environment: environment)
  }

  /// Runs the program and expects it to end with 0.
  @discardableResult func done(
    _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> SapaProgram.Run {
    try done(words, sourceLocation: sourceLocation)
  }

  @discardableResult func done(
    _ words: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> SapaProgram.Run {
    let run = try SapaProgram.run(words, in: folder.url)
    #expect(run.status == 0, "\(run.errors)\(run.output)", sourceLocation: sourceLocation)
    return run
  }

  /// Replaces words in a file.
  func edit(_ name: String, _ changes: KeyValuePairs<String, String>) throws {
    var text = try #require(folder.text(name))
    for (old, new) in changes {
      #expect(text.contains(old), "\(name) does not hold \(old)")
      text = text.replacing(old, with: new)
    }
    try folder.write(text, to: name)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: name))
  }

  func bytes(of name: String) -> Data? {
    try? Data(contentsOf: folder.url.appending(path: name))
  }

  /// The files below a folder of the manual, by their paths from it.
  func files(in name: String) -> [String] {
    let start = folder.url.appending(path: name)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: start.path)) ?? []
    return paths.filter { path in
      let kind = try? start.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
      return kind?.isRegularFile == true
    }.sorted()
  }

  /// The files below a folder in which some text stands.
  func files(in name: String, holding text: String) -> [String] {
    files(in: name).filter { path in
      let bytes = try? Data(contentsOf: folder.url.appending(path: name + "/" + path))
      return bytes?.range(of: Data(text.utf8)) != nil
    }
  }

  /// The text of a PDF, its lines joined.
  func textOfPDF(_ name: String) throws -> String {
    try SapaProgram.output(
      of: "/usr/bin/pdftotext", ["-layout", folder.path + "/" + name, "-"]
    ).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
