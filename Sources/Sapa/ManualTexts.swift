package import SapaCore
package import SapaEditions
import SapaReading
import SapaRegister

/// What a manual says at one point of its life, to be compared with what it says at another.
package struct ManualTexts: Sendable {
  /// The documents whose text is here, in the order of the register, then the pages without a code.
  package let texts: [EditionText]
  package let settings: Settings

  /// - Parameters:
  ///   - settings: sapa.yaml as it was then.
  ///   - sources: the Markdown files of `content/`.
  ///   - assets: paths of the other files there, which texts may show.
  ///   - jobs: how many files are read at once.
  package init(settings: Source, sources: [Source], assets: Set<String>, jobs: Int) async {
    let (values, _) = readSettings(settings)
    let reader = Reader(settings: values)
    let readings = await concurrentMap(sources, jobs: jobs) { reader.read($0) }
    let (register, _) = Register.build(
      readings.compactMap(\.manuscript), settings: values, assets: assets)
    self.settings = values
    texts = register.documents.map { EditionText($0) } + register.pages.map { EditionText($0) }
  }

  /// The text of a document by its code; nil where there is none.
  package func text(of code: DocumentCode) -> EditionText? {
    texts.first { $0.code == code }
  }
}
