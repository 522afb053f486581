internal import DecantCore

extension BlockWriter {
  /// Writes preformatted text: a program as code, and anything else as it is.
  ///
  /// The block for code has no attribute for a language. Its class says it, which the editor keeps
  /// and highlighters look for.
  mutating func writePreformatted(_ node: HTMLTree.NodeID) -> Bool {
    let look = BlockLook(
      node, source, ignoring: BlockWriter.languageKeys,
      own: ["wp-block-code", "wp-block-preformatted"])
    guard !look.hasOthers, look.textAlign == nil else { return false }
    guard let code = onlyChild(of: node), tree[code].kind == .element, tree[code].name == .code,
      tree[code].namespace == .html
    else { return writePlain(node, look) }
    return writeCode(code, in: node, look)
  }

  private static let languageKeys: [StaticString] = ["data-lang", "data-language", "lang"]

  private mutating func writeCode(
    _ code: HTMLTree.NodeID, in node: HTMLTree.NodeID, _ look: BlockLook
  ) -> Bool {
    let inner = BlockLook(code, source, ignoring: BlockWriter.languageKeys)
    var text = RichText(source, keepsSpace: true)
    guard !inner.hasOthers, inner.textAlign == nil, text.write(contentOf: code) else {
      return false
    }
    var classes = look.classes
    if let language = CodeLanguage.find(node, source) {
      var name = Array("language-".utf8)
      name += language
      classes.removeAll { $0 == name }
      classes.append(name)
    }
    for name in inner.classes where !classes.contains(name) { classes.append(name) }
    var attributes = BlockAttributes()
    attributes.add(classes: classes)
    open("code", attributes)
    output.text += BlockWriter.tag(
      "pre", classes: [Array("wp-block-code".utf8)] + classes, id: look.id)
    output.text.append("<code>")
    output.text += BlockWriter.escaped(code: text.output)
    output.text.append("</code></pre>")
    close("code")
    return true
  }

  private mutating func writePlain(_ node: HTMLTree.NodeID, _ look: BlockLook) -> Bool {
    var text = RichText(source, keepsSpace: true)
    guard text.write(contentOf: node) else { return false }
    var attributes = BlockAttributes()
    attributes.add(classes: look.classes)
    open("preformatted", attributes)
    output.text += BlockWriter.tag(
      "pre", classes: [Array("wp-block-preformatted".utf8)] + look.classes, id: look.id)
    // The parser takes the first line feed away.
    if text.output.first == UInt8(ascii: "\n") { output.text.append(UInt8(ascii: "\n")) }
    output.text += text.output
    output.text.append("</pre>")
    close("preformatted")
    return true
  }

  /// Code in which WordPress finds no shortcode and no address to embed, as its block escapes it.
  private static func escaped(code: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(code.count)
    var i = 0
    while i < code.count {
      let end = code.span.firstIndex(of: UInt8(ascii: "\n"), from: i) ?? code.count
      let slashes = isolatedSlashes(code.span, i..<end)
      for place in i..<end {
        if code[place] == UInt8(ascii: "[") {
          output.append("&#91;")
        } else if let slashes, place == slashes || place == slashes + 1 {
          output.append("&#47;")
        } else {
          output.append(code[place])
        }
      }
      if end < code.count { output.append(UInt8(ascii: "\n")) }
      i = end + 1
    }
    return output
  }

  /// Where `//` stands in a line that is nothing but an address.
  private static func isolatedSlashes(_ text: Span<UInt8>, _ line: Range<Int>) -> Int? {
    var start = line.lowerBound
    while start < line.upperBound, text[start].isHTMLSpace { start += 1 }
    let length =
      text.hasText("https://", at: start) ? 6 : text.hasText("http://", at: start) ? 5 : 0
    guard length > 0, start + length + 2 <= line.upperBound else { return nil }
    var end = line.upperBound
    while end > start, text[end - 1].isHTMLSpace { end -= 1 }
    guard end > start + length + 2 else { return nil }
    for i in start..<end {
      switch text[i] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return nil
      default: if text[i].isHTMLSpace { return nil }
      }
    }
    return start + length
  }
}
