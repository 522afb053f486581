#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension Span<UInt8> {
  /// The first place of a byte, at a place or after it.
  package func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// The first place of a text of at least one byte, at a place or after it.
  package func firstIndex(of text: StaticString, from start: Int = 0) -> Int? {
    let first = unsafe text.utf8Start.pointee
    let length = text.utf8CodeUnitCount
    let second = unsafe length > 1 ? text.utf8Start[1] : first
    var i = start
    while let candidate = firstIndex(of: first, from: i), candidate + length <= count {
      if length == 1 || (self[candidate + 1] == second && hasText(text, at: candidate)) {
        return candidate
      }
      i = candidate + 1
    }
    return nil
  }

  /// The first place of one of six bytes in a range of places, or the end of the range.
  ///
  /// It looks at sixteen bytes at a time.
  package func firstPlace(
    of marks: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8), in range: Range<Int>
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let (first, second) = (SIMD16(repeating: marks.0), SIMD16(repeating: marks.1))
    let (third, fourth) = (SIMD16(repeating: marks.2), SIMD16(repeating: marks.3))
    let (fifth, sixth) = (SIMD16(repeating: marks.4), SIMD16(repeating: marks.5))
    return unsafe withUnsafeBytes { bytes in
      var i = range.lowerBound
      while i < range.upperBound, i &+ 16 <= bytes.count {
        let chunk = unsafe bytes.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self)
        let one = (chunk .== first) .| (chunk .== second)
        let two = (chunk .== third) .| (chunk .== fourth)
        let three = (chunk .== fifth) .| (chunk .== sixth)
        let halves = unsafe unsafeBitCast((one .| two) .| three, to: SIMD2<UInt64>.self)
        if halves[0] | halves[1] != 0 {
          let place =
            halves[0] != 0
            ? halves[0].trailingZeroBitCount &>> 3 : 8 &+ halves[1].trailingZeroBitCount &>> 3
          return Swift.min(i &+ place, range.upperBound)
        }
        i &+= 16
      }
      while i < range.upperBound {
        let byte = unsafe bytes[i]
        if byte == marks.0 || byte == marks.1 || byte == marks.2 || byte == marks.3
          || byte == marks.4 || byte == marks.5
        {
          return i
        }
        i &+= 1
      }
      return range.upperBound
    }
  }

  /// Whether a text stands at a place.
  package func hasText(_ text: StaticString, at start: Int) -> Bool {
    guard start >= 0, count - start >= text.utf8CodeUnitCount else { return false }
    for i in 0..<text.utf8CodeUnitCount where unsafe text.utf8Start[i] != self[start + i] {
      return false
    }
    return true
  }
}

extension Span<UInt8> {
  /// Whether the bytes are those of the other span.
  package func elementsEqual(_ other: Span<UInt8>) -> Bool {
    count == other.count && order(beside: other) == 0
  }

  /// Whether the bytes come before those of the other span, as numbers without a sign.
  package func lexicographicallyPrecedes(_ other: Span<UInt8>) -> Bool {
    let order = order(beside: other)
    return order == 0 ? count < other.count : order < 0
  }

  /// Below 0, 0 or above it, as the bytes that both have compare.
  private func order(beside other: Span<UInt8>) -> Int32 {
    unsafe withUnsafeBytes { own in
      unsafe other.withUnsafeBytes { theirs in
        guard let one = own.baseAddress, let two = theirs.baseAddress else { return 0 }
        return unsafe memcmp(one, two, Swift.min(own.count, theirs.count))
      }
    }
  }
}
