import Foundation
import Testing

/// What the command does when its standard files are closed, full or left alone.
struct StreamTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func aReaderThatLeavesIsNoError() throws {
    let result = try folder.run(
      """
      (head -1 one.jsonl; yes "$(tail -1 one.jsonl)" | head -5000) > big.jsonl
      (decant convert big.jsonl --to jsonl; echo $? >&2) | head -1 > /dev/null
      """)
    #expect(result.talk == "0\n")
  }

  @Test func aFullOutputIsAnError() throws {
    for command in [
      "", "--version", "inspect one.jsonl", "convert one.jsonl --to jsonl", "formats",
    ] {
      let result = try folder.run("decant \(command) > /dev/full")
      #expect(result.status == 2, "decant \(command)")
      #expect(result.talk.contains("No space left on device"), "decant \(command)")
    }
  }

  @Test func closedStandardFilesGetNoTextOfTheBlog() throws {
    let result = try folder.run(
      "decant convert damaged.jsonl -o out.jsonl <&- >&- 2>&-; echo $?; grep -c warning out.jsonl")
    #expect(result.output == "1\n0\n")
  }

  @Test func aFullStandardErrorDoesNotStopTheWork() throws {
    let result = try folder.run("decant convert damaged.jsonl -o out.jsonl 2> /dev/full")
    #expect(result.status == 1)
    #expect(try folder.newNames() == ["out.jsonl"])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anInterruptedRunLeavesNothingBehind(signal: Int32) throws {
    let blog = try Data(contentsOf: folder.url.appending(path: "one.jsonl"))
    let pipe = Pipe()
    let process = folder.process("exec decant convert - -o out.jsonl 2> /dev/null")
    process.standardInput = pipe
    try process.run()
    // More than a pipe holds: once it is written the command reads, and waits for more.
    try pipe.fileHandleForWriting.write(
      contentsOf: Data(repeatElement(blog, count: 4000).joined()))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + signal)
    #expect(try folder.newNames() == [])
  }

  @Test func standardInputLeavesNoCopy() throws {
    let result = try folder.run(
      "mkdir tmp; TMPDIR=$PWD/tmp decant inspect - < one.jsonl > /dev/null; ls -A tmp")
    #expect(result.output == "")
  }
}
