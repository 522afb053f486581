extension Span<UInt8> {
  /// Whether the bytes are UTF-8.
  package var isUTF8: Bool { firstInvalidUTF8 == nil }

  /// The place of the first byte that isn't UTF-8, or `nil` if all of them are.
  package var firstInvalidUTF8: Int? {
    do {
      _ = try UTF8Span(validating: self)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
