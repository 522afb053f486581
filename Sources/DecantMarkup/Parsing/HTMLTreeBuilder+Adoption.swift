/// The adoption agency algorithm (13.2.6.4.7): formatting elements that end inside other elements.
extension HTMLTreeBuilder {
  /// Closes a formatting element.
  mutating func adopt(_ name: HTMLName) {
    if isCurrent(name), !formatting.contains(stack.current.node) {
      pop()
      return
    }
    for _ in 0..<8 {
      guard let listed = formattingPlace(of: name) else { return anyOtherEndTag(name) }
      let element = formatting[listed]
      guard tree[element].isOpen, let place = stack.place(ofNode: element, name) else {
        formatting.remove(at: listed)
        return
      }
      guard stack.has(at: place, in: .general) else { return }
      guard let block = furthestBlock(above: place) else {
        pop(to: place)
        formatting.remove(at: listed)
        return
      }
      budget -= stack.count - place
      guard budget > 0 else { return }
      adopt(element, listed: listed, place: place, block: block)
    }
  }

  private func furthestBlock(above place: Int) -> Int? {
    (place + 1..<stack.count).first { isSpecial(stack.entries[$0]) }
  }

  private func isSpecial(_ entry: HTMLOpenElements.Entry) -> Bool {
    switch entry.namespace {
    case .html: entry.name.traits.contains(.special)
    case .svg, .math: entry.integration != .none || entry.name == .annotationXML
    }
  }

  /// Moves a block out of a formatting element, and copies of the formatting into the block.
  private mutating func adopt(
    _ element: HTMLTree.NodeID, listed: Int, place: Int, block: Int
  ) {
    let ancestor = stack.entries[place - 1].node
    let blockNode = stack.entries[block].node
    let rest = Array(stack.entries[(block + 1)...])
    var between: [HTMLTree.NodeID] = []
    var bookmark = listed
    var last = blockNode
    var count = 0
    for i in stride(from: block - 1, to: place, by: -1) {
      count += 1
      let node = stack.entries[i].node
      guard var entry = formatting.lastIndex(of: node) else { continue }
      if count > 3 {
        formatting.remove(at: entry)
        if entry < bookmark { bookmark -= 1 }
        continue
      }
      let clone = copy(of: node)
      formatting[entry] = clone
      if last == blockNode {
        entry += 1
        bookmark = entry
      }
      unlink(last)
      link(last, Place(parent: clone))
      last = clone
      between.append(clone)
    }
    unlink(last)
    link(last, self.place(in: ancestor))
    let copy = copy(of: element)
    moveChildren(of: blockNode, to: copy)
    link(copy, Place(parent: blockNode))
    replaceFormatting(element, by: copy, bookmark: bookmark)
    let blockEntry = stack.entries[block]
    pop(to: place)
    for node in between.reversed() { open(node) }
    open(blockNode, integration: blockEntry.integration)
    open(copy)
    for entry in rest { open(entry.node, integration: entry.integration) }
  }

  private mutating func replaceFormatting(
    _ element: HTMLTree.NodeID, by copy: HTMLTree.NodeID, bookmark: Int
  ) {
    var bookmark = bookmark
    if let old = formatting.lastIndex(of: element) {
      formatting.remove(at: old)
      if old < bookmark { bookmark -= 1 }
    }
    formatting.insert(copy, at: min(bookmark, formatting.count))
  }

  /// Closes an element for which no other rule is made.
  mutating func anyOtherEndTag(_ name: HTMLName) {
    guard stack.has(name, in: .special) else { return }
    generateImpliedEnds(except: name)
    pop(through: name)
  }
}
