/// The hash of Fowler, Noll and Vo, variant 1a: the same on every machine and in every run.
package enum FNV1a {
  /// The hash in 64 bits.
  ///
  /// - Parameter start: The hash of what stands before the bytes.
  package static func hash64(
    _ bytes: some Sequence<UInt8>, after start: UInt64 = 0xcbf2_9ce4_8422_2325
  ) -> UInt64 {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The hash of a text's bytes in 64 bits.
  package static func hash64(_ text: String) -> UInt64 { hash64(text.utf8.span) }

  /// The hash in 32 bits.
  package static func hash32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}
