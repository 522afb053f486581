internal import DecantCore

extension MarkdownRenderer {
  /// Begins a list, if Markdown has a form for it.
  mutating func writeList(_ node: HTMLTree.NodeID) {
    guard let shape = ListShape(of: node, source) else { return writeRaw([node]) }
    if frame.isTight, source.isExact, !shape.isTight, shape.isEmpty { return writeRaw([node]) }
    var list = Frame(kind: .list, top: node, cursor: tree[node].firstChild)
    list.isTight = shape.isTight
    list.number = shape.start
    list.marker = marker(isOrdered: tree[node].name == .ol)
    push(list)
    self.list = ListOpening(outer: stack.count - 1)
  }

  /// A marker that tells the list from the one before it, and, on the line of another marker,
  /// from that.
  private func marker(isOrdered: Bool) -> UInt8 {
    let taken = writer.isFresh ? writer.openMarker : frame.lastMarker
    if isOrdered {
      return taken == UInt8(ascii: ".") ? UInt8(ascii: ")") : UInt8(ascii: ".")
    }
    return taken == UInt8(ascii: "-") ? UInt8(ascii: "*") : UInt8(ascii: "-")
  }

  /// Writes the next item of a list.
  mutating func stepList() {
    var node = frame.cursor
    while node != HTMLTree.none, tree[node].kind != .element { node = tree[node].next }
    guard node != HTMLTree.none else {
      let marker = frame.marker
      pop()
      frame.lastMarker = marker
      return
    }
    frame.cursor = tree[node].next
    openItem()
    var item = Frame(kind: .flow, top: node, cursor: tree[node].firstChild)
    item.isTight = frame.isTight
    item.hasMarker = true
    push(item)
  }

  private mutating func openItem() {
    let isOrdered = tree[frame.top].name == .ol
    let isFirst = list != nil
    let outer = list?.outer ?? 0
    list = nil
    writer.openItem(
      isOrdered ? frame.number : -1, frame.marker,
      tight: isFirst ? stack[outer].isTight : frame.isTight)
    if isOrdered { frame.number = min(frame.number + 1, 999_999_999) }
    if isFirst { stack[outer].lastMarker = 0 }
  }
}

/// A list whose first item isn't written yet.
struct ListOpening {
  /// The place of the container of the list in the stack.
  let outer: Int
}

/// How a list is written: its items with or without blank lines between their blocks.
struct ListShape {
  /// What an item holds.
  private struct Item {
    var paragraphs = 0
    var runs = 0
    var blocks = 0

    /// Whether the blocks can follow one another without a blank line.
    var fitsTight = true

    /// Whether a figure with a caption is in it.
    var holdsFigure = false

    /// Whether words are in it beside figures.
    var holdsWords = false

    /// Whether something was seen.
    var isEmpty: Bool { runs + blocks == 0 }
  }

  let isTight: Bool
  let start: Int
  let isEmpty: Bool

  /// The shape of a list, or `nil` if Markdown has none for it.
  init?(of list: HTMLTree.NodeID, _ source: RenderSource) {
    let tree = source.tree
    guard let start = ListShape.start(of: list, source) else { return nil }
    self.start = start
    var items: [Item] = []
    var child = tree[list].firstChild
    while child != HTMLTree.none {
      defer { child = tree[child].next }
      if source.isBlank(child) { continue }
      if tree[child].kind == .comment, !source.isExact { continue }
      guard tree[child].kind == .element, source.role(child) == .item,
        !source.isExact || source.isBare(child), tree.attribute("value", of: child) == nil
      else { return nil }
      items.append(ListShape.look(at: child, source))
    }
    guard !items.isEmpty else { return nil }
    isEmpty = items[0].isEmpty
    let hasParagraphs = items.contains { $0.paragraphs > 0 }
    let fitsTight = items.allSatisfy(\.fitsTight)
    if source.isExact {
      let hasRuns = items.contains { $0.runs > 0 }
      if hasParagraphs {
        let hasGap = items.count > 1 || items[0].blocks > 1
        guard !hasRuns, hasGap else { return nil }
      } else if hasRuns {
        guard fitsTight else { return nil }
      }
      isTight = !hasParagraphs && (hasRuns || fitsTight)
    } else {
      // Pictures with captions are Markdown only between blank lines.
      let isGallery = items.contains(where: \.holdsFigure) && !items.contains(where: \.holdsWords)
      isTight = !hasParagraphs && fitsTight && !isGallery
    }
  }

