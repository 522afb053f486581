extension FNV1a {
  /// The hash in 64 bits of bytes that lie together.
  ///
  /// - Parameter start: The hash of what stands before the bytes.
  package static func hash64(
    _ bytes: Span<UInt8>, after start: UInt64 = 0xcbf2_9ce4_8422_2325
  ) -> UInt64 {
    var hash = start
    for i in bytes.indices { hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01b3 }
    return hash
  }
}
