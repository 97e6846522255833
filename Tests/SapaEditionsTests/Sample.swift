import SapaCore
import SapaReading
import SapaRegister
import Testing

@testable import SapaEditions

/// The first document of a small manual, as the register builds it.
func document(
  _ files: KeyValuePairs<String, String>, settings: String = "", assets: Set<String> = []
) throws -> Document {
  let settings = readSettings(
    Source(path: "sapa.yaml", text: "organization: {name: Сынақ}\n" + settings)
  ).0
  let reader = Reader(settings: settings)
  let manuscripts = files.compactMap { name, text in
    reader.read(Source(path: "content/" + name, text: text)).manuscript
  }
  let (register, _) = Register.build(manuscripts, settings: settings, assets: assets)
  return try #require(register.documents.first)
}

/// The canonical form of a document in one file.
func canonical(_ text: String) throws -> String {
  CanonicalForm(try document(["a.md": text]), picture: { _ in nil }).text
}
