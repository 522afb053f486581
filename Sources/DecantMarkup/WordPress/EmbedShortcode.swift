internal import DecantCore

/// `[embed]`, `[youtube]`, `[vimeo]`, `[gist]`, `[tweet]` and the like: an address in a shortcode.
enum EmbedShortcode {
  /// The names of the shortcodes.
  static let names = Set(
    ["embed", "youtube", "vimeo", "gist", "tweet", "twitter", "instagram", "dailymotion"].map {
      Array($0.utf8)
    })

  /// What stands for the shortcode; `nil` if it names no address.
  static func html(
    _ name: [UInt8], _ attributes: ShortcodeAttributes, _ content: [UInt8]?,
    _ forms: BodyForms, _ pieces: inout VerbatimPieces
  ) -> [UInt8]? {
    guard let address = address(String(decoding: name, as: UTF8.self), attributes, content) else {
      return nil
    }
    if let embed = Embed(address) { return embed.html(forms, &pieces) }
    let text = HTMLText.escaping(Reference.withPlainAmpersands(address))
    guard forms.embeds == .link || forms.embeds == .html else { return text }
    return Array("<a href=\"".utf8) + text + Array("\">".utf8) + text + Array("</a>".utf8)
  }

  private static func address(
    _ name: String, _ attributes: ShortcodeAttributes, _ content: [UInt8]?
  ) -> [UInt8]? {
    let value =
      content.map(trimmed).flatMap { $0.isEmpty ? nil : $0 }
      ?? attributes["url"] ?? attributes["src"] ?? attributes["id"] ?? attributes["tweet"]
      ?? attributes.positional.first
    guard var value else { return nil }
    if value.first == UInt8(ascii: "=") { value.removeFirst() }
    value = value.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    guard !value.isEmpty, !value.contains(where: { $0 == UInt8(ascii: "<") || $0.isPHPSpace })
    else { return nil }
    if value.span.firstIndex(of: "//") != nil { return value }
    guard value.allSatisfy({ $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }),
      let start = starts[name]
    else { return nil }
    return Array(start.utf8) + value
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes[...]
    while let first = bytes.first, first.isPHPSpace { bytes.removeFirst() }
    while let last = bytes.last, last.isPHPSpace { bytes.removeLast() }
    return Array(bytes)
  }

  /// What stands before an identifier that isn't an address.
  private static let starts = [
    "youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/",
    "gist": "https://gist.github.com/", "tweet": "https://x.com/i/status/",
    "twitter": "https://x.com/i/status/", "instagram": "https://www.instagram.com/p/",
    "dailymotion": "https://www.dailymotion.com/video/",
  ]
}
