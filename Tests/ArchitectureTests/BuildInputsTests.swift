import Foundation
import Testing

/// What a world gains must be counted among what two builds are compared by.
struct BuildInputsTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  @Test(arguments: [
    (type: "World", in: "Sapa/World.swift", by: "world"),
    (type: "FrozenEdition", in: "SapaEditions/Archive/FrozenEdition.swift", by: "edition"),
  ])
  func `a build compares all that a manual is made from`(
    type: String, file: String, name: String
  ) throws {
    func text(_ path: String) throws -> String {
      try String(contentsOf: Self.sources.appending(path: path), encoding: .utf8)
    }
    let declared = try text(file).matches(of: /\n  package var (\w+)(: [^{\n]+| = [^\n]+)(?=\n)/)
    let fields = declared.map { String($0.1) }
    #expect(fields.count > 5)
    let compared = try text("SapaDelivery/Unchanged/BuildInputs.swift")
    // Layouts are made from the rest, and which PDFs are kept is told by what lies in the output.
    for field in fields where !["layouts", "keptPDFs"].contains(field) {
      #expect(compared.contains("\(name).\(field)"), "\(type).\(field) is not compared")
    }
  }
}
