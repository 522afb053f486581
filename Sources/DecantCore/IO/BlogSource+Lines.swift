extension BlogSource {
  /// All lines of a source that fits in memory, without their ends.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``.
  public func lines() throws(DecantError) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for piece in pieces {
      var bytes: [UInt8] = []
      var stream = try ByteStream(piece)
      while try stream.read(into: &bytes, atMost: 256 << 10) > 0 {}
      var parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if parts.last?.isEmpty == true { parts.removeLast() }
      lines += parts.map { $0.last == UInt8(ascii: "\r") ? Array($0.dropLast()) : Array($0) }
    }
    return lines
  }
}
