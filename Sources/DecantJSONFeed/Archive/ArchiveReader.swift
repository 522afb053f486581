internal import DecantCore

/// Reads lines of an archive, mostly one after the other.
struct ArchiveReader: ~Copyable {
  private var blog: SliceReader
  private var secrets: SliceReader
  private let names: (blog: String?, secrets: String?)

  init(_ archive: FeedArchive) throws(DecantError) {
    let first = try SliceReader(archive.blog)
    let second = try SliceReader(archive.secrets ?? archive.blog)
    blog = first
    secrets = second
    names = (archive.blog.name, archive.secrets?.name)
  }

  /// Returns the lines of an entry.
  mutating func read(_ line: ArchiveLine) throws(DecantError) -> ArchivedItem {
    var item = ArchivedItem()
    let hasBlog = !line.blog.isEmpty
    if hasBlog { item.blog = try blog.read(line.blog.offset, count: Int(line.blog.count)) }
    if !line.secrets.isEmpty {
      item.secrets = try secrets.read(line.secrets.offset, count: Int(line.secrets.count))
    }
    item.position = SourcePosition(
      file: hasBlog ? names.blog : names.secrets,
      line: Int(hasBlog ? line.blog.number : line.secrets.number), column: 1)
    return item
  }
}
