import Decant
import Foundation
import Testing

/// What somebody changes in converted files is what a comparison names, and nothing else.
struct EditDifferenceTests {
  private static let sample = Sample.all.first { $0.name == "harbour" }

  /// What differs between the sample and an export made of edited files, a line a value.
  private func differences(_ scratch: ScratchFolder, from format: String) async throws -> [String] {
    let sample = try #require(Self.sample)
    try await scratch.convert(
      .path(scratch.path("there")), from: format, to: "wxr", at: "back.xml")
    var options = FormatOptions()
    let reader = try #require(try FormatRegistry.standard["wxr"]?.makeReader?(&options))
    var lines: [String] = []
    _ = try await BlogComparison(
      ComparedBlog(sample.source, with: reader),
      ComparedBlog(.path(scratch.path("back.xml")), with: reader)
    ).run { event in
      guard case .entry(let change) = event else { return }
      let name = "\(change.kind.rawValue) \(change.entry.title ?? "")"
      lines += change.values.isEmpty ? [name] : change.values.map { "\(name): \($0.name)" }
    }
    return lines
  }

  private static let expected = [
    "changed The bell on the quay: title", "changed The bell on the quay: published",
    "changed The bell on the quay: tags", "changed The bell on the quay: body: list item 1",
    "removed Bread: a <em>slow</em> history", "added New",
  ]

  @Test(arguments: ["markdown", "hugo", "jekyll", "eleventy"])
  func editsOfFilesAreTheDifferences(_ layout: String) async throws {
    let scratch = try ScratchFolder()
    try await scratch.convert(
      try #require(Self.sample).source, from: "wxr", to: layout, at: "there")
    let files = try scratch.entryFiles(below: "there").keys
    let bell = "there/" + (try #require(files.first { $0.hasSuffix("the-bell-on-the-quay.md") }))
    let bread = "there/" + (try #require(files.first { $0.hasSuffix("bread.md") }))
    try scratch.replace("title: The bell on the quay", with: "title: The bell", in: bell)
    try scratch.replace("  - fog\n", with: "  - fog\n  - New\n", in: bell)
    try scratch.replace("1811", with: "1812", in: bell)
    try scratch.replace("08:15:00", with: "09:15:00", in: bell)
    try scratch.remove(bread)
    let folder = bread.split(separator: "/").dropLast().joined(separator: "/")
    try scratch.write(
      "---\ntitle: New\ndate: 2024-01-01T00:00:00Z\n---\n\nText\n",
      to: "\(folder)/2024-01-01-new.md")
    let found = try await differences(scratch, from: layout)
    // The body is Markdown now, of which WordPress gets blocks; the words that changed are named.
    #expect(found.filter { !$0.contains("structure") } == Self.expected)
  }

  @Test func editsOfAFeedAreTheDifferences() async throws {
    let scratch = try ScratchFolder()
    try await scratch.convert(
      try #require(Self.sample).source, from: "wxr", to: "jsonfeed", at: "there")
    try scratch.replace("\"The bell on the quay\"", with: "\"The bell\"", in: "there")
    try scratch.replace("\"fog\"]", with: "\"fog\", \"New\"]", in: "there")
    try scratch.replace("cast in 1811", with: "cast in 1812", in: "there")
    try scratch.replace("2021-03-04T08:15:00", with: "2021-03-04T09:15:00", in: "there")
    let text = try scratch.text("there")
    let start = try #require(
      text.range(of: "    {\n      \"id\": \"https://harbour.example/?p=12\""))
    let end = try #require(text.range(of: "\n  ]\n}", range: start.lowerBound..<text.endIndex))
    let new =
      "    { \"id\": \"n\", \"title\": \"New\", \"content_html\": \"<p>Text</p>\" }"
    try scratch.write(
      String(text[..<start.lowerBound]) + new + String(text[end.lowerBound...]), to: "there")
    #expect(try await differences(scratch, from: "jsonfeed") == Self.expected)
  }
}
