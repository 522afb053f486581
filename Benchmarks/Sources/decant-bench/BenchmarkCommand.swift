internal import ArgumentParser

/// Does one stage of a conversion some times over, for a tool that counts instructions.
@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decant-bench",
    abstract: "Does one stage of a conversion some times over.",
    discussion: "Prints the number of bytes that a repetition works on.")

  @Argument(help: "What to do.")
  var stage: Stage

  @Argument(help: "How often, from 0: what 0 costs is the preparation.")
  var repetitions: Int

  func validate() throws {
    guard repetitions >= 0 else { throw ValidationError("repetitions can't be negative") }
  }

  func run() throws {
    let (stage, repetitions) = (stage, repetitions)
    let byteCount = try OneThread.run {
      let workload = try await stage.prepare()
      for _ in 0..<repetitions { try await workload.run() }
      return workload.byteCount
    }
    print(byteCount)
  }
}
