internal import ArgumentParser
internal import Decant

/// Does one stage of a conversion some times over, for a tool that counts instructions.
@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decant-bench",
    abstract: "Does one stage of a conversion some times over.",
    discussion: "Prints the number of bytes that a repetition works on.")

  @Flag(help: "Print the blog with bodies of HTML, as JSON Feed, and do nothing.")
  var feed = false

  @Flag(help: "Prove the bodies of the JSON Feed on standard input.")
  var stdin = false

  @Argument(help: "What to do.")
  var stage: Stage

  @Argument(help: "How often, from 0: what 0 costs is the preparation.")
  var repetitions: Int

  func validate() throws {
    guard repetitions >= 0 else { throw ValidationError("repetitions can't be negative") }
  }

  func run() throws {
    if feed {
      let text = try OneThread.run { try await Blog.text(as: JSONFeedWriter()) }
      return print(String(decoding: text, as: UTF8.self))
    }
    var text: [UInt8]?
    if stdin {
      text = []
      while let line = readLine(strippingNewline: false) { text?.append(contentsOf: line.utf8) }
    }
    let (stage, repetitions, bodies) = (stage, repetitions, text)
    let byteCount = try OneThread.run {
      let workload = try await stage.prepare(bodies)
      for _ in 0..<repetitions { try await workload.run() }
      return workload.byteCount
    }
    print(byteCount)
  }
}
