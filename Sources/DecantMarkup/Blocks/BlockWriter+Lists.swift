internal import DecantCore

extension BlockWriter {
  /// What is in an item: a line of text, and lists below it.
  private struct Item {
    var first = HTMLTree.none
    var last = HTMLTree.none
    var lists: [HTMLTree.NodeID] = []
  }

  /// Writes a list whose items hold a line of text and lists, as the editor's do.
  mutating func writeList(_ node: HTMLTree.NodeID) -> Bool {
    let isInList = frames.last?.kind == .lists
    guard isInList || (frames.count < BlockWriter.maximumDepth && isPlainList(node)) else {
      return false
    }
    let look = BlockLook(
      node, source, ignoring: BlockWriter.listKeys, own: ["wp-block-list"])
    open("list", attributes(ofList: node, look))
    output.text += tag(ofList: node, look)
    let name = tree[node].name == .ol ? "ol" : "ul"
    frames.append(
      Frame(
        kind: .items, next: tree[node].firstChild,
        closing: Array("</\(name)>".utf8) + BlockWriter.closing("list")))
    return true
  }

  private static let listKeys: [StaticString] = ["start", "type", "reversed"]

  private func attributes(ofList node: HTMLTree.NodeID, _ look: BlockLook) -> BlockAttributes {
    var attributes = BlockAttributes()
    if tree[node].name == .ol {
      attributes.add("ordered", true)
      if let type = listType(node) { attributes.add("type", type) }
      if let start = start(ofList: node) { attributes.add("start", start) }
      if tree.attribute("reversed", of: node) != nil { attributes.add("reversed", true) }
    }
    attributes.add(classes: look.classes)
    return attributes
  }

  private func tag(ofList node: HTMLTree.NodeID, _ look: BlockLook) -> [UInt8] {
    let classes = [Array("wp-block-list".utf8)] + look.classes
    guard tree[node].name == .ol else {
      return BlockWriter.tag("ul", classes: classes, id: look.id)
    }
    var tag = Array("<ol".utf8)
    if tree.attribute("reversed", of: node) != nil { tag.append(" reversed") }
    if let start = start(ofList: node) { tag.append(text: " start=\"\(start)\"") }
    if let type = listType(node) {
      tag.append(text: " style=\"list-style-type:\(type)\"")
    }
    return tag + BlockWriter.tag("", classes: classes, id: look.id).dropFirst()
  }

  private func start(ofList node: HTMLTree.NodeID) -> Int? {
    tree.attribute("start", of: node).flatMap { Int(tree.text($0)) }.flatMap { $0 == 1 ? nil : $0 }
  }

  /// How an ordered list counts, as a style sheet names it.
  private func listType(_ node: HTMLTree.NodeID) -> StaticString? {
    guard let type = tree.attribute("type", of: node) else { return nil }
    return switch tree.text(type) {
    case "a": "lower-alpha"
    case "A": "upper-alpha"
    case "i": "lower-roman"
    case "I": "upper-roman"
    default: nil
    }
  }

  /// Whether a list and the lists in it are such as the editor's.
  private func isPlainList(_ top: HTMLTree.NodeID) -> Bool {
    var pending: [(list: HTMLTree.NodeID, depth: Int)] = [(top, frames.count)]
    while let (list, depth) = pending.popLast() {
      guard depth < BlockWriter.maximumDepth, hasPlainAttributes(list) else { return false }
      var child = tree[list].firstChild
      while child != HTMLTree.none {
        if !source.isBlank(child) {
          guard let item = item(child) else { return false }
          if item.first != HTMLTree.none {
            var text = RichText(source, footnotes)
            guard text.write(item.first, item.last) else { return false }
          }
          for list in item.lists { pending.append((list, depth + 1)) }
        }
        child = tree[child].next
      }
    }
    return true
  }

  private func hasPlainAttributes(_ list: HTMLTree.NodeID) -> Bool {
    let isOrdered = tree[list].name == .ol
    let look = BlockLook(list, source, ignoring: isOrdered ? BlockWriter.listKeys : [])
    guard !look.hasOthers, look.textAlign == nil else { return false }
    let hasType = tree.attribute("type", of: list).map { tree.text($0) != "1" } ?? false
    let hasStart = tree.attribute("start", of: list) != nil
    let isNumber = tree.attribute("start", of: list).map { Int(tree.text($0)) != nil } ?? true
    return !isOrdered || ((!hasType || listType(list) != nil) && (!hasStart || isNumber))
  }

  /// The parts of an item, or `nil` if it isn't one of the editor's.
  private func item(_ node: HTMLTree.NodeID) -> Item? {
    guard tree[node].kind == .element, tree[node].name == .li,
      BlockLook(node, source).isClassed
    else { return nil }
    var item = Item()
    var child = tree[node].firstChild
    while child != HTMLTree.none {
      if tree[child].kind == .element, tree[child].name == .ul || tree[child].name == .ol {
        item.lists.append(child)
      } else if !source.isBlank(child) {
        guard item.lists.isEmpty, let content = content(child, item) else { return nil }
        item.first = content.first
        item.last = content.last
      } else if item.first != HTMLTree.none, item.lists.isEmpty, !isParagraph(item) {
        item.last = child
      }
      child = tree[child].next
    }
    return item
  }

  /// The text of an item with one more node: all of a paragraph, or a longer line.
  private func content(_ node: HTMLTree.NodeID, _ item: Item) -> Item? {
    guard tree[node].kind != .comment else { return nil }
    var item = item
    if tree[node].kind == .element, tree[node].name == .p {
      guard item.first == HTMLTree.none, tree[node].attributes.isEmpty else { return nil }
      item.first = tree[node].firstChild
      item.last = tree[node].lastChild
      return item
    }
    guard !source.isBlock(node), !source.holdsBlock(node), !isParagraph(item) else { return nil }
    if item.first == HTMLTree.none { item.first = node }
    item.last = node
    return item
  }

  private func isParagraph(_ item: Item) -> Bool {
    item.first != HTMLTree.none && tree[tree[item.first].parent].name == .p
  }

  /// Writes an item of a list, and goes into the lists in it.
  mutating func writeItem(_ node: HTMLTree.NodeID) {
    next = tree[node].next
    guard let item = item(node) else { return }
    let look = BlockLook(node, source)
    var attributes = BlockAttributes()
    attributes.add(classes: look.classes)
    open("list-item", attributes)
    output.text += BlockWriter.tag("li", classes: look.classes)
    if item.first != HTMLTree.none {
      var text = RichText(source, footnotes)
      if text.write(item.first, item.last) { append(text) }
    }
    var closing = Array("</li>".utf8)
    closing += BlockWriter.closing("list-item")
    guard let list = item.lists.first else { return output.text += closing }
    var frame = Frame(kind: .lists, next: list)
    frame.closing = closing
    frames.append(frame)
  }

  /// Writes a list in an item.
  mutating func writeNestedList(_ node: HTMLTree.NodeID) {
    next = tree[node].next
    if tree[node].kind == .element { _ = writeList(node) }
  }
}

extension BlockLook {
  /// Whether classes are all there is.
  var isClassed: Bool {
    id == nil && textAlign == nil && align == nil && size == nil && !hasOthers
  }
}
