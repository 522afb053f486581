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
