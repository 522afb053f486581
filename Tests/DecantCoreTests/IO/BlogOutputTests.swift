import DecantCore
import Foundation
import Testing

/// Outputs are complete or absent, and touch nothing else.
final class BlogOutputTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "decant-tests-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test func aFileAppearsWhenItIsComplete() throws {
    let output = BlogOutput(.file(path("blog.json")))
    try output.append(Array("one".utf8))
    #expect(names() == [".blog.json.decant-tmp-\(ProcessInfo.processInfo.processIdentifier)"])
    try output.append(Array("two".utf8))
    try output.commit()
    #expect(try text("blog.json") == "onetwo")
    #expect(names() == ["blog.json"])
  }

  @Test func anAbandonedOutputLeavesNothing() throws {
    do {
      let output = BlogOutput(.folder(path("site")))
      try output.append([1], to: .file("a/b/c.md"))
    }
    #expect(names() == [])
  }

  @Test func aFileThatGrowsGetsAllItsBytes() throws {
    let output = BlogOutput(.folder(path("site")))
    for number in 1...3 { try output.append(Array("\(number)\n".utf8), to: .file("all.txt")) }
    try output.append(Array("x".utf8), to: .file("posts/x.md"))
    try output.commit()
    #expect(try text("site/all.txt") == "1\n2\n3\n")
    #expect(try text("site/posts/x.md") == "x")
  }

  @Test func filesBesideTheMainFileLieInAFolderOfTheirOwn() throws {
    let output = BlogOutput(.file(path("feed.json")))
    try output.append(Array("{}".utf8))
    try output.append(Array("more".utf8), to: .beside("blog.jsonl"))
    try output.commit()
    #expect(try text("feed.json.decant/blog.jsonl") == "more")
    #expect(names() == ["feed.json", "feed.json.decant"])
  }

  @Test func otherFilesOfAFolderStay() throws {
    try write("theirs", "site/theirs.md")
    let output = BlogOutput(.folder(path("site")))
    try output.append(Array("ours".utf8), to: .file("a/b/ours.md"))
    try output.append(Array("ours".utf8), to: .file("a/b/c/ours.md"))
    try output.commit()
    #expect(try text("site/theirs.md") == "theirs")
    #expect(try text("site/a/b/ours.md") == "ours")
    #expect(try text("site/a/b/c/ours.md") == "ours")
  }

  @Test func aLinkThatTheUserNamedIsFollowed() throws {
    try write("theirs", "real/theirs.md")
    try FileManager.default.createSymbolicLink(
      atPath: path("site"), withDestinationPath: path("real"))
    let output = BlogOutput(.folder(path("site")))
    try output.append(Array("ours".utf8), to: .file("a/ours.md"))
    try output.commit()
    #expect(try text("real/a/ours.md") == "ours")
    #expect(names() == ["real", "site"])
  }

  @Test func aCollisionIsRefusedByNameAndNothingIsWritten() throws {
    try write("theirs", "site/a.md")
    let output = BlogOutput(.folder(path("site")))
    try output.append(Array("ours".utf8), to: .file("a.md"))
    try output.append(Array("ours".utf8), to: .file("b.md"))
    let error = #expect(throws: DecantError.self) { try output.commit() }
    #expect(error?.code == .existingOutput)
    #expect(error?.message.contains("a.md") == true)
    #expect(try text("site/a.md") == "theirs")
    #expect(FileManager.default.fileExists(atPath: path("site/b.md")) == false)
  }

  @Test func theSameBytesAreNoCollision() throws {
    for _ in 1...2 {
      let output = BlogOutput(.folder(path("site")))
      try output.append(Array("ours".utf8), to: .file("a.md"))
      try output.commit()
      let file = BlogOutput(.file(path("blog.xml")))
      try file.append(Array("<rss/>".utf8))
      try file.commit()
    }
    #expect(names() == ["blog.xml", "site"])
  }

  @Test func forceReplacesWhatCollidesAndNoMore() throws {
    try write("theirs", "site/a.md")
    try write("theirs", "site/c.md")
    let output = BlogOutput(BlogDestination(.folder(path("site")), replacesExisting: true))
    try output.append(Array("ours".utf8), to: .file("a.md"))
    try output.commit()
    #expect(try text("site/a.md") == "ours")
    #expect(try text("site/c.md") == "theirs")
  }

  @Test func aReplacedFileKeepsItsPermissions() throws {
    try write("theirs", "diary.md")
    let file = path("diary.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    let output = BlogOutput(BlogDestination(.file(file), replacesExisting: true))
    try output.append(Array("ours".utf8))
    try output.commit()
    #expect(try text("diary.md") == "ours")
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func aPlantedLinkIsNotFollowed() throws {
    try write("canary", "outside/canary.md")
    try FileManager.default.createDirectory(
      atPath: path("site"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path("site/posts"), withDestinationPath: path("outside"))
    let output = BlogOutput(BlogDestination(.folder(path("site")), replacesExisting: true))
    try output.append(Array("ours".utf8), to: .file("posts/canary.md"))
    #expect(throws: DecantError.self) { try output.commit() }
    #expect(try text("outside/canary.md") == "canary")
  }

  @Test func whatADeadProcessLeftIsRemoved() throws {
    try write("x", ".blog.json.decant-tmp-999999/main")
    let output = BlogOutput(.file(path("blog.json")))
    try output.append(Array("{}".utf8))
    try output.commit()
    #expect(names() == ["blog.json"])
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private func write(_ text: String, _ name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
