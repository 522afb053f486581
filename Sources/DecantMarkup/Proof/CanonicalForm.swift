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
  package private(set) var bytes: [UInt8] = []

  /// Where each child of the root begins in ``bytes``.
  package private(set) var children: [(start: Int, node: HTMLTree.NodeID)] = []

  private let tree: HTMLTree
  private let source: RenderSource
  private let level: Level

  private var isAfterSpace = true
  private var lastSpace = -1

  /// Where the content of the paragraph begins that stands for bare text.
  private var implied = -1

  /// The elements in which bare text is in no paragraph of its own, from the outside in.
  private var hosts: [Bool] = [false]

  /// Where the content of each open element begins.
  private var starts: [Int] = []
  private var preformatted = 0
  private var skipping = 0

  /// Makes the form of a tree.
  package init(_ tree: HTMLTree, _ level: Level) {
    self.tree = tree
    self.level = level
    source = RenderSource(tree, isExact: level == .full)
    bytes.reserveCapacity(tree.buffer.count)
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
      if tree[node].firstChild != HTMLTree.none {
        node = tree[node].firstChild
        continue
      }
      leave(node)
      while node != HTMLTree.root, tree[node].next == HTMLTree.none {
        node = tree[node].parent
        leave(node)
      }
      if node == HTMLTree.root { return }
      node = tree[node].next
    }
  }

  private mutating func enter(_ node: HTMLTree.NodeID) {
    if tree[node].parent == HTMLTree.root, node != HTMLTree.root {
      children.append((bytes.count, node))
    }
    guard skipping == 0 else {
      if tree[node].kind == .element { skipping += 1 }
      return
    }
    switch tree[node].kind {
    case .text: addText(node)
    case .comment: if level == .full { addComment(node) }
    case .element: enterElement(node)
    case .root, .doctype: break
    }
  }

  private mutating func leave(_ node: HTMLTree.NodeID) {
    guard tree[node].kind == .element else {
      if tree[node].kind == .root { endRun() }
      return
    }
    if skipping > 0 {
      skipping -= 1
      return
    }
    leaveElement(node)
  }

  private mutating func enterElement(_ node: HTMLTree.NodeID) {
    let name = tree[node].name
    if level == .skeleton, name == .script || name == .style {
      skipping = 1
      return
    }
    if isSeparate(node) {
      endRun()
    } else if isWritten(node) {
      beginInline()
      if name == .br || isReplaced(node) { prepareReplaced(name) }
    }
    if isWritten(node) {
      open(node)
      starts.append(bytes.count)
      if isSeparate(node) { hosts.append(CanonicalForm.textHosts.contains(name)) }
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
    let name = tree[node].name
    if name == .pre {
      preformatted -= 1
      if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    }
    if isSeparate(node) { endRun() }
    guard isWritten(node) else { return }
    let start = starts.removeLast()
    if isSeparate(node) { hosts.removeLast() }
    let isEmpty = bytes.count == start
    if level == .skeleton, isEmpty,
      name == .p || !(isSeparate(node) || CanonicalForm.voids.contains(name))
    {
      removeOpening(before: start)
    } else {
      bytes.append(3)
    }
    if isReplaced(node) {
      isAfterSpace = false
      lastSpace = -1
    }
  }

  private mutating func removeOpening(before start: Int) {
    while let last = bytes.popLast(), last != 1 {}
  }

  private static let textHosts: Set<HTMLName> = [.p, .h1, .h2, .h3, .h4, .h5, .h6, .pre]
  private static let voids: Set<HTMLName> = [.img, .br]

  private func isReplaced(_ node: HTMLTree.NodeID) -> Bool {
    if level == .skeleton { return tree[node].name == .img }
    return tree[node].namespace == .html
      ? tree[node].name.traits.contains(.replaced) : tree[node].name == .svg
  }

  /// Whether an element stands apart from the text around it.
  private func isSeparate(_ node: HTMLTree.NodeID) -> Bool {
    source.isBlock(node) && tree[node].name != .option && tree[node].name != .optgroup
  }

  /// Whether an element counts.
  private func isWritten(_ node: HTMLTree.NodeID) -> Bool {
    guard level == .skeleton else { return true }
    guard tree[node].namespace == .html else { return false }
    if preformatted > 0, tree[node].name != .pre { return false }
    if tree[node].name == .p { return !source.holdsBlock(node) }
    return CanonicalForm.skeleton.contains(tree[node].name)
  }

  private static let skeleton: Set<HTMLName> = [
    .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .blockquote, .pre, .code, .em, .strong, .del,
    .a, .img, .br, .hr, .table, .tr, .td, .th, .b, .i, .s, .strike,
  ]
}

