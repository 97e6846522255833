package import SapaCore
package import SapaEditions
import SapaReading
package import SapaRegister

/// What a manual says at one point of its life, to be compared with what it says at another.
package struct ManualTexts: Sendable {
  /// The documents, in the order of the register, then the pages without a code.
  package let texts: [EditionText]
  /// Its citations are not read.
  package let register: Register

  /// - Parameters:
  ///   - settings: sapa.yaml as it was then.
  ///   - sources: the Markdown files of `content/`.
  ///   - assets: paths of the other files there, which texts may show.
  ///   - isOneDocument: whether a single file counts as a document, its numbers as sections, even
  ///     if its code stands elsewhere.
  ///   - jobs: how many files are read at once.
  package init(
    settings: Source, sources: [Source], assets: Set<String>,
    isOneDocument: Bool = false, jobs: Int
  ) async {
    let (values, _) = readSettings(settings)
    let reader = Reader(settings: values)
    var manuscripts = reader.read(sources, jobs: jobs).compactMap(\.manuscript)
    if isOneDocument, manuscripts.count == 1, manuscripts[0].control.code == nil {
      manuscripts[0].control.code = Placed(.unknown, at: Span(startOf: manuscripts[0].path))
    }
    (register, _) = Register.build(
      manuscripts, settings: values, assets: assets)
    texts = register.documents.map { EditionText($0) } + register.pages.map { EditionText($0) }
  }

  /// The text of a document by its code; nil where there is none.
  package func text(of code: DocumentCode) -> EditionText? {
    texts.first { $0.code == code }
  }

  package var settings: Settings { register.settings }
}
