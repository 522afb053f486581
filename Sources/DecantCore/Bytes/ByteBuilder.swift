/// Collects bytes from many short pieces, and long texts that must be escaped.
///
/// Short pieces cost an array some sixty instructions each; here they cost ten. The memory is the
/// builder's own until the bytes are taken.
@safe package struct ByteBuilder: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// The number of bytes.
  package private(set) var count = 0

  /// Creates a builder.
  package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    unsafe base = UnsafeMutablePointer.allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  /// The bytes, copied.
  package var bytes: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }

  /// Adds the bytes to those of an array.
  package func move(to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  /// Makes room for bytes that follow.
  @inline(__always)
  private mutating func reserve(_ additional: Int) {
    if capacity &- count < additional { grow(additional) }
  }

  @inline(never)
  private mutating func grow(_ additional: Int) {
    let size = max(capacity &* 2, count + additional)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = size
  }

  /// Adds a byte.
  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count &+= 1
  }

  /// Adds the bytes of a text that is known when the program is compiled.
  @inline(__always)
  package mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe (base + count).update(from: text.utf8Start, count: length)
    count &+= length
  }

  /// Adds a copy of the bytes.
  package mutating func append(copying bytes: Span<UInt8>) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe (base + count).update(from: start, count: buffer.count)
    }
    count &+= bytes.count
  }

  /// Adds the bytes of a text.
  package mutating func append(text: String) { append(copying: text.utf8.span) }

  /// Adds a text as a JSON string, quotation marks included.
  package mutating func append(jsonString text: String) {
    append(jsonString: text.utf8.span)
  }

  /// Adds bytes as a JSON string: each word is stored as it is looked at, and again from the byte
  /// after one that must be escaped.
  package mutating func append(jsonString text: Span<UInt8>) {
    // An escape takes at most 6 bytes, and a word is stored whole.
    reserve(text.count + 16)
    unsafe base[count] = UInt8(ascii: "\"")
    count &+= 1
    var i = 0
    unsafe text.withUnsafeBytes { source in
      while i &+ 8 <= source.count {
        let word = unsafe source.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
        let special = JSONSpecial.mask(UInt64(littleEndian: word))
        if special == 0 {
          i &+= 8
          count &+= 8
        } else {
          let plain = special.trailingZeroBitCount &>> 3
          count &+= plain
          i &+= plain
          unsafe escape(source[i])
          i &+= 1
          reserve(source.count &- i &+ 16)
        }
      }
      while i < source.count {
        unsafe appendEscaped(source[i])
        i &+= 1
        reserve(source.count &- i &+ 16)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Adds a byte of a JSON string; there is room for it.
  @inline(__always)
  private mutating func appendEscaped(_ byte: UInt8) {
    guard !JSONSpecial.contains(byte) else { return escape(byte) }
    unsafe base[count] = byte
    count &+= 1
  }

  /// Adds the escape of a byte; there is room for it.
  private mutating func escape(_ byte: UInt8) {
    let short: Unicode.Scalar
    switch byte {
    case UInt8(ascii: "\n"): short = "n"
    case UInt8(ascii: "\""): short = "\""
    case UInt8(ascii: "\\"): short = "\\"
    case UInt8(ascii: "\t"): short = "t"
    case UInt8(ascii: "\r"): short = "r"
    case 0x08: short = "b"
    case 0x0C: short = "f"
    default:
      append("\\u00")
      append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      append("0123456789abcdef".utf8.span[Int(byte & 15)])
      return
    }
    unsafe base[count] = UInt8(ascii: "\\")
    unsafe base[count &+ 1] = UInt8(ascii: short)
    count &+= 2
  }
}
