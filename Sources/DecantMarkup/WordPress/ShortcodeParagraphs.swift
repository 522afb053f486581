internal import DecantCore

/// Takes the paragraph away around a shortcode that stands alone in it, exactly as WordPress's
/// `shortcode_unautop` does.
enum ShortcodeParagraphs {
  /// The text without those paragraphs.
  ///
  /// - Parameters:
  ///   - text: HTML with paragraphs.
  ///   - names: The names of the shortcodes that there are.
  static func removing(from text: [UInt8], names: Set<[UInt8]>) -> [UInt8] {
    var scanner = ShortcodeScanner(HTMLTagRanges())
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard bytes.hasText("<p>", at: place) else { return nil }
      let start = skipSpaces(bytes, place + 3)
      guard start < bytes.count, bytes[start] == UInt8(ascii: "["),
        let opening = scanner.opening(bytes, at: start),
        names.contains(Array(copying: bytes.extracting(opening.name)))
      else { return nil }
      let whole = scanner.shortcode(bytes, at: start) ?? opening
      for code in [whole.range, opening.range] {
        let end = skipSpaces(bytes, code.upperBound)
        if bytes.hasText("</p>", at: end) {
          pass.write(bytes, code)
          return end + 4
        }
      }
      return nil
    }
  }

  /// The place after white space, U+00A0 and `&nbsp;`.
  private static func skipSpaces(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    while i < bytes.count {
      if bytes[i] == 0x20 || bytes[i] == 9 || bytes[i] == 10 || bytes[i] == 13 {
        i += 1
      } else if bytes.hasText("\u{A0}", at: i) {
        i += 2
      } else if bytes.hasText("&nbsp;", at: i) {
        i += 6
      } else {
        break
      }
    }
    return i
  }
}
