internal import DecantCore

/// Reads slices of a file, mostly one after the other.
struct SliceReader: ~Copyable {
  private static let chunkSize = 128 << 10

  private var stream: ByteStream
  private var buffer: [UInt8] = []
  private var start = 0

  init(_ piece: BlogSource.Piece) throws(DecantError) { stream = try ByteStream(piece) }

  /// Returns the bytes of a slice.
  mutating func read(_ slice: FeedOutline.Slice) throws(DecantError) -> [UInt8] {
    try read(slice.offset, count: slice.count)
  }

  /// Returns a number of bytes from a place on.
  mutating func read(_ offset: Int, count: Int) throws(DecantError) -> [UInt8] {
    if offset < start || offset + count > start + buffer.count {
      try fill(from: offset, count: max(count, SliceReader.chunkSize))
    }
    let from = offset - start
    let to = min(from + count, buffer.count)
    return Array(buffer[min(from, to)..<to])
  }

  private mutating func fill(from offset: Int, count: Int) throws(DecantError) {
    start = offset
    buffer.removeAll(keepingCapacity: count <= 4 * SliceReader.chunkSize)
    try stream.seek(to: offset)
    while buffer.count < count {
      let missing = count - buffer.count
      guard try stream.read(into: &buffer, atMost: missing) > 0 else { return }
    }
  }
}
