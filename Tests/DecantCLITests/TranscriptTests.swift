import CustomDump
import Foundation
import Testing

struct TranscriptTests {
  /// Set to write what the commands say into the transcripts.
  private static let updates =
    ProcessInfo.processInfo.environment["DECANT_UPDATE_SAMPLES"] != nil

  @Test func thereAreTranscripts() { #expect(!Transcript.all.isEmpty) }

  @Test(arguments: Transcript.all) func commandsSayWhatTheTranscriptSays(
    transcript: Transcript
  ) throws {
    let folder = try TestFolder()
    var actual = transcript
    actual.blocks = try transcript.blocks.map { block in
      guard case .steps(let steps) = block else { return block }
      return .steps(try steps.map { try run($0, in: folder) })
    }
    if TranscriptTests.updates {
      try Data(actual.text.utf8).write(to: transcript.file)
    } else {
      expectNoDifference(actual.text, transcript.text)
    }
  }

  private func run(_ step: Transcript.Step, in folder: TestFolder) throws -> Transcript.Step {
    let input = (step.input ?? []).map { "\($0)\n" }.joined()
    let result = try folder.run(step.command, input: input)
    var actual = step
    actual.output = lines(result.output)
    actual.talk = lines(result.talk)
    actual.status = result.status
    return actual
  }

  /// The lines of a text, whose last line feed begins no line.
  private func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
