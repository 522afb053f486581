extension Span<UInt8> {
  /// The sixteen bytes from a place on, which must all be there.
  @inline(__always)
  func chunk(at place: Int) -> SIMD16<UInt8> {
    precondition(place >= 0 && count - place >= 16)
    return withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self) }
  }

  /// The first place from a place on where a mask of sixteen bytes is set, or the count.
  ///
  /// Bytes behind the last sixteen aren't looked at.
  @inline(__always)
  func firstPlace(
    from start: Int, where mask: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
  ) -> Int {
    var i = start
    while i &+ 16 <= count {
      let place = mask(chunk(at: i)).first
      if place < 16 { return i &+ place }
      i &+= 16
    }
    return count
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// Whether none of the sixteen is set.
  @inline(__always)
  var isEmpty: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  /// The place of the first of the sixteen that is set, or 16.
  @inline(__always)
  var first: Int {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return halves[0].trailingZeroBitCount &>> 3 }
    return 8 &+ halves[1].trailingZeroBitCount &>> 3
  }
}
