// swift-tools-version: 6.2

import PackageDescription

/// Settings of every module.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// Settings of the modules that call no C: there, unsafe code must be marked `unsafe`.
let safe = settings + [.strictMemorySafety()]

let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let customDump: Target.Dependency = .product(name: "CustomDump", package: "swift-custom-dump")
/// Lets `expectNoDifference` fail a test; without it a difference is only printed.
let issues: Target.Dependency = .product(
  name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay")

let package = Package(
  name: "decant",
  products: [
    .library(name: "Decant", targets: ["Decant"]),
    .library(name: "DecantWXR", targets: ["DecantWXR"]),
    .library(name: "DecantJSONFeed", targets: ["DecantJSONFeed"]),
    .library(name: "DecantMarkdown", targets: ["DecantMarkdown"]),
    .library(name: "DecantLines", targets: ["DecantLines"]),
    .library(name: "DecantPage", targets: ["DecantPage"]),
    .library(name: "DecantCLI", targets: ["DecantCLI"]),
    .library(name: "DecantTesting", targets: ["DecantTesting"]),
    .executable(name: "decant", targets: ["DecantTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.0"),
    .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.5.0"),
  ],
  targets: [
    // The model, the streaming protocols, the diagnostics, bytes and files. Imports no C library
    // and no Foundation; CFileSystem declares two system calls that Swift doesn't see.
    // CSHA256 gives it the processor's instructions for checksums.
    .systemLibrary(name: "CFileSystem"),
    .systemLibrary(name: "CSHA256"),
    .target(
      name: "DecantCore", dependencies: ["CFileSystem", "CSHA256", system], swiftSettings: safe),

    // The only modules that see a C library.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(name: "DecantXML", dependencies: ["CLibXML2", "DecantCore"], swiftSettings: settings),
    .target(name: "DecantYAML", dependencies: ["CLibYAML", "DecantCore"], swiftSettings: settings),
    .target(
      name: "DecantMarkup", dependencies: ["CCMarkGFM", "DecantCore"], swiftSettings: settings),

    // One module a format. Formats don't depend on each other.
    .target(name: "DecantWXR", dependencies: ["DecantCore", "DecantXML"], swiftSettings: safe),
    .target(name: "DecantJSONFeed", dependencies: ["DecantCore"], swiftSettings: safe),
    .target(
      name: "DecantMarkdown", dependencies: ["DecantCore", "DecantYAML", system],
      swiftSettings: safe),
    .target(name: "DecantLines", dependencies: ["DecantCore"], swiftSettings: safe),
    .target(name: "DecantPage", dependencies: ["DecantCore"], swiftSettings: safe),

    // What users import.
    .target(
      name: "Decant",
      dependencies: [
        "DecantCore", "DecantJSONFeed", "DecantLines", "DecantMarkdown", "DecantMarkup",
        "DecantPage", "DecantWXR", "DecantYAML", system,
      ],
      swiftSettings: safe),
    .target(
      name: "DecantCLI", dependencies: ["Decant", "DecantCore", arguments, system],
      swiftSettings: safe),
    .executableTarget(
      name: "DecantTool", dependencies: ["Decant", "DecantCLI"], swiftSettings: safe),
    .target(name: "DecantTesting", dependencies: ["Decant", "DecantCore"], swiftSettings: safe),

    .testTarget(
      name: "DecantCoreTests", dependencies: ["DecantCore", customDump, issues],
      swiftSettings: settings),
    .testTarget(
      name: "DecantWXRTests",
      dependencies: ["DecantCore", "DecantWXR", "DecantXML", customDump, issues],
      swiftSettings: settings),
    .testTarget(
      name: "DecantJSONFeedTests",
      dependencies: ["DecantCore", "DecantJSONFeed", "DecantLines", customDump, issues],
      swiftSettings: settings),
    .testTarget(
      name: "DecantMarkdownTests",
      dependencies: ["DecantCore", "DecantMarkdown", "DecantYAML", customDump, issues],
      swiftSettings: settings),
    .testTarget(
      name: "DecantMarkupTests", dependencies: ["DecantCore", "DecantMarkup", customDump, issues],
      swiftSettings: settings),
    .testTarget(
      name: "DecantPageTests", dependencies: ["DecantCore", "DecantPage", customDump, issues],
      swiftSettings: settings),
    .testTarget(
      name: "DecantTests",
      dependencies: ["Decant", "DecantCore", "DecantTesting", customDump, issues],
      swiftSettings: settings),
    .testTarget(
      name: "DecantCLITests",
      dependencies: ["Decant", "DecantCLI", "DecantCore", customDump, issues],
      exclude: ["Fixtures", "Transcripts"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer has libFuzzer's own entry point, so it is only there when it is asked for.
if Context.environment["DECANT_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "decant-fuzz", dependencies: ["Decant", "DecantCore", "DecantMarkup", "DecantYAML"],
      path: "Tests/Fuzzing", exclude: ["run"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}
