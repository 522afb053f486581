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
    let bytes = rawValue.utf8.span
    let start = authorityPlaces?.upperBound ?? 0
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: "#") {
      end += 1
    }
    return String(decoding: bytes.extracting(start..<end))
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
    guard let places = authorityPlaces else { return nil }
    let bytes = rawValue.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: places.lowerBound)
    return start..<bytes.index(start, offsetBy: places.count)
  }

  private var authorityPlaces: Range<Int>? {
    let bytes = rawValue.utf8.span
    let schemeEnd = WebAddress.end(ofPartAt: 0, in: bytes, or: UInt8(ascii: ":"))
    let hasScheme = schemeEnd < bytes.count && bytes[schemeEnd] == UInt8(ascii: ":")
    let slashes = hasScheme ? schemeEnd + 1 : 0
    guard bytes.hasText("//", at: slashes) else { return nil }
    let start = slashes + 2
    return start..<WebAddress.end(ofPartAt: start, in: bytes, or: UInt8(ascii: "/"))
  }

  /// Where a slash, a question mark, a hash or one more byte ends a part.
  private static func end(ofPartAt start: Int, in bytes: Span<UInt8>, or byte: UInt8) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != byte, bytes[end] != UInt8(ascii: "/"),
      bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: "#")
    {
      end += 1
    }
    return end
  }
}
