internal import DecantCore
internal import DecantXML

/// An encoding that exports are in.
enum TextEncoding: Sendable, Hashable {
  case utf8
  case windows1252
  case utf16(isBigEndian: Bool)

  /// What the first bytes of a file say about its encoding.
  struct Finding {
    var encoding: TextEncoding
    /// The label, if the bytes prove it wrong.
    var wrongLabel: String?
  }

  /// Finds the encoding of a file by its first bytes.
  ///
  /// XML 1.0, appendix F.
  ///
  /// - Throws: `refusedSource` for an encoding that isn't read.
  static func find(in bytes: [UInt8]) throws(DecantError) -> Finding {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
      || bytes.starts(with: [0x3C, 0, 0, 0]) || bytes.starts(with: [0, 0, 0, 0x3C])
    {
      throw refusal(of: "UTF-32")
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C]) {
      return Finding(encoding: .utf16(isBigEndian: true))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0]) {
      return Finding(encoding: .utf16(isBigEndian: false))
    }
    guard let label = label(in: bytes) else { return Finding(encoding: .utf8) }
    switch label.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": return Finding(encoding: .utf8)
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252", "cp1252",
      "x-cp1252", "cp-1252":
      return Finding(encoding: .windows1252)
    case "utf-16", "utf-16le", "utf-16be", "ucs-2", "iso-10646-ucs-2":
      // The declaration was read byte by byte, so that this can't be true.
      return Finding(encoding: .utf8, wrongLabel: label)
    default: throw refusal(of: label)
    }
  }

  private static func refusal(of label: String) -> DecantError {
    DecantError(
      .refusedSource,
      "the export is in the encoding \(label.quoted), which decant doesn't read\n"
        + "  convert it first: iconv -f ENCODING -t UTF-8, and change the label in its first line")
  }

  /// The value of `encoding` in the XML declaration.
  private static func label(in bytes: [UInt8]) -> String? {
    let span = bytes.span
    guard let start = span.firstIndex(of: "<?xml") else { return nil }
    let limit = span.firstIndex(of: "?>", from: start) ?? min(bytes.count, start + 1024)
    guard let name = span.firstIndex(of: "encoding", from: start), name < limit else { return nil }
    var i = name + 8
    while i < limit, XMLTree.isSpace(bytes[i]) || bytes[i] == UInt8(ascii: "=") { i += 1 }
    guard i < limit, bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") else {
      return nil
    }
    guard let end = span.firstIndex(of: bytes[i], from: i + 1), end < limit else { return nil }
    return String(decoding: span.extracting((i + 1)..<end))
  }
}
