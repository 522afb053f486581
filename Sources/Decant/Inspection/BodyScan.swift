internal import DecantCore

/// What stands in a body, found by looking for tags, blocks and shortcodes in its bytes.
///
/// Counts what a reader of the blog would miss, and no more: it is no parser.
struct BodyScan: Sendable {
  /// Whether there are block comments.
  private(set) var hasBlocks = false

  /// The hosts of pictures, one for each picture.
  private(set) var pictureHosts: [String] = []

  /// The hosts of films and sounds, one for each address.
  private(set) var playerHosts: [String] = []

  /// The hosts of links, one for each link.
  private(set) var linkHosts: [String] = []

  /// The blocks that WordPress fills itself, by name.
  private(set) var dynamicBlocks: [String] = []

  /// The shortcodes, by name.
  private(set) var shortcodes: [String] = []

  /// Scans a body.
  init(_ text: String) {
    let bytes = text.utf8.span
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "<"): scanTag(bytes, at: i)
      case UInt8(ascii: "["): scanShortcode(bytes, at: i)
      default: break
      }
      i += 1
    }
  }

  private mutating func scanTag(_ bytes: Span<UInt8>, at start: Int) {
    if bytes.hasText("<!-- wp:", at: start) {
      hasBlocks = true
      scanBlock(bytes, at: start + 8)
    } else if bytes.hasText("<img ", at: start) {
      if let host = attribute("src=", of: bytes, from: start) { pictureHosts.append(host) }
    } else if BodyScan.isPlayer(bytes, at: start) {
      if let host = attribute("src=", of: bytes, from: start) { playerHosts.append(host) }
    } else if bytes.hasText("<a ", at: start) {
      if let host = attribute("href=", of: bytes, from: start) { linkHosts.append(host) }
    }
  }

  private static func isPlayer(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    bytes.hasText("<video ", at: start) || bytes.hasText("<audio ", at: start)
      || bytes.hasText("<source ", at: start)
  }

  private mutating func scanBlock(_ bytes: Span<UInt8>, at start: Int) {
    guard let end = bytes.firstIndex(of: "-->", from: start), bytes[end - 1] == UInt8(ascii: "/")
    else { return }
    let name = word(bytes, from: start)
    if BodyScan.dynamicNames.contains(name) { dynamicBlocks.append(name) }
  }

  private mutating func scanShortcode(_ bytes: Span<UInt8>, at start: Int) {
    let name = word(bytes, from: start + 1)
    let end = start + 1 + name.utf8.count
    guard !name.isEmpty, end < bytes.count else { return }
    guard bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "]") else { return }
    let isEscaped = start > 0 && bytes[start - 1] == UInt8(ascii: "[")
    if !isEscaped, BodyScan.shortcodeNames.contains(name) { shortcodes.append(name) }
  }

  /// The host in the value of an attribute of the tag that begins at a place.
  private func attribute(
    _ name: StaticString, of bytes: Span<UInt8>, from start: Int
  ) -> String? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start) else { return nil }
    let tag = bytes.extracting(start..<end)
    guard let place = tag.firstIndex(of: name) else { return nil }
    let value = tag.extracting((place + name.utf8CodeUnitCount)..<tag.count)
    guard let quote = value.isEmpty ? nil : value[0] else { return nil }
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    guard isQuoted, let close = value.firstIndex(of: quote, from: 1) else { return nil }
    return WebAddress(rawValue: String(decoding: value.extracting(1..<close))).host
  }

  /// The letters, digits, hyphens, underscores and slashes at a place.
  private func word(_ bytes: Span<UInt8>, from start: Int) -> String {
    var end = start
    while end < bytes.count, end - start < 60, BodyScan.isNameByte(bytes[end]) { end += 1 }
    return String(decoding: bytes.extracting(start..<end))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The blocks of WordPress's core that save no text.
  static let dynamicNames: Set<String> = [
    "archives", "avatar", "calendar", "categories", "comments", "comments-query-loop",
    "footnotes", "home-link", "latest-comments", "latest-posts", "loginout", "navigation",
    "page-list", "pattern", "post-comments", "query", "read-more", "rss", "search", "site-logo",
    "site-tagline", "site-title", "social-link", "tag-cloud", "template-part",
    "term-description",
  ]

  /// The shortcodes of WordPress, its plug-ins and themes that occur in blogs.
  static let shortcodeNames: Set<String> = [
    "audio", "caption", "code", "contact-form", "contact-form-7", "css", "embed", "gallery",
    "gist", "googlemaps", "html", "instagram", "javascript", "latex", "php", "playlist", "python",
    "ruby", "slideshow", "sourcecode", "soundcloud", "tweet", "twitter", "video", "vimeo",
    "wp_caption", "wpvideo", "youtube",
  ]
}
