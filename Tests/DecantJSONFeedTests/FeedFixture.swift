import DecantCore
import DecantJSONFeed

/// Reads and writes feeds for tests.
enum FeedFixture {
  static func read(
    _ files: [String], limits: Limits = Limits()
  ) throws(DecantError) -> (blog: BlogDocument, found: [String]) {
    var diagnostics = Diagnostics()
    let source = BlogSource.files(files.map { (nil, Array($0.utf8)) })
    let blog = try BlogDocument(reading: source, with: .jsonFeed, limits: limits, &diagnostics)
    return (blog, diagnostics.drain().map(\.description))
  }

  static func read(_ text: String) throws(DecantError) -> (blog: BlogDocument, found: [String]) {
    try read([text])
  }

  /// Reads an item in a minimal feed and returns its entry and what was found, without the
  /// positions.
  static func item(_ json: String) throws -> (entry: Entry, found: [String]) {
    let (blog, found) = try read(feed(json))
    let texts = found.map { String($0.drop { $0 != " " }.dropFirst()) }
    guard let entry = blog.entries.first else { throw DecantError(.malformedSource, "no item") }
    return (entry, texts)
  }

  /// A feed around some items.
  static func feed(_ items: String) -> String {
    #"{"version":"https://jsonfeed.org/version/1.1","title":"T","items":["# + items + "]}"
  }

  /// Writes a blog.
  static func write(
    _ blog: BlogDocument, from format: String? = nil, isPlain: Bool = false,
    to destination: BlogDestination = .memory, index: BlogIndex? = nil
  ) throws -> (memory: [BlogOutput.Place: String], found: [String], rows: [OutputRow]) {
    let output = BlogOutput(destination)
    var diagnostics = Diagnostics()
    let context = BlogContext(
      header: blog.header, index: index, sourceFormat: format, sourceName: "in/export.xml")
    let sink = try JSONFeedWriter(isPlain: isPlain).open(output, context, &diagnostics)
    for (ordinal, entry) in blog.entries.enumerated() {
      let rendered = RenderedEntry(ordinal: ordinal, entry: entry, original: entry)
      try sink.write(sink.encoder.encode(rendered, &diagnostics), &diagnostics)
    }
    let rows = try sink.finish(&diagnostics)
    let memory = output.memory.mapValues { String(decoding: $0, as: UTF8.self) }
    return (memory, diagnostics.drain().map(\.description), rows)
  }

  /// The value that a JSON text spells.
  static func value(_ text: String) -> MetadataValue {
    let tree = JSONTree(Array(text.utf8))
    return tree.failure == nil ? tree.value(0) : .string("not JSON")
  }
}
