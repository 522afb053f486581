internal import DecantCore

extension FeedPage {
  /// Fails unless the first bytes of a file may be those of a JSON object.
  static func requireJSON(
    _ bytes: [UInt8], _ piece: BlogSource.Piece
  ) throws(DecantError) {
    let name = piece.name ?? "standard input"
    let text = bytes.span
    var i = text.hasText("\u{FEFF}", at: 0) ? 3 : 0
    while i < text.count, text[i] <= UInt8(ascii: " "), text[i] != 0 { i += 1 }
    guard i < text.count else {
      throw DecantError(.malformedSource, "\(name) is empty, so it is no JSON Feed")
    }
    switch text[i] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "/"): return
    default:
      throw DecantError(
        .malformedSource, "\(name) is no JSON Feed: it looks like \(looks(text, i))",
        at: SourcePosition(file: piece.name, line: 1, column: 1))
    }
  }

  /// What a text that isn't a feed looks like.
  private static func looks(_ text: Span<UInt8>, _ start: Int) -> String {
    if text.hasText("<!DOCTYPE", at: start) || text.hasText("<html", at: start) {
      return "an HTML page"
    }
    if text[start] == UInt8(ascii: "<") { return "XML" }
    if text.count > 1, text[0] == 0xFF && text[1] == 0xFE || text[0] == 0xFE && text[1] == 0xFF {
      return "UTF-16; convert it to UTF-8 first"
    }
    for i in text.indices.prefix(4096) where text[i] == 0 { return "a binary file" }
    if let bracket = text.firstIndex(of: UInt8(ascii: "("), from: start), bracket < start + 64 {
      return "JSONP, a script that calls a function; save the feed without the call"
    }
    return "text"
  }

  /// Fails if a file is JSON, but no feed.
  static func requireFeed(
    _ outline: FeedOutline, _ piece: BlogSource.Piece
  ) throws(DecantError) {
    guard !outline.hasItems, !outline.isSingleItem else { return }
    let isCut = outline.ending != .complete && outline.member("version") != nil
    if isCut, outline.member("items") == nil { return }
    let name = piece.name ?? "standard input"
    let reason =
      !outline.isObject
      ? "its JSON is no object"
      : outline.member("items") != nil ? "its items are no list" : "it has no items"
    let position = SourcePosition(
      file: piece.name, line: outline.end.line, column: outline.end.column)
    throw DecantError(
      .malformedSource, "\(name) is no JSON Feed: \(reason)",
      at: outline.ending == .complete ? nil : position)
  }
}
