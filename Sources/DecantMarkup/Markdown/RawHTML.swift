internal import DecantCore

/// Writes nodes as HTML that Markdown readers pass through: no blank line ends it early
/// (CommonMark 0.30, 4.6).
struct RawHTML {
  private let source: RenderSource
  private(set) var output: [UInt8] = []

  /// Whether the HTML begins with an element whose own end tag ends the block.
  private let isVerbatim: Bool

  init(_ source: RenderSource, isVerbatim: Bool = false) {
    self.source = source
    self.isVerbatim = isVerbatim
  }

  /// How many `pre` elements are open.
  private var preformatted = 0

  /// Writes a text as it stands.
  mutating func append(_ text: StaticString) { output.append(text) }

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

  /// Writes what is in a node.
  mutating func writeChildren(of node: HTMLTree.NodeID) {
    var child = source.tree[node].firstChild
    while child != HTMLTree.none {
      write(child)
      child = source.tree[child].next
    }
  }

  /// Removes white space at the end.
  mutating func trim() {
    while let last = output.last, last.isHTMLSpace { output.removeLast() }
  }

  private mutating func enter(_ node: HTMLTree.NodeID) {
    switch source.tree[node].kind {
    case .text: writeText(node)
    case .comment: writeComment(node)
    case .element: if !isLeftOut(node) { writeStart(node) }
    case .root, .doctype: break
    }
  }

  private mutating func leave(_ node: HTMLTree.NodeID) {
    guard source.tree[node].kind == .element, !isLeftOut(node) else { return }
    if source.tree[node].name == .pre { preformatted -= 1 }
    if breaksBeforeEnd(node) { breakLine() }
    source.appendEndTag(of: node, to: &output)
    if source.tree[node].name == .script || source.tree[node].name == .style { endVerbatim(node) }
  }

  /// Whether only what is in an element is written.
  private func isLeftOut(_ node: HTMLTree.NodeID) -> Bool {
    let element = source.tree[node]
    guard element.namespace == .html else { return false }
    if element.name == .tbody { return isImpliedBody(node) }
    return !source.isExact && source.isSpan(node)
  }

  /// Whether the parser puts the body of a table in its place by itself.
  private func isImpliedBody(_ node: HTMLTree.NodeID) -> Bool {
    guard source.isBare(node) || !source.isExact else { return false }
    var first = source.tree[node].firstChild
    while first != HTMLTree.none, source.isBlank(first) { first = source.tree[first].next }
    guard first != HTMLTree.none, source.tree[first].name == .tr else { return false }
    var previous = source.tree[node].previous
    while previous != HTMLTree.none, source.isBlank(previous) {
      previous = source.tree[previous].previous
    }
    return previous == HTMLTree.none
  }

  private mutating func writeStart(_ node: HTMLTree.NodeID) {
    let name = source.tree[node].name
    if source.tree[node].namespace == .html {
      if RawHTML.breaksBefore.contains(name) { breakLine() }
      if name == .script || name == .style { beginVerbatim(node) }
    }
    if name == .pre { preformatted += 1 }
    source.appendStartTag(of: node, to: &output)
  }

  private mutating func breakLine() {
    while output.last == UInt8(ascii: " ") { output.removeLast() }
    if !output.isEmpty, output.last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  private func breaksBeforeEnd(_ node: HTMLTree.NodeID) -> Bool {
    let element = source.tree[node]
    guard element.namespace == .html, element.firstChild != HTMLTree.none else { return false }
    return RawHTML.breaksBeforeEnd.contains(element.name)
  }

  private static let breaksBefore: Set<HTMLName> = [.tr, .thead, .tbody, .tfoot, .li, .dt, .dd]
  private static let breaksBeforeEnd: Set<HTMLName> = [
    .table, .thead, .tbody, .tfoot, .ul, .ol, .dl,
  ]
}

extension RawHTML {
  private mutating func writeText(_ node: HTMLTree.NodeID) {
    let text = source.bytes(source.tree[node].text)
    let parent = source.tree[source.tree[node].parent]
    if parent.kind == .element, parent.namespace == .html {
      if parent.name == .textarea { return writeKept(text, isFirst: isFirst(node)) }
      if parent.name.traits.contains(.rawText) {
        output += text
        return
      }
    }
    if preformatted > 0 { return writeKept(text, isFirst: isFirst(node)) }
    writeCollapsed(text)
  }

  private func isFirst(_ node: HTMLTree.NodeID) -> Bool {
    let parent = source.tree[node].parent
    let name = source.tree[parent].name
    return source.tree[node].previous == HTMLTree.none && (name == .pre || name == .textarea)
  }

  /// Writes text whose white space counts.
  private mutating func writeKept(_ text: ArraySlice<UInt8>, isFirst: Bool) {
    if isFirst, text.first == UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
    for byte in text {
      if byte == UInt8(ascii: "\n"), !isVerbatim, isLineBlank {
        output.append("&#10;")
      } else {
        append(escaped: byte)
      }
    }
  }

  /// Whether nothing but spaces stands on the line that is written.
  private var isLineBlank: Bool {
    var i = output.count
    while i > 0 {
      i -= 1
      if output[i] == UInt8(ascii: "\n") { return true }
      if !output[i].isHTMLSpace { return false }
    }
    return true
  }

  /// Writes text in which any white space is as good as a space.
  private mutating func writeCollapsed(_ text: ArraySlice<UInt8>) {
    var i = text.startIndex
    while i < text.endIndex {
      guard text[i].isHTMLSpace else {
        append(escaped: text[i])
        i += 1
        continue
      }
      var hasLineFeed = false
      while i < text.endIndex, text[i].isHTMLSpace {
        hasLineFeed = hasLineFeed || text[i] == UInt8(ascii: "\n")
        i += 1
      }
      if let last = output.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: " ") {
        output.append(hasLineFeed ? UInt8(ascii: "\n") : UInt8(ascii: " "))
      }
    }
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): output.append("&amp;")
    case UInt8(ascii: "<"): output.append("&lt;")
    case UInt8(ascii: ">"): output.append("&gt;")
    case UInt8(ascii: "\r"): output.append("&#13;")
    default: output.append(byte)
    }
  }

  private mutating func writeComment(_ node: HTMLTree.NodeID) {
    let text = source.bytes(source.tree[node].text)
    let packed = text.withoutBlankLines
    // Where a comment begins an HTML block of its own, blank lines don't end it.
    let isAlone = packed.count < text.count && output.isEmpty
    output.append("<!--")
    output += isAlone ? text : packed
    output.append("-->")
    if isAlone { output.append("\n\n") }
  }

  /// Lets a script or a style with a blank line begin an HTML block of its own.
  private mutating func beginVerbatim(_ node: HTMLTree.NodeID) {
    guard holdsBlankLine(node), !output.isEmpty else { return }
    breakLine()
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func endVerbatim(_ node: HTMLTree.NodeID) {
    guard holdsBlankLine(node) else { return }
    output.append("\n\n")
  }

  private func holdsBlankLine(_ node: HTMLTree.NodeID) -> Bool {
    let child = source.tree[node].firstChild
    guard child != HTMLTree.none else { return false }
    let text = source.bytes(source.tree[child].text)
    return text.withoutBlankLines.count < text.count
  }
}
