internal import DecantCore

/// An attachment for a picture that other formats name by its address only.
enum ImageItem {
  /// The text that stands for the number, which the sink knows.
  static let number = "0000000000"

  /// The name of the custom field of a post that holds the number, among its element's hashes.
  static let reference = "wp:postmeta/_thumbnail_id"

  /// The entry of a picture.
  static func entry(for address: WebAddress, of post: Entry) -> Entry {
    let name = address.path.split(separator: "/").last.map { String($0) } ?? address.rawValue
    let decoded = PercentCoding.decoded(name) ?? name
    let stem = decoded.lastIndex(of: ".").map { String(decoded[..<$0]) } ?? decoded
    var entry = Entry(
      id: Entry.ID(rawValue: number), kind: .attachment, status: .inherited)
    entry.title = Content(stem, markup: .plainText)
    entry.address = address
    entry.guid = address.rawValue
    entry.slug = SlugCompletion.stored(Slug.make(from: stem))
    entry.published = post.published
    entry.authors = post.authors
    entry.parent = post.id
    entry.attachments = [Entry.Attachment(address: address)]
    entry.extensions[.wordPress] = [
      .init("comment_status", .string("closed")), .init("ping_status", .string("closed")),
      .init(
        WXRSpace.absent, .array([.string("wp:post_modified"), .string("wp:post_modified_gmt")])),
    ]
    return entry
  }
}
