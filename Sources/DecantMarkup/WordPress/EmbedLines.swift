internal import DecantCore

/// Addresses that stand alone on a line or in a paragraph, which WordPress shows as embeds.
enum EmbedLines {
  /// The text with embeds in the form that the output has for them.
  static func replacing(
    _ text: [UInt8], _ surroundings: WordPressSurroundings, _ pieces: inout VerbatimPieces
  ) -> [UInt8] {
    guard surroundings.forms.embeds != .keep, text.span.firstIndex(of: "://") != nil else {
      return text
    }
    let tags = HTMLTagRanges(text.span)
    var verbatim = VerbatimElements()
    return WordPressRewriting.rewrite(text, at: UInt8(ascii: "h")) { bytes, place, pass in
      guard let opening = opening(bytes, before: place),
        let end = addressEnd(bytes, from: place), closes(bytes, at: end, opening),
        !tags.contains(place), !verbatim.contains(place, bytes),
        let embed = Embed(Array(copying: bytes.extracting(place..<end)))
      else { return nil }
      pass.write(embed.html(surroundings.forms, &pieces))
      return end
    }
  }

  /// The place after the address that begins at a place.
  private static func addressEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard bytes.hasText("http://", at: start) || bytes.hasText("https://", at: start) else {
      return nil
    }
    var i = start
    while i < bytes.count, !bytes[i].isPHPSpace, bytes[i] != UInt8(ascii: "<"),
      bytes[i] != UInt8(ascii: ">"), bytes[i] != UInt8(ascii: "\"")
    {
      i += 1
    }
    return i
  }

  /// What an address stands in alone.
  private enum Opening {
    case line
    case paragraph
  }

  /// What begins before an address, white space between them allowed.
  private static func opening(_ bytes: Span<UInt8>, before place: Int) -> Opening? {
    var start = place
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 9 { start -= 1 }
    if start == 0 || bytes[start - 1] == UInt8(ascii: "\n") { return .line }
    return endsParagraphTag(bytes, at: start) ? .paragraph : nil
  }

  /// Whether what an address stands in ends behind it.
  private static func closes(_ bytes: Span<UInt8>, at place: Int, _ opening: Opening) -> Bool {
    var end = place
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 9 || bytes[end] == 13 { end += 1 }
    return switch opening {
    case .line: end == bytes.count || bytes[end] == UInt8(ascii: "\n")
    case .paragraph: bytes.hasText("</p>", at: end)
    }
  }

  /// Whether the start tag of a paragraph ends before a place.
  private static func endsParagraphTag(_ bytes: Span<UInt8>, at end: Int) -> Bool {
    guard end >= 3, bytes[end - 1] == UInt8(ascii: ">") else { return false }
    var i = end - 2
    // Longer tags are not looked for, so that the search stays short.
    while i >= max(0, end - 300), bytes[i] != UInt8(ascii: "<"), bytes[i] != UInt8(ascii: ">") {
      i -= 1
    }
    guard i >= 0, bytes.hasText("<p", at: i) else { return false }
    return bytes[i + 2] == UInt8(ascii: ">") || bytes[i + 2].isPHPSpace
  }
}
