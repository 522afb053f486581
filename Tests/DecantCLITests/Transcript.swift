import Foundation
import Testing

/// A transcript: shell commands with what they read, say and return.
///
/// The commands stand in fenced blocks of a Markdown file. A command begins with `$ `. If a line
/// `^D` follows, what stands between is its standard input. Lines that begin with `2> ` are its
/// standard error, `=> N` is its exit status if that isn't 0, and all else its standard output.
struct Transcript: Sendable, CustomTestStringConvertible {
  /// A command and what is expected of it.
  struct Step: Equatable, Sendable {
    var command: String
    var input: [String]?
    var output: [String] = []
    var talk: [String] = []
    var status: Int32 = 0

    /// The step as it stands in a file.
    var lines: [String] {
      var lines = ["$ \(command)"]
      if let input { lines += input + ["^D"] }
      lines += output + talk.map { $0.isEmpty ? "2>" : "2> \($0)" }
      if status != 0 { lines.append("=> \(status)") }
      return lines
    }
  }

  /// A run of prose, or the steps of one fenced block.
  enum Block: Sendable {
    case prose([String])
    case steps([Step])
  }

  let file: URL
  var blocks: [Block]

  var testDescription: String { file.deletingPathExtension().lastPathComponent }

  /// The transcripts of this package.
  static let all: [Transcript] = {
    let folder = TestFolder.sources.appending(path: "Transcripts")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "md" }
      .sorted { $0.path < $1.path }
      .compactMap { file in
        (try? String(contentsOf: file, encoding: .utf8)).map { Transcript(file, $0) }
      }
  }()

  init(_ file: URL, _ text: String) {
    self.file = file
    blocks = []
    var prose: [String] = []
    var code: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let lines = code {
          blocks.append(.steps(Transcript.steps(in: lines)))
          code = nil
          prose = [line]
        } else {
          blocks.append(.prose(prose + [line]))
          code = []
        }
      } else if code != nil {
        code?.append(line)
      } else {
        prose.append(line)
      }
    }
    blocks.append(.prose(prose))
  }

  /// The whole file.
  var text: String {
    blocks.flatMap { block in
      switch block {
      case .prose(let lines): lines
      case .steps(let steps): steps.flatMap(\.lines)
      }
    }.joined(separator: "\n")
  }

  private static func steps(in lines: [String]) -> [Step] {
    var steps: [Step] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
        continue
      }
      guard var step = steps.popLast() else { continue }
      if line == "^D" {
        step.input = step.output
        step.output = []
      } else if line == "2>" || line.hasPrefix("2> ") {
        step.talk.append(String(line.dropFirst(3)))
      } else if line.hasPrefix("=> "), let status = Int32(line.dropFirst(3)) {
        step.status = status
      } else {
        step.output.append(line)
      }
      steps.append(step)
    }
    return steps
  }
}
