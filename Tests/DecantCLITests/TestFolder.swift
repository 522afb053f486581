import Foundation

/// A folder that a test may fill, with the fixtures in it; gone with the object.
final class TestFolder {
  /// The folder of this file.
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()

  /// Where the built `decant` lies: beside the tests that run.
  static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  let url: URL

  init() throws {
    let name = "decant-tests-\(UUID().uuidString)"
    url = FileManager.default.temporaryDirectory.appending(path: name)
    let fixtures = TestFolder.sources.appending(path: "Fixtures")
    try FileManager.default.copyItem(at: fixtures, to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Runs a command and waits for it.
  func run(_ command: String, input: String = "") throws -> CommandResult {
    let process = process(command)
    // Files can't fill up as pipes do while nobody reads them.
    let streams = try ["in", "out", "err"].map { name in
      let file = url.appending(path: ".standard-\(name)")
      try Data(name == "in" ? Array(input.utf8) : []).write(to: file)
      return file
    }
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    return CommandResult(
      output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      talk: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// A command to run by `sh`, with `decant` on its path.
  func process(_ command: String) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = url
    process.environment = [
      "PATH": "\(TestFolder.products.path):/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
    ]
    return process
  }

  /// The names in the folder but for those of the fixtures and of the standard streams.
  func newNames() throws -> [String] {
    let fixtures = TestFolder.sources.appending(path: "Fixtures")
    let known = Set(try FileManager.default.contentsOfDirectory(atPath: fixtures.path))
    return try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { !known.contains($0) && !$0.hasPrefix(".standard-") }.sorted()
  }
}

/// What a command said and returned.
struct CommandResult: Equatable {
  var output: String
  var talk: String
  var status: Int32
}
