import DecantCore
import Testing

@testable import DecantMarkdown

/// A blog written to memory, for tests.
struct WrittenBlog {
  /// The files by path, as text.
  private(set) var files: [String: String] = [:]

  /// The rows of the screen.
  private(set) var rows: [OutputRow] = []

  /// What was reported.
  private(set) var diagnostics = Diagnostics()

  init(
    _ document: BlogDocument, as format: BlogFormat, _ options: [(String, String)] = [],
    from source: String? = nil, to destination: BlogDestination = .memory
  ) throws {
    var index = BlogIndex()
    for (ordinal, entry) in document.entries.enumerated() {
      index.insert(EntrySummary(entry), at: ordinal)
    }
    var options = FormatOptions(options.map { (name: $0.0, value: $0.1) })
    let make = try #require(format.makeWriter)
    let writer = try make(&options)
    try options.requireEmpty()
    let output = BlogOutput(destination)
    let context = BlogContext(header: document.header, index: index, sourceFormat: source)
    let sink = try writer.open(output, context, &diagnostics)
    for (ordinal, entry) in document.entries.enumerated() {
      let rendered = RenderedEntry(ordinal: ordinal, entry: entry, original: entry)
      try sink.write(try sink.encoder.encode(rendered, &diagnostics), &diagnostics)
    }
    rows = try sink.finish(&diagnostics)
    for (place, bytes) in output.memory {
      guard case .file(let path) = place else { continue }
      files[path] = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The files of entries, without archive, configuration and templates.
  var entryPaths: [String] {
    files.keys.filter { path in
      path.hasSuffix(".md") && !path.hasPrefix(".decant/") && !path.hasSuffix("/_index.md")
    }.sorted()
  }
}

extension BlogDocument {
  /// A blog at `https://example.org/`.
  static func blog(_ entries: Entry...) -> BlogDocument {
    BlogDocument(
      header: BlogHeader(site: Site(title: "Harbour", home: "https://example.org/")),
      entries: entries)
  }
}

extension Entry {
  /// A published post of 15 March 2012, 23:15 seven hours behind Greenwich.
  static func post(
    _ id: String, slug: String?, address: String? = nil, _ change: (inout Entry) -> Void = { _ in }
  ) -> Entry {
    var entry = Entry(id: Entry.ID(rawValue: id))
    entry.slug = slug
    entry.address = address.map { WebAddress(rawValue: "https://example.org\($0)") }
    entry.title = Content("A title", markup: .plainText)
    entry.published = Timestamp(localSeconds: 1_331_853_300, offset: -25_200)
    entry.content = Content("Words.", markup: .markdown)
    change(&entry)
    return entry
  }

  /// A published page.
  static func page(
    _ id: String, slug: String, address: String? = nil, parent: String? = nil
  ) -> Entry {
    post(id, slug: slug, address: address) { page in
      page.kind = .page
      page.parent = parent.map { Entry.ID(rawValue: $0) }
    }
  }
}
