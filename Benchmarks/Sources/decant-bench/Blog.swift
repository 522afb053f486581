internal import Decant

/// The blog that is measured, in several forms.
enum Blog {
  /// The blog as WordPress exports it, and as text of another format.
  static func text(as writer: (any BlogWriter)? = nil) async throws -> [UInt8] {
    let export = Array(GeneratedExport(entryCount: 60).text.utf8)
    guard let writer else { return export }
    let blog = try read(export, with: WXRReader())
    return try await write(blog, with: writer)[.main] ?? []
  }

  /// The blog with its texts in a markup that a writer takes.
  static func document(for markup: MarkupPreference = .asRead) async throws -> BlogDocument {
    try read(await text(as: RenderedLinesWriter(markup: markup)), with: LinesReader())
  }

  /// Nothing but the bodies of the blog's entries, or of those in a JSON Feed.
  static func bodies(of feed: [UInt8]?) async throws -> BlogDocument {
    var blog = BlogDocument()
    let source =
      if let feed { try read(feed, with: JSONFeedReader()) } else {
        try await document(for: JSONFeedWriter().markup)
      }
    blog.entries = source.entries.map { entry in
      var body = Entry(id: entry.id)
      body.content = entry.content
      return body
    }
    return blog
  }

  /// Reads a blog and keeps what it reports to itself.
  static func read(_ text: [UInt8], with reader: any BlogReader) throws -> BlogDocument {
    var diagnostics = Diagnostics()
    return try BlogDocument(reading: .bytes(text), with: reader, &diagnostics)
  }

  /// Writes a blog that was an export to memory.
  @discardableResult
  static func write(
    _ blog: BlogDocument, with writer: any BlogWriter
  ) async throws -> [BlogOutput.Place: [UInt8]] {
    let conversion = Conversion(
      from: DocumentReader(blog), to: writer, sourceFormat: BlogFormat.wxr.id)
    return try await conversion.run(.bytes([]), into: .memory).memory
  }
}
