internal import DecantCore

/// Raw HTML, as far as a parser does nothing but insert it.
extension MarkdownForm {
  mutating func writeRaw(_ text: Span<UInt8>, _ range: Range<Int>) {
    let raw = Array(copying: text.extracting(range))
    var tokenizer = HTMLTokenizer(raw)
    var end = 0
    while !needsParser {
      let token = tokenizer.next(raw.span)
      guard token.kind != .end else { break }
      end = tokenizer.position
      switch token.kind {
      case .text: writeRaw(tokenizer, token)
      case .startTag: enterRaw(&tokenizer, token)
      case .endTag: leave(token.name)
      case .comment: if !raw.span.hasText("-->", at: end - 3) { needsParser = true }
      case .doctype, .end: needsParser = true
      }
    }
    // A tag or a text without its end goes on in what follows.
    if end != raw.count || tokenizer.content != .data { needsParser = true }
  }

  private mutating func writeRaw(_ tokenizer: HTMLTokenizer, _ token: HTMLToken) {
    let (buffer, range) = (tokenizer.buffer.span, token.text.places)
    if tokenizer.content == .rawText { return writer.add(verbatim: buffer, range) }
    let model = open.last?.model ?? .flow
    for i in range {
      // What looks like text may be the start of a tag that goes on elsewhere.
      if buffer[i] == UInt8(ascii: "<") { needsParser = true }
      if !model.holds(.phrasing), !buffer[i].isHTMLSpace { needsParser = true }
    }
    if model.holds(.phrasing) { writer.add(text: buffer, range) }
  }

  private mutating func enterRaw(_ tokenizer: inout HTMLTokenizer, _ token: HTMLToken) {
    let name = token.name
    // A parser leaves out a line feed behind the tag.
    guard name != .pre else { return needsParser = true }
    let keys = CanonicalWriter.compared(name)
    if keys.isEmpty {
      enter(name)
    } else {
      guard begin(name) else { return }
      addAlignment(tokenizer, token)
      for (key, kind) in keys {
        guard let value = tokenizer.value(of: key, in: token.attributes) else { continue }
        writer.add(kind, key, tokenizer.buffer.span, value.places)
      }
      writer.beginContent()
    }
    if name == .iframe { tokenizer.content = .rawText }
    if name.isVoid { leave(name) }
  }

  /// Adds how a cell is aligned, if nothing but its attribute says it.
  private mutating func addAlignment(_ tokenizer: HTMLTokenizer, _ token: HTMLToken) {
    guard token.name == .td || token.name == .th else { return }
    for key in ["style", "class"] as [StaticString]
    where tokenizer.value(of: key, in: token.attributes) != nil {
      needsParser = true
    }
    guard let value = tokenizer.value(of: "align", in: token.attributes) else { return }
    let text = String(decoding: tokenizer.bytes(of: value), as: UTF8.self)
    if let side = Alignment(rawValue: text.lowercased()) { writer.add(side) }
  }
}
