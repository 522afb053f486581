internal import SystemPackage

/// Reads one file, or memory, front to back.
package struct ByteStream: ~Copyable {
  private let file: FileDescriptor?
  private let name: String
  private let memory: [UInt8]
  private var position = 0

  /// The number of bytes, or `nil` if the file isn't a plain one.
  package let size: Int?

  /// Opens a piece of a source.
  package init(_ piece: BlogSource.Piece) throws(DecantError) {
    name = piece.name ?? "standard input"
    switch piece.storage {
    case .bytes(let bytes):
      file = nil
      memory = bytes
      size = bytes.count
    case .path(let path):
      memory = []
      do {
        let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
        self.file = file
        size = (try? file.seek(offset: 0, from: .end)).map { Int($0) }
        _ = try? file.seek(offset: 0, from: .start)
      } catch {
        throw DecantError(.unreadableSource, "cannot open \(path)", underlying: error)
      }
    }
  }

  deinit { try? file?.close() }

  /// Adds at most a number of bytes to a buffer and returns how many: 0 only at the end.
  package mutating func read(
    into buffer: inout [UInt8], atMost limit: Int
  ) throws(DecantError) -> Int {
    guard let file else {
      let end = min(position + limit, memory.count)
      defer { position = end }
      buffer += memory[position..<end]
      return end - position
    }
    do {
      let start = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: limit))
      let count = try unsafe buffer.withUnsafeMutableBytes { bytes in
        try unsafe file.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
      }
      buffer.removeLast(limit - count)
      return count
    } catch {
      throw DecantError(.unreadableSource, "cannot read \(name)", underlying: error)
    }
  }

  /// Continues at a place, counted in bytes from the start.
  package mutating func seek(to offset: Int) throws(DecantError) {
    guard let file else {
      return position = min(max(offset, 0), memory.count)
    }
    do { _ = try file.seek(offset: Int64(offset), from: .start) } catch {
      throw DecantError(.unreadableSource, "cannot read \(name)", underlying: error)
    }
  }
}