  private static func start(of list: HTMLTree.NodeID, _ source: RenderSource) -> Int? {
    let isOrdered = source.tree[list].name == .ol
    let names: [StaticString] = isOrdered ? ["start"] : []
    if source.isExact, !source.hasOnly(names, list) { return nil }
    guard isOrdered else { return 1 }
    if source.tree.attribute("reversed", of: list) != nil { return nil }
    guard let value = source.tree.attribute("start", of: list) else { return 1 }
    let text = source.tree.text(value)
    guard let number = Int(text), number >= 0, number <= 999_999_999, String(number) == text,
      number != 1 || !source.isExact
    else { return nil }
    return number
  }

  /// Looks at what an item holds, through elements that are left out.
  private static func look(at item: HTMLTree.NodeID, _ source: RenderSource) -> Item {
    let tree = source.tree
    var result = Item()
    var previous: HTMLTree.NodeID = HTMLTree.none
    var isInRun = false
    var node = tree[item].firstChild
    while node != HTMLTree.none {
      if source.isTransparent(node), source.isBlock(node) || source.holdsBlock(node) {
        isInRun = false
        let following = tree.following(node, in: item)
        node = following
        continue
      }
      if source.isBlock(node) {
        isInRun = false
        note(node, after: previous, &result, source)
        previous = node
      } else if !source.isBlank(node), tree[node].kind != .comment {
        if !isInRun { noteRun(&result) }
        if !result.holdsWords { result.holdsWords = ListShape.holdsWords(node, source) }
        isInRun = true
        if source.holdsBlock(node) { result.fitsTight = false }
      } else if tree[node].kind == .comment {
        result.fitsTight = false
      }
      node = tree.following(node, in: item, skippingChildren: true)
    }
    return result
  }

  /// Whether text is in an inline node.
  private static func holdsWords(_ top: HTMLTree.NodeID, _ source: RenderSource) -> Bool {
    var node = top
    while node != HTMLTree.none {
      if source.tree[node].kind == .text, !source.isBlank(node) { return true }
      node = source.tree.following(node, in: top)
    }
    return false
  }

  private static func noteRun(_ item: inout Item) {
    if item.blocks > 0 || item.runs > 0 { item.fitsTight = false }
    item.runs += 1
  }

  private static func note(
    _ node: HTMLTree.NodeID, after previous: HTMLTree.NodeID, _ item: inout Item,
    _ source: RenderSource
  ) {
    let role = source.role(node)
    item.blocks += 1
    if role == .figure { item.holdsFigure = true } else { item.holdsWords = true }
    if role == .paragraph, !source.isExact || source.isBare(node) { item.paragraphs += 1 }
    let follows = item.runs > 0 || previous != HTMLTree.none
    if follows, !canFollow(node, previous, source) { item.fitsTight = false }
    if !source.isBare(node), source.isExact {
      // It is written as HTML, which ends at a blank line, or with its container.
      let isLast = isLastContent(node, source)
      if !isLast || !source.tree[node].name.isMarkdownBlock { item.fitsTight = false }
    }
  }

  private static func isLastContent(_ node: HTMLTree.NodeID, _ source: RenderSource) -> Bool {
    var next = source.tree[node].next
    while next != HTMLTree.none, source.isBlank(next) { next = source.tree[next].next }
    return next == HTMLTree.none
  }

  /// Whether a block can follow text or another block without a blank line.
  private static func canFollow(
    _ node: HTMLTree.NodeID, _ previous: HTMLTree.NodeID, _ source: RenderSource
  ) -> Bool {
    let tree = source.tree
    switch source.role(node) {
    case .list:
      let item = source.tree[node].firstChild
      var first = item
      while first != HTMLTree.none, tree[first].kind != .element { first = tree[first].next }
      guard first != HTMLTree.none, source.role(first) == .item, !holdsNothing(first, source)
      else { return false }
      return previous != HTMLTree.none || tree[node].name == .ul
        || tree.attribute("start", of: node) == nil
    case .preformatted, .heading, .rule: return true
    case .quote:
      return previous == HTMLTree.none || source.role(previous) != .quote
    case .wrapper, .keptBlock, .figure, .table:
      return previous == HTMLTree.none && tree[node].name.isMarkdownBlock
        && isLastContent(node, source) && source.role(node) != .table
    default: return false
    }
  }

  private static func holdsNothing(_ item: HTMLTree.NodeID, _ source: RenderSource) -> Bool {
    var child = source.tree[item].firstChild
    while child != HTMLTree.none, source.isBlank(child) { child = source.tree[child].next }
    return child == HTMLTree.none
  }
}
