internal import Decant

/// Work that can be repeated.
struct Workload: Sendable {
  /// The number of bytes that a repetition works on.
  let byteCount: Int

  /// Does the work once.
  let run: @Sendable () async throws -> Void
}

extension Workload {
  /// Reads a blog from memory.
  static func read(_ text: [UInt8], with reader: any BlogReader) -> Workload {
    Workload(byteCount: text.count) { _ = try Blog.read(text, with: reader) }
  }

  /// Changes the markup of a blog's texts and writes nothing.
  static func render(_ blog: BlogDocument, as markup: MarkupPreference) -> Workload {
    let byteCount = blog.entries.reduce(0) { $0 + $1.writtenByteCount }
    return Workload(byteCount: byteCount) {
      try await Blog.write(blog, with: DiscardingWriter(markup: markup))
    }
  }

  /// Writes a blog whose texts need no change to memory.
  ///
  /// The bytes that are counted are those of the output.
  static func write(_ blog: BlogDocument, with writer: any BlogWriter) async throws -> Workload {
    let byteCount = try await Blog.write(blog, with: writer).values.reduce(0) { $0 + $1.count }
    return Workload(byteCount: byteCount) { try await Blog.write(blog, with: writer) }
  }
}

extension Entry {
  /// The number of bytes that people wrote.
  fileprivate var writtenByteCount: Int {
    let texts = [title, content, excerpt].compactMap(\.self) + comments.map(\.content)
    return texts.reduce(0) { $0 + $1.text.utf8.count }
  }
}
