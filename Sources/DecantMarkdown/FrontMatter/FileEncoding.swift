internal import DecantCore

/// The encoding of a file that isn't UTF-8, so that it can be written again as it was.
///
/// Its text is `UTF-16LE`, `UTF-16BE` or `Windows-1252`, or `bytes` with a list of the places in the
/// text at which a single byte stood, and that byte: `12:ff 40:e9`.
struct FileEncoding: Hashable, Sendable {
  /// The name, as the archive keeps it.
  let name: String

  init(name: String) { self.name = name }

  /// Finds the encoding that gives the bytes of a file back.
  ///
  /// - Parameters:
  ///   - text: The file as UTF-8.
  ///   - replaced: The places in the text at which a single byte stood.
  init?(of bytes: [UInt8], read text: [UInt8], replaced: [(place: Int, byte: UInt8)]) {
    let list = replaced.map { "\($0.place):\(String($0.byte, radix: 16))" }
    let names = ["UTF-16LE", "UTF-16BE", "Windows-1252", "bytes " + list.joined(separator: " ")]
    let found = names.lazy.map { FileEncoding(name: $0) }.first { $0.encoded(text) == bytes }
    guard let found else { return nil }
    self = found
  }

  /// The text in the encoding, or `nil` if it can't be written so.
  func encoded(_ text: [UInt8]) -> [UInt8]? {
    switch name {
    case "UTF-16LE": return FileEncoding.utf16(text, isLittleEndian: true)
    case "UTF-16BE": return FileEncoding.utf16(text, isLittleEndian: false)
    case "Windows-1252": return FileEncoding.windows1252(text)
    default: return name.hasPrefix("bytes ") ? withBytes(text) : nil
    }
  }

  private static func utf16(_ text: [UInt8], isLittleEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = isLittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    bytes.reserveCapacity(text.count * 2)
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += isLittleEndian ? [low, high] : [high, low]
    }
    return bytes
  }

  private static func windows1252(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = MarkdownText.byte(windows1252: scalar) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// Puts the single bytes back, each in place of the character that stands for it.
  private func withBytes(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var next = 0
    for item in name.utf8.dropFirst("bytes ".utf8.count).split(separator: UInt8(ascii: " ")) {
      let parts = item.split(separator: UInt8(ascii: ":")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count == 2, let place = Int(parts[0]), let byte = UInt8(parts[1], radix: 16),
        place >= next, place < text.count
      else { return nil }
      bytes += text[next..<place]
      bytes.append(byte)
      next = place + 1
      while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    }
    return bytes + text[next...]
  }
}
