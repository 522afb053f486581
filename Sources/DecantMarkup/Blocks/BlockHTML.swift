internal import DecantCore

/// Writes nodes as HTML between blocks, or as HTML of the classic editor.
struct BlockHTML {
  /// What becomes of white space.
  enum Space {
    /// It stays as it is.
    case kept

    /// It becomes one space, as a browser shows it.
    case collapsed
  }

  let source: RenderSource
  let space: Space
  private(set) var output: [UInt8] = []

  /// How many elements are open in which white space counts.
  private var preformatted = 0

  init(_ source: RenderSource, space: Space) {
    self.source = source
    self.space = space
  }

  /// Writes a node and what is in it.
  mutating func write(_ top: HTMLTree.NodeID) {
    let tree = source.tree
    var node = top
    while true {
      enter(node)
      if tree[node].firstChild != HTMLTree.none {
        node = tree[node].firstChild
        continue
      }
      leave(node)
      while node != top, tree[node].next == HTMLTree.none {
        node = tree[node].parent
        leave(node)
      }
      if node == top { return }
      node = tree[node].next
    }
  }

  private mutating func enter(_ node: HTMLTree.NodeID) {
    switch source.tree[node].kind {
    case .text: writeText(node)
    case .comment: writeComment(node)
    case .element:
      if source.tree[node].name == .pre || source.tree[node].name == .textarea { preformatted += 1 }
      BlockHTML.appendStartTag(of: node, source, to: &output)
      if space == .collapsed, source.tree[node].name.isVoid { closeVoid() }
      if preformatted > 0 { repeatFirstLineFeed(of: node) }
    case .root, .doctype: break
    }
  }

  private mutating func leave(_ node: HTMLTree.NodeID) {
    guard source.tree[node].kind == .element else { return }
    if source.tree[node].name == .pre || source.tree[node].name == .textarea { preformatted -= 1 }
    source.appendEndTag(of: node, to: &output)
  }

  /// WordPress spells elements without content with a slash.
  private mutating func closeVoid() {
    output.removeLast()
    output.append(" />")
  }

  /// The parser takes the first line feed after some tags away.
  private mutating func repeatFirstLineFeed(of node: HTMLTree.NodeID) {
    let name = source.tree[node].name
    let child = source.tree[node].firstChild
    guard name == .pre || name == .textarea, child != HTMLTree.none,
      source.tree[child].kind == .text,
      source.bytes(source.tree[child].text).first == UInt8(ascii: "\n")
    else { return }
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func writeText(_ node: HTMLTree.NodeID) {
    let text = source.bytes(source.tree[node].text)
    let parent = source.tree[source.tree[node].parent]
    if parent.kind == .element, parent.namespace == .html, parent.name.traits.contains(.rawText),
      parent.name != .textarea, parent.name != .title
    {
      output += text
    } else if space == .kept || preformatted > 0 {
      BlockHTML.append(text: text, to: &output)
    } else if !isBetweenBlocks(node) {
      writeCollapsed(text)
    }
  }

  /// Whether a text is white space beside a block, which isn't shown.
  private func isBetweenBlocks(_ node: HTMLTree.NodeID) -> Bool {
    guard source.isBlank(node) else { return false }
    let previous = source.tree[node].previous
    let next = source.tree[node].next
    return (previous != HTMLTree.none && source.isBlock(previous))
      || (next != HTMLTree.none && source.isBlock(next))
  }

  private mutating func writeCollapsed(_ text: ArraySlice<UInt8>) {
    var collapsed: [UInt8] = []
    for byte in text {
      if !byte.isHTMLSpace {
        collapsed.append(byte)
      } else if collapsed.last != UInt8(ascii: " ") {
        collapsed.append(UInt8(ascii: " "))
      }
    }
    BlockHTML.append(text: collapsed[...], to: &output)
  }

  /// Writes a comment so that it isn't taken for the delimiter of a block.
  private mutating func writeComment(_ node: HTMLTree.NodeID) {
    let text = source.bytes(source.tree[node].text)
    let words = text.drop(while: \.isHTMLSpace)
    let isDelimiter = words.starts(with: "wp:".utf8) || words.starts(with: "/wp:".utf8)
    output.append("<!--")
    output += isDelimiter ? words : text
    output.append("-->")
  }
}

extension BlockHTML {
  /// Writes the start tag of an element with all of its attributes.
  static func appendStartTag(
    of node: HTMLTree.NodeID, _ source: RenderSource, to output: inout [UInt8]
  ) {
    output.append(UInt8(ascii: "<"))
    output.append(text: source.tree.name(of: node))
    for place in source.tree[node].attributes {
      let attribute = source.tree.attributes[Int(place)]
      output.append(UInt8(ascii: " "))
      output += source.bytes(attribute.name)
      if attribute.value.isEmpty, !isTextual(Array(source.bytes(attribute.name)).span) { continue }
      output.append("=\"")
      append(value: source.bytes(attribute.value), to: &output)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }

  /// Whether an empty value is spelled out.
  private static func isTextual(_ name: Span<UInt8>) -> Bool {
    switch name {
    case "alt", "href", "src", "title", "value", "class", "style", "id": true
    default: false
    }
  }

  /// Writes an attribute with its value.
  static func append(_ name: StaticString, _ value: [UInt8], to output: inout [UInt8]) {
    output.append(UInt8(ascii: " "))
    output.append(name)
    output.append("=\"")
    append(value: value[...], to: &output)
    output.append(UInt8(ascii: "\""))
  }

  /// Writes the value of an attribute.
  static func append(value: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in value {
      switch byte {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "\""): output.append("&quot;")
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">"): output.append("&gt;")
      case UInt8(ascii: "\r"): output.append("&#13;")
      default: output.append(byte)
      }
    }
  }

  /// Writes a text so that nothing in it is a tag, a reference or a shortcode that WordPress knows.
  static func append(text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for i in text.indices {
      switch text[i] {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: "\r"): output.append("&#13;")
      case UInt8(ascii: "[") where beginsShortcode(text, at: i): output.append("&#91;")
      default: output.append(text[i])
      }
    }
  }

  /// Whether the name of a shortcode that means something to WordPress follows a bracket.
  private static func beginsShortcode(_ text: ArraySlice<UInt8>, at place: Int) -> Bool {
    var name: [UInt8] = []
    for byte in text[(place + 1)...] {
      guard byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_"), name.count < 24 else {
        break
      }
      name.append(byte)
    }
    return WordPressShortcodes.coreNames.contains(name) || CodeShortcodes.names.contains(name)
  }
}