extension CanonicalForm {
  private mutating func open(_ node: HTMLTree.NodeID) {
    bytes.append(1)
    let name = level == .skeleton ? alias(tree[node].name) : tree[node].name
    if name.isKnown { bytes += name.spelling } else { bytes.append(text: tree.name(of: node)) }
    var attributes: [[UInt8]] = []
    for place in tree[node].attributes {
      let attribute = tree.attributes[Int(place)]
      let key = tree.text(attribute.name)
      guard level == .full || isCompared(key, of: node) else { continue }
      attributes.append(Array(key.utf8) + [4] + value(of: key, attribute.value))
    }
    if level == .skeleton {
      if name == .td || name == .th, let side = source.alignment(of: node) {
        attributes.append(Array("align".utf8) + [4] + Array(side.rawValue.utf8))
      }
    }
    attributes.sort { $0.lexicographicallyPrecedes($1) }
    for attribute in attributes { bytes += attribute + [5] }
    bytes.append(2)
  }

  private func alias(_ name: HTMLName) -> HTMLName {
    switch name {
    case .b: .strong
    case .i: .em
    case .s, .strike: .del
    default: name
    }
  }

  private func isCompared(_ key: String, of node: HTMLTree.NodeID) -> Bool {
    switch (tree[node].name, key) {
    case (.a, "href"), (.img, "src"), (.ol, "reversed"), (.td, "colspan"), (.td, "rowspan"),
      (.th, "colspan"), (.th, "rowspan"):
      true
    case (.a, "title"), (.img, "title"), (.img, "alt"):
      tree.attribute(key == "alt" ? "alt" : "title", of: node).map { !$0.isEmpty } ?? false
    case (.ol, "start"): tree.attribute("start", of: node).map { tree.text($0) != "1" } ?? false
    default: false
    }
  }

  private func value(of key: String, _ range: Range<Int32>) -> [UInt8] {
    let text = Array(source.bytes(range))
    if key == "class", level == .full {
      let words = text.split { $0.isHTMLSpace }.map(Array.init)
      return Array(
        words.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [UInt8(ascii: " ")]))
    }
    guard level == .skeleton, key == "href" || key == "src" else { return text }
    let address = text.split { $0.isHTMLSpace }.joined(separator: [UInt8(ascii: " ")])
    let spelled = String(decoding: Array(address), as: UTF8.self)
    return Array((PercentCoding.decoded(spelled) ?? spelled).utf8)
  }

  private mutating func addLanguage(_ node: HTMLTree.NodeID) {
    guard let language = CodeLanguage.find(node, source) else { return }
    bytes += language + [5]
  }

  private mutating func addComment(_ node: HTMLTree.NodeID) {
    bytes.append(6)
    bytes += source.bytes(tree[node].text)
    bytes.append(3)
  }

  private mutating func addText(_ node: HTMLTree.NodeID) {
    let text = source.bytes(tree[node].text)
    if preformatted > 0 {
      bytes += text
      isAfterSpace = false
      lastSpace = -1
      return
    }
    if isVerbatim(node) {
      bytes += text
      return
    }
    for byte in text {
      if byte.isHTMLSpace {
        if isAfterSpace { continue }
        isAfterSpace = true
        lastSpace = bytes.count
        bytes.append(UInt8(ascii: " "))
      } else {
        if isAfterSpace, lastSpace < 0 || implied < 0 { beginInline() }
        isAfterSpace = false
        lastSpace = -1
        bytes.append(byte)
      }
    }
  }

  private func isVerbatim(_ node: HTMLTree.NodeID) -> Bool {
    let name = tree[tree[node].parent].name
    return name == .script || name == .style || name == .textarea || name == .iframe
  }

  /// Begins the paragraph that stands for bare text.
  private mutating func beginInline() {
    guard level == .skeleton, implied < 0, !(hosts.last ?? true), preformatted == 0 else { return }
    bytes.append(1)
    bytes.append("p")
    bytes.append(2)
    implied = bytes.count
  }

  /// Ends the text that is set in one piece.
  private mutating func endRun() {
    trim()
    isAfterSpace = true
    lastSpace = -1
    guard implied >= 0 else { return }
    if bytes.count == implied { removeOpening(before: implied) } else { bytes.append(3) }
    implied = -1
  }

  private mutating func trim() {
    guard lastSpace >= 0 else { return }
    bytes.remove(at: lastSpace)
    for i in starts.indices.reversed() {
      guard starts[i] > lastSpace else { break }
      starts[i] -= 1
    }
    lastSpace = -1
  }
}
