extension [UInt8] {
  /// Adds a copy of the bytes.
  package mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Adds the bytes of a text.
  package mutating func append(_ text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds the bytes of a text.
  package mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Copies the bytes.
  package init(copying bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
  }
}

extension String {
  /// Decodes UTF-8.
  ///
  /// Each invalid sequence becomes U+FFFD.
  package init(decoding bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

/// Whether the bytes spell an ASCII name.
///
/// Lets a `switch` compare bytes to string literals.
package func ~= (name: StaticString, bytes: Span<UInt8>) -> Bool {
  guard name.utf8CodeUnitCount == bytes.count else { return false }
  for i in bytes.indices where unsafe name.utf8Start[i] != bytes[i] { return false }
  return true
}
