internal import DecantCore

/// What the cursor cuts out for one entry where there is an archive: an item, its line and its
/// private line, of which at least one is there.
struct ArchivedItem {
  /// The item; empty if the entry isn't in the feed.
  var item: [UInt8] = []

  /// The line of `blog.jsonl`.
  var blog: [UInt8] = []

  /// The line of `private.jsonl`.
  var secrets: [UInt8] = []

  /// The place of the first of the lines.
  var position: SourcePosition?

  init() {}

  /// Takes apart what ``payload`` and ``context(page:)`` hold; `nil` if there is no archive.
  init?(_ bytes: [UInt8], _ context: MetadataBag) {
    guard let itemCount = context.number("item"), let blogCount = context.number("blog") else {
      return nil
    }
    item = Array(bytes[..<itemCount])
    blog = Array(bytes[itemCount..<itemCount + blogCount])
    secrets = Array(bytes[(itemCount + blogCount)...])
    guard let line = context.number("line") else { return }
    position = SourcePosition(file: context["file"]?.string, line: line, column: 1)
  }

  /// All bytes, one after the other.
  var payload: [UInt8] { item + blog + secrets }

  /// How the payload is taken apart again.
  func context(page: Int) -> MetadataBag {
    var context: MetadataBag = [
      .init("page", .number(String(page))), .init("item", .number(String(item.count))),
      .init("blog", .number(String(blog.count))),
    ]
    if let position {
      context.append("line", .number(String(position.line)))
      if let file = position.file { context.append("file", .string(file)) }
    }
    return context
  }
}

extension MetadataBag {
  /// The whole number of a name.
  func number(_ name: String) -> Int? { self[name]?.scalarText.flatMap { Int($0) } }
}
