internal import DecantCore

/// A tree as bytes that are equal for trees that mean the same.
///
/// White space is as a browser shows it, the order of attributes doesn't count, and at the level
/// of ``Level/skeleton`` nothing counts that only serves the looks.
package struct CanonicalForm {
  /// What must be equal.
  package enum Level: Sendable {
    /// What Markdown has a form for: blocks, emphasis, links, pictures, tables, code and text.
    case skeleton

    /// Every element, attribute and comment.
    case full
  }

  /// The form.
  package internal(set) var bytes: [UInt8] = []

  /// Where each child of the root begins in ``bytes``.
  package private(set) var children: [(start: Int, node: HTMLTree.NodeID)] = []

  let source: RenderSource
  let level: Level

  var isAfterSpace = true
  var lastSpace = -1

  /// Where the content of the paragraph begins that stands for bare text.
  var implied = -1

  /// The elements in which bare text is in no paragraph of its own, from the outside in.
  var hosts: [Bool] = [false]

  /// Where the content of each open element begins.
  var starts: [Int] = []
  var preformatted = 0
  private var skipping = 0

  /// Where the text behind the last line break in preformatted text begins.
  private var lastBreak = -1

  /// Makes the form of a tree.
  package init(_ tree: HTMLTree, _ level: Level) {
    self.init(RenderSource(tree, isExact: level == .full))
  }

  /// Makes the form of a tree that is rendered: the full one if every element must come back.
  init(_ source: RenderSource) {
    self.source = source
    level = source.isExact ? .full : .skeleton
    bytes.reserveCapacity(source.tree.buffer.count)
    walk()
  }

  /// The child of the root in which two forms begin to differ, or `nil` if they are equal.
  package func firstDifference(from other: CanonicalForm) -> HTMLTree.NodeID? {
    guard bytes != other.bytes else { return nil }
    var i = 0
    let count = min(bytes.count, other.bytes.count)
    while i < count, bytes[i] == other.bytes[i] { i += 1 }
    return children.last { $0.start <= i }?.node ?? HTMLTree.none
  }

  private mutating func walk() {
    var node = HTMLTree.root
    while true {
      enter(node)
      if source.tree[node].firstChild != HTMLTree.none {
        node = source.tree[node].firstChild
        continue
      }
      leave(node)
      while node != HTMLTree.root, source.tree[node].next == HTMLTree.none {
        node = source.tree[node].parent
        leave(node)
      }
      if node == HTMLTree.root { return }
      node = source.tree[node].next
    }
  }

  private mutating func enter(_ node: HTMLTree.NodeID) {
    if source.tree[node].parent == HTMLTree.root { children.append((bytes.count, node)) }
    let kind = source.tree[node].kind
    guard skipping == 0 else {
      if kind == .element { skipping += 1 }
      return
    }
    switch kind {
    case .text: addText(node)
    case .comment: if level == .full { addComment(node) }
    case .element: enterElement(node)
    case .root, .doctype: break
    }
  }

  private mutating func leave(_ node: HTMLTree.NodeID) {
    let kind = source.tree[node].kind
    guard kind == .element else {
      if kind == .root { endRun() }
      return
    }
    if skipping > 0 {
      skipping -= 1
      return
    }
    leaveElement(node)
  }

  private mutating func enterElement(_ node: HTMLTree.NodeID) {
    let traits = CanonicalTraits(of: source.tree[node])
    if level == .skeleton, traits.contains(.isHidden) {
      skipping = 1
      return
    }
    let name = source.tree[node].name
    if preformatted > 0, name == .br, level == .skeleton {
      bytes.append(UInt8(ascii: "\n"))
      lastBreak = bytes.count
    }
    let isWritten = isWritten(node, traits)
    let isSeparate = traits.contains(.isSeparate)
    if isSeparate {
      endRun()
    } else if isWritten {
      beginInline()
      if name == .br || isReplaced(name, traits) { prepareReplaced(name) }
    }
    if isWritten {
      open(node)
      starts.append(bytes.count)
      if isSeparate { hosts.append(traits.contains(.hostsText)) }
    }
    if name == .pre {
      preformatted += 1
      if level == .skeleton { addLanguage(node) }
    }
  }

  private mutating func prepareReplaced(_ name: HTMLName) {
    if name == .br {
      trim()
      isAfterSpace = true
    }
    lastSpace = -1
  }

  private mutating func leaveElement(_ node: HTMLTree.NodeID) {
    let traits = CanonicalTraits(of: source.tree[node])
    let name = source.tree[node].name
    let isSeparate = traits.contains(.isSeparate)
    if name == .pre {
      preformatted -= 1
      if bytes.last == UInt8(ascii: "\n"), bytes.count != lastBreak { bytes.removeLast() }
    }
    if isSeparate { endRun() }
    guard isWritten(node, traits) else { return }
    let start = starts.removeLast()
    if isSeparate { hosts.removeLast() }
    if level == .skeleton, bytes.count == start,
      name == .p || !(isSeparate || traits.contains(.isVoid))
    {
      removeOpening()
    } else {
      bytes.append(3)
    }
    if isReplaced(name, traits) {
      isAfterSpace = false
      lastSpace = -1
    }
  }

  private func isReplaced(_ name: HTMLName, _ traits: CanonicalTraits) -> Bool {
    level == .skeleton ? name == .img : traits.contains(.isReplaced)
  }

  /// Whether an element counts.
  private func isWritten(_ node: HTMLTree.NodeID, _ traits: CanonicalTraits) -> Bool {
    guard level == .skeleton else { return true }
    guard traits.contains(.isStructure), source.tree[node].namespace == .html else {
      return false
    }
    let name = source.tree[node].name
    if preformatted > 0, name != .pre { return false }
    return name != .p || !source.holdsBlock(node)
  }

  private mutating func addComment(_ node: HTMLTree.NodeID) {
    bytes.append(6)
    // In the middle of raw HTML a blank line would end the HTML, and nobody sees it.
    bytes += source.bytes(source.tree[node].text).withoutBlankLines
    bytes.append(3)
  }
}
