// swift-tools-version: 6.2
// The rooms of Sapa; ARCHITECTURE.md says what each may know. ArchitectureTests hold it to that.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: room + "Tests",
    dependencies: [.init(stringLiteral: room), "SapaCore", "SapaTestSupport"] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "sapa",
  products: [
    .executable(name: "sapa", targets: ["SapaCommand"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CTCMalloc", pkgConfig: "libtcmalloc_minimal",
      providers: [.apt(["libgoogle-perftools-dev"])]),

    room("SapaCore", []),
    room("SapaLanguage", ["SapaCore"]),
    room(
      "SapaReading",
      [
        "SapaCore", "CCmarkGFM", "CExpat", "CYAML", .product(name: "SwiftCSV", package: "SwiftCSV"),
      ]),
    room("SapaRegister", ["SapaCore", "SapaLanguage"]),
    room("SapaEditions", ["SapaCore", "SapaLanguage", "SapaRegister"]),
    room("SapaDiagram", ["SapaCore", "CQREncode"]),
    room("SapaSearch", ["SapaCore", "SapaLanguage", "SapaRegister", "CStemmer"]),
    room(
      "SapaSite",
      [
        "SapaCore", "SapaLanguage", "SapaRegister", "SapaEditions", "SapaDiagram", "SapaSearch",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    room("SapaPrint", ["SapaCore", "SapaLanguage", "SapaRegister", "SapaEditions", "SapaDiagram"]),
    room(
      "Sapa",
      [
        "SapaCore", "SapaLanguage", "SapaReading", "SapaRegister", "SapaEditions", "SapaDiagram",
        "SapaSite", "SapaPrint",
      ]),
    room(
      "SapaDelivery",
      [
        "SapaCore", "Sapa", "SapaReading", "SapaRegister", "SapaEditions", "SapaDiagram",
        "SapaSite", "SapaPrint", "CLibCrypto", "CZlib",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    room(
      "SapaPreview",
      [
        "SapaCore", "SapaLanguage", "SapaReading", "SapaRegister", "SapaEditions", "SapaSite",
        "Sapa", "SapaDelivery", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "SapaCommand",
      dependencies: [
        "SapaCore", "SapaLanguage", "SapaRegister", "SapaEditions", "SapaSite", "Sapa",
        "SapaDelivery", "SapaPreview", "CTCMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "SapaTestSupport", dependencies: ["SapaCore"], path: "Tests/SapaTestSupport",
      exclude: ["calls.py", "clock.c"], swiftSettings: strict),
    .testTarget(
      name: "SapaCoreTests", dependencies: ["SapaCore", "SapaTestSupport"], swiftSettings: strict),
    tests("SapaLanguage"),
    .testTarget(
      name: "SapaReadingTests", dependencies: ["SapaReading", "SapaCore", "SapaTestSupport"],
      exclude: ["Examples/differences.txt"], swiftSettings: strict),
    tests("SapaRegister", ["SapaReading"]),
    tests("SapaEditions", ["SapaReading", "SapaRegister"]),
    tests("SapaDiagram", ["SapaReading"]),
    tests("SapaSearch", ["SapaLanguage", "SapaReading", "SapaRegister"]),
    tests("SapaSite", ["SapaReading", "SapaRegister", "SapaEditions"]),
    tests("SapaPrint", ["SapaReading", "SapaRegister"]),
    tests("SapaDelivery", ["SapaPrint"]),
    tests("Sapa"),
    .testTarget(
      name: "SapaPreviewTests",
      dependencies: ["SapaCore", "SapaDelivery", "SapaPreview", "SapaTestSupport"],
      exclude: ["browser.py"], swiftSettings: strict),
    .testTarget(
      name: "SapaCommandTests", dependencies: ["SapaCore", "SapaTestSupport"],
      exclude: ["sarif.py"], swiftSettings: strict),
    .testTarget(
      name: "DocumentControlTests", dependencies: ["SapaTestSupport"],
      exclude: ["Story", "freezes.py"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests", dependencies: ["SapaTestSupport"],
      exclude: ["faults.py", "switches.py"], swiftSettings: strict),
    .testTarget(
      name: "WholeManualTests", dependencies: ["SapaLanguage", "SapaTestSupport"],
      exclude: [
        "browser.py", "facts.py", "reader.py", "pages.py", "golden.py", "search.py", "Sample",
        "Pages-manual",
        "Pages-register", "Pages-sheet",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SapaGoldenTests", dependencies: ["SapaTestSupport"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "HostileTests", dependencies: ["SapaTestSupport"],
      exclude: ["Cases", "cases.json", "measure.py"],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ]
)

// The fuzzing runs need a compiler's main of their own: they belong to the package only when asked for.
if Context.environment["SAPA_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "SapaFuzz", dependencies: ["SapaCore", "SapaReading", "SapaRegister"], path: "Fuzzing",
      swiftSettings: strict))
}
