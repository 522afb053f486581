internal import DecantCore
internal import DecantXML

/// Reads a file as UTF-8, whatever it is in.
///
/// What isn't UTF-8 in a file of UTF-8 passes through.
struct TextInput: ~Copyable {
  private var stream: ByteStream
  private var raw: [UInt8]
  private let encoding: TextEncoding
  private let isTranscoding: Bool

  /// The size of the file in bytes, if it is known.
  var size: Int? { stream.size }

  /// The bytes that were read from the file.
  private(set) var readCount: Int

  /// The label of an encoding that the bytes prove wrong.
  let wrongLabel: String?

  /// Opens a file, and looks at its first bytes.
  init(_ piece: BlogSource.Piece) throws(DecantError) {
    var stream = try ByteStream(piece)
    var raw: [UInt8] = []
    while raw.count < 1024, try stream.read(into: &raw, atMost: 1024 - raw.count) > 0 {}
    try TextInput.refuseArchives(raw)
    let finding = try TextEncoding.find(in: raw)
    encoding = finding.encoding
    wrongLabel = finding.wrongLabel
    isTranscoding = finding.encoding != .utf8
    readCount = raw.count
    self.raw = raw
    self.stream = stream
  }

  /// Whether the places in the text are places in the file.
  var isUTF8: Bool { !isTranscoding }

  /// Adds text to a buffer and returns whether there was any left.
  mutating func read(into buffer: inout [UInt8], atMost limit: Int) throws(DecantError) -> Bool {
    if !isTranscoding {
      guard raw.isEmpty else {
        let count = min(limit, raw.count)
        buffer += raw[..<count]
        raw.removeFirst(count)
        return true
      }
      let count = try stream.read(into: &buffer, atMost: limit)
      readCount += count
      return count > 0
    }
    let count = try stream.read(into: &raw, atMost: limit)
    readCount += count
    guard count > 0 || !raw.isEmpty else { return false }
    transcode(into: &buffer, isAtEnd: count == 0)
    return true
  }

  private mutating func transcode(into buffer: inout [UInt8], isAtEnd: Bool) {
    guard case .utf16(let isBigEndian) = encoding else {
      for byte in raw { buffer.append(scalar: Windows1252.scalar(byte)) }
      return raw.removeAll(keepingCapacity: true)
    }
    var i = 0
    while let unit = unit(at: i, isBigEndian) {
      i += 2
      guard 0xD800...0xDBFF ~= unit else {
        // A half without the other becomes bytes that aren't UTF-8, so that it is reported.
        buffer.append(scalar: unit)
        continue
      }
      guard let low = self.unit(at: i, isBigEndian) else {
        if isAtEnd { buffer.append(scalar: unit) } else { i -= 2 }
        break
      }
      guard 0xDC00...0xDFFF ~= low else {
        buffer.append(scalar: unit)
        continue
      }
      buffer.append(scalar: 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      i += 2
    }
    raw.removeFirst(isAtEnd ? raw.count : i)
  }

  private func unit(at i: Int, _ isBigEndian: Bool) -> UInt32? {
    guard i + 1 < raw.count else { return nil }
    let (first, second) = (UInt32(raw[i]), UInt32(raw[i + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private static func refuseArchives(_ bytes: [UInt8]) throws(DecantError) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      throw DecantError(
        .refusedSource, "the file is compressed with gzip\n  unpack it first: gunzip FILE")
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      throw DecantError(
        .refusedSource, "the file is a zip archive\n  unpack it first: unzip FILE")
    }
  }
}
