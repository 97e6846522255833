import Foundation
import Testing

/// Holds the table of ARCHITECTURE.md against the `import` lines.
struct RoomsTests {
  /// What each room may import: rooms of ours, then modules from outside.
  private static let table: [String: Set<String>] = [
    "SapaCore": ["FoundationEssentials", "Synchronization"],
    "SapaLanguage": ["SapaCore"],
    "SapaReading": [
      "SapaCore", "CCmarkGFM", "CExpat", "CYAML", "SwiftCSV", "Glibc", "Synchronization",
    ],
    "SapaRegister": ["SapaCore", "SapaLanguage"],
    "SapaEditions": ["SapaCore", "SapaLanguage", "SapaRegister"],
    "SapaDiagram": ["SapaCore", "CQREncode", "FoundationEssentials"],
    "SapaSearch": ["SapaCore", "SapaLanguage", "SapaRegister", "CStemmer"],
    "SapaSite": [
      "SapaCore", "SapaLanguage", "SapaRegister", "SapaEditions", "SapaDiagram", "SapaSearch",
      "Mustache", "FoundationEssentials", "Synchronization",
    ],
    "SapaPrint": [
      "SapaCore", "SapaLanguage", "SapaRegister", "SapaEditions", "SapaDiagram",
      "FoundationEssentials",
    ],
    "Sapa": [
      "SapaCore", "SapaLanguage", "SapaReading", "SapaRegister", "SapaEditions", "SapaDiagram",
      "SapaSite", "SapaPrint", "FoundationEssentials",
    ],
    "SapaDelivery": [
      "SapaCore", "Sapa", "SapaReading", "SapaRegister", "SapaEditions", "SapaDiagram",
      "SapaSite", "SapaPrint", "CLibCrypto", "CZlib", "Subprocess", "SystemPackage", "Glibc",
      "FoundationEssentials", "Dispatch",
      "Synchronization",
    ],
    "SapaPreview": [
      "SapaCore", "SapaLanguage", "SapaReading", "SapaRegister", "SapaEditions", "SapaSite", "Sapa",
      "SapaDelivery", "FlyingFox", "FlyingSocks", "Glibc", "FoundationEssentials",
      "Synchronization",
    ],
    "SapaCommand": [
      "SapaCore", "SapaLanguage", "SapaRegister", "SapaEditions", "SapaSite", "Sapa",
      "SapaDelivery", "SapaPreview", "ArgumentParser", "CTCMalloc", "Glibc", "FoundationEssentials",
    ],
  ]

  /// The C libraries; each is imported by one file.
  private static let doors: Set<String> = [
    "CCmarkGFM", "CExpat", "CLibCrypto", "CQREncode", "CStemmer", "CTCMalloc", "CYAML", "CZlib",
  ]

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func swiftFiles(in folder: String) throws -> [URL] {
    let start = Self.root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: start.path)
    return names.filter { $0.hasSuffix(".swift") }.map { start.appending(path: $0) }
  }

  private func imports(_ file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1 else {
        return nil
      }
      guard at == 0 || ["package", "public", "internal", "private", "@testable"].contains(words[0])
      else { return nil }
      return String(words[at + 1].prefix { $0 != "." })
    }
  }

  @Test(arguments: table.keys.sorted())
  func `a room imports only what the table allows`(room: String) throws {
    let allowed = try #require(Self.table[room])
    let files = try swiftFiles(in: "Sources/\(room)")
    #expect(!files.isEmpty)
    for file in files {
      let foreign = try imports(file).filter { !allowed.contains($0) }
      #expect(foreign.isEmpty, "\(file.lastPathComponent) imports \(foreign)")
    }
  }

  @Test func `every folder of Sources is a room of the table or a C door`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    #expect(Set(folders).subtracting(Self.table.keys) == Self.doors)
  }

  @Test(arguments: doors)
  func `one file imports a C library`(module: String) throws {
    let files = try swiftFiles(in: "Sources").filter { try imports($0).contains(module) }
    #expect(files.count == 1)
  }

  @Test func `the table is the one that ARCHITECTURE shows`() throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    for room in Self.table.keys {
      #expect(text.contains("| \(room) |"), "ARCHITECTURE.md has no row for \(room)")
    }
  }
}
