/// Reads lines of one file of an archive that an ``ArchiveIndex`` found.
package final class ArchiveLines {
  private var stream: ByteStream

  /// Opens a file of the archive in a folder.
  package init(_ name: ArchiveFiles.Name, in folder: String) throws(DecantError) {
    let source = BlogSource.path("\(folder)/\(name.rawValue)")
    guard let piece = source.pieces.first else {
      throw DecantError(.unreadableSource, "there is nothing to read")
    }
    stream = try ByteStream(piece)
  }

  /// Adds a line to some bytes, without its line feed.
  package func read(
    _ line: ArchiveIndex.Line, into bytes: inout [UInt8]
  ) throws(DecantError) {
    try stream.seek(to: line.offset)
    var missing = Int(line.count)
    while missing > 0 {
      let count = try stream.read(into: &bytes, atMost: missing)
      guard count > 0 else { break }
      missing -= count
    }
  }
}
