/// An address as the source spells it.
///
/// Exports are full of addresses that no URL type accepts. They are kept byte for byte, and
/// parsed where a part of one is needed.
public struct WebAddress: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The text of the address.
  public let rawValue: String

  /// Creates an address.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates an address.
  public init(stringLiteral value: String) { rawValue = value }

  /// The host, without user and port, as spelled; `nil` for a relative address.
  ///
  /// RFC 3986, section 3.2.
  public var host: String? {
    guard let authority = authorityRange else { return nil }
    var text = rawValue.utf8[authority]
    if let at = text.lastIndex(of: UInt8(ascii: "@")) { text = text[text.index(after: at)...] }
    let literalEnd = text.first == UInt8(ascii: "[") ? text.firstIndex(of: UInt8(ascii: "]")) : nil
    let port = text[(literalEnd ?? text.startIndex)...].firstIndex(of: UInt8(ascii: ":"))
    if let port { text = text[..<port] }
    return text.isEmpty ? nil : String(text)
  }

  /// The scheme, the host and what belongs to it, such as `https://example.org:8080`; `nil` for a
  /// relative address.
  package var origin: String? {
    guard host != nil, let end = authorityRange?.upperBound else { return nil }
    return String(rawValue[..<end])
  }

  /// The address on the host of a home page, if it is a path that doesn't say its host.
  ///
  /// RFC 3986, sections 4.2 and 5.2.
  package func completed(by home: WebAddress?) -> WebAddress {
    guard rawValue.utf8.first == UInt8(ascii: "/"), !rawValue.hasPrefix("//"),
      let origin = home?.origin
    else { return self }
    return WebAddress(rawValue: origin + rawValue)
  }

  /// The path from its slash on, as spelled, without query and fragment; empty if there is none.
  ///
  /// RFC 3986, section 3.3.
  public var path: String {
    let start = authorityRange?.upperBound ?? rawValue.utf8.startIndex
    let rest = rawValue.utf8[start...]
    let end = rest.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    return String(rest[..<(end ?? rest.endIndex)]) ?? ""
  }

  /// The query without its question mark, or `nil` if there is none.
  ///
  /// RFC 3986, section 3.4.
  public var query: String? {
    let bytes = rawValue.utf8
    let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    guard let mark = bytes[..<end].firstIndex(of: UInt8(ascii: "?")) else { return nil }
    return String(bytes[bytes.index(after: mark)..<end])
  }

  /// The bytes between `//` and the next slash, question mark or hash.
  private var authorityRange: Range<String.Index>? {
    let bytes = rawValue.utf8
    var start = bytes.startIndex
    let delimiters = (UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"))
    func isDelimiter(_ byte: UInt8) -> Bool {
      byte == delimiters.0 || byte == delimiters.1 || byte == delimiters.2
    }
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      !bytes[..<colon].contains(where: isDelimiter)
    {
      start = bytes.index(after: colon)
    }
    guard bytes[start...].starts(with: "//".utf8) else { return nil }
    start = bytes.index(start, offsetBy: 2)
    return start..<(bytes[start...].firstIndex(where: isDelimiter) ?? bytes.endIndex)
  }
}
