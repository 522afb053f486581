import DecantCore
import DecantWXR

/// Writes blogs in memory, entry by entry, as a conversion does.
enum Rewriting {
  /// The export of a blog, and what was reported.
  static func write(
    _ blog: BlogDocument, from sourceFormat: String?, with writer: WXRWriter = WXRWriter()
  ) throws -> (text: String, found: [Diagnostic]) {
    var diagnostics = Diagnostics()
    var index: BlogIndex?
    if writer.needsIndex(of: blog.header, from: sourceFormat) {
      var made = BlogIndex()
      for (ordinal, entry) in blog.entries.enumerated() {
        made.insert(EntrySummary(entry), at: ordinal)
      }
      index = made
    }
    let output = BlogOutput(.memory)
    let context = BlogContext(header: blog.header, index: index, sourceFormat: sourceFormat)
    let sink = try writer.open(output, context, &diagnostics)
    for (ordinal, entry) in blog.entries.enumerated() {
      let rendered = RenderedEntry(ordinal: ordinal, entry: entry, original: entry)
      try sink.write(try sink.encoder.encode(rendered, &diagnostics), &diagnostics)
    }
    _ = try sink.finish(&diagnostics)
    let text = String(decoding: output.memory[.main] ?? [], as: UTF8.self)
    return (text, diagnostics.drain())
  }

  /// The blog of an export.
  ///
  /// - Parameter readsArchive: Whether `decant:archive` counts.
  static func read(_ text: String, readsArchive: Bool = true) throws -> BlogDocument {
    var diagnostics = Diagnostics()
    var reader = WXRReader()
    reader.readsArchive = readsArchive
    return try BlogDocument(reading: .bytes(Array(text.utf8)), with: reader, &diagnostics)
  }

  /// An export of one item.
  static func export(head: String = "", item: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.1/excerpt/" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:wfw="http://wellformedweb.org/CommentAPI/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.1/">
    <channel><title>Mills</title><wp:wxr_version>1.1</wp:wxr_version>\(head)
    <item>\(item)</item>
    </channel></rss>
    """
  }
}
