// The example of README.md, "Use the library": kept equal to it by a test.
// example-begin
import Decant

/// The published posts of a blog as a JSON Feed.
func feed(of export: [UInt8]) async throws -> [UInt8] {
  var formats = FormatRegistry.standard
  formats.register(.titles)
  let source = BlogSource.bytes(export)
  let format = (try? formats.recognize(source)) ?? .titles
  var options = FormatOptions()
  guard let reader = try format.makeReader?(&options),
    let writer = try BlogFormat.jsonFeed.makeWriter?(&options)
  else { return [] }
  let filter = EntryFilter(kinds: [.post], statuses: [.published])
  let conversion = Conversion(from: reader, to: writer, transforms: [filter])
  let summary = try await conversion.run(source, into: .memory) { event in
    if case .diagnostic(let diagnostic) = event { print(diagnostic) }
  }
  return summary.memory[.main] ?? []
}
// example-end
