/// Cuts a file into lines.
package struct LineStream: ~Copyable {
  /// A line without its line feed.
  package struct Line: Sendable {
    /// The bytes.
    package var bytes: [UInt8]

    /// Which line it is, counted from 1.
    package var number: Int

    /// Where it begins, in bytes from the start of the file.
    package var offset: Int

    /// Whether the line ends with the file and not with a line feed.
    package var isLast = false

    /// Whether the line is longer than the limit, and its bytes are left out.
    package var isTooLong = false
  }

  private static let chunkSize = 256 << 10

  private var stream: ByteStream
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0

  /// Where the buffer begins in the file, and where the present line does.
  private var bufferOffset = 0
  private var lineOffset = 0
  private var searched = 0
  private var lineNumber = 0
  private var isAtEnd = false

  /// The number of bytes read.
  package private(set) var byteCount = 0

  /// The size of the file, if it is known.
  package var size: Int? { stream.size }

  /// Opens a file.
  ///
  /// - Parameter limit: The largest size of a line in bytes.
  package init(_ piece: BlogSource.Piece, limit: Int) throws(DecantError) {
    stream = try ByteStream(piece)
    self.limit = limit
  }

  /// Returns the next line that isn't empty, or `nil` at the end.
  ///
  /// A byte order mark isn't part of the first one.
  package mutating func next() throws(DecantError) -> Line? {
    while var line = try nextLine() {
      if line.number == 1, line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        line.bytes.removeFirst(3)
        line.offset = 3
      }
      if line.isTooLong || line.bytes.contains(where: { $0 > UInt8(ascii: " ") }) { return line }
    }
    return nil
  }

  private mutating func nextLine() throws(DecantError) -> Line? {
    var isTooLong = false
    while true {
      if let feed = buffer.span.firstIndex(of: UInt8(ascii: "\n"), from: searched) {
        defer { begin(at: feed + 1) }
        return line(upTo: feed, isTooLong)
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count || isTooLong else { return nil }
        defer { begin(at: buffer.count) }
        var last = line(upTo: buffer.count, isTooLong)
        last.isLast = true
        return last
      }
      if buffer.count - start > limit { isTooLong = true }
      if isTooLong { begin(at: buffer.count) }
      try fill()
    }
  }

  private mutating func line(upTo end: Int, _ isTooLong: Bool) -> Line {
    lineNumber += 1
    let bytes = isTooLong ? [] : Array(buffer[start..<end])
    defer { lineOffset = bufferOffset + end + 1 }
    return Line(bytes: bytes, number: lineNumber, offset: lineOffset, isTooLong: isTooLong)
  }

  private mutating func begin(at place: Int) {
    start = place
    searched = place
  }

  private mutating func fill() throws(DecantError) {
    buffer.removeSubrange(..<start)
    bufferOffset += start
    searched -= start
    start = 0
    let count = try stream.read(into: &buffer, atMost: LineStream.chunkSize)
    byteCount += count
    isAtEnd = count == 0
  }
}
