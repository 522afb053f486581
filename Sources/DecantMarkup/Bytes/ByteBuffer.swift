internal import DecantCore

/// Bytes that many short pieces are added to.
///
/// A short piece costs an array some sixty instructions, and a builder of another module a call;
/// here it costs ten.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// The number of bytes.
  private(set) var count = 0

  /// Creates a buffer.
  init(capacity: Int = 512) {
    self.capacity = max(capacity, 64)
    base = UnsafeMutablePointer.allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes, copied.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The last byte, or `nil` if there is none.
  var last: UInt8? { count > 0 ? base[count - 1] : nil }

  /// The byte at a place.
  subscript(place: Int) -> UInt8 {
    precondition(place >= 0 && place < count)
    return base[place]
  }

  /// Lets the closure read the bytes, and sixteen nulls behind them.
  @inline(__always)
  mutating func withPaddedSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    reserve(ByteBuffer.padding)
    (base + count).update(repeating: 0, count: ByteBuffer.padding)
    return body(UnsafeBufferPointer(start: base, count: count &+ ByteBuffer.padding).span)
  }

  /// How many nulls stand behind bytes that are read sixteen at a time.
  static let padding = 16

  /// Whether both hold the same bytes.
  func elementsEqual(_ other: borrowing ByteBuffer) -> Bool {
    let mine = UnsafeBufferPointer(start: base, count: count).span
    let others = UnsafeBufferPointer(start: other.base, count: other.count).span
    return mine.elementsEqual(others)
  }

  /// Adds a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  /// Adds the bytes of a text that is known when the program is compiled.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Adds a copy of the bytes.
  @inline(__always)
  mutating func append(copying bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { append(start, buffer.count) }
    }
  }

  /// Adds a copy of a range of bytes, sixteen at a time.
  ///
  /// Behind the range sixteen more must be there.
  @inline(__always)
  mutating func append(padded bytes: Span<UInt8>, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound &+ ByteBuffer.padding <= bytes.count)
    let length = range.count
    reserve(length &+ ByteBuffer.padding)
    bytes.withUnsafeBytes { buffer in
      let target = UnsafeMutableRawPointer(base + count)
      var i = 0
      while i < length {
        let chunk = buffer.loadUnaligned(
          fromByteOffset: range.lowerBound &+ i, as: SIMD16<UInt8>.self)
        target.storeBytes(of: chunk, toByteOffset: i, as: SIMD16<UInt8>.self)
        i &+= 16
      }
    }
    count &+= length
  }

  /// Adds a copy of the bytes of another buffer.
  mutating func append(_ other: borrowing ByteBuffer) { append(other.base, other.count) }

  /// Adds a copy of an array's bytes.
  mutating func append(_ array: [UInt8]) { append(copying: array.span) }

  @inline(__always)
  private mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (base + count).update(from: start, count: length)
    count &+= length
  }

  /// Removes all bytes from a place on.
  mutating func removeAll(from place: Int) {
    precondition(place >= 0 && place <= count)
    count = place
  }

  /// Puts a byte in the place of another.
  mutating func replace(at place: Int, with byte: UInt8) {
    precondition(place >= 0 && place < count)
    base[place] = byte
  }

  /// Removes the byte at a place.
  mutating func remove(at place: Int) {
    precondition(place >= 0 && place < count)
    (base + place).update(from: base + place + 1, count: count - place - 1)
    count -= 1
  }

  @inline(__always)
  private mutating func reserve(_ additional: Int) {
    if capacity &- count < additional { grow(additional) }
  }

  @inline(never)
  private mutating func grow(_ additional: Int) {
    let size = max(capacity * 2, count + additional)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = size
  }
}
