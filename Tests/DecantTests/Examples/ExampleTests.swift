import Decant
import DecantTesting
import Foundation
import Testing

/// What README.md shows works.
struct ExampleTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardized

  @Test(arguments: ["TitlesFormat.swift", "LibraryExample.swift"])
  func theReadmeShowsTheTestedCode(_ file: String) throws {
    let source = try String(
      contentsOf: root.appending(path: "Tests/DecantTests/Examples/\(file)"), encoding: .utf8)
    let begin = try #require(source.range(of: "// example-begin\n"))
    let end = try #require(source.range(of: "// example-end"))
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains(source[begin.upperBound..<end.lowerBound]))
  }

  @Test func aFormatOfOnesOwnObeysTheLaws() async throws {
    let laws = FormatLaws(.titles)
    var generator = BlogGenerator(seed: 7)
    let blog = generator.blog(entryCount: 20)
    #expect(try await laws.checkWriting(blog) == [])
    #expect(try await laws.checkLosses(blog) == [])
    #expect(try laws.checkReading(Array("One\nTwo\r\n\nThree".utf8)) == [])
  }

  @Test func theLibraryExampleConverts() async throws {
    let feed = try await feed(of: Array("One\nTwo\n".utf8))
    #expect(String(decoding: feed, as: UTF8.self).contains(#""title": "Two""#))
  }
}
