internal import DecantCore

/// Gathers the text of a block from the tree.
struct InlineGatherer {
  private struct Open {
    let node: HTMLTree.NodeID
    let role: Role
    let place: Int
  }

  private enum Role {
    case emphasis
    case code
    case link
    case tag
    case replaced
    case nothing
  }

  private let source: RenderSource
  private var open: [Open] = []

  /// What was gathered.
  private(set) var text = InlineText()

  init(_ source: RenderSource) { self.source = source }

  /// The text of what is in an element.
  static func text(of element: HTMLTree.NodeID, _ source: RenderSource) -> InlineText {
    var gatherer = InlineGatherer(source)
    var child = source.tree[element].firstChild
    while child != HTMLTree.none {
      gatherer.add(child)
      child = source.tree[child].next
    }
    gatherer.text.trim()
    return gatherer.text
  }

  /// The text of nodes that follow one another.
  static func text(of nodes: [HTMLTree.NodeID], _ source: RenderSource) -> InlineText {
    var gatherer = InlineGatherer(source)
    for node in nodes { gatherer.add(node) }
    gatherer.text.trim()
    return gatherer.text
  }

  private mutating func add(_ top: HTMLTree.NodeID) {
    var node = top
    while true {
      if enter(node), source.tree[node].firstChild != HTMLTree.none {
        node = source.tree[node].firstChild
        continue
      }
      leave(node)
      while node != top, source.tree[node].next == HTMLTree.none {
        node = source.tree[node].parent
        leave(node)
      }
      if node == top { return }
      node = source.tree[node].next
    }
  }

  /// Writes the start of a node; whether what is in it follows.
  private mutating func enter(_ node: HTMLTree.NodeID) -> Bool {
    switch source.tree[node].kind {
    case .text: text.add(text: source.bytes(source.tree[node].text))
    case .comment: addComment(node)
    case .element: return enterElement(node)
    case .root, .doctype: break
    }
    return false
  }

  private mutating func enterElement(_ node: HTMLTree.NodeID) -> Bool {
    let role = source.role(node)
    switch role {
    case .emphasis: return enterEmphasis(node, .emphasis)
    case .strong: return enterEmphasis(node, .strong)
    case .strike: return enterEmphasis(node, .strike)
    case .code: return enterCode(node)
    case .link: return enterLink(node)
    case .image: addImage(node)
    case .lineBreak: addBreak(node)
    case .span, .wrapper, .figure:
      if source.isExact { return enterTag(node) }
      return true
    case .keptInline: return enterTag(node)
    case .paragraph, .heading, .rule, .preformatted, .quote, .list, .item, .table, .keptBlock:
      text.needsHTML = true
    }
    return false
  }

  private mutating func enterEmphasis(
    _ node: HTMLTree.NodeID, _ style: InlinePiece.Style
  ) -> Bool {
    if source.isExact, !source.isBare(node) || !isExactEmphasis(node) { return enterTag(node) }
    let isNested = open.contains {
      $0.role == .emphasis && text.pieces[$0.place].style == style
    }
    let place = text.open(style, isNested ? .tag : .usual)
    open.append(Open(node: node, role: .emphasis, place: place))
    return true
  }

  private func isExactEmphasis(_ node: HTMLTree.NodeID) -> Bool {
    let name = source.tree[node].name
    return name == .em || name == .strong || name == .del
  }

  private mutating func enterCode(_ node: HTMLTree.NodeID) -> Bool {
    guard source.isExact ? source.isBare(node) : true, holdsOnlyText(node) else {
      return enterTag(node)
    }
    open.append(Open(node: node, role: .code, place: text.pieces.count))
    return true
  }

  /// Whether nothing but text is in an element, and elements that are left out.
  private func holdsOnlyText(_ node: HTMLTree.NodeID) -> Bool {
    let tree = source.tree
    var hasText = false
    var child = tree.following(node, in: node)
    while child != HTMLTree.none {
      switch tree[child].kind {
      case .text: hasText = true
      case .element where !source.isExact && source.role(child) == .span: break
      default: return false
      }
      child = tree.following(child, in: node)
    }
    return hasText || !source.isExact
  }

