package import Foundation

/// A folder of a test's own, removed when the test is done with it.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "sapa-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  package var path: String { url.path }

  /// Writes a file, making the folders above it.
  package func write(_ text: String, to name: String) throws {
    let target = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: target)
  }

  /// A file as text; nil where there is none.
  package func text(_ name: String) -> String? {
    try? String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// The smallest manual that is without fault.
  package func writeManual() throws {
    try write("organization: {name: Сынақ колледжі}\nlanguage: kk\nmessages: en\n", to: "sapa.yaml")
    try write("# Басты бет\n\nМәтін.\n", to: "content/index.md")
    try write(
      """
      ---
      code: СЖ-СК-01-2019
      title: Сапа жөніндегі жетекшілік
      edition: 3
      status: effective
      effective: 2019-03-01
      owner: Сапа бөлімі
      ---

      # Сапа жөніндегі жетекшілік

      ## 1 Қолдану саласы

      Мәтін 2-тарауға сілтейді: осы СЖ 2 т.

      ## 2 Нормативтік сілтемелер

      Мәтін.

      """, to: "content/manual.md")
  }
}
