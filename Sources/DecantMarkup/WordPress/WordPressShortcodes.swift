internal import DecantCore

/// Shortcodes in HTML: captions become figures, embeds their addresses, and the rest stays.
struct WordPressShortcodes {
  /// The HTML.
  private(set) var html: [UInt8] = []

  /// The names of the shortcodes that stay as they are written.
  private(set) var verbatim: [String] = []

  /// Reads HTML with paragraphs.
  init(_ text: [UInt8]) {
    guard text.contains(UInt8(ascii: "[")) else {
      html = text
      return
    }
    let tags = HTMLTagRanges(text.span)
    var scanner = ShortcodeScanner(tags)
    var verbatim: [String] = []
    html = WordPressRewriting.rewrite(text, at: UInt8(ascii: "[")) { bytes, place, pass in
      guard !tags.contains(place) else { return nil }
      let isEscaped = bytes.hasText("[", at: place + 1)
      guard var code = scanner.opening(bytes, at: isEscaped ? place + 1 : place) else { return nil }
      let name = Array(copying: bytes.extracting(code.name))
      if WordPressShortcodes.known.contains(name) {
        code = scanner.shortcode(bytes, at: code.range.lowerBound) ?? code
        if isEscaped {
          guard bytes.hasText("]", at: code.range.upperBound) else { return nil }
          pass.write(bytes, code.range)
          return code.range.upperBound + 1
        }
        if let output = WordPressShortcodes.html(name, code, bytes) {
          pass.write(output)
          return code.range.upperBound
        }
        verbatim.append(String(decoding: name, as: UTF8.self))
      } else if !isEscaped, WordPressShortcodes.isShortcode(code, &scanner, bytes) {
        verbatim.append(String(decoding: name, as: UTF8.self))
      }
      return nil
    }
    self.verbatim = verbatim
  }

  /// The names for which WordPress itself has a meaning.
  static let coreNames = Set(
    ["caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed"].map {
      Array($0.utf8)
    })

  private static let known = coreNames.union(CodeShortcodes.names)

  /// What a shortcode becomes; `nil` if it stays.
  private static func html(_ name: [UInt8], _ code: Shortcode, _ bytes: Span<UInt8>) -> [UInt8]? {
    let attributes = ShortcodeAttributes(Array(copying: bytes.extracting(code.attributes)))
    let content = code.content.map { Array(copying: bytes.extracting($0)) }
    switch String(decoding: name, as: UTF8.self) {
    case "caption", "wp_caption": return content.map { CaptionShortcode.html(attributes, $0) }
    case "embed": return content ?? attributes["src"].map(HTMLText.escaping)
    default: return nil
    }
  }

  /// Whether brackets are a shortcode of a plug-in and not prose.
  private static func isShortcode(
    _ code: Shortcode, _ scanner: inout ShortcodeScanner, _ bytes: Span<UInt8>
  ) -> Bool {
    guard bytes[code.name.lowerBound].isLetter else { return false }
    let name = bytes.extracting(code.name)
    if name.firstIndex(of: UInt8(ascii: "_")) != nil { return true }
    if name.firstIndex(of: UInt8(ascii: "-")) != nil { return true }
    if bytes.extracting(code.attributes).firstIndex(of: UInt8(ascii: "=")) != nil { return true }
    return scanner.shortcode(bytes, at: code.range.lowerBound)?.content != nil
  }
}