  private mutating func enterTag(_ node: HTMLTree.NodeID) -> Bool {
    let element = source.tree[node]
    let isHTML = element.namespace == .html
    if isHTML, element.name.traits.contains(.rawText) {
      addRawText(node)
      return false
    }
    if isHTML, element.name == .br { text.startLine() }
    let isReplaced = isHTML ? element.name.traits.contains(.replaced) : element.name == .svg
    if isReplaced { text.holdSpace() }
    text.addTag { source.appendStartTag(of: node, to: &$0) }
    if isHTML, element.name.isVoid {
      if isReplaced { text.addReplaced() }
      return false
    }
    open.append(
      Open(node: node, role: isReplaced ? .replaced : .tag, place: text.pieces.count - 1))
    return true
  }

  /// Adds an element whose text isn't markup: only if it is empty can it stand in a line.
  private mutating func addRawText(_ node: HTMLTree.NodeID) {
    let child = source.tree[node].firstChild
    if child != HTMLTree.none, !source.isBlank(child) { text.needsHTML = true }
    if source.isExact, child != HTMLTree.none { text.needsHTML = true }
    let isReplaced = source.tree[node].name.traits.contains(.replaced)
    if isReplaced { text.holdSpace() }
    text.addTag { output in
      source.appendStartTag(of: node, to: &output)
      source.appendEndTag(of: node, to: &output)
    }
    if isReplaced { text.addReplaced() }
  }

  private mutating func addBreak(_ node: HTMLTree.NodeID) {
    guard source.isExact, !source.isBare(node) else { return text.addBreak() }
    text.startLine()
    text.addTag { source.appendStartTag(of: node, to: &$0) }
  }

  private mutating func addComment(_ node: HTMLTree.NodeID) {
    let comment = Array(source.bytes(source.tree[node].text))
    let span = comment.span
    let isSpoiled =
      span.firstIndex(of: "--") != nil || span.firstIndex(of: UInt8(ascii: "\n")) != nil
      || comment.first == UInt8(ascii: ">") || comment.starts(with: "->".utf8)
      || comment.last == UInt8(ascii: "-")
    if isSpoiled {
      if source.isExact { text.needsHTML = true }
      return
    }
    text.add(syntax: { (output: inout [UInt8]) in
      output.append("<!--")
      output += comment
      output.append("-->")
    })
  }

  private mutating func leave(_ node: HTMLTree.NodeID) {
    guard let last = open.last, last.node == node else { return }
    open.removeLast()
    switch last.role {
    case .emphasis: leaveEmphasis(last.place)
    case .code:
      text.makeCode(from: last.place)
      if source.isExact, text.pieces.count == last.place { text.needsHTML = true }
    case .link:
      text.brackets -= 1
      text.add(syntax: { source.appendLinkEnd(node, to: &$0) })
    case .tag: text.addTag { source.appendEndTag(of: node, to: &$0) }
    case .replaced:
      text.addTag { source.appendEndTag(of: node, to: &$0) }
      text.addReplaced()
    case .nothing: break
    }
  }

  private mutating func leaveEmphasis(_ place: Int) {
    if place == text.pieces.count - 1 {
      if !source.isExact {
        text.pieces.removeLast()
        return
      }
      text.pieces[place].spelling = .tag
    }
    text.close(place)
  }
}

extension InlineGatherer {
  private mutating func enterLink(_ node: HTMLTree.NodeID) -> Bool {
    guard text.brackets == 0, source.isMarkdownLink(node) else { return enterTag(node) }
    if source.isAutolink(node) {
      let content = source.tree[source.tree[node].firstChild].text
      text.add(syntax: { (output: inout [UInt8]) in
        output.append(UInt8(ascii: "<"))
        output += source.bytes(content)
        output.append(UInt8(ascii: ">"))
      })
      text.addReplaced()
      return false
    }
    text.add(syntax: "[")
    text.brackets += 1
    open.append(Open(node: node, role: .link, place: text.pieces.count - 1))
    return true
  }

  private mutating func addImage(_ node: HTMLTree.NodeID) {
    guard source.isMarkdownImage(node) else {
      text.holdSpace()
      text.addTag { source.appendStartTag(of: node, to: &$0) }
      return text.addReplaced()
    }
    text.add(syntax: "![")
    text.brackets += 1
    if let alternative = source.tree.attribute("alt", of: node), !alternative.isEmpty {
      text.add(verbatim: source.bytes(alternative))
    }
    text.brackets -= 1
    text.add(syntax: { source.appendImageEnd(node, to: &$0) })
    text.addReplaced()
  }
}
